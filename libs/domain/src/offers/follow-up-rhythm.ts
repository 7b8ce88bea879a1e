import type { FollowUpKind } from '../facts/codes';
import { addDays, date, earlier, type PlainDate } from '../time/plain-date';

/** How often a running offer is followed up: good practice as dated data, not law. `to` is inclusive. */
export interface FollowUpRhythm {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Days from the first day of the offer to the first follow-up. */
  readonly firstAfterDays: number;
  /** Days from one follow-up to the next. */
  readonly thenEveryDays: number;
  /** So long without a follow-up is a signal (rules, part 5). */
  readonly signalAfterDays: number;
}

export const FOLLOW_UP_RHYTHMS: readonly FollowUpRhythm[] = [
  { from: date('2014-01-01'), to: null, firstAfterDays: 14, thenEveryDays: 28, signalAfterDays: 56 },
];

export interface FollowedOffer {
  readonly startsOn: PlainDate;
  /** Inclusive; `null` is open. */
  readonly endsOn: PlainDate | null;
  /** Each with the day that was agreed for the next, where one was. In no particular order. */
  readonly followUps: readonly { readonly on: PlainDate; readonly nextOn: PlainDate | null }[];
}

export interface NextFollowUp {
  readonly on: PlainDate;
  /** The closing evaluation, where the offer ends before the next follow-up would come. */
  readonly kind: FollowUpKind;
  /** The day was agreed at the last follow-up; else it is suggested by the rhythm. */
  readonly isAgreed: boolean;
  readonly isPast: boolean;
  /** Days since the offer began or was last followed up. */
  readonly daysSince: number;
  /** It has run so long without a follow-up that a team leader would ask why. */
  readonly isSignal: boolean;
}

/** When a running offer is to be followed up next, as of a day on which it runs; `null` before the rhythm's first year. */
export function nextFollowUp(offer: FollowedOffer, on: PlainDate): NextFollowUp | null {
  const rhythm = FOLLOW_UP_RHYTHMS.find(({ from, to }) => from <= on && (to === null || to >= on));
  if (rhythm === undefined) return null;
  const last = latest(offer);
  const since = last?.on ?? offer.startsOn;
  const suggested = addDays(since, last === null ? rhythm.firstAfterDays : rhythm.thenEveryDays);
  const wanted = last?.nextOn ?? suggested;
  const isClosing = offer.endsOn !== null && wanted >= offer.endsOn;
  const day = offer.endsOn === null ? wanted : earlier(wanted, offer.endsOn);
  const daysSince = Math.max(0, on - since);
  return {
    on: day,
    kind: isClosing ? 'closing_evaluation' : 'follow_up',
    isAgreed: !isClosing && last?.nextOn != null,
    isPast: day < on,
    daysSince,
    isSignal: daysSince >= rhythm.signalAfterDays,
  };
}

/** The day that is suggested for the follow-up after one on `on`; `null` where the closing evaluation comes first. */
export function suggestedAfter(offer: Pick<FollowedOffer, 'startsOn' | 'endsOn'>, on: PlainDate): PlainDate | null {
  const next = nextFollowUp({ ...offer, followUps: [{ on, nextOn: null }] }, on);
  return next === null || next.kind === 'closing_evaluation' ? null : next.on;
}

function latest({ followUps }: FollowedOffer): FollowedOffer['followUps'][number] | null {
  return followUps.reduce<FollowedOffer['followUps'][number] | null>(
    (last, followUp) => (last === null || followUp.on > last.on ? followUp : last),
    null,
  );
}
