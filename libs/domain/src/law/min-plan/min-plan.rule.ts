import type { OfferFact, PlanFact } from '../../facts/citizen-facts';
import { later, type PlainDate } from '../../time/plain-date';
import { danishDate } from '../danish';
import type { Horizon } from '../horizon';
import type { Obligation } from '../obligation';
import { covers, evidence, offerEvidence, OFFERS_THAT_COUNT, openStatus, type Rule } from '../rule';
import { versionInForce, versions } from '../rule-version';
import type { Situation } from '../situation';
import { countingOffers } from '../offers';
import { figureDate } from '../wording';

const WARN_DAYS = 14;

/** Rule 9: a plan made with the citizen before the effort starts. */
export const minPlan: Rule<null> = {
  id: 'min-plan',
  title: 'Min Plan før indsats',
  duty: 'municipality',
  versions: versions({
    from: '2020-01-01',
    groups: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    params: null,
    severity: 'statutory',
    citation: 'LAB §§ 40-43',
  }),

  evaluate(situation, horizon) {
    const version = versionInForce(this.versions, horizon);
    if (version === null || !covers(version, situation)) return null;
    const effort = firstEffort(situation, later(situation.spellStart, version.from));
    if (effort === null) return null;
    const dueOn = effort.startsOn;
    const common = { ruleVersion: version.version, dueOn, actBy: dueOn, plannedOn: null };
    const plan = firstPlan(situation, horizon);
    if (plan === null) {
      return {
        ...common,
        status: openStatus(horizon, dueOn, WARN_DAYS),
        evidence: evidence([offerEvidence(effort)], { effortFrom: dueOn }),
      };
    }
    return {
      ...common,
      status: plan.createdOn <= dueOn ? 'met' : 'met_late',
      evidence: evidence([offerEvidence(effort), { type: 'plan', id: plan.id, on: plan.createdOn }], {
        effortFrom: dueOn,
        planFrom: plan.createdOn,
      }),
    };
  },

  explain(obligation, version) {
    return {
      asks: `Planen skal være lavet sammen med borgeren, før indsatsen begynder (${version.citation}).`,
      found: found(obligation),
      arithmetic: obligation.dueOn === null ? '' : `Planen skal foreligge senest ${danishDate(obligation.dueOn)}.`,
      clears:
        obligation.status === 'met' || obligation.status === 'met_late'
          ? 'Planen er lavet. Der skal ikke gøres mere.'
          : 'Lav planen sammen med borgeren, og registrér den.',
    };
  },
};

/** The offer that starts first on or after `from`, past or planned. */
function firstEffort(situation: Situation, from: PlainDate): OfferFact | null {
  return countingOffers(situation, OFFERS_THAT_COUNT, 1).find(({ startsOn }) => startsOn >= from) ?? null;
}

/** The plan that was created first, also before the spell. */
function firstPlan(situation: Situation, horizon: Horizon): PlanFact | null {
  let first: PlanFact | null = null;
  for (const plan of situation.facts.plans) {
    if (plan.kind === 'rehabilitation_plan' || !horizon.hasCome(plan.createdOn)) continue;
    if (
      first === null ||
      plan.createdOn < first.createdOn ||
      (plan.createdOn === first.createdOn && plan.id < first.id)
    ) {
      first = plan;
    }
  }
  return first;
}

function found(obligation: Obligation): string {
  const effortFrom = figureDate(obligation, 'effortFrom');
  const planFrom = figureDate(obligation, 'planFrom');
  const effort = effortFrom === null ? '' : `Den første indsats er registreret fra ${danishDate(effortFrom)}.`;
  return planFrom === null
    ? `${effort} Der er ikke registreret en plan.`
    : `${effort} Planen blev lavet ${danishDate(planFrom)}.`;
}
