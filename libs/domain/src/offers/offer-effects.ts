import type { CitizenFacts, OfferFact } from '../facts/citizen-facts';
import { danishDate } from '../law/danish';
import { evaluateCitizen } from '../law/evaluate';
import type { Obligation, ObligationStatus, RuleId } from '../law/obligation';
import { RULES } from '../law/rules';
import { later, type PlainDate } from '../time/plain-date';

/** The rules that ask for offers, or for something because of one. */
const RULES_OF_OFFERS = ['first-offer', 'passive-period', 'min-plan'] as const satisfies readonly RuleId[];

/**
 * What an offer does to one rule:
 * - `fulfils`, `fulfils_late`: the duty is met by it
 * - `asks`: it brings a duty that is not fulfilled yet
 * - `loses`: a duty that was met no longer is
 * - `unchanged`: the duty is met without it
 * - `postpones`: the duty stays open, with a later deadline
 * - `not_counted`: the duty is as open as without it
 */
export const EFFECT_KINDS = [
  'fulfils',
  'fulfils_late',
  'asks',
  'loses',
  'unchanged',
  'postpones',
  'not_counted',
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export interface OfferEffect {
  readonly ruleId: (typeof RULES_OF_OFFERS)[number];
  readonly kind: EffectKind;
  /** The day that was looked at: the first day of the offer, or the as-of date where that has come. */
  readonly on: PlainDate;
  readonly status: ObligationStatus | null;
  readonly dueOn: PlainDate | null;
  /** One Danish sentence. */
  readonly text: string;
}

/**
 * What an offer would do to the duties that it touches, by the law's own evaluation with the offer among the facts: once
 * it is recorded, the rules find the same.
 *
 * @param proposed takes the place of the recorded offer of the same id, where there is one
 */
export function offerEffects(facts: CitizenFacts, proposed: OfferFact, asOf: PlainDate): OfferEffect[] {
  const on = later(asOf, proposed.startsOn);
  const offers = [...facts.offers.filter(({ id }) => id !== proposed.id), proposed];
  const without = evaluateCitizen(facts, on).obligations;
  const withIt = evaluateCitizen({ ...facts, offers }, on).obligations;
  return RULES_OF_OFFERS.flatMap((ruleId) => {
    const before = without.find((one) => one.ruleId === ruleId) ?? null;
    const after = withIt.find((one) => one.ruleId === ruleId) ?? null;
    const kind = effectKind(before, after);
    if (kind === null) return [];
    const found = { ruleId, kind, on, status: after?.status ?? null, dueOn: after?.dueOn ?? null };
    return [{ ...found, text: effectText(found, proposed) }];
  });
}

function isMet(obligation: Obligation | null): boolean {
  return obligation !== null && (obligation.status === 'met' || obligation.status === 'met_late');
}

function effectKind(before: Obligation | null, after: Obligation | null): EffectKind | null {
  if (after === null) return null;
  if (after.ruleId === 'min-plan') return planEffect(before, after);
  if (isMet(before)) return isMet(after) ? 'unchanged' : 'loses';
  if (isMet(after)) return after.status === 'met_late' ? 'fulfils_late' : 'fulfils';
  const isLater = before?.dueOn != null && after.dueOn !== null && after.dueOn > before.dueOn;
  return isLater ? 'postpones' : 'not_counted';
}

/** No offer fulfils the duty to make a plan: it brings the duty, or moves it to an earlier day. */
function planEffect(before: Obligation | null, after: Obligation): EffectKind {
  if (!isMet(after)) return 'asks';
  return before?.status === 'met' && after.status === 'met_late' ? 'loses' : 'unchanged';
}

function effectText({ ruleId, kind, dueOn }: Omit<OfferEffect, 'text'>, proposed: OfferFact): string {
  const title = RULES.find(({ id }) => id === ruleId)?.title ?? '';
  const due = dueOn === null ? '' : danishDate(dueOn);
  switch (kind) {
    case 'fulfils':
      return `Opfylder ${title} fra ${danishDate(proposed.startsOn)}.`;
    case 'fulfils_late':
      return `Opfylder ${title} fra ${danishDate(proposed.startsOn)}, efter fristen ${due}.`;
    case 'asks':
      return `${title}: planen skal være lavet senest ${due}.`;
    case 'loses':
      return ruleId === 'min-plan'
        ? `${title} bliver opfyldt for sent: planen skulle være lavet senest ${due}.`
        : `${title} er ikke længere opfyldt.`;
    case 'unchanged':
      return `${title} er opfyldt i forvejen.`;
    case 'postpones':
      return `Flytter fristen for ${title} til ${due}.`;
    case 'not_counted':
      return due === '' ? `Tæller ikke for ${title}.` : `Tæller ikke for ${title}, som har frist ${due}.`;
  }
}
