import type { OfferEndCause } from '../facts/codes';
import type { PlainDate } from '../time/plain-date';

/** Where an offer stands on a day. One that has ended is to be evaluated until it has been (audit 2022, D17). */
export const OFFER_STATES = ['planned', 'running', 'to_evaluate', 'evaluated'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

export const OFFER_ACTIONS = ['change', 'extend', 'end', 'follow_up', 'report', 'attendance', 'evaluate'] as const;
export type OfferAction = (typeof OFFER_ACTIONS)[number];

const ALLOWED: Readonly<Record<OfferState, readonly OfferAction[]>> = {
  planned: ['change'],
  running: ['change', 'extend', 'end', 'follow_up', 'report', 'attendance'],
  to_evaluate: ['end', 'report', 'attendance', 'evaluate'],
  evaluated: [],
};

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
  if (isEvaluated) return 'evaluated';
  if (startsOn > on) return 'planned';
  const hasEnded = endsOn !== null && (endsOn < on || (endCause !== null && endsOn === on));
  return hasEnded ? 'to_evaluate' : 'running';
}

/** What may be done with an offer: asked by the screen before it shows a button, and by the server before it obeys. */
export function allowedOfferActions(state: OfferState): readonly OfferAction[] {
  return ALLOWED[state];
}

/** An ended offer is evaluated within this many days (rules, part 5: a signal, no duty). */
export const EVALUATE_WITHIN_DAYS = 14;
