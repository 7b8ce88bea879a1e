import type {
  AbsenceCause,
  EffectKind,
  FollowUpKind,
  GoalsReached,
  LengthGround,
  ObligationStatus,
  OfferEndCause,
  OfferKind,
  ReportAssessment,
  ReportPoint,
  RuleId,
  SubsidyGround,
} from '@rettid/domain';

/** An offer of a case, with its course. Days are `YYYY-MM-DD`, last days inclusive. */
export interface CaseOfferWire {
  readonly offerId: string;
  readonly recordVersion: number;
  readonly kind: OfferKind;
  readonly provider: string | null;
  readonly contactPerson: string | null;
  readonly startsOn: string;
  /** When it ends or ended; `null`: open. */
  readonly endsOn: string | null;
  /** As it was last planned; `null` where nothing but `endsOn` is known. */
  readonly plannedEndsOn: string | null;
  readonly hoursPerWeek: number | null;
  /** Why this offer for this citizen. */
  readonly purpose: string | null;
  /** How it brings the citizen closer to work. */
  readonly towardsWork: string | null;
  readonly expectedNext: string | null;
  readonly goalId: string | null;
  readonly lengthGround: LengthGround | null;
  readonly lengthReason: string | null;
  readonly subsidyGround: SubsidyGround | null;
  readonly obviouslyReady: boolean | null;
  readonly endCause: OfferEndCause | null;
  readonly endNote: string | null;
  /** Newest first, as the lists below. */
  readonly followUps: readonly OfferFollowUpWire[];
  readonly reports: readonly OfferReportWire[];
  readonly attendance: readonly OfferAttendanceWire[];
}

export interface OfferFollowUpWire {
  readonly followUpId: string;
  readonly recordVersion: number;
  readonly on: string;
  readonly kind: FollowUpKind;
  readonly withProvider: boolean | null;
  readonly withCitizen: boolean | null;
  readonly progressionFocus: boolean | null;
  readonly note: string | null;
  /** When the next one was agreed for. */
  readonly nextOn: string | null;
  /** Of closing evaluations, as the two below. */
  readonly goalsReached: GoalsReached | null;
  readonly learned: string | null;
  /** The goal that it became. */
  readonly nextGoalId: string | null;
}

export interface OfferReportWire {
  readonly reportId: string;
  readonly recordVersion: number;
  readonly on: string;
  /** Who reported, at the provider. */
  readonly author: string | null;
  readonly points: Readonly<Record<ReportPoint, ReportPointWire>>;
  /** Name of who entered it; `null`: unknown to the reader's scope. */
  readonly enteredBy: string | null;
  /** ISO instant; `null`: no caseworker of the case has read it. */
  readonly readAt: string | null;
  readonly readBy: string | null;
}

export interface ReportPointWire {
  readonly assessment: ReportAssessment;
  readonly text: string | null;
}

export interface OfferAttendanceWire {
  readonly attendanceId: string;
  readonly recordVersion: number;
  /** A Monday. */
  readonly week: string;
  readonly plannedHours: number;
  readonly attendedHours: number;
  readonly absentDays: number;
  readonly absenceCause: AbsenceCause | null;
}

/** What an offer is, as it is granted. */
export interface OfferTermsWire {
  readonly kind: OfferKind;
  readonly provider: string;
  readonly contactPerson: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number | null;
  readonly goalId: string;
  readonly purpose: string;
  readonly towardsWork: string;
  readonly expectedNext: string | null;
  /** Why it lasts longer, where the law asks for it; on the ground that the law then names. */
  readonly lengthReason: string | null;
  /** Of wage subsidy, where no record tells a ground. */
  readonly subsidyGround: SubsidyGround | null;
  /** Of LAB § 6, no. 4, where the length depends on it. */
  readonly obviouslyReady: boolean | null;
}

/** `POST /api/citizens/:id/offers`: answers `ChangedWire`. */
export type GrantOfferWire = OfferTermsWire;

/** `POST /api/citizens/:id/offers/:offerId/change`: answers `ChangedWire`. The whole of the terms anew. */
export interface ChangeOfferWire extends OfferTermsWire {
  readonly recordVersion: number;
}

/** `POST /api/citizens/:id/offers/:offerId/extend`: answers `ChangedWire`. */
export interface ExtendOfferWire {
  readonly recordVersion: number;
  readonly endsOn: string;
  /** As `OfferTermsWire`. */
  readonly lengthReason: string | null;
}

/** `POST /api/citizens/:id/offers/:offerId/end`: answers `ChangedWire`. */
export interface EndOfferWire {
  readonly recordVersion: number;
  /** The last day in the offer, not after the business date. */
  readonly endsOn: string;
  readonly endCause: OfferEndCause;
  readonly endNote: string | null;
}

/**
 * `POST /api/citizens/:id/offers/preview`: what the law says of a period, and what the offer would do to the duties. What is
 * not chosen yet is `null`.
 */
export interface PreviewOfferWire {
  /** Of an offer that is changed or extended; else `null`. */
  readonly offerId: string | null;
  readonly kind: OfferKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly obviouslyReady: boolean | null;
}

export interface OfferPreviewWire {
  /** What the law sets for offers of this kind, group and first day; `null`: no longest period is known. */
  readonly limit: {
    readonly text: string;
    readonly citation: string;
    readonly verified: boolean;
    /** The last day that needs no reason. */
    readonly freeUntil: string;
  } | null;
  /** How the wanted period stands to it; `text` is `null` where it is allowed. */
  readonly period: {
    readonly verdict: 'allowed' | 'needs_ground' | 'needs_reason' | 'too_long';
    readonly text: string | null;
    readonly ground: LengthGround | null;
    /** The last day that the law allows, with a reason or without; `null`: none is known. */
    readonly allowedUntil: string | null;
  };
  /** Of wage subsidy: the ground found in the records, or what has to be stated. */
  readonly subsidy: { readonly found: SubsidyGround | null; readonly text: string | null } | null;
  /** Whether it must be stated that the citizen is, or is not, obviously ready for education. */
  readonly asksObviouslyReady: boolean;
  /** The citizen is relieved of offers on the first day, until when; `null`: is not, or without an end. */
  readonly exemption: { readonly until: string | null } | null;
  readonly effects: readonly {
    readonly ruleId: RuleId;
    readonly kind: EffectKind;
    readonly status: ObligationStatus | null;
    readonly dueOn: string | null;
    readonly text: string;
  }[];
}

/** `POST /api/citizens/:id/offers/:offerId/follow-ups`: answers `ChangedWire`. */
export interface RecordFollowUpWire {
  /** Of the offer. */
  readonly recordVersion: number;
  readonly on: string;
  readonly withProvider: boolean;
  readonly withCitizen: boolean;
  /** Whether it was about the citizen's progress towards work. */
  readonly progressionFocus: boolean;
  readonly note: string;
  /** When the next one is agreed for. */
  readonly nextOn: string | null;
}

/** `POST /api/citizens/:id/offers/:offerId/evaluation`: answers `ChangedWire`. */
export interface EvaluateOfferWire {
  /** Of the offer. */
  readonly recordVersion: number;
  readonly on: string;
  readonly withProvider: boolean;
  readonly withCitizen: boolean;
  readonly goalsReached: GoalsReached;
  readonly learned: string;
  /** Where no cause of the end is recorded yet; else `null`. */
  readonly endCause: OfferEndCause | null;
  /** Title of the sub-goal that the evaluation becomes, in the plan of the goal that the offer served; `null`: none. */
  readonly nextGoalTitle: string | null;
}

/** `POST /api/citizens/:id/offers/:offerId/evaluation/goal`: an evaluation becomes the next sub-goal. Answers `ChangedWire`. */
export interface EvaluationGoalWire {
  /** Of the evaluation. */
  readonly recordVersion: number;
  readonly followUpId: string;
  readonly title: string;
}

/** `POST /api/citizens/:id/offers/:offerId/reports`: answers `ChangedWire`. */
export interface RecordReportWire {
  readonly on: string;
  readonly author: string | null;
  readonly points: Readonly<Record<ReportPoint, ReportPointWire>>;
}

/** `POST /api/citizens/:id/offers/:offerId/reports/:reportId/read`: answers `ChangedWire`. */
export interface ReadReportWire {
  readonly recordVersion: number;
}

/** `POST /api/citizens/:id/offers/:offerId/attendance`: one week, new or corrected. Answers `ChangedWire`. */
export interface RecordOfferAttendanceWire {
  /** `null`: the week is new. */
  readonly recordVersion: number | null;
  /** A Monday. */
  readonly week: string;
  readonly plannedHours: number;
  readonly attendedHours: number;
  readonly absentDays: number;
  readonly absenceCause: AbsenceCause | null;
}

/** `POST /api/offer-providers`: providers that the jobcentre has used, whose name begins so; the most used first. */
export interface FindProvidersWire {
  readonly search: string;
  readonly kind: OfferKind | null;
}

export interface ProvidersWire {
  readonly items: readonly {
    readonly provider: string;
    /** The person last named there. */
    readonly contactPerson: string | null;
    readonly offers: number;
    readonly lastStartedOn: string;
  }[];
}
