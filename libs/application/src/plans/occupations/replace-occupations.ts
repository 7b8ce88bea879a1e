import { resolve } from 'node:path';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import type { ImportError } from '../../interchange/import-error';
import { type ListedOccupation, readOccupationFile } from './occupation-file';

/** The common positions that come with Rettid; beside `src` and `dist`, so that it is found from either. */
const SHIPPED = resolve(__dirname, '../../../data/occupations.csv');

export interface OccupationsReport {
  /** Positions in the list from now on; 0 where it was left as it was. */
  readonly count: number;
  /** Of the file; where there are any, nothing was changed. */
  readonly errors: readonly ImportError[];
}

/**
 * Replaces the list of positions by that of a file, such as the full classification. Goals keep the codes that they have.
 *
 * @throws the file system's error where the file cannot be read
 */
export async function replaceOccupations(
  unitOfWork: UnitOfWork,
  path: string,
  actorId: string,
): Promise<OccupationsReport> {
  const { occupations, errors } = await readOccupationFile(path);
  if (errors.length > 0) return { count: 0, errors };
  await unitOfWork.run(systemScope(actorId), async (tx) => {
    // Readers go on with the list as it was; a second replacement waits for this one.
    await tx.execute('LOCK TABLE occupations IN EXCLUSIVE MODE');
    await tx.execute('DELETE FROM occupations');
    await insertAll(tx, occupations);
  });
  return { count: occupations.length, errors: [] };
}

/** Fills an empty list with the positions that come with Rettid; one that somebody chose is left alone. */
export async function provideOccupations(unitOfWork: UnitOfWork, actorId: string): Promise<void> {
  const isEmpty = await unitOfWork.run(systemScope(actorId), async (tx) => {
    return (await tx.query('SELECT 1 FROM occupations LIMIT 1')).length === 0;
  });
  if (!isEmpty) return;
  const { errors } = await replaceOccupations(unitOfWork, SHIPPED, actorId);
  if (errors.length > 0) throw new Error(`the shipped list of positions has ${errors.length} errors`);
}

async function insertAll(tx: Transaction, occupations: readonly ListedOccupation[]): Promise<void> {
  const rows = occupations.map(({ code, title, synonyms }) => ({
    code,
    title,
    synonyms,
    search: [title, ...synonyms].join('\n').toLocaleLowerCase('da'),
  }));
  await tx.execute(
    `INSERT INTO occupations (code, title, synonyms, search)
     SELECT r.code, r.title, r.synonyms, r.search
     FROM jsonb_to_recordset($1::jsonb) AS r (code text, title text, synonyms text[], search text)`,
    [JSON.stringify(rows)],
  );
}
