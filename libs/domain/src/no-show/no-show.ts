import type { Benefit, ContactChannel, MeetingKind, OfferKind, TargetGroup } from '../facts/codes';
import type { PriorNotice } from '../prior-notices/prior-notice';
import type { PlainDate } from '../time/plain-date';
import type {
  AnswerTo,
  GuidanceForm,
  NoDeductionReason,
  NoShowDecisionKind,
  OtherCircumstance,
  Question,
  ReasonableGround,
} from './no-show-codes';

/** An attempt to reach the citizen about the no-show. */
export interface ContactAttempt {
  readonly on: PlainDate;
  readonly channel: ContactChannel;
  /** `null`: nobody noted whether the citizen was reached (a contact recorded elsewhere), which is taken for no. */
  readonly reached: boolean | null;
}

interface Answered {
  /** The business date on which the question was answered. */
  readonly answeredOn: PlainDate;
  readonly text: string | null;
}

export interface GuidanceAnswer extends Answered {
  readonly answer: AnswerTo<'guidance'>;
  /** Both `null` where none was given. */
  readonly givenOn: PlainDate | null;
  readonly form: GuidanceForm | null;
}

export interface GroundAnswer extends Answered {
  readonly answer: AnswerTo<'ground'>;
  /** Only with `yes`. */
  readonly ground: ReasonableGround | null;
}

export interface CircumstancesAnswer extends Answered {
  readonly answer: AnswerTo<'circumstances'>;
  /** Empty with `none`. */
  readonly circumstances: readonly OtherCircumstance[];
}

export interface AvailabilityAnswer extends Answered {
  readonly answer: AnswerTo<'availability'>;
}

export interface Answers {
  readonly guidance: GuidanceAnswer | null;
  readonly ground: GroundAnswer | null;
  readonly circumstances: CircumstancesAnswer | null;
  readonly availability: AvailabilityAnswer | null;
}

export type AnswerOf<Q extends Question> = NonNullable<Answers[Q]>;

/** What a no-show is decided on. Whatever is dated after the day that it is looked at is left out beforehand. */
export interface NoShow {
  /** The day of the meeting, or the first day away from the offer. */
  readonly happenedOn: PlainDate;
  /** The last day away from the offer; the day of the meeting. */
  readonly endedOn: PlainDate;
  readonly what:
    | { readonly subject: 'meeting'; readonly kind: MeetingKind }
    | { readonly subject: 'offer'; readonly kind: OfferKind };
  /** Of `happenedOn`; `null`: in none. */
  readonly targetGroup: TargetGroup | null;
  /** Of `happenedOn`; `null`: on none. */
  readonly benefit: Benefit | null;
  /** About this no-show, on its day or later. */
  readonly contacts: readonly ContactAttempt[];
  /** The first counting interview held on the day or later: there the citizen was met. */
  readonly interviewOn: PlainDate | null;
  readonly answers: Answers;
  readonly notices: readonly PriorNotice[];
  /** The decision that stands. */
  readonly decision: { readonly kind: NoShowDecisionKind; readonly decidedOn: PlainDate } | null;
}

/** What somebody decides. */
export type NoShowDecision =
  | { readonly kind: 'reasonable_ground' }
  | { readonly kind: 'no_deduction'; readonly reason: NoDeductionReason }
  | { readonly kind: 'deduction' };
