import { formatDate, LAW_REVISION, RULE_IDS, type Obligation, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { caseworkerOn, daysOf, isCurrentOn, lookedAt, staffMember } from './findings.sql';
import type { ResponsibleCaseworker } from './list-obligations.query';
import { SqlParameters } from './sql-parameters';
import { toObligation, type FindingRow } from './stored-finding';

/** The stored findings of one citizen. */
export interface CitizenObligations {
  readonly citizenId: string;
  readonly jobcenterId: string;
  /**
   * Date that the findings are as of: the last finished sweep's, or the day of a later re-evaluation of this citizen;
   * `null` where the citizen has not been evaluated.
   */
  readonly asOf: PlainDate | null;
  readonly isCurrent: boolean;
  readonly caseworker: ResponsibleCaseworker | null;
  /** In the order of the rules. */
  readonly obligations: readonly Obligation[];
}

/** @returns `null` where the scope of the transaction holds no such citizen */
export async function findCitizenObligations(
  tx: Transaction,
  citizenId: string,
  businessDate: PlainDate,
): Promise<CitizenObligations | null> {
  // Named, so that the server plans it once per connection: planning costs more than reading one citizen's findings.
  const { rows } = await tx.client.query<CitizenRow>({
    name: 'citizen-obligations',
    ...statement(citizenId, businessDate),
  });
  const [row] = rows;
  if (row === undefined) return null;
  const obligations = row.findings.map(toObligation);
  obligations.sort((a, b) => RULE_IDS.indexOf(a.ruleId) - RULE_IDS.indexOf(b.ruleId));
  return {
    citizenId: row.citizen_id,
    jobcenterId: row.jobcenter_id,
    asOf: row.is_evaluated ? row.on_date : null,
    isCurrent: row.is_current,
    caseworker: row.staff_id === null ? null : { staffId: row.staff_id, name: row.staff_name, team: row.team },
    obligations,
  };
}

/** The same text for every citizen and date. */
function statement(citizenId: string, businessDate: PlainDate): { readonly text: string; readonly values: unknown[] } {
  const parameters = new SqlParameters();
  const citizen = parameters.add(citizenId);
  const text = `WITH ${lookedAt(parameters, null, formatDate(businessDate))}
     SELECT c.citizen_id, c.jobcenter_id, e.as_of IS NOT NULL AS is_evaluated,
            ${daysOf('d.on_date')} AS on_date, ${isCurrentOn('d.on_date', parameters.add(LAW_REVISION))} AS is_current,
            w.staff_id, s.name AS staff_name, s.team,
            (SELECT coalesce(json_agg(json_build_object('rule_id', o.rule_id, 'rule_version', o.rule_version, 'status', o.status,
               'due_on', ${daysOf('o.due_on')}, 'act_by', ${daysOf('o.act_by')}, 'planned_on', ${daysOf('o.planned_on')},
               'changes_on', ${daysOf('o.changes_on')}, 'evidence', o.evidence)), '[]')
             FROM obligations o WHERE o.citizen_id = c.citizen_id) AS findings
     FROM citizens c
     JOIN looked_at l ON l.jobcenter_id = c.jobcenter_id
     LEFT JOIN evaluations e ON e.citizen_id = c.citizen_id
     CROSS JOIN LATERAL (SELECT greatest(coalesce(l.swept_on, e.as_of, l.on_date), e.as_of) AS on_date) d
     LEFT JOIN LATERAL (${caseworkerOn('c.citizen_id', 'd.on_date')}) w ON true
     LEFT JOIN LATERAL (${staffMember('w.staff_id')}) s ON true
     WHERE c.citizen_id = ${citizen}`;
  return { text, values: [...parameters.values] };
}

interface CitizenRow {
  readonly citizen_id: string;
  readonly jobcenter_id: string;
  readonly is_evaluated: boolean;
  readonly on_date: PlainDate;
  readonly is_current: boolean;
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly team: string | null;
  readonly findings: readonly FindingRow[];
}
