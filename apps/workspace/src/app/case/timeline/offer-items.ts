import type { CaseOfferWire, CaseWire } from '@rettid/contracts';
import { date, formatDate, OFFERS_THAT_COUNT, type PlainDate } from '@rettid/domain';
import { OFFER_KIND_SHORT_WORDS, OFFER_KIND_WORDS } from '../../words/case-words';
import { hoursWords } from '../../words/offer-words';
import { monthsWords, periodWords } from '../../words/period-words';
import { offerGaps } from './offer-gaps';
import type { PeriodItem } from './timeline-model';

export function offerItems(offers: readonly CaseOfferWire[]): PeriodItem[] {
  return offers.map((offer) => {
    const counts = OFFERS_THAT_COUNT.includes(offer.kind);
    const provider = offer.provider === null ? '' : `, ${offer.provider}`;
    const hours = offer.hoursPerWeek === null ? '' : `, ${hoursWords(offer.hoursPerWeek)}`;
    const note = counts ? '' : '; tæller ikke som tilbud';
    return {
      id: `offer ${offer.offerId}`,
      mark: counts ? 'offer' : 'support',
      from: date(offer.startsOn),
      to: offer.endsOn === null ? null : date(offer.endsOn),
      short: `${OFFER_KIND_SHORT_WORDS[offer.kind]}${provider}`,
      words: `${OFFER_KIND_WORDS[offer.kind]}${provider}, ${periodWords(offer.startsOn, offer.endsOn)}${hours}${note}`,
    };
  });
}

/** Long times without an offer, from what the case itself tells. */
export function gapItems(theCase: CaseWire, today: PlainDate): PeriodItem[] {
  const since = theCase.seniority === null ? null : date(theCase.seniority.since);
  return offerGaps(theCase.offers, theCase.exemptions, since, today).map(({ from, to, months }) => {
    const first = formatDate(from);
    return {
      id: `gap ${first}`,
      mark: 'gap',
      from,
      to,
      short: `${months} mdr. uden tilbud, ikke fritaget`,
      words: `${monthsWords(months)} uden tilbud og uden fritagelse for tilbud, ${periodWords(first, formatDate(to))}`,
    };
  });
}
