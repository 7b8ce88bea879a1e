import type { GoalKind, GoalOwner, GoalStatus, RuleId } from '@rettid/domain';

/**
 * How it stands with a duty, for the citizen to read: `late`, `behind`, `missed` and `unknown` are the municipality's to
 * answer for; `talk` asks the citizen to speak with the caseworker, and never says that the citizen is late.
 */
export const OWN_DUTY_STATES = [
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
export type OwnDutyState = (typeof OWN_DUTY_STATES)[number];

/** A step of the citizen's own plan: a goal with what leads there. */
export interface OwnPlanStepWire {
  readonly kind: GoalKind;
  readonly title: string;
  readonly status: GoalStatus;
  readonly targetOn: string | null;
  readonly closedOn: string | null;
  /** Where, when and why. */
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  /** What the citizen said of it, and what the professional says. */
  readonly ownWords: string | null;
  readonly description: string | null;
  readonly steps: readonly OwnPlanStepWire[];
}

/** Something the citizen takes part in, now or soon: a placement, a course. */
export interface OwnActivityWire {
  /** `Praktik hos Café Eksempel` */
  readonly title: string;
  readonly isRunning: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Hours a week, as recorded; `null` where nothing is. */
  readonly hoursPerWeek: number | null;
  readonly purpose: string | null;
}

/** An appointment, a deadline or a last day, from the business date on. */
export interface OwnDateWire {
  readonly on: string;
  /** `10.00`, in Denmark; `null` for what is of a whole day. */
  readonly time: string | null;
  readonly text: string;
  /** The duty that explains the date, one of `OwnPlanWire.duties`; `null` where none does. */
  readonly ruleId: RuleId | null;
}

/** A booked meeting. */
export interface OwnMeetingWire {
  readonly on: string;
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

/** What was talked about in a meeting, once the caseworker has shared it. */
export interface OwnMinutesWire {
  readonly on: string;
  readonly title: string;
  readonly text: string;
  readonly agreements: readonly {
    readonly title: string;
    /** `du`, `din sagsbehandler`: who does it. */
    readonly who: string;
    readonly dueOn: string | null;
    readonly isDone: boolean;
  }[];
}

/** One duty of the law towards the citizen, or of the citizen. */
export interface OwnDutyWire {
  readonly ruleId: RuleId;
  readonly title: string;
  /** How it stands, and whose responsibility it is. */
  readonly text: string;
  /** What the rule is about, in plain words. */
  readonly meaning: string;
  /** Where the rule stands, without abbreviations. */
  readonly law: string;
  /** False: show "ikke juridisk bekræftet" beside it. */
  readonly verified: boolean;
  readonly duty: 'municipality' | 'citizen';
  readonly state: OwnDutyState;
  /** The day to act by. */
  readonly on: string | null;
}

/** `GET /api/me/plan`: what the citizen reads of the own case. All sentences are in plain Danish. */
export interface OwnPlanWire {
  readonly firstName: string;
  readonly jobcenterName: string;
  readonly businessDate: string;
  /** Who answers for the case; `null`: nobody does. */
  readonly caseworker: { readonly name: string; readonly since: string } | null;
  /** Who is to answer for the case instead, where that is decided already. */
  readonly nextCaseworker: { readonly name: string; readonly from: string } | null;
  /** `updatedOn` is the day it was made where it has not been changed; `null`: no plan has been made. */
  readonly plan: {
    readonly createdOn: string;
    readonly updatedOn: string;
    /** When what is read was published; `null`: the plan came from elsewhere and is read as it is. */
    readonly publishedOn: string | null;
    /** What the citizen said, and what the professional says. */
    readonly ownWords: string | null;
    readonly assessment: string | null;
    readonly goals: readonly OwnPlanStepWire[];
  } | null;
  readonly activities: readonly OwnActivityWire[];
  /** What comes next; `null`: nothing. */
  readonly next: { readonly text: string; readonly on: string | null } | null;
  /** Booked from the business date on, earliest first. */
  readonly meetings: readonly OwnMeetingWire[];
  /** Published to the citizen, newest first. */
  readonly minutes: readonly OwnMinutesWire[];
  /** Earliest first. */
  readonly dates: readonly OwnDateWire[];
  /** In the order of `OWN_DUTY_STATES`. */
  readonly duties: readonly OwnDutyWire[];
  /** When the duties were last worked out: where they are current, they hold on the business date all the same. `null`: never. */
  readonly dutiesAsOf: string | null;
  /** Whether they hold on the business date; else facts or law changed, and the coming night works them out anew. */
  readonly areDutiesCurrent: boolean;
}
