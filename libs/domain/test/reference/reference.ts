import type { CitizenFacts } from '../../src';
import type { Day } from './calendar';
import { coordinatingCaseworker, minPlan, noShowFollowUp, planJobGoal, planStabilising } from './case-rules';
import {
  firstInterview,
  firstOffer,
  interviewsFirstSixMonths,
  interviewsTwelveMonths,
  passivePeriod,
} from './contact-rules';
import type { Finding } from './finding';
import { hours225, hours225Exemption } from './hours-rules';
import { type Situation, situationOn } from './situation';

const RULES: readonly ((situation: Situation) => Finding | null)[] = [
  firstInterview,
  interviewsFirstSixMonths,
  interviewsTwelveMonths,
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

/**
 * A second, deliberately slow reading of `docs/rules.md`, to hold the real one against: it walks day by day over text
 * dates, remembers nothing and shares no code with `src/law` but the names of codes. In the order of the page's rules.
 */
export function referenceFindings(facts: CitizenFacts, asOf: Day): Finding[] {
  const situation = situationOn(facts, asOf);
  if (situation === null) return [];
  return RULES.flatMap((rule) => rule(situation) ?? []);
}
