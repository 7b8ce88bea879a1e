import type {
  AbsenceCause,
  GoalsReached,
  OfferEndCause,
  OfferKind,
  PlainDate,
  ReportAssessment,
  ReportPoint,
  SubsidyGround,
} from '@rettid/domain';

/** What an offer is, as it is granted. */
export interface OfferTerms {
  readonly kind: OfferKind;
  readonly provider: string;
  readonly contactPerson: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** At most two decimals. */
  readonly hoursPerWeek: number | null;
  readonly goalId: string;
  /** Why this offer for this citizen. */
  readonly purpose: string;
  /** How it brings the citizen closer to work. */
  readonly towardsWork: string;
  readonly expectedNext: string | null;
  /** Why it lasts longer, where the law asks. */
  readonly lengthReason: string | null;
  /** Where no record tells a ground. */
  readonly subsidyGround: SubsidyGround | null;
  /** Of LAB § 6, no. 4. */
  readonly obviouslyReady: boolean | null;
}

/** An offer of a case, and the version of it that a change was made on. */
export interface OfferKey {
  readonly citizenId: string;
  readonly offerId: string;
  readonly recordVersion: number;
}

export interface ExtendOffer extends OfferKey {
  readonly endsOn: PlainDate;
  readonly lengthReason: string | null;
}

export interface EndOffer extends OfferKey {
  /** The last day in the offer. */
  readonly endsOn: PlainDate;
  readonly endCause: OfferEndCause;
  readonly endNote: string | null;
}

export interface RecordFollowUp extends OfferKey {
  readonly on: PlainDate;
  readonly withProvider: boolean;
  readonly withCitizen: boolean;
  readonly progressionFocus: boolean;
  readonly note: string;
  readonly nextOn: PlainDate | null;
}

export interface EvaluateOffer extends OfferKey {
  readonly on: PlainDate;
  readonly withProvider: boolean;
  readonly withCitizen: boolean;
  readonly goalsReached: GoalsReached;
  readonly learned: string;
  /** Where none is recorded yet. */
  readonly endCause: OfferEndCause | null;
  /** Of the sub-goal that the evaluation becomes; `null`: none. */
  readonly nextGoalTitle: string | null;
}

export interface EvaluationGoal {
  readonly citizenId: string;
  readonly offerId: string;
  readonly followUpId: string;
  /** Of the evaluation. */
  readonly recordVersion: number;
  readonly title: string;
}

export interface RecordReport {
  readonly citizenId: string;
  readonly offerId: string;
  readonly on: PlainDate;
  readonly author: string | null;
  readonly points: Readonly<
    Record<ReportPoint, { readonly assessment: ReportAssessment; readonly text: string | null }>
  >;
}

export interface ReadReport {
  readonly citizenId: string;
  readonly offerId: string;
  readonly reportId: string;
  readonly recordVersion: number;
}

export interface RecordOfferAttendance {
  readonly citizenId: string;
  readonly offerId: string;
  /** `null`: the week is new. */
  readonly recordVersion: number | null;
  readonly week: PlainDate;
  readonly plannedHours: number;
  readonly attendedHours: number;
  readonly absentDays: number;
  readonly absenceCause: AbsenceCause | null;
}
