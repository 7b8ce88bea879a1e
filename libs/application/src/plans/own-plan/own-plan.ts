import type { GoalKind, GoalOwner, GoalStatus, PlainDate, RuleId, Severity } from '@rettid/domain';

/** How it stands with a duty, in the order in which a citizen should read of them. */
export const OWN_DUTY_ORDER = [
  'late',
  'behind',
  'talk',
  'soon',
  'unknown',
  'ahead',
  'paused',
  'done',
  'missed',
] as const;
export type OwnDutyState = (typeof OWN_DUTY_ORDER)[number];

/** One duty of the law towards the citizen, or of the citizen, in words the citizen can use. */
export interface OwnDuty {
  readonly ruleId: RuleId;
  readonly title: string;
  readonly text: string;
  readonly meaning: string;
  readonly law: string;
  /** A target of the ministry or guidance is no demand of the law, and is not told as one. */
  readonly severity: Severity;
  readonly verified: boolean;
  readonly duty: 'municipality' | 'citizen';
  readonly state: OwnDutyState;
  readonly on: PlainDate | null;
}

export interface OwnPlanStep {
  readonly kind: GoalKind;
  readonly title: string;
  readonly status: GoalStatus;
  readonly targetOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** Where, when and why (LAB § 40). */
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  /** What the citizen said of it, and what the professional says. */
  readonly ownWords: string | null;
  readonly description: string | null;
  readonly steps: readonly OwnPlanStep[];
}

export interface OwnActivity {
  readonly title: string;
  readonly isRunning: boolean;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly hoursPerWeek: number | null;
  readonly purpose: string | null;
}

export interface OwnDate {
  readonly on: PlainDate;
  /** `10.00`, in Denmark. */
  readonly time: string | null;
  readonly text: string;
  readonly ruleId: RuleId | null;
}

/** A booked meeting as the citizen reads of it. */
export interface OwnMeeting {
  readonly on: PlainDate;
  /** `10.00`, in Denmark. */
  readonly time: string;
  /** `Samtale med Mette Holm` */
  readonly title: string;
  /** `45 minutter` */
  readonly length: string;
  readonly where: string;
  /** `arabisk`; `null`: no interpreter comes. */
  readonly interpreter: string | null;
  /** Who else comes: `Lone Dahl, Socialforvaltningen`. */
  readonly others: readonly string[];
  /** As it was written; `null`: none was. */
  readonly invitation: string | null;
}

/** Minutes of a held meeting, in words the citizen can use. */
export interface OwnMinutes {
  readonly on: PlainDate;
  readonly title: string;
  readonly text: string;
  readonly agreements: readonly {
    readonly title: string;
    /** `du`, `din sagsbehandler`: who does it. */
    readonly who: string;
    readonly dueOn: PlainDate | null;
    readonly isDone: boolean;
  }[];
}

/** What a citizen reads of the own case. */
export interface OwnPlan {
  readonly firstName: string;
  readonly jobcenterName: string;
  readonly businessDate: PlainDate;
  readonly caseworker: { readonly name: string; readonly since: PlainDate } | null;
  /** Who is to answer for the case instead, where that is decided already. */
  readonly nextCaseworker: { readonly name: string; readonly from: PlainDate } | null;
  readonly plan: {
    readonly createdOn: PlainDate;
    readonly updatedOn: PlainDate;
    /** When what is read was published; `null`: the plan came from elsewhere and is read as it is. */
    readonly publishedOn: PlainDate | null;
    readonly ownWords: string | null;
    readonly assessment: string | null;
    readonly goals: readonly OwnPlanStep[];
  } | null;
  readonly activities: readonly OwnActivity[];
  readonly next: { readonly text: string; readonly on: PlainDate | null } | null;
  /** Booked from the business date on, earliest first. */
  readonly meetings: readonly OwnMeeting[];
  /** Published, newest first. */
  readonly minutes: readonly OwnMinutes[];
  readonly dates: readonly OwnDate[];
  readonly duties: readonly OwnDuty[];
  readonly dutiesAsOf: PlainDate | null;
  readonly areDutiesCurrent: boolean;
}
