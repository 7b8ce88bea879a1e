import type {
  AbsenceCause,
  FollowUpKind,
  GoalsReached,
  LengthGround,
  OfferEndCause,
  OfferKind,
  ReportAssessment,
  ReportPoint,
  SubsidyGround,
} from '@rettid/domain';

/** An offer of a case with its course, as it is shown: days as `YYYY-MM-DD`, lists newest first. */
export interface CaseOffer {
  readonly offerId: string;
  readonly recordVersion: number;
  readonly kind: OfferKind;
  readonly provider: string | null;
  readonly contactPerson: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** As it was last planned. */
  readonly plannedEndsOn: string | null;
  readonly hoursPerWeek: number | null;
  readonly purpose: string | null;
  readonly towardsWork: string | null;
  readonly expectedNext: string | null;
  readonly goalId: string | null;
  readonly lengthGround: LengthGround | null;
  readonly lengthReason: string | null;
  readonly subsidyGround: SubsidyGround | null;
  readonly obviouslyReady: boolean | null;
  readonly endCause: OfferEndCause | null;
  readonly endNote: string | null;
  readonly followUps: readonly CaseFollowUp[];
  readonly reports: readonly CaseReport[];
  readonly attendance: readonly CaseAttendance[];
}

export interface CaseFollowUp {
  readonly followUpId: string;
  readonly recordVersion: number;
  readonly on: string;
  readonly kind: FollowUpKind;
  readonly withProvider: boolean | null;
  readonly withCitizen: boolean | null;
  readonly progressionFocus: boolean | null;
  readonly note: string | null;
  readonly nextOn: string | null;
  readonly goalsReached: GoalsReached | null;
  readonly learned: string | null;
  readonly nextGoalId: string | null;
}

export interface CaseReport {
  readonly reportId: string;
  readonly recordVersion: number;
  readonly on: string;
  readonly author: string | null;
  readonly points: Readonly<
    Record<ReportPoint, { readonly assessment: ReportAssessment; readonly text: string | null }>
  >;
  /** A name; `null` where the scope does not reach it. */
  readonly enteredBy: string | null;
  /** ISO instant. */
  readonly readAt: string | null;
  /** A name. */
  readonly readBy: string | null;
}

export interface CaseAttendance {
  readonly attendanceId: string;
  readonly recordVersion: number;
  readonly week: string;
  readonly plannedHours: number;
  readonly attendedHours: number;
  readonly absentDays: number;
  readonly absenceCause: AbsenceCause | null;
}
