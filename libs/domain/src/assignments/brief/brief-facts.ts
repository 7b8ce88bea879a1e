import type { TaskOwner } from '../../facts/codes';
import type {
  AssignmentRole,
  Benefit,
  ExemptionGround,
  ExemptionKind,
  GoalKind,
  GoalStatus,
  MeetingKind,
  OfferEndCause,
  OfferKind,
  TargetGroup,
} from '../../facts/codes';
import type { Obligation } from '../../law/obligation';
import type { PlainDate } from '../../time/plain-date';

/**
 * What the page about a case is made of: what is known on the business date, nothing struck, and no CPR number. Lists are
 * in no particular order.
 */
export interface BriefFacts {
  readonly citizenId: string;
  readonly person: BriefPerson;
  readonly team: readonly BriefColleague[];
  /** What the citizen wants, as he says it in the plan in force. */
  readonly ownWords: string | null;
  /** Of the plan in force. */
  readonly goals: readonly BriefGoal[];
  readonly offers: readonly BriefOffer[];
  /** Agreed and not done. */
  readonly tasks: readonly BriefTask[];
  readonly obligations: readonly Obligation[];
  /** Booked, on the business date or later. */
  readonly appointments: readonly BriefAppointment[];
  /** The last meeting held whose minutes the citizen has been given; `null` where there is none. */
  readonly minutes: { readonly kind: MeetingKind; readonly on: PlainDate; readonly text: string } | null;
  /** In force on the business date. */
  readonly exemptions: readonly BriefExemption[];
}

export interface BriefPerson {
  readonly name: string;
  readonly age: number;
  readonly targetGroup: { readonly code: TargetGroup; readonly since: PlainDate } | null;
  readonly benefit: { readonly code: Benefit; readonly since: PlainDate } | null;
  /** BCP 47; `null` for Danish, and where nothing is known. */
  readonly interpreterLanguage: string | null;
  readonly hasProtectedAddress: boolean;
  readonly caseworkersIn24Months: number;
}

/** Somebody who holds a part on the business date. */
export interface BriefColleague {
  readonly name: string;
  readonly role: AssignmentRole;
  readonly since: PlainDate;
  readonly isPrimary: boolean;
}

export interface BriefGoal {
  readonly goalId: string;
  readonly parentGoalId: string | null;
  readonly kind: GoalKind;
  readonly title: string;
  readonly status: GoalStatus;
  readonly createdOn: PlainDate;
  readonly targetOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** Why it was given up. */
  readonly dropReason: string | null;
}

export interface BriefOffer {
  readonly kind: OfferKind;
  readonly provider: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** Exact decimal text. */
  readonly hoursPerWeek: string | null;
  readonly purpose: string | null;
  readonly endCause: OfferEndCause | null;
  /** What was said when it ended. */
  readonly endNote: string | null;
  /** What the closing evaluation says. */
  readonly evaluation: string | null;
}

export interface BriefTask {
  readonly title: string;
  readonly owner: TaskOwner;
  readonly dueOn: PlainDate | null;
  readonly createdOn: PlainDate;
}

export interface BriefAppointment {
  readonly kind: MeetingKind;
  readonly on: PlainDate;
  /** In Denmark, `10.00`. */
  readonly time: string;
  readonly withName: string | null;
}

export interface BriefExemption {
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly validTo: PlainDate | null;
}
