import { NEVER, type Obligation, type ObligationStatus, type PlainDate, type RuleId } from '@rettid/domain';
import { evidenceFromJson } from '@rettid/persistence';

/** A stored finding as JSON: days as numbers, evidence as it is stored. */
export interface FindingRow {
  readonly rule_id: RuleId;
  readonly rule_version: number;
  readonly status: ObligationStatus;
  readonly due_on: PlainDate | null;
  readonly act_by: PlainDate | null;
  readonly planned_on: PlainDate | null;
  readonly changes_on: PlainDate | null;
  readonly evidence: unknown;
}

export function toObligation(row: FindingRow): Obligation {
  return {
    ruleId: row.rule_id,
    ruleVersion: row.rule_version,
    status: row.status,
    dueOn: row.due_on,
    actBy: row.act_by,
    plannedOn: row.planned_on,
    evidence: evidenceFromJson(row.evidence),
    changesOn: row.changes_on ?? NEVER,
  };
}
