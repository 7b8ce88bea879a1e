import type {
  ClosingCause,
  ExemptionAction,
  ExemptionEvidence,
  ExemptionGround,
  ExemptionKind,
  ExemptionState,
  ExtensionFinding,
  Hearing,
  HoursSource,
  LadderRecipient,
  LadderStep,
  ReviewCause,
  ReviewConclusion,
  ReviewEvidence,
} from '@rettid/domain';
import type { PriorNoticeWire } from './no-show';

/** One month of the ledger. Hours are exact decimal text with a point. */
export interface LedgerMonthWire {
  /** `YYYY-MM` */
  readonly month: string;
  /** `null`: nothing is recorded, which the rule reads as none. */
  readonly hours: string | null;
  /** False for the month of the business date: its hours count from the month after. */
  readonly counts: boolean;
  readonly source: HoursSource | null;
  /** Of the month's record; `null` where it has none. */
  readonly recordVersion: number | null;
}

export interface HoursLedgerWire {
  /** The twelve calendar months before the month of the business date, oldest first, and that month. */
  readonly months: readonly LedgerMonthWire[];
  readonly required: number;
  readonly sum: string;
  /** `0` where there are enough. */
  readonly missing: string;
  /** Last day on which the sum is enough if no more hours come; `null`: it is not enough now. */
  readonly holdsUntil: string | null;
  /** If the hours of the last three full months repeat themselves. */
  readonly forecast: {
    readonly repeated: readonly string[];
    readonly reachedOn: string | null;
    readonly lostOn: string | null;
  };
  readonly isCovered: boolean;
  /** `null`: the rule does not apply on the business date, or has ended. */
  readonly citation: string | null;
}

export interface LadderRungWire {
  readonly step: LadderStep;
  readonly on: string;
  readonly to: LadderRecipient;
  /** `passed`: its day was gone when a later rung notified; `null`: it has not come. */
  readonly state: 'notified' | 'passed' | null;
  /** Names. */
  readonly notified: readonly string[];
}

/** What is to be decided about one kind of exemption, and the ladder to that day. */
export interface ExemptionDutyWire {
  readonly kind: ExemptionKind;
  readonly exemptionId: string;
  readonly dueOn: string;
  readonly what: 'end' | 'review';
  /** False where it lapsed without a decision. */
  readonly isCovering: boolean;
  readonly rungs: readonly LadderRungWire[];
}

export interface RoomExemptionWire {
  readonly exemptionId: string;
  readonly recordVersion: number;
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: string;
  readonly validTo: string | null;
  /** When it is to be looked at anew, where it has no end. */
  readonly reviewOn: string | null;
  readonly decidedOn: string;
  readonly decidedBy: string | null;
  readonly extendsExemptionId: string | null;
  readonly extensionFinding: ExtensionFinding | null;
  readonly assessment: string | null;
  readonly closedOn: string | null;
  readonly closedReason: string | null;
  readonly closingCause: ClosingCause | null;
  /** Who decided was told that the reason is much like others. */
  readonly warningShown: boolean;
  readonly state: ExemptionState;
  /** What may be done to it on the business date. */
  readonly actions: readonly ExemptionAction[];
  readonly hearing: Hearing['state'];
  /** The latest first. */
  readonly notices: readonly PriorNoticeWire[];
}

export interface ExemptionReviewWire {
  readonly reviewId: string;
  readonly recordVersion: number;
  readonly exemptionId: string;
  readonly reviewedOn: string;
  readonly reviewedBy: string | null;
  readonly cause: ReviewCause;
  readonly conclusion: ReviewConclusion;
  readonly text: string;
  readonly nextReviewOn: string | null;
}

export interface ReviewSignalWire {
  readonly cause: Extract<ReviewCause, 'placement' | 'ordinary_hours'>;
  readonly evidence: ReviewEvidence;
}

/** `GET /api/citizens/:id/exemptions` */
export interface ExemptionsRoomWire {
  readonly businessDate: string;
  readonly ledger: HoursLedgerWire;
  readonly duties: readonly ExemptionDutyWire[];
  /** The latest start first. */
  readonly exemptions: readonly RoomExemptionWire[];
  readonly reviews: readonly ExemptionReviewWire[];
  /** Asks for a review of the exemption from the 225 hours that is in force. */
  readonly signals: readonly ReviewSignalWire[];
}

interface ExemptionTermsWire {
  readonly ground: ExemptionGround;
  /** Of this citizen: `EXEMPTION_REASON` of the domain. */
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: string;
  /** Exactly one of the two is set. */
  readonly validTo: string | null;
  readonly reviewOn: string | null;
  /** Who decides has seen that the reason is much like others; else 400 with `much_alike` at `reason`. */
  readonly warningShown: boolean;
}

/** `POST /api/citizens/:id/exemptions` */
export interface DecideExemptionWire extends ExemptionTermsWire {
  readonly kind: ExemptionKind;
  readonly extension: {
    readonly exemptionId: string;
    readonly recordVersion: number;
    readonly finding: ExtensionFinding;
    /** `EXEMPTION_ASSESSMENT` of the domain. */
    readonly assessment: string;
  } | null;
}

/** `PUT /api/citizens/:id/exemptions/:exemptionId` */
export interface CorrectExemptionWire extends ExemptionTermsWire {
  readonly recordVersion: number;
  /** Why it was wrong; `CHANGE_REASON`. */
  readonly changeReason: string;
}

/** `POST /api/citizens/:id/exemptions/:exemptionId/close` */
export interface CloseExemptionWire {
  readonly recordVersion: number;
  readonly cause: ClosingCause;
  readonly reason: string;
  /** The last day on which it holds; `null`: as the cause has it. */
  readonly lastDay: string | null;
}

/** `POST /api/citizens/:id/exemptions/:exemptionId/reviews` */
export interface ReviewExemptionWire {
  readonly recordVersion: number;
  readonly cause: ReviewCause;
  readonly conclusion: ReviewConclusion;
  readonly text: string;
  readonly nextReviewOn: string | null;
}

/** `POST /api/citizens/:id/exemptions/:exemptionId/prior-notice` */
export interface SendExemptionNoticeWire {
  readonly text: string;
  readonly answerBy: string;
}

/** `POST /api/citizens/:id/exemptions/likeness`: how much alike a reason is to others; answers `ReasonLikenessWire`. */
export interface LikenessQuestionWire {
  readonly reason: string;
  /** The exemption whose own reason does not count. */
  readonly butNot: string | null;
}

/** 0 to 1; `null`: below `REASON_ALIKE_FROM` of the domain. Figures alone: nobody's text or name. */
export interface ReasonLikenessWire {
  readonly own: number | null;
  readonly ownCount: number;
  readonly others: number | null;
  readonly othersCount: number;
}

/** `PUT /api/citizens/:id/work-hours/:month` (`YYYY-MM`) */
export interface RecordWorkHoursWire {
  /** Exact decimal text with a point: `32.75`. */
  readonly ordinaryHours: string;
  readonly source: HoursSource;
  /** Of the month's record; `null` where it had none. */
  readonly recordVersion: number | null;
}
