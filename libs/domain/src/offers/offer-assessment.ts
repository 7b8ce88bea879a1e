import type { OfferKind, TargetGroup } from '../facts/codes';
import type { CitizenFacts } from '../facts/citizen-facts';
import { exemptionPeriods } from '../law/exemption-periods';
import type { PlainDate } from '../time/plain-date';
import { limitWords, subsidyWords, verdictWords } from './limit-words';
import type { SubsidyGround } from './offer-codes';
import { offerEffects, type OfferEffect } from './offer-effects';
import { asksObviouslyReady, limitOf, type OfferLimit } from './offer-limits';
import { periodVerdict, type PeriodVerdict } from './offer-period';
import { subsidyAnswer, type SubsidyAnswer } from './wage-subsidy';

/** An offer as it is wanted, new or instead of a recorded one. */
export interface WantedOffer {
  /** `null` where it is new. */
  readonly offerId: string | null;
  readonly kind: OfferKind;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly obviouslyReady: boolean | null;
  /** The last day so far of an offer of this kind and first day that is extended; else `null`. */
  readonly endsOnSoFar: PlainDate | null;
}

export interface OfferSubject {
  readonly facts: CitizenFacts;
  readonly birthDate: PlainDate;
}

/** What the law says of an offer before it is granted: shown while it is chosen, and asked again before it is recorded. */
export interface OfferAssessment {
  readonly group: TargetGroup | null;
  readonly limit: { readonly limit: OfferLimit; readonly text: string } | null;
  readonly period: PeriodVerdict & { readonly text: string | null };
  readonly subsidy: { readonly answer: SubsidyAnswer; readonly text: string | null } | null;
  readonly asksObviouslyReady: boolean;
  /** The citizen is relieved of offers on the first day; the last day of that, `null`: open. */
  readonly exemption: { readonly until: PlainDate | null } | null;
  readonly effects: readonly OfferEffect[];
}

/**
 * Holds a wanted offer against the limits of its kind, the preconditions of wage subsidy and the citizen's duties. Without a
 * target group the law asks nothing, and nothing is said.
 */
export function assessOffer({ facts, birthDate }: OfferSubject, wanted: WantedOffer, asOf: PlainDate): OfferAssessment {
  const group = groupOn(facts, wanted.startsOn) ?? groupOn(facts, asOf);
  const limit = group === null ? null : limitOf({ ...wanted, group });
  const verdict = periodVerdict(limit, wanted);
  const answer = group === null ? null : subsidyAnswer({ ...wanted, group, birthDate, spells: facts.spells });
  const proposed = { ...wanted, id: wanted.offerId ?? '' };
  return {
    group,
    limit: limit === null ? null : { limit, text: limitWords(limit, wanted.kind, wanted.startsOn) },
    period: { ...verdict, text: limit === null ? null : verdictWords(limit, wanted.kind, verdict) },
    subsidy: answer === null ? null : { answer, text: subsidyWords(answer) },
    asksObviouslyReady: group !== null && asksObviouslyReady({ ...wanted, group }),
    exemption: exemptionOn(facts, wanted.startsOn),
    effects: offerEffects(facts, proposed, asOf),
  };
}

/** Why wage subsidy is lawful: what the records tell, else what was stated, where the law lets it count. */
export function subsidyGroundOf(
  subsidy: OfferAssessment['subsidy'],
  stated: SubsidyGround | null,
): SubsidyGround | null | 'missing' {
  if (subsidy === null) return null;
  if (subsidy.answer.found !== null) return subsidy.answer.found;
  return stated === 'no_qualification' || stated === 'lone_parent' ? stated : 'missing';
}

function groupOn({ classifications }: CitizenFacts, day: PlainDate): TargetGroup | null {
  const valid = classifications.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day),
  );
  return valid?.targetGroup ?? null;
}

function exemptionOn({ exemptions }: CitizenFacts, day: PlainDate): OfferAssessment['exemption'] {
  const covering = exemptionPeriods(exemptions, 'offers').find(
    ({ from, to }) => from <= day && (to === null || to >= day),
  );
  return covering === undefined ? null : { until: covering.to };
}
