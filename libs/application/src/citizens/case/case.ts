import type {
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
  PlainDate,
  PrivateNote,
  PlanKind,
  TargetGroup,
  TaskOwner,
} from '@rettid/domain';
import type { CitizenObligations } from '../../obligations/citizen-obligations.query';
import type { StoredNoShow } from '../../no-show/no-show';
import type { CaseOffer } from '../../offers/case-offer';

/**
 * One citizen's case as it is shown: read whole and never written back, hence days as `YYYY-MM-DD` in the lists.
 *
 * It holds what is known on the business date, as the law reads it (`docs/rules.md`): held meetings, no-shows, contacts,
 * plans, goals and follow-ups dated later are left out; bookings, and later offers, exemptions and assignments are in.
 */
export interface Case extends CaseRecords {
  /** What somebody stayed away from, newest first, with what is recorded about it. */
  readonly noShows: readonly StoredNoShow[];
  readonly citizenId: string;
  readonly businessDate: PlainDate;
  readonly person: CasePerson;
  /** The group on the business date, and the first day of its unbroken run; `null`: in none. */
  readonly targetGroup: { readonly code: TargetGroup; readonly since: PlainDate } | null;
  /** The benefit on the business date, and since when without a day between on any; `null`: on none. */
  readonly seniority: { readonly benefit: Benefit; readonly since: PlainDate } | null;
  readonly caseworker: CaseCaseworker | null;
  /** Until when the opening that the reader needed holds; `null` where none was needed. */
  readonly openedUntil: Date | null;
  /** The reader's own; `null`: none. */
  readonly privateNote: PrivateNote | null;
  /** What the reader has been handed over with the case and has not yet said to have read: id of the hand-over. */
  readonly handOverToConfirm: string | null;
  readonly findings: CitizenObligations;
  readonly timeline: { readonly from: PlainDate; readonly to: PlainDate };
}

export interface CasePerson {
  readonly givenNames: string;
  readonly familyName: string;
  /** Whole years on the business date. */
  readonly age: number;
  readonly email: string | null;
  readonly phone: string | null;
  /** `null` for Danish, and where nothing is known. */
  readonly interpreterLanguage: string | null;
  readonly hasProtectedAddress: boolean;
  readonly isStaffCase: boolean;
}

/** Somebody of the staff; the name is `null` where the scope does not reach the person's own jobcentre. */
export interface CaseStaff {
  readonly staffId: string;
  readonly name: string | null;
}

export interface CaseCaseworker extends CaseStaff {
  readonly since: PlainDate;
  /** Different coordinating or authority caseworkers in the 24 months that end on the business date. */
  readonly countIn24Months: number;
}

/** The lists of a case, each newest first. */
export interface CaseRecords {
  readonly meetings: readonly CaseMeeting[];
  readonly offers: readonly CaseOffer[];
  readonly exemptions: readonly CaseExemption[];
  readonly assignments: readonly CaseAssignment[];
  readonly contacts: readonly CaseContact[];
  readonly plans: readonly CasePlan[];
}

export interface CaseMeeting {
  readonly meetingId: string;
  readonly recordVersion: number;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly startsAt: string;
  readonly on: string;
  readonly form: MeetingForm | null;
  readonly staff: CaseStaff | null;
  /** Whether it was held and is of a kind that counts as an interview (LAB § 31). */
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
  readonly participants: readonly CaseParticipant[];
  /** What was agreed there, earliest due first. */
  readonly agreements: readonly CaseTask[];
}

/** Somebody beside citizen and caseworker. */
export interface CaseParticipant {
  readonly participantId: string;
  readonly name: string;
  readonly department: string | null;
  readonly role: string | null;
  readonly attended: boolean | null;
}

/** Something that somebody is to do. */
export interface CaseTask {
  readonly taskId: string;
  readonly recordVersion: number;
  readonly title: string;
  readonly owner: TaskOwner;
  readonly staff: CaseStaff | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

export interface CaseExemption {
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

export interface CaseAssignment {
  readonly assignmentId: string;
  readonly recordVersion: number;
  readonly staff: CaseStaff;
  readonly role: AssignmentRole;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly endReason: string | null;
  /** Chosen as the one whom the citizen turns to (domain: `primaryContact`). */
  readonly isPrimary: boolean;
}

export interface CaseContact {
  readonly contactId: string;
  readonly recordVersion: number;
  readonly on: string;
  readonly channel: ContactChannel;
  readonly direction: ContactDirection | null;
  /** Whether the citizen was spoken with; `null`: not noted, or only sent. */
  readonly reached: boolean | null;
  /** Who noted it. */
  readonly staff: CaseStaff | null;
  readonly aboutMeetingId: string | null;
  readonly note: string | null;
}

/** `null` versions: it came with an import and was never changed here, so the citizen reads it as it is. */
export interface CasePlanVersions {
  readonly latest: number;
  /** Whether the citizen reads the plan as it is now. */
  readonly isPublished: boolean;
  /** The version published last; `null`: none was. */
  readonly published: { readonly versionNo: number; readonly on: string; readonly by: string } | null;
}

/** Min Plan and holistic plans come before rehabilitation plans, so that the plan in force stands first. */
export interface CasePlan {
  readonly planId: string;
  readonly recordVersion: number;
  readonly kind: PlanKind;
  readonly createdOn: string;
  readonly consentedOn: string | null;
  readonly updatedOn: string | null;
  /** What the citizen says, and what the professional says. */
  readonly ownWords: string | null;
  readonly assessment: string | null;
  readonly versions: CasePlanVersions | null;
  readonly goals: readonly CaseGoal[];
}

/** In the order in which the goals are read. */
export interface CaseGoal {
  readonly goalId: string;
  readonly recordVersion: number;
  readonly kind: GoalKind;
  readonly title: string;
  readonly occupationCode: string | null;
  readonly status: GoalStatus;
  readonly createdOn: string;
  readonly targetOn: string | null;
  readonly closedOn: string | null;
  /** Where, when and why (LAB § 40). */
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  readonly ownWords: string | null;
  readonly description: string | null;
  readonly dropReason: string | null;
  /** The goal of an earlier plan that this one carries on. */
  readonly continuesGoalId: string | null;
  readonly children: readonly CaseGoal[];
}
