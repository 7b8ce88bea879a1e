import type { CaseRight, ObligationStatus, PlainDate, RuleId } from '@rettid/domain';

/** Which findings are asked for. An empty list or `null` lets every one through. */
export interface ObligationFilter {
  readonly rules: readonly RuleId[];
  readonly statuses: readonly ObligationStatus[];
  readonly jobcenterId: string | null;
  /** Staff id of the citizen's responsible caseworker on the as-of date (`CASEWORKER_ON`). */
  readonly caseworkerId: string | null;
  /** Team of that caseworker. */
  readonly team: string | null;
}

/** What is read for somebody: the findings asked for, of the citizens that he may see. */
export interface ObligationSelection extends ObligationFilter {
  /** Rights that the reader lacks: citizens whose case asks for one of them are left out of list and counts. */
  readonly withheld: readonly CaseRight[];
}

export const OBLIGATION_DIRECTIONS = ['asc', 'desc'] as const;
/** By `act_by`, then citizen and rule; findings without a date stand last in both directions. */
export type ObligationDirection = (typeof OBLIGATION_DIRECTIONS)[number];

/** The place of a finding in the list: the sort key of the last row that was seen. */
export interface ObligationPosition {
  readonly actBy: PlainDate | null;
  readonly citizenId: string;
  readonly ruleId: RuleId;
}

export interface ObligationPageRequest {
  readonly direction: ObligationDirection;
  /** The page starts behind it; `null` starts at the top. */
  readonly after: ObligationPosition | null;
  /** At least 1. */
  readonly limit: number;
}
