import type { EvidenceFact, ObligationStatus, RuleId, Severity } from '@rettid/domain';

/** Orders of the list: by `act_by`, earliest or (`-`) latest first; findings without a date stand last in both. */
export const OBLIGATION_SORTS = ['act_by', '-act_by'] as const;
export type ObligationSort = (typeof OBLIGATION_SORTS)[number];

export const PAGE_LIMIT = { least: 1, most: 200, usual: 50 } as const;

/** Ids are the sender's own: 1-64 characters of `A-Z a-z 0-9 . _ -`. */
export const ID_PATTERN = /^[A-Za-z0-9._-]{1,64}$/;

/** Who is responsible for a citizen: the coordinating caseworker, or else the authority caseworker. */
export interface CaseworkerWire {
  readonly staffId: string;
  /** `null` where the caseworker belongs to a jobcentre that the reader may not see. */
  readonly name: string | null;
  readonly team: string | null;
}

/** One finding in a list. Dates are `YYYY-MM-DD`. */
export interface ObligationWire {
  readonly citizenId: string;
  readonly jobcenterId: string;
  readonly ruleId: RuleId;
  /** Version of the law that was applied, counted from 1. */
  readonly ruleVersion: number;
  /** Danish title of the rule. */
  readonly title: string;
  readonly severity: Severity;
  /** False: to be shown with "ikke juridisk bekræftet". */
  readonly verified: boolean;
  readonly status: ObligationStatus;
  readonly dueOn: string | null;
  readonly actBy: string | null;
  readonly plannedOn: string | null;
  /** False: facts, or the law, changed after the finding was made, or time passed it by; the next sweep makes it anew. */
  readonly isCurrent: boolean;
  /** On the as-of date; `null` where nobody is assigned. */
  readonly caseworker: CaseworkerWire | null;
}

/**
 * How many findings there are, by rule and by status. The count of a rule takes no notice of the rule filter and that of
 * a status none of the status filter; each respects every other filter. `total` respects them all.
 */
export interface ObligationCountsWire {
  readonly total: number;
  /** Every rule, in the order of the rules. */
  readonly byRule: readonly { readonly ruleId: RuleId; readonly count: number }[];
  /** Every status, the most pressing first. */
  readonly byStatus: readonly { readonly status: ObligationStatus; readonly count: number }[];
}

/** `GET /api/obligations` */
export interface ObligationPageWire {
  /** Date that the findings are as of: the last sweep's; of several jobcentres the earliest. `null`: never swept. */
  readonly asOf: string | null;
  readonly items: readonly ObligationWire[];
  /** Asks for the next page, with the same filters and sort; `null` on the last page. */
  readonly nextCursor: string | null;
  /** With the first page alone: later pages need not count anew, and are `null` here. */
  readonly counts: ObligationCountsWire | null;
}

/** A recorded fact that a finding rests on. */
export interface EvidenceFactWire {
  readonly type: EvidenceFact['type'];
  readonly id: string;
  readonly on: string | null;
  /** Last day of a fact that is a period, `null` where its end is open; absent for a fact of one day. */
  readonly to?: string | null;
}

/** The finding in Danish sentences: what the rule asks, what is recorded, the sum, and what clears it. */
export interface ExplanationWire {
  readonly asks: string;
  readonly found: string;
  /** Empty where nothing was counted. */
  readonly arithmetic: string;
  readonly clears: string;
}

/** One finding with what it rests on. */
export interface ExplainedObligationWire {
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly title: string;
  readonly severity: Severity;
  readonly verified: boolean;
  readonly citation: string;
  readonly inForceFrom: string;
  /** `null`: still in force. */
  readonly inForceTo: string | null;
  /** Whose duty it is. */
  readonly duty: 'municipality' | 'citizen';
  readonly status: ObligationStatus;
  readonly dueOn: string | null;
  readonly actBy: string | null;
  readonly plannedOn: string | null;
  /** First date on which time alone could change the finding; `null` where it cannot. */
  readonly changesOn: string | null;
  readonly explanation: ExplanationWire;
  readonly evidence: readonly EvidenceFactWire[];
}

/** `GET /api/citizens/:id/obligations` */
export interface CitizenObligationsWire {
  readonly citizenId: string;
  readonly jobcenterId: string;
  /** Date that the findings are as of; `null` where the citizen has not been evaluated yet. */
  readonly asOf: string | null;
  readonly isCurrent: boolean;
  readonly caseworker: CaseworkerWire | null;
  /** In the order of the rules; empty where no rule asks anything. */
  readonly obligations: readonly ExplainedObligationWire[];
}
