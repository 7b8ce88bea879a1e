import type { PlainDate, PlainMonth } from '../time/plain-date';
import type {
  AssignmentRole,
  Benefit,
  ExemptionKind,
  GoalKind,
  GoalStatus,
  MeetingKind,
  MeetingStatus,
  OfferKind,
  PlanKind,
  TargetGroup,
} from './codes';

/**
 * What the rules may know of one citizen: the recorded facts, and of each only what a rule reads. No name, no CPR
 * number, no free text: an evaluation can be logged, queued and compared without touching them.
 *
 * Lists are in no particular order; no result depends on it. A period's last day is inclusive, `null` is an open end.
 */
export interface CitizenFacts {
  readonly citizenId: string;
  readonly spells: readonly BenefitSpellFact[];
  readonly classifications: readonly ClassificationFact[];
  readonly assignments: readonly AssignmentFact[];
  readonly meetings: readonly MeetingFact[];
  readonly contacts: readonly ContactFact[];
  readonly plans: readonly PlanFact[];
  readonly goals: readonly GoalFact[];
  readonly offers: readonly OfferFact[];
  readonly exemptions: readonly ExemptionFact[];
  readonly workHours: readonly WorkHoursFact[];
}

export interface BenefitSpellFact {
  readonly id: string;
  readonly benefit: Benefit;
  readonly requestedOn: PlainDate | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

export interface ClassificationFact {
  readonly targetGroup: TargetGroup;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export interface AssignmentFact {
  readonly id: string;
  readonly role: AssignmentRole;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export interface MeetingFact {
  readonly id: string;
  readonly kind: MeetingKind;
  /** The date of the meeting's start in Europe/Copenhagen. */
  readonly on: PlainDate;
  readonly status: MeetingStatus;
}

export interface ContactFact {
  readonly id: string;
  readonly on: PlainDate;
  readonly aboutMeetingId: string | null;
}

export interface PlanFact {
  readonly id: string;
  readonly kind: PlanKind;
  readonly createdOn: PlainDate;
}

export interface GoalFact {
  readonly id: string;
  readonly planId: string;
  readonly kind: GoalKind;
  readonly status: GoalStatus;
  readonly createdOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

export interface OfferFact {
  readonly id: string;
  readonly kind: OfferKind;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

export interface ExemptionFact {
  readonly id: string;
  readonly kind: ExemptionKind;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

export interface WorkHoursFact {
  readonly month: PlainMonth;
  /** Exact decimal text, `>= 0`, as recorded: `32.79`. Never a binary fraction. */
  readonly ordinaryHours: string;
}
