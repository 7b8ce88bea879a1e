import { addDays, type PlainDate } from '../time/plain-date';

/**
 * Partshøring: before a decision against somebody, the facts that it rests on are sent to him, with a day by which he may
 * answer (forvaltningsloven § 19).
 */
export interface PriorNotice {
  readonly noticeId: string;
  readonly sentOn: PlainDate;
  /** The last day for an answer, inclusive. */
  readonly answerBy: PlainDate;
  readonly answeredOn: PlainDate | null;
  /** It was withdrawn and holds nothing up, nor does it open the way to a decision. */
  readonly withdrawnOn: PlainDate | null;
}

/**
 * Days from the sending to the last day for an answer. Forvaltningsloven § 19, stk. 1, lets the authority set the day and
 * names no number: fewer than 7 days leave no time for a letter and somebody to advise, 14 are usual.
 */
export const ANSWER_PERIOD = { least: 7, usual: 14, most: 90 } as const;

/** The paragraph that asks for the hearing. */
export const HEARING_CITATION = 'forvaltningsloven § 19';

/**
 * How far the hearing has come:
 * - `not_sent`: nothing has been sent, or it was withdrawn
 * - `waiting`: sent, not answered, and the last day for an answer has not passed
 * - `answered`: the answer is there, be it late
 * - `expired`: the last day has passed without an answer
 */
export type Hearing =
  { readonly state: 'not_sent' } | { readonly state: 'waiting' | 'answered' | 'expired'; readonly notice: PriorNotice };

/** How far the hearing has come on `asOf`: by the notice sent last of those that stand (ties: the greater id). */
export function hearingOn(notices: readonly PriorNotice[], asOf: PlainDate): Hearing {
  const standing = notices.filter(({ sentOn, withdrawnOn }) => sentOn <= asOf && withdrawnOn === null);
  const notice = standing.reduce<PriorNotice | null>((last, each) => (isLater(each, last) ? each : last), null);
  if (notice === null) return { state: 'not_sent' };
  if (notice.answeredOn !== null && notice.answeredOn <= asOf) return { state: 'answered', notice };
  return { state: asOf > notice.answerBy ? 'expired' : 'waiting', notice };
}

/** Whether a decision against the citizen may be made: the answer has come, or the last day for one has passed. */
export function isHeard({ state }: Hearing): boolean {
  return state === 'answered' || state === 'expired';
}

/** The day by which an answer is usually asked for. */
export function usualAnswerDay(sentOn: PlainDate): PlainDate {
  return addDays(sentOn, ANSWER_PERIOD.usual);
}

/** Whether the day leaves the citizen the time for an answer that it must, and no more than makes sense. */
export function isAnswerDay(sentOn: PlainDate, answerBy: PlainDate): boolean {
  return answerBy >= addDays(sentOn, ANSWER_PERIOD.least) && answerBy <= addDays(sentOn, ANSWER_PERIOD.most);
}

function isLater(one: PriorNotice, other: PriorNotice | null): boolean {
  if (other === null || one.sentOn !== other.sentOn) return other === null || one.sentOn > other.sentOn;
  return one.noticeId > other.noticeId;
}
