import type { ObligationStatus, RuleId } from '../../src';
import type { Day } from './calendar';
import type { Version } from './versions';

/** One row of the findings file, but for the citizen. */
export interface Finding {
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly status: ObligationStatus;
  readonly dueOn: Day | null;
  readonly actBy: Day | null;
  readonly plannedOn: Day | null;
}

/** A finding under a version; `actBy` is the due day unless it is given. */
export function finding(
  version: Version,
  status: ObligationStatus,
  days: { dueOn?: Day | null; actBy?: Day | null; plannedOn?: Day | null } = {},
): Finding {
  const dueOn = days.dueOn ?? null;
  return {
    ruleId: version.rule,
    ruleVersion: version.version,
    status,
    dueOn,
    actBy: days.actBy === undefined ? dueOn : days.actBy,
    plannedOn: days.plannedOn ?? null,
  };
}
