import type {
  AccessRole,
  AssignmentRole,
  Benefit,
  ContactChannel,
  ContactDirection,
  ExemptionEvidence,
  ExemptionGround,
  ExemptionKind,
  GoalKind,
  GoalOwner,
  GoalStatus,
  InterviewMark,
  MeetingCancelCause,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  PlanKind,
  StaffAccessRole,
  TargetGroup,
  TaskOwner,
} from '@rettid/domain';
import type { NoShowWire } from './no-show';
import type { ExplainedObligationWire } from './obligations';
import type { PrivateNoteWire } from './today';
import type { CaseOfferWire } from './offers';

/** Somebody of the staff; `name` is `null` where the reader may not know it. */
export interface PersonWire {
  readonly staffId: string;
  readonly name: string | null;
}

export interface CaseMeetingWire {
  readonly meetingId: string;
  readonly recordVersion: number;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** ISO instant, UTC. */
  readonly startsAt: string;
  /** The day in Denmark. */
  readonly on: string;
  readonly form: MeetingForm | null;
  readonly staff: PersonWire | null;
  /** Whether it was held and counts as an interview under LAB § 31. */
  readonly counts: boolean;
  readonly jobFocus: boolean | null;
  readonly barrierFocus: boolean | null;
  readonly minutes: string | null;
  readonly place: string | null;
  /** Minutes; `null`: not recorded. */
  readonly lengthMinutes: number | null;
  readonly interpreterLanguage: string | null;
  readonly invitation: string | null;
  readonly cancelCause: MeetingCancelCause | null;
  readonly cancelNote: string | null;
  /** What the interview dealt with; `null`: nobody said. */
  readonly marks: readonly InterviewMark[] | null;
  /** Whether the citizen reads the minutes. */
  readonly isPublished: boolean;
  /** The group meeting that it is a part of. */
  readonly groupId: string | null;
  readonly participants: readonly CaseParticipantWire[];
  /** What was agreed there, earliest due first. */
  readonly agreements: readonly CaseTaskWire[];
}

/** Somebody beside citizen and caseworker. */
export interface CaseParticipantWire {
  readonly participantId: string;
  readonly name: string;
  readonly department: string | null;
  readonly role: string | null;
  /** `null`: not noted. */
  readonly attended: boolean | null;
}

/** Something that somebody is to do. */
export interface CaseTaskWire {
  readonly taskId: string;
  readonly recordVersion: number;
  readonly title: string;
  readonly owner: TaskOwner;
  readonly staff: PersonWire | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

export interface CaseExemptionWire {
  readonly exemptionId: string;
  readonly recordVersion: number;
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly decidedOn: string;
  /** A name where one of the jobcentre's staff was recorded, else what was recorded. */
  readonly decidedBy: string | null;
  readonly extendsExemptionId: string | null;
  readonly closedOn: string | null;
  readonly closedReason: string | null;
}

export interface CaseAssignmentWire {
  readonly assignmentId: string;
  readonly recordVersion: number;
  readonly staff: PersonWire;
  readonly role: AssignmentRole;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly endReason: string | null;
  /** Chosen as the one whom the citizen turns to (domain: `primaryContact`). */
  readonly isPrimary: boolean;
}

export interface CaseContactWire {
  readonly contactId: string;
  readonly recordVersion: number;
  readonly on: string;
  readonly channel: ContactChannel;
  readonly direction: ContactDirection | null;
  /** Whether the citizen was spoken with; `null`: not noted, or only sent. */
  readonly reached: boolean | null;
  /** Who noted it. */
  readonly staff: PersonWire | null;
  readonly aboutMeetingId: string | null;
  readonly note: string | null;
}

export interface CaseGoalWire {
  readonly goalId: string;
  readonly recordVersion: number;
  readonly kind: GoalKind;
  readonly title: string;
  /** DISCO-08, four digits; `null`: not coded. */
  readonly occupationCode: string | null;
  readonly status: GoalStatus;
  readonly createdOn: string;
  readonly targetOn: string | null;
  readonly closedOn: string | null;
  /** Where, when and why (LAB § 40). */
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  /** Who sees to it. */
  readonly owner: GoalOwner | null;
  readonly ownWords: string | null;
  readonly description: string | null;
  /** Why it was given up. */
  readonly dropReason: string | null;
  /** The goal of an earlier plan that this one carries on: offers that serve that one serve this one. */
  readonly continuesGoalId: string | null;
  /** In the order in which they are read, as those of the plan are. */
  readonly children: readonly CaseGoalWire[];
}

export interface CasePlanVersionsWire {
  readonly latest: number;
  /** Whether the citizen reads the plan as it is now. */
  readonly isPublished: boolean;
  /** The version published last; `null`: none was. */
  readonly published: { readonly versionNo: number; readonly on: string; readonly by: string } | null;
}

export interface CasePlanWire {
  readonly planId: string;
  readonly recordVersion: number;
  readonly kind: PlanKind;
  readonly createdOn: string;
  readonly consentedOn: string | null;
  readonly updatedOn: string | null;
  /** What the citizen says, in the citizen's own words. */
  readonly ownWords: string | null;
  /** What the professional says. */
  readonly assessment: string | null;
  /** `null`: it came with an import and was never changed here, so the citizen reads it as it is. */
  readonly versions: CasePlanVersionsWire | null;
  readonly goals: readonly CaseGoalWire[];
}

/**
 * `GET /api/citizens/:id/case`: the whole case in one answer. Lists are newest first. 404 where there is no such case for
 * the reader; 403 `case_reason_required` where it opens once a reason is stated (`POST /api/citizens/:id/openings`).
 *
 * It holds what is known on the business date, as the law reads it: held meetings, no-shows, contacts, plans, goals and
 * follow-ups dated later are left out; bookings, and later offers, exemptions and assignments, are in.
 */
export interface CaseWire {
  readonly citizenId: string;
  readonly businessDate: string;
  readonly givenNames: string;
  readonly familyName: string;
  /** Whole years on the business date. */
  readonly age: number;
  readonly email: string | null;
  readonly phone: string | null;
  /** BCP 47 of the language that an interpreter is needed for; `null` for Danish, or where nothing is known. */
  readonly interpreterLanguage: string | null;
  readonly hasProtectedAddress: boolean;
  readonly isStaffCase: boolean;
  /** On the business date, and since when without a day outside the group; `null`: in none. */
  readonly targetGroup: { readonly code: TargetGroup; readonly since: string } | null;
  /** The benefit on the business date, and since when without a day on none; `null`: on none. */
  readonly seniority: { readonly benefit: Benefit; readonly since: string } | null;
  /**
   * Who answers for the citizen. `countIn24Months`: different coordinating or authority caseworkers in the 24 months that
   * end on the business date.
   */
  readonly caseworker: (PersonWire & { readonly since: string; readonly countIn24Months: number }) | null;
  /** Until when an opening with a reason holds, an ISO instant; `null` where none was needed. */
  readonly openedUntil: string | null;
  /** The reader's own; `null`: none. */
  readonly privateNote: PrivateNoteWire | null;
  /** What the reader has been handed over with the case and has not yet said to have read: id of the hand-over. */
  readonly handOverToConfirm: string | null;
  readonly findingsAsOf: string | null;
  readonly isCurrent: boolean;
  readonly obligations: readonly ExplainedObligationWire[];
  /** `to` is the business date, `from` the day that the 24 months up to it begin after. */
  readonly timeline: { readonly from: string; readonly to: string };
  readonly meetings: readonly CaseMeetingWire[];
  readonly offers: readonly CaseOfferWire[];
  readonly exemptions: readonly CaseExemptionWire[];
  readonly assignments: readonly CaseAssignmentWire[];
  readonly contacts: readonly CaseContactWire[];
  /** The plan in force first: Min Plan and holistic plans before rehabilitation plans. */
  readonly plans: readonly CasePlanWire[];
  /** What is to be done about each follows from it by `assessNoShow` of the domain. */
  readonly noShows: readonly NoShowWire[];
}

/** Characters of a reason, white space around it not counted. */
export const OPENING_REASON = { least: 20, most: 500 } as const;

/** `POST /api/citizens/:id/openings` */
export interface OpenCaseWire {
  /** `OPENING_REASON`; told to the team leader, kept in the log of access. It says something, and holds no CPR number. */
  readonly reason: string;
}

/** A case that is open already stays open as it was. */
export interface CaseOpenedWire {
  /** An ISO instant; `null` where the case is open to the reader without a reason. */
  readonly openedUntil: string | null;
}

/** `GET /api/case-openings`: cases that were opened with a reason, newest first. */
export interface CaseOpeningsWire {
  readonly items: readonly {
    readonly openingId: string;
    /** `null` where the reader lacks a right to the case, or the citizen has moved to another jobcentre. */
    readonly citizen: { readonly citizenId: string; readonly name: string } | null;
    /** As they were when the case was opened. */
    readonly openedBy: { readonly name: string; readonly role: StaffAccessRole };
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
    /** With the role of the last sign-in; `null`: a program. */
    readonly actor: { readonly name: string; readonly role: AccessRole } | null;
    /** What was done, such as `case.read`. */
    readonly action: string;
    /** Why, where a reason was asked for. */
    readonly reason: string | null;
  }[];
  readonly nextCursor: string | null;
}
