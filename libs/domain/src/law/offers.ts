import type { OfferKind } from '../facts/codes';
import type { OfferFact } from '../facts/citizen-facts';
import type { Horizon } from './horizon';
import type { Situation } from './situation';

/** Whether an offer is of a counting kind and, over its whole length, long enough; an open end is. */
export function countsAsOffer(offer: OfferFact, kinds: readonly OfferKind[], minimumDays: number): boolean {
  return kinds.includes(offer.kind) && (offer.endsOn === null || offer.endsOn - offer.startsOn + 1 >= minimumDays);
}

/** The earliest of `offers` that starts after the as-of date: `planned_on` of rules 4 and 5. */
export function plannedOffer(offers: readonly OfferFact[], horizon: Horizon): OfferFact | null {
  let planned: OfferFact | null = null;
  for (const offer of offers) {
    if (horizon.hasCome(offer.startsOn)) continue;
    if (planned === null || isBefore(offer, planned)) planned = offer;
  }
  return planned;
}

/** The citizen's offers that count, in order of start (then id). */
export function countingOffers(situation: Situation, kinds: readonly OfferKind[], minimumDays: number): OfferFact[] {
  return situation.facts.offers
    .filter((offer) => countsAsOffer(offer, kinds, minimumDays))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function isBefore(a: OfferFact, b: OfferFact): boolean {
  return a.startsOn === b.startsOn ? a.id < b.id : a.startsOn < b.startsOn;
}
