import type {
  AnswerTo,
  Benefit,
  ContactChannel,
  GuidanceForm,
  MeetingKind,
  NoDeductionReason,
  NoShowDecisionKind,
  OfferKind,
  OtherCircumstance,
  Question,
  ReasonableGround,
  TargetGroup,
} from '@rettid/domain';

/** Days are `YYYY-MM-DD`, months `YYYY-MM`. */
export interface NoShowContactWire {
  readonly contactId: string;
  readonly recordVersion: number;
  readonly on: string;
  readonly channel: ContactChannel;
  /** `null`: nobody noted it. */
  readonly reached: boolean | null;
  readonly note: string | null;
}

interface AnswerWire<Q extends Question> {
  readonly answerId: string;
  readonly recordVersion: number;
  readonly answer: AnswerTo<Q>;
  readonly text: string | null;
  readonly answeredOn: string;
  /** A name. */
  readonly by: string;
}

export interface NoShowAnswersWire {
  readonly guidance:
    (AnswerWire<'guidance'> & { readonly givenOn: string | null; readonly form: GuidanceForm | null }) | null;
  readonly ground: (AnswerWire<'ground'> & { readonly ground: ReasonableGround | null }) | null;
  readonly circumstances:
    (AnswerWire<'circumstances'> & { readonly circumstances: readonly OtherCircumstance[] }) | null;
  readonly availability: AnswerWire<'availability'> | null;
}

/** A letter that asked the citizen before a decision (forvaltningsloven § 19). */
export interface PriorNoticeWire {
  readonly noticeId: string;
  readonly recordVersion: number;
  /** As it was sent. */
  readonly text: string;
  readonly sentOn: string;
  readonly answerBy: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly withdrawnOn: string | null;
}

export interface NoShowDecisionWire {
  readonly decisionId: string;
  readonly recordVersion: number;
  readonly kind: NoShowDecisionKind;
  /** With `no_deduction` alone. */
  readonly reason: NoDeductionReason | null;
  readonly deductedFrom: string | null;
  /** Inclusive; `null`: until contact is restored. */
  readonly deductedTo: string | null;
  readonly deductedIn: string | null;
  /** As it was sent. */
  readonly letter: string;
  readonly decidedOn: string;
  readonly by: string;
}

/**
 * A no-show with everything recorded about it. What is to be done, and what may be decided, follows from it by
 * `assessNoShow` of the domain, on the screen as on the server.
 */
export interface NoShowWire {
  /** Of the meeting, or of the absence. */
  readonly noShowId: string;
  readonly what:
    | { readonly subject: 'meeting'; readonly kind: MeetingKind; readonly startsAt: string }
    | {
        readonly subject: 'offer';
        readonly kind: OfferKind;
        readonly offerId: string;
        readonly provider: string | null;
        readonly note: string | null;
        readonly recordVersion: number;
      };
  readonly happenedOn: string;
  /** Inclusive; the same day for a meeting. */
  readonly endedOn: string;
  /** Both of `happenedOn`. */
  readonly targetGroup: TargetGroup | null;
  readonly benefit: Benefit | null;
  /** The first counting interview held since. */
  readonly interviewOn: string | null;
  /** Earliest first. */
  readonly contacts: readonly NoShowContactWire[];
  readonly answers: NoShowAnswersWire;
  readonly notices: readonly PriorNoticeWire[];
  readonly decision: NoShowDecisionWire | null;
}

/** `GET /api/citizens/:id/no-shows`: newest first, as known on the business date. */
export interface NoShowsWire {
  readonly businessDate: string;
  readonly noShows: readonly NoShowWire[];
}

/** `POST /api/citizens/:id/no-shows/absences`: days away from an offer; answers `ChangedWire`. */
export interface RecordOfferAbsenceWire {
  readonly offerId: string;
  readonly absentFrom: string;
  /** Inclusive; at most 31 days in all. */
  readonly absentTo: string;
  /** What the provider told; empty: nothing. */
  readonly note: string;
}

/** `POST …/no-shows/:noShowId/contacts`: answers `ChangedWire`. */
export interface RecordContactAttemptWire {
  /** From the day of the no-show to today. */
  readonly on: string;
  readonly channel: ContactChannel;
  readonly reached: boolean;
  /** Empty: none. */
  readonly note: string;
}

/** `PUT …/no-shows/:noShowId/answers/:question`: answers `ChangedWire`. What does not belong to the answer is `null` or empty. */
export interface AnswerQuestionWire {
  /** Of the answer that is changed; `null`: it was unanswered. */
  readonly recordVersion: number | null;
  readonly answer: AnswerTo<Question>;
  readonly givenOn: string | null;
  readonly form: GuidanceForm | null;
  readonly ground: ReasonableGround | null;
  readonly circumstances: readonly OtherCircumstance[];
  readonly text: string;
}

/** A letter as it would be sent now: paragraphs parted by empty lines. */
export interface LetterWire {
  readonly letter: string;
}

/** `POST …/no-shows/:noShowId/hearing-letters/preview`: answers `LetterWire`. */
export interface HearingLetterDraftWire {
  readonly answerBy: string;
  readonly remark: string;
}

/** `POST …/no-shows/:noShowId/hearing-letters`: `letter` as it was shown; 409 where it would not be so any more. */
export interface SendHearingLetterWire extends HearingLetterDraftWire, LetterWire {}

/** `PUT /api/citizens/:id/prior-notices/:noticeId/answer`, whatever the notice is about: answers `ChangedWire`. */
export interface AnswerPriorNoticeWire {
  readonly recordVersion: number;
  readonly answer: string;
  readonly answeredOn: string;
}

/** `POST /api/citizens/:id/prior-notices/:noticeId/withdraw`: answers `ChangedWire`. */
export interface WithdrawPriorNoticeWire {
  readonly recordVersion: number;
}

/** `POST …/no-shows/:noShowId/decision/preview`: answers `LetterWire`. */
export interface NoShowDecisionDraftWire {
  readonly decision: NoShowDecisionKind;
  /** With `no_deduction`. */
  readonly reason: NoDeductionReason | null;
  /** With `deduction`: the month of help that it is made in. */
  readonly month: string | null;
  readonly remark: string;
}

/** `POST …/no-shows/:noShowId/decision`: `letter` as it was shown; 409 where it would not be so any more. */
export interface DecideNoShowWire extends NoShowDecisionDraftWire, LetterWire {}
