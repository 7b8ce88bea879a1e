import type {
  Answers,
  ContactChannel,
  MeetingKind,
  NoDeductionReason,
  NoShow,
  NoShowDecisionKind,
  OfferKind,
  PlainDate,
  PlainMonth,
  Question,
} from '@rettid/domain';
import type { StoredPriorNotice } from '../prior-notices/prior-notices';

/** A contact about a no-show, as it is stored. */
export interface StoredAttempt {
  readonly contactId: string;
  readonly on: PlainDate;
  readonly channel: ContactChannel;
  readonly reached: boolean | null;
  readonly note: string | null;
  readonly recordVersion: number;
}

/** Who answered a question, and which version of the answer it is. */
export interface AnswerRecord {
  readonly answerId: string;
  readonly recordVersion: number;
  /** A name where one of the jobcentre's staff answered, else as recorded. */
  readonly by: string;
}

export interface StoredDecision {
  readonly decisionId: string;
  readonly recordVersion: number;
  readonly kind: NoShowDecisionKind;
  readonly reason: NoDeductionReason | null;
  readonly deductedFrom: PlainDate | null;
  readonly deductedTo: PlainDate | null;
  readonly deductedIn: PlainMonth | null;
  /** As it was sent. */
  readonly letter: string;
  readonly decidedOn: PlainDate;
  readonly by: string;
}

interface NoShowRecords {
  /** Of the meeting, or of the absence. */
  readonly noShowId: string;
  readonly citizenId: string;
  /** The facts that it is judged by: `assessNoShow`. */
  readonly facts: NoShow;
  readonly attempts: readonly StoredAttempt[];
  readonly answers: Readonly<Partial<Record<Question, AnswerRecord>>>;
  readonly notices: readonly StoredPriorNotice[];
  readonly decision: StoredDecision | null;
}

/** A no-show with everything recorded about it that was known on the day. */
export type StoredNoShow = NoShowRecords &
  (
    | { readonly subject: 'meeting'; readonly kind: MeetingKind; readonly startsAt: Date }
    | {
        readonly subject: 'offer';
        readonly kind: OfferKind;
        readonly offerId: string;
        readonly provider: string | null;
        readonly note: string | null;
        readonly recordVersion: number;
      }
  );

export const NO_ANSWERS: Answers = { guidance: null, ground: null, circumstances: null, availability: null };
