import type { OfferFact } from '../../facts/citizen-facts';
import type { PlainDate } from '../../time/plain-date';
import { danishDate } from '../danish';
import { coveringPeriod, endOf, extend, pausedDays } from '../exemption-periods';
import type { Horizon } from '../horizon';
import type { Obligation } from '../obligation';
import { countingOffers, plannedOffer } from '../offers';
import {
  covers,
  evidence,
  exemptionEvidence,
  offerEvidence,
  OFFERS_THAT_COUNT,
  openStatus,
  type Rule,
  spellEvidence,
} from '../rule';
import { versionInForce, versions } from '../rule-version';
import { factsOf, figureDate, periodOf, planned, relieved, sumOf } from '../wording';

const TWELVE_MONTHS = { months: 12 };
const WARN_DAYS = 28;

/** Rule 5: never more than 12 months without an offer. */
export const passivePeriod: Rule<null> = {
  id: 'passive-period',
  title: 'Periode uden tilbud',
  duty: 'municipality',
  versions: versions(
    {
      from: '2014-01-01',
      to: '2019-12-31',
      groups: [3],
      params: null,
      severity: 'statutory',
      citation: 'LAB § 102',
    },
    {
      from: '2020-01-01',
      groups: [2, 3, 4, 5],
      params: null,
      severity: 'norm',
      citation: 'Beskæftigelsesministeriets fokusmål',
    },
  ),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const { spellStart } = situation;
    const offers = countingOffers(situation, OFFERS_THAT_COUNT, 1);
    const next = plannedOffer(offers, horizon);
    const nextFacts = next === null ? [] : [offerEvidence(next)];
    const common = { ruleVersion: version.version, plannedOn: next?.startsOn ?? null };

    const running = runningLongest(offers, horizon);
    if (running !== null) {
      const facts = [offerEvidence(running), ...nextFacts];
      return { ...common, status: 'met', dueOn: null, actBy: null, evidence: evidence(facts, { running: 1 }) };
    }
    const last = lastEnded(offers, spellStart, horizon);
    const passiveFrom: PlainDate = last?.endsOn ?? spellStart;
    const { periods, pauses } = situation.exemptions('offers');
    const dueOn = extend(passiveFrom, TWELVE_MONTHS, pauses);
    const pause = coveringPeriod(periods, horizon);
    const facts = [last === null ? spellEvidence(situation) : offerEvidence(last), ...nextFacts];
    if (pause !== null) facts.push(exemptionEvidence(pause));
    return {
      ...common,
      status: pause === null ? openStatus(horizon, dueOn, WARN_DAYS) : 'exempt',
      dueOn,
      actBy: dueOn,
      evidence: evidence(facts, {
        passiveFrom,
        pausedDays: pausedDays(passiveFrom, TWELVE_MONTHS, dueOn),
      }),
    };
  },

  explain(obligation, version) {
    return {
      asks: `Der må ikke gå mere end 12 måneder uden et tilbud (${version.citation}).`,
      found: found(obligation),
      arithmetic: sumOf(obligation, 'passiveFrom', '12 måneder'),
      clears: clears(obligation),
    };
  },
};

/** Of the offers that run on the as-of date, the one that ends last. */
function runningLongest(offers: readonly OfferFact[], horizon: Horizon): OfferFact | null {
  let longest: OfferFact | null = null;
  for (const offer of offers) {
    if (!horizon.isWithin(offer.startsOn, offer.endsOn)) continue;
    if (longest === null || endOf({ to: offer.endsOn }) > endOf({ to: longest.endsOn })) longest = offer;
  }
  return longest;
}

/** The offer that ended last in the spell before the as-of date; one that ended before the spell does not matter. */
function lastEnded(offers: readonly OfferFact[], spellStart: PlainDate, horizon: Horizon): OfferFact | null {
  let last: OfferFact | null = null;
  for (const offer of offers) {
    if (offer.endsOn === null || offer.endsOn < spellStart || !horizon.isPast(offer.endsOn)) continue;
    if (last === null || offer.endsOn > (last.endsOn ?? spellStart)) last = offer;
  }
  return last;
}

function found(obligation: Obligation): string {
  const next = planned(obligation, 'Et tilbud er planlagt til');
  const offer = factsOf(obligation, 'offer')[0];
  if (obligation.status === 'met' && offer !== undefined) {
    return `Et tilbud er i gang fra ${periodOf(offer)}.${next}`;
  }
  const from = figureDate(obligation, 'passiveFrom');
  if (from === null) return '';
  const isSinceStart = factsOf(obligation, 'spell').length > 0;
  return isSinceStart
    ? `Borgeren har ikke været i tilbud, siden forløbet begyndte ${danishDate(from)}.${next}`
    : `Borgerens seneste tilbud sluttede ${danishDate(from)}.${next}`;
}

function clears(obligation: Obligation): string {
  switch (obligation.status) {
    case 'met':
      return 'Borgeren er i tilbud. Der skal ikke gøres mere.';
    case 'exempt':
      return `${relieved(obligation, 'tilbud')} Fristen rykker dag for dag, så længe fritagelsen gælder.`;
    default:
      return obligation.plannedOn === null
        ? 'Aftal et nyt tilbud med borgeren, og sæt det i gang.'
        : 'Sæt det planlagte tilbud i gang.';
  }
}
