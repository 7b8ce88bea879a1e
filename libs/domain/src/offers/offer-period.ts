import { addDays, later, type PlainDate } from '../time/plain-date';
import { lastDayOf, type LengthGround, type OfferLimit } from './offer-limits';

/** A period that is wanted, and of an offer that is extended the last day that it has so far. */
export interface WantedPeriod {
  readonly startsOn: PlainDate;
  /** Inclusive; `null` is open. */
  readonly endsOn: PlainDate | null;
  /** `null` where the offer is new. */
  readonly endsOnSoFar: PlainDate | null;
}

/**
 * What the law says of a period:
 * - `allowed`: it needs no more
 * - `needs_ground`: it is lawful on `ground`, which must be told with a reason
 * - `too_long`: it is not lawful
 *
 * A value that no text of the law confirms forbids nothing: what lies beyond it `needs_reason`.
 */
export type PeriodVerdict =
  | { readonly verdict: 'allowed'; readonly last: AllowedUntil | null }
  | { readonly verdict: 'needs_ground'; readonly ground: LengthGround; readonly last: AllowedUntil }
  | { readonly verdict: 'needs_reason' | 'too_long'; readonly last: AllowedUntil };

/** How far the period may reach: without more, and at most on a ground that this period could have. */
export interface AllowedUntil {
  readonly free: PlainDate;
  readonly onGround: { readonly day: PlainDate; readonly ground: LengthGround } | null;
}

/**
 * Holds a wanted period against the limit of its kind, group and first day. Without a limit every period is allowed, and so
 * is one that is no longer than it was.
 */
export function periodVerdict(limit: OfferLimit | null, wanted: WantedPeriod): PeriodVerdict {
  if (limit === null) return { verdict: 'allowed', last: null };
  const last = allowedUntil(limit, wanted);
  const { endsOn, endsOnSoFar } = wanted;
  const isNoLonger = endsOn !== null && endsOnSoFar !== null && endsOn <= endsOnSoFar;
  if (isNoLonger || (endsOn !== null && endsOn <= last.free)) return { verdict: 'allowed', last };
  if (endsOn !== null && last.onGround !== null && endsOn <= last.onGround.day) {
    return { verdict: 'needs_ground', ground: last.onGround.ground, last };
  }
  return { verdict: limit.verified ? 'too_long' : 'needs_reason', last };
}

/** How far a period may reach that begins on this day, or an offer that so far ends on that. */
export function allowedUntil(limit: OfferLimit, { startsOn, endsOnSoFar }: Omit<WantedPeriod, 'endsOn'>): AllowedUntil {
  const free = lastDayOf(startsOn, limit.first);
  if (endsOnSoFar === null) return { free, onGround: reached(limit.longer, startsOn) };
  const { extended, repeated } = limit;
  const extendedTo = extended === undefined ? free : lastDayOf(startsOn, extended.upTo);
  if (extended !== undefined && endsOnSoFar < extendedTo) {
    return { free, onGround: { day: extendedTo, ground: extended.ground } };
  }
  if (repeated !== undefined) {
    const from = addDays(later(endsOnSoFar, free), 1);
    return { free, onGround: { day: lastDayOf(from, repeated.by), ground: repeated.ground } };
  }
  return { free, onGround: reached(limit.longer, startsOn) };
}

function reached(step: OfferLimit['longer'], startsOn: PlainDate): AllowedUntil['onGround'] {
  return step === undefined ? null : { day: lastDayOf(startsOn, step.upTo), ground: step.ground };
}
