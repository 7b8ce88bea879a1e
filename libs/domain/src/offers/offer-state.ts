import type { OfferEndCause } from '../facts/codes';
import type { PlainDate } from '../time/plain-date';

/** Where an offer stands on a day. One that has ended is to be evaluated until it has been (audit 2022, D17). */
export const OFFER_STATES = ['planned', 'running', 'to_evaluate', 'evaluated'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

export const OFFER_ACTIONS = ['change', 'extend', 'end', 'follow_up', 'report', 'attendance', 'evaluate'] as const;
export type OfferAction = (typeof OFFER_ACTIONS)[number];

/** What decides where an offer stands. */
export interface OfferStanding {
  readonly startsOn: PlainDate;
  /** Inclusive; `null` is open. */
  readonly endsOn: PlainDate | null;
  readonly endCause: OfferEndCause | null;
  readonly isEvaluated: boolean;
}

/**
 * Where an offer stands on a day. Its last day is its own: it has ended the day after, or on that very day where the cause
 * of its end has been recorded.
 */
export function offerState({ startsOn, endsOn, endCause, isEvaluated }: OfferStanding, on: PlainDate): OfferState {
  if (startsOn > on) return 'planned';
  const hasEnded = endsOn !== null && (endsOn < on || (endCause !== null && endsOn === on));
  if (!hasEnded) return 'running';
  return isEvaluated ? 'evaluated' : 'to_evaluate';
}

/**
 * What may be done with an offer: asked by the screen before it shows a button, and by the server before it obeys. An offer
 * that never began is corrected or struck, not ended; one without an end has nothing to extend.
 */
export function allowedOfferActions(standing: OfferStanding, on: PlainDate): readonly OfferAction[] {
  switch (offerState(standing, on)) {
    case 'planned':
      return ['change'];
    case 'running':
      return [
        'change',
        ...(standing.endsOn === null ? [] : (['extend'] as const)),
        'end',
        'follow_up',
        'report',
        'attendance',
        ...(mayCloseEarly(standing, on) ? (['evaluate'] as const) : []),
      ];
    case 'to_evaluate':
      return ['end', 'report', 'attendance', 'evaluate'];
    case 'evaluated':
      return [];
  }
}

/** An ended offer is evaluated within this many days (rules, part 5: a signal, no duty). */
export const EVALUATE_WITHIN_DAYS = 14;
/** The closing evaluation may be held in the last days of the offer, with those who are still there. */
export const EVALUATE_FROM_DAYS_BEFORE = 14;

function mayCloseEarly({ endsOn, isEvaluated }: OfferStanding, on: PlainDate): boolean {
  return !isEvaluated && endsOn !== null && endsOn - on <= EVALUATE_FROM_DAYS_BEFORE;
}
