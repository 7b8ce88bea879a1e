import { LAW_REVISION, NEVER, type Evaluation, type Obligation, type PlainDate } from '@rettid/domain';
import type { Transaction } from '../database/unit-of-work';
import { evidenceToText } from '../evidence/evidence-text';
import {
  findingsToText,
  obligationsIn,
  obligationToText,
  readStoredFindings,
  type StoredFindings,
} from './stored-findings';

/** What the law says of one citizen. */
export interface CitizenEvaluation {
  readonly citizenId: string;
  readonly evaluation: Evaluation;
}

/** The citizens of one `save`, each in one of the two. */
export interface SavedFindings {
  /** Citizens whose stored obligations differed: rows of theirs were written or removed. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

interface ObligationRow {
  readonly citizenId: string;
  readonly asOf: PlainDate;
  readonly obligation: Obligation;
}

/** What is to be written so that the database says what the evaluations say. */
interface Differences {
  readonly changed: string[];
  readonly unchanged: string[];
  readonly written: ObligationRow[];
  readonly removed: { readonly citizenId: string; readonly ruleId: string }[];
  /** Citizens whose note of how current they are does not cover the evaluation. */
  readonly outdated: CitizenEvaluation[];
}

/** Keeps the findings of citizens as of their last evaluation. */
export const ObligationStore = {
  /**
   * Makes the stored findings of these citizens those of the given evaluations, in sets: a fixed number of statements
   * however many citizens there are. Rows that are right already are not touched, nor is the note of how current a
   * citizen is where it already covers the as-of date.
   *
   * @param evaluations no citizen twice; their jobcentre is `jobcenterId`
   * @throws DatabaseError (SQLSTATE 23503) where a citizen is not of that jobcentre
   */
  async save(tx: Transaction, jobcenterId: string, evaluations: readonly CitizenEvaluation[]): Promise<SavedFindings> {
    const citizenIds = evaluations.map(({ citizenId }) => citizenId);
    const differences = findDifferences(evaluations, await readStoredFindings(tx, citizenIds));
    await removeObligations(tx, differences.removed);
    await writeObligations(tx, jobcenterId, differences.written);
    await noteEvaluations(tx, jobcenterId, differences.outdated);
    return { changed: differences.changed, unchanged: differences.unchanged };
  },
};

function findDifferences(
  evaluations: readonly CitizenEvaluation[],
  stored: ReadonlyMap<string, StoredFindings>,
): Differences {
  const differences: Differences = { changed: [], unchanged: [], written: [], removed: [], outdated: [] };
  for (const one of evaluations) {
    const { citizenId, evaluation } = one;
    const before = stored.get(citizenId);
    if (!covers(before, evaluation)) differences.outdated.push(one);
    if ((before?.text ?? '') === findingsToText(evaluation.obligations)) {
      differences.unchanged.push(citizenId);
    } else {
      differences.changed.push(citizenId);
      addRowDifferences(one, obligationsIn(before?.text ?? ''), differences);
    }
  }
  return differences;
}

function addRowDifferences(
  { citizenId, evaluation: { asOf, obligations } }: CitizenEvaluation,
  rowsBefore: ReadonlyMap<string, string>,
  { written, removed }: Differences,
): void {
  const found = new Set<string>(obligations.map(({ ruleId }) => ruleId));
  for (const obligation of obligations) {
    const isSame = rowsBefore.get(obligation.ruleId) === obligationToText(obligation);
    if (!isSame) written.push({ citizenId, asOf, obligation });
  }
  for (const ruleId of rowsBefore.keys()) if (!found.has(ruleId)) removed.push({ citizenId, ruleId });
}

/** Whether the stored note says all that this evaluation would: same law, same next change, and as of no later a date. */
function covers(stored: StoredFindings | undefined, { asOf, changesOn }: Evaluation): boolean {
  if (stored === undefined || stored.asOf === null || stored.lawRevision !== LAW_REVISION) return false;
  return stored.changesOn === changesOn && stored.asOf <= asOf;
}

async function removeObligations(
  tx: Transaction,
  rows: readonly { readonly citizenId: string; readonly ruleId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `DELETE FROM obligations o USING unnest($1::text[], $2::text[]) AS gone (citizen_id, rule_id)
     WHERE o.citizen_id = gone.citizen_id AND o.rule_id = gone.rule_id`,
    [rows.map((row) => row.citizenId), rows.map((row) => row.ruleId)],
  );
}

/** `first_found_on` stays what it was where the rule had found something before. */
async function writeObligations(tx: Transaction, jobcenterId: string, rows: readonly ObligationRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = (value: (row: ObligationRow) => string): string => rows.map(value).join(SEPARATOR);
  await tx.client.query({
    name: 'write-obligations',
    text: WRITE_SQL,
    values: [
      jobcenterId,
      column((row) => row.citizenId),
      column((row) => row.obligation.ruleId),
      column((row) => String(row.obligation.ruleVersion)),
      column((row) => row.obligation.status),
      column((row) => dayOrEmpty(row.obligation.dueOn)),
      column((row) => dayOrEmpty(row.obligation.actBy)),
      column((row) => dayOrEmpty(row.obligation.plannedOn)),
      column((row) => evidenceToText(row.obligation.evidence)),
      column((row) => dayOrEmpty(row.obligation.changesOn)),
      column((row) => String(row.asOf)),
    ],
  });
}

async function noteEvaluations(
  tx: Transaction,
  jobcenterId: string,
  evaluations: readonly CitizenEvaluation[],
): Promise<void> {
  if (evaluations.length === 0) return;
  await tx.execute(
    `INSERT INTO evaluations (citizen_id, jobcenter_id, as_of, changes_on, law_revision)
     SELECT citizen_id, $1, DATE '1970-01-01' + as_of, coalesce(DATE '1970-01-01' + changes_on, 'infinity'), $2
     FROM unnest($3::text[], $4::int[], $5::int[]) AS e (citizen_id, as_of, changes_on)
     ON CONFLICT (citizen_id) DO UPDATE
     SET as_of = excluded.as_of, changes_on = excluded.changes_on, law_revision = excluded.law_revision`,
    [
      jobcenterId,
      LAW_REVISION,
      evaluations.map(({ citizenId }) => citizenId),
      evaluations.map(({ evaluation }) => evaluation.asOf),
      evaluations.map(({ evaluation }) => (evaluation.changesOn === NEVER ? null : evaluation.changesOn)),
    ],
  );
}

/** Stands between the values of a column. JSON escapes it, and ids and codes do not hold it. */
const SEPARATOR = '\u001f';

const split = (parameter: string): string => `string_to_array(${parameter}, E'\\u001f')`;
const splitDays = (parameter: string): string => `string_to_array(${parameter}, E'\\u001f', '')::int[]`;

/** Columns arrive as one text each: an array parameter would have every quote of the evidence escaped and read again. */
const WRITE_SQL = `
  INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, planned_on, evidence,
                           changes_on, first_found_on, changed_on)
  SELECT citizen_id, $1, rule_id, rule_version, status, DATE '1970-01-01' + due_on, DATE '1970-01-01' + act_by,
         DATE '1970-01-01' + planned_on, evidence::json, coalesce(DATE '1970-01-01' + changes_on, 'infinity'),
         DATE '1970-01-01' + as_of, DATE '1970-01-01' + as_of
  FROM unnest(${split('$2')}, ${split('$3')}, ${split('$4')}::smallint[], ${split('$5')}, ${splitDays('$6')},
              ${splitDays('$7')}, ${splitDays('$8')}, ${split('$9')}, ${splitDays('$10')}, ${splitDays('$11')})
    AS w (citizen_id, rule_id, rule_version, status, due_on, act_by, planned_on, evidence, changes_on, as_of)
  ON CONFLICT (citizen_id, rule_id) DO UPDATE
  SET rule_version = excluded.rule_version, status = excluded.status, due_on = excluded.due_on, act_by = excluded.act_by,
      planned_on = excluded.planned_on, evidence = excluded.evidence, changes_on = excluded.changes_on,
      changed_on = excluded.changed_on`;

function dayOrEmpty(day: PlainDate | null): string {
  return day === null || day === NEVER ? '' : String(day);
}
