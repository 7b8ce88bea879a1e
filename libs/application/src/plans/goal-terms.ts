import { formatDate, PLAN_TEXTS, type GoalKind, type GoalOwner, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import type { FieldFault } from '../changes/change-errors';

/** What a goal says. Texts are trimmed, and empty ones `null`, before they are stored. */
export interface GoalTerms {
  readonly kind: GoalKind;
  /** `PLAN_TEXTS.title` */
  readonly title: string;
  /** A code of the list of positions; `null`: free text, shown as not coded. Job goals alone have one. */
  readonly occupationCode?: string | null;
  /** Where, when and why (LAB § 40). `PLAN_TEXTS.term` */
  readonly place?: string | null;
  readonly timing?: string | null;
  readonly purpose?: string | null;
  readonly owner?: GoalOwner | null;
  readonly targetOn?: PlainDate | null;
  /** `PLAN_TEXTS.ownWords` */
  readonly ownWords?: string | null;
  /** `PLAN_TEXTS.description` */
  readonly description?: string | null;
}

/** The terms as they are stored, by column. */
export interface StoredTerms {
  readonly kind: GoalKind;
  readonly title: string;
  readonly occupation_code: string | null;
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  readonly target_on: string | null;
  readonly own_words: string | null;
  readonly description: string | null;
}
export const TERM_COLUMNS = [
  'kind',
  'title',
  'occupation_code',
  'place',
  'timing',
  'purpose',
  'owner',
  'target_on',
  'own_words',
  'description',
] as const satisfies readonly (keyof StoredTerms)[];

export function storedTerms(terms: GoalTerms): StoredTerms {
  const { targetOn = null } = terms;
  return {
    kind: terms.kind,
    title: terms.title.trim(),
    occupation_code: terms.occupationCode ?? null,
    place: textOrNull(terms.place),
    timing: textOrNull(terms.timing),
    purpose: textOrNull(terms.purpose),
    owner: terms.owner ?? null,
    target_on: targetOn === null ? null : formatDate(targetOn),
    own_words: textOrNull(terms.ownWords),
    description: textOrNull(terms.description),
  };
}

export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/**
 * What is wrong with the terms of a goal that was set on a day. Codes: `empty`, `too_long`, `unknown_code`,
 * `only_job_goal`, `before_created`.
 *
 * @param kept the code that the goal has already: it stays, though the list of positions was replaced
 */
export async function termFaults(
  tx: Transaction,
  terms: StoredTerms,
  { createdOn, kept }: { readonly createdOn: string; readonly kept: string | null },
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [
    ...(terms.title === '' ? [{ field: 'title', code: 'empty', message: 'Skriv, hvad målet er.' }] : []),
    ...textFaults('title', terms.title, PLAN_TEXTS.title),
    ...textFaults('place', terms.place, PLAN_TEXTS.term),
    ...textFaults('timing', terms.timing, PLAN_TEXTS.term),
    ...textFaults('purpose', terms.purpose, PLAN_TEXTS.term),
    ...textFaults('ownWords', terms.own_words, PLAN_TEXTS.ownWords),
    ...textFaults('description', terms.description, PLAN_TEXTS.description),
  ];
  if (terms.target_on !== null && terms.target_on < createdOn) {
    faults.push({
      field: 'targetOn',
      code: 'before_created',
      message: 'Datoen kan ikke ligge før den dag, målet blev sat.',
    });
  }
  if (terms.occupation_code !== null && terms.kind !== 'job_goal') {
    faults.push({ field: 'occupationCode', code: 'only_job_goal', message: 'Kun jobmål har en stilling.' });
  } else if (terms.occupation_code !== null && terms.occupation_code !== kept) {
    const known = await tx.query('SELECT 1 FROM occupations WHERE code = $1 LIMIT 1', [terms.occupation_code]);
    if (known.length === 0) {
      faults.push({ field: 'occupationCode', code: 'unknown_code', message: 'Vælg en stilling fra listen.' });
    }
  }
  return faults;
}

export function textFaults(field: string, text: string | null, most: number): FieldFault[] {
  if (text === null || text.length <= most) return [];
  return [{ field, code: 'too_long', message: `Skriv højst ${most} tegn.` }];
}
