import type {
  AssignmentRole,
  Benefit,
  ContactChannel,
  ExemptionEvidence,
  ExemptionGround,
  ExemptionKind,
  GoalKind,
  GoalStatus,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  OfferEndCause,
  OfferKind,
  PlanKind,
  TargetGroup,
} from '@rettid/domain';
import type { ExplainedObligationWire } from './obligations';

/** Somebody of the staff; `name` is `null` where the reader may not know it. */
export interface PersonWire {
  readonly staffId: string;
  readonly name: string | null;
}

export interface CaseMeetingWire {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** ISO instant, UTC. */
  readonly startsAt: string;
  /** The day in Denmark. */
  readonly on: string;
  readonly form: MeetingForm | null;
  readonly staff: PersonWire | null;
  /** Whether it counts as an interview under LAB § 31. */
  readonly counts: boolean;
  readonly jobFocus: boolean | null;
  readonly barrierFocus: boolean | null;
  readonly minutes: string | null;
}

export interface CaseOfferWire {
  readonly offerId: string;
  readonly kind: OfferKind;
  readonly provider: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number | null;
  readonly purpose: string | null;
  readonly goalId: string | null;
  readonly endCause: OfferEndCause | null;
  readonly followUps: readonly {
    readonly on: string;
    readonly kind: 'follow_up' | 'closing_evaluation';
    readonly withProvider: boolean | null;
    readonly note: string | null;
  }[];
}

export interface CaseExemptionWire {
  readonly exemptionId: string;
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly decidedOn: string;
  readonly decidedBy: string | null;
  readonly extendsExemptionId: string | null;
  readonly closedOn: string | null;
  readonly closedReason: string | null;
}

export interface CaseAssignmentWire {
  readonly assignmentId: string;
  readonly staff: PersonWire;
  readonly role: AssignmentRole;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly endReason: string | null;
}

export interface CaseContactWire {
  readonly contactId: string;
  readonly on: string;
  readonly channel: ContactChannel;
  readonly aboutMeetingId: string | null;
  readonly note: string | null;
}

export interface CaseGoalWire {
  readonly goalId: string;
  readonly kind: GoalKind;
  readonly title: string;
  /** DISCO-08, four digits; `null`: not coded. */
  readonly occupationCode: string | null;
  readonly status: GoalStatus;
  readonly createdOn: string;
  readonly targetOn: string | null;
  readonly closedOn: string | null;
  readonly children: readonly CaseGoalWire[];
}

export interface CasePlanWire {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly createdOn: string;
  readonly consentedOn: string | null;
  readonly updatedOn: string | null;
  readonly goals: readonly CaseGoalWire[];
}

/**
 * `GET /api/citizens/:id/case`: the whole case in one answer. Lists are newest first. 404 where there is no such case for
 * the reader; 403 `case_reason_required` where it opens once a reason is stated (`POST /api/citizens/:id/openings`).
 */
export interface CaseWire {
  readonly citizenId: string;
  readonly businessDate: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly age: number;
  readonly email: string | null;
  readonly phone: string | null;
  readonly interpreterLanguage: string | null;
  readonly hasProtectedAddress: boolean;
  readonly isStaffCase: boolean;
  readonly targetGroup: { readonly code: TargetGroup; readonly since: string } | null;
  readonly seniority: { readonly benefit: Benefit; readonly since: string } | null;
  readonly caseworker: (PersonWire & { readonly since: string; readonly countIn24Months: number }) | null;
  /** Until when an opening with a reason holds, an ISO instant; `null` where none was needed. */
  readonly openedUntil: string | null;
  readonly findingsAsOf: string | null;
  readonly isCurrent: boolean;
  readonly obligations: readonly ExplainedObligationWire[];
  readonly timeline: { readonly from: string; readonly to: string };
  readonly meetings: readonly CaseMeetingWire[];
  readonly offers: readonly CaseOfferWire[];
  readonly exemptions: readonly CaseExemptionWire[];
  readonly assignments: readonly CaseAssignmentWire[];
  readonly contacts: readonly CaseContactWire[];
  /** The plan in force first. */
  readonly plans: readonly CasePlanWire[];
}

/** `POST /api/citizens/:id/openings` */
export interface OpenCaseWire {
  /** 20-500 characters; told to the team leader. */
  readonly reason: string;
}
export interface CaseOpenedWire {
  readonly openedUntil: string;
}

/** `GET /api/case-openings`: cases that were opened with a reason, newest first. */
export interface CaseOpeningsWire {
  readonly items: readonly {
    readonly openingId: string;
    readonly citizen: { readonly citizenId: string; readonly name: string };
    readonly openedBy: { readonly name: string; readonly role: string };
    readonly openedAt: string;
    readonly openedUntil: string;
    readonly reason: string;
  }[];
  readonly nextCursor: string | null;
}

/** `GET /api/citizens/:id/access-log`: who has looked at the case, newest first. */
export interface CaseAccessLogWire {
  readonly items: readonly {
    readonly entryId: string;
    readonly at: string;
    readonly actor: { readonly name: string; readonly role: string };
    readonly action: string;
    readonly reason: string | null;
  }[];
  readonly nextCursor: string | null;
}
