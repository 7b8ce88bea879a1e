import { coordinatingCaseworker } from './coordinating-caseworker/coordinating-caseworker.rule';
import { firstInterview } from './first-interview/first-interview.rule';
import { firstOffer } from './first-offer/first-offer.rule';
import { hours225 } from './hours-225/hours-225.rule';
import { hours225Exemption } from './hours-225-exemption/hours-225-exemption.rule';
import { interviews12Months } from './interviews-12-months/interviews-12-months.rule';
import { interviewsFirst6Months } from './interviews-first-6-months/interviews-first-6-months.rule';
import { minPlan } from './min-plan/min-plan.rule';
import { noShowFollowUp } from './no-show-follow-up/no-show-follow-up.rule';
import { RULE_IDS } from './obligation';
import { passivePeriod } from './passive-period/passive-period.rule';
import { planJobGoal, planStabilising } from './plan-content/plan-content.rule';
import type { Rule } from './rule';

/** Every rule, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
  firstInterview,
  interviewsFirst6Months,
  interviews12Months,
  firstOffer,
  passivePeriod,
  hours225,
  hours225Exemption,
  coordinatingCaseworker,
  minPlan,
  planJobGoal,
  planStabilising,
  noShowFollowUp,
];

/** Raised whenever an evaluator comes to answer otherwise for the same facts and the same versions. */
const EVALUATOR_REVISION = 1;

/**
 * Names the law as this build knows it: it changes with any version, group, parameter or evaluator, and a stored finding
 * made under another one is made anew by the next sweep.
 */
export const LAW_REVISION: string = `${EVALUATOR_REVISION}-${fingerprint(RULES.map(({ id, versions }) => ({ id, versions })))}`;

/** FNV-1a over the JSON text: not a secret, only a short name that changes when the text does. */
function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

if (RULES.some((rule, index) => rule.id !== RULE_IDS[index])) {
  throw new Error('RULES and RULE_IDS must name the same rules in the same order');
}
