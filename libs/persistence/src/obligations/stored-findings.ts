import { NEVER, type Obligation, type PlainDate } from '@rettid/domain';
import type { Transaction } from '../database/unit-of-work';
import { evidenceToText } from '../evidence/evidence-text';

/** Stands between the rows of a citizen; it is no part of any column's text. */
const ROW_SEPARATOR = '\u001e';

/** What the database holds of one citizen's last evaluation. */
export interface StoredFindings {
  /** The obligations as `findingsToText` writes them: equal texts are equal findings. */
  readonly text: string;
  readonly asOf: PlainDate | null;
  /** `null`: must be evaluated. */
  readonly changesOn: PlainDate | null;
  readonly lawRevision: string | null;
}

/** A date as days since 1970-01-01, empty where there is none. */
const days = (column: string): string => `coalesce((${column} - DATE '1970-01-01')::text, '')`;

/** A stored obligation as one text, its fields in the order of `obligationToText`; changes_on may be infinite. */
const OBLIGATION_TEXT_SQL = `rule_id || '|' || rule_version || '|' || status || '|' || ${days('due_on')} || '|' || ${days('act_by')}
  || '|' || ${days('planned_on')} || '|' || CASE WHEN isfinite(changes_on) THEN ${days('changes_on')} ELSE '' END
  || '|' || evidence::text`;

const FINDINGS_SQL = `
  SELECT c.citizen_id, o.findings, e.as_of - DATE '1970-01-01',
         CASE WHEN isfinite(e.changes_on) THEN e.changes_on - DATE '1970-01-01' END, e.changes_on = 'infinity', e.law_revision
  FROM unnest($1::text[]) AS c (citizen_id)
  LEFT JOIN evaluations e ON e.citizen_id = c.citizen_id
  LEFT JOIN (
    SELECT citizen_id, string_agg(${OBLIGATION_TEXT_SQL}, E'\\u001e' ORDER BY rule_id) AS findings
    FROM obligations WHERE citizen_id = ANY($1) GROUP BY citizen_id
  ) o ON o.citizen_id = c.citizen_id`;

type FindingsRow = [string, string | null, PlainDate | null, PlainDate | null, boolean | null, string | null];

/** What is stored of each of the given citizens, by id, in one statement. */
export async function readStoredFindings(
  tx: Transaction,
  citizenIds: readonly string[],
): Promise<Map<string, StoredFindings>> {
  const { rows } = await tx.client.query<FindingsRow>({
    name: 'stored-findings',
    text: FINDINGS_SQL,
    values: [citizenIds],
    rowMode: 'array',
  });
  return new Map(
    rows.map(([citizenId, findings, asOf, changesOn, isForever, lawRevision]) => {
      const stored = { text: findings ?? '', asOf, changesOn: isForever === true ? NEVER : changesOn, lawRevision };
      return [citizenId, stored];
    }),
  );
}

/** Findings of one citizen as one text, the same as the database makes of the same findings. */
export function findingsToText(obligations: readonly Obligation[]): string {
  return [...obligations].sort(byRuleId).map(obligationToText).join(ROW_SEPARATOR);
}

/** The obligations of such a text by rule, each as `obligationToText` writes it. */
export function obligationsIn(text: string): Map<string, string> {
  const rows = text === '' ? [] : text.split(ROW_SEPARATOR);
  return new Map(rows.map((row) => [row.slice(0, row.indexOf('|')), row]));
}

/** See `OBLIGATION_TEXT_SQL`. */
export function obligationToText(obligation: Obligation): string {
  const { ruleId, ruleVersion, status, dueOn, actBy, plannedOn, changesOn, evidence } = obligation;
  const dates = `${dayToText(dueOn)}|${dayToText(actBy)}|${dayToText(plannedOn)}|${dayToText(changesOn)}`;
  return `${ruleId}|${ruleVersion}|${status}|${dates}|${evidenceToText(evidence)}`;
}

function dayToText(day: PlainDate | null): string {
  return day === null || day === NEVER ? '' : String(day);
}

/** Rule ids are ASCII, so that this is the database's bytewise order. */
function byRuleId(a: Obligation, b: Obligation): number {
  return a.ruleId < b.ruleId ? -1 : 1;
}
