import type { PlainDate } from '../time/plain-date';

/** The rules of `docs/rules.md`, in the order of that page. */
export const RULE_IDS = [
  'first-interview',
  'interviews-first-6-months',
  'interviews-12-months',
  'first-offer',
  'passive-period',
  'hours-225',
  'hours-225-exemption',
  'coordinating-caseworker',
  'min-plan',
  'plan-job-goal',
  'plan-stabilising',
  'no-show-follow-up',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const OBLIGATION_STATUSES = [
  'overdue',
  'behind',
  'due_soon',
  'unknown',
  'pending',
  'exempt',
  'met_late',
  'met',
  'missed',
] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];

/** Names a recorded fact that a finding rests on, with the date that counted. */
export interface EvidenceFact {
  readonly type:
    | 'spell'
    | 'classification'
    | 'assignment'
    | 'meeting'
    | 'contact'
    | 'plan'
    | 'goal'
    | 'offer'
    | 'exemption'
    | 'work_hours';
  /** The sender's id; for `classification` its first day, for `work_hours` its month `YYYY-MM`. */
  readonly id: string;
  /** The date by which the fact counted: held on, starts on, created on ... */
  readonly on: PlainDate | null;
  /** The last day of a fact that is a period; absent for a fact of one day, `null` for an open end. */
  readonly to?: PlainDate | null;
}

/**
 * What a finding rests on: the facts used, and the figures of the arithmetic by name (dates as `PlainDate`, counts as
 * numbers, exact decimals as text). Together with rule, version and status it is all that the explanation is made of, so
 * a stored finding can be explained years later without asking for the facts again.
 */
export interface Evidence {
  readonly facts: readonly EvidenceFact[];
  readonly figures: Readonly<Record<string, number | string | null>>;
}

/** One finding: what one rule asks of the jobcentre for one citizen as of a date. */
export interface Obligation {
  readonly ruleId: RuleId;
  /** Version of the rule, counted from 1 (`docs/rules.md`, part 4). */
  readonly ruleVersion: number;
  readonly status: ObligationStatus;
  readonly dueOn: PlainDate | null;
  /** The day to act by; differs from `dueOn` only in `interviews-first-6-months`. */
  readonly actBy: PlainDate | null;
  /** When fulfilment is planned for, where something is booked. */
  readonly plannedOn: PlainDate | null;
  readonly evidence: Evidence;
  /** First date on which time alone could change this finding; `NEVER` where time alone cannot. */
  readonly changesOn: PlainDate;
}

/** All findings of one citizen as of a date. */
export interface Evaluation {
  readonly asOf: PlainDate;
  /** In the order of `RULE_IDS`; a rule that asks nothing of this citizen on this date has no entry. */
  readonly obligations: readonly Obligation[];
  /** First date on which time alone could change any finding, or bring or take one away; `NEVER` where it cannot. */
  readonly changesOn: PlainDate;
}
