import type { OfferKind } from '../../facts/codes';
import type { OfferFact } from '../../facts/citizen-facts';
import { later } from '../../time/plain-date';
import { danishDate } from '../danish';
import { coveringPeriod, extend, pausedDays } from '../exemption-periods';
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
import { versionInForceOn, versions } from '../rule-version';
import type { Situation } from '../situation';
import { figureDate, planned, relieved, sumOf } from '../wording';

const SIX_MONTHS = { months: 6 };
const WARN_DAYS = 28;

/** Which offers fulfil the duty: their kinds, and the least whole length in days. */
interface FirstOfferTerms {
  readonly kinds: readonly OfferKind[];
  readonly minimumDays: number;
}

const withoutGuidance = OFFERS_THAT_COUNT.filter((kind) => kind !== 'guidance_upskilling');

/** Rule 4: the first offer within 6 months of the spell's start. */
export const firstOffer: Rule<FirstOfferTerms> = {
  id: 'first-offer',
  title: 'Første tilbud',
  duty: 'municipality',
  versions: versions<FirstOfferTerms>(
    {
      from: '2014-01-01',
      to: '2019-12-31',
      groups: [3],
      params: { kinds: OFFERS_THAT_COUNT, minimumDays: 1 },
      severity: 'statutory',
      citation: 'LAB § 102',
    },
    {
      from: '2020-01-01',
      to: '2022-12-31',
      groups: [1, 2, 3],
      params: { kinds: OFFERS_THAT_COUNT, minimumDays: 14 },
      severity: 'statutory',
      citation: 'LAB § 102, stk. 1-2',
    },
    {
      from: '2023-01-01',
      to: '2026-06-30',
      groups: [1, 2, 3],
      params: { kinds: withoutGuidance, minimumDays: 14 },
      severity: 'statutory',
      citation: 'LAB § 102, stk. 1-2 og 6',
    },
    {
      from: '2026-07-01',
      groups: [1, 2, 3, 4, 5],
      params: { kinds: OFFERS_THAT_COUNT, minimumDays: 14 },
      severity: 'statutory',
      unverified: true,
      citation: 'LOV 1750 af 29/12/2025',
    },
  ),

  evaluate(situation, horizon) {
    const { spellStart } = situation;
    const version = versionInForceOn(this.versions, spellStart);
    if (version === null || !covers(version, situation)) return null;
    const { periods, pauses } = situation.exemptions('offers');
    const dueOn = extend(spellStart, SIX_MONTHS, pauses);
    const offers = countingOffers(situation, version.params.kinds, version.params.minimumDays);
    const next = plannedOffer(offers, horizon);

    const facts = [spellEvidence(situation)];
    if (next !== null) facts.push(offerEvidence(next));
    const figures = {
      spellStart,
      pausedDays: pausedDays(spellStart, SIX_MONTHS, dueOn),
    };
    const common = { ruleVersion: version.version, dueOn, actBy: dueOn, plannedOn: next?.startsOn ?? null };

    const first = firstGiven(offers, situation, horizon);
    if (first !== null) {
      const givenOn = later(first.startsOn, spellStart);
      return {
        ...common,
        status: dueOn === null || givenOn <= dueOn ? 'met' : 'met_late',
        evidence: evidence([...facts, offerEvidence(first)], { ...figures, givenOn }),
      };
    }
    const pause = coveringPeriod(periods, horizon);
    if (pause !== null) {
      return { ...common, status: 'exempt', evidence: evidence([...facts, exemptionEvidence(pause)], figures) };
    }
    return { ...common, status: openStatus(horizon, dueOn, WARN_DAYS), evidence: evidence(facts, figures) };
  },

  explain(obligation, version) {
    const { minimumDays, kinds } = version.params;
    const length = minimumDays > 1 ? ` af mindst ${minimumDays} dages varighed` : '';
    const guidance = kinds.includes('guidance_upskilling') ? '' : ' Øvrig vejledning og opkvalificering tæller ikke.';
    return {
      asks: `Kommunen skal give det første tilbud${length} inden 6 måneder (${version.citation}).${guidance}`,
      found: found(obligation),
      arithmetic: sumOf(obligation, 'spellStart', '6 måneder'),
      clears: clears(obligation),
    };
  },
};

/** The offer that ran first on some day of the spell up to the as-of date; `offers` stand in order of start. */
function firstGiven(offers: readonly OfferFact[], situation: Situation, horizon: Horizon): OfferFact | null {
  return (
    offers.find(
      (offer) => (offer.endsOn === null || offer.endsOn >= situation.spellStart) && horizon.hasCome(offer.startsOn),
    ) ?? null
  );
}

function found(obligation: Obligation): string {
  const start = figureDate(obligation, 'spellStart');
  const givenOn = figureDate(obligation, 'givenOn');
  const since = start === null ? '' : `Forløbet begyndte ${danishDate(start)}. `;
  if (givenOn !== null) return `${since}Det første tilbud, der tæller, begyndte ${danishDate(givenOn)}.`;
  return `${since}Der er endnu ikke givet et tilbud, der tæller.${planned(obligation, 'Et tilbud er planlagt til')}`;
}

function clears(obligation: Obligation): string {
  switch (obligation.status) {
    case 'met':
    case 'met_late':
      return 'Det første tilbud er givet. Der skal ikke gøres mere.';
    case 'exempt':
      return `${relieved(obligation, 'tilbud')} Fristen rykker dag for dag, så længe fritagelsen gælder.`;
    default:
      return obligation.plannedOn === null
        ? 'Aftal et tilbud med borgeren, og sæt det i gang.'
        : 'Sæt det planlagte tilbud i gang.';
  }
}
