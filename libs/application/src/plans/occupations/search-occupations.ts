import type { Actor } from '@rettid/domain';
import type { UnitOfWork } from '@rettid/persistence';
import { scopeOf } from '@rettid/platform';

export interface FoundOccupation {
  /** DISCO-08, four digits. */
  readonly code: string;
  readonly title: string;
  /** The other name that was found by; `null`: the title itself. */
  readonly synonym: string | null;
}

/** Fewer characters find half the list. */
const FEWEST = 2;
const MOST_FOUND = 8;

/** Finds positions by a part of their name, of another name for them, or by their code. */
export class SearchOccupations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * What begins with the text comes first, then where a word does, then where it stands anywhere; of two alike the shorter.
   *
   * @returns at most 8; none for a text of fewer than 2 characters
   */
  async find(actor: Actor, text: string): Promise<FoundOccupation[]> {
    // Lowered here and not by the database, whose locale need not know Æ, Ø and Å.
    const sought = text.trim().toLocaleLowerCase('da');
    if (sought.length < FEWEST) return [];
    const pattern = sought.replace(/[\\%_]/g, '\\$&');
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const rows = await tx.query<{ code: string; title: string; synonyms: readonly string[] }>(
        `SELECT code, title, synonyms FROM occupations WHERE search LIKE $2 OR code LIKE $1
         ORDER BY CASE WHEN search LIKE $1 OR code LIKE $1 THEN 0 WHEN search LIKE $3 THEN 1 WHEN search LIKE $4 THEN 2
           ELSE 3 END, length(title), title, code LIMIT ${MOST_FOUND}`,
        [`${pattern}%`, `%${pattern}%`, `%\n${pattern}%`, `% ${pattern}%`],
      );
      return rows.map(({ code, title, synonyms }) => ({ code, title, synonym: foundBy(sought, title, synonyms) }));
    });
  }
}

function foundBy(sought: string, title: string, synonyms: readonly string[]): string | null {
  const has = (name: string): boolean => name.toLocaleLowerCase('da').includes(sought);
  return has(title) ? null : (synonyms.find(has) ?? null);
}
