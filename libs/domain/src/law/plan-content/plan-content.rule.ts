import type { GoalKind } from '../../facts/codes';
import type { GoalFact, PlanFact } from '../../facts/citizen-facts';
import { later } from '../../time/plain-date';
import { counted, danishDate } from '../danish';
import type { Horizon } from '../horizon';
import type { Obligation, RuleId } from '../obligation';
import { covers, evidence, type Rule } from '../rule';
import { type RuleVersion, versionInForce, versions } from '../rule-version';
import type { Situation } from '../situation';
import { factsOf, figureDate } from '../wording';

interface PlanContentTerms {
  /** A goal of one of these kinds fulfils the duty. */
  readonly kinds: readonly GoalKind[];
}

/** Rule 10: the plan holds a job goal. */
export const planJobGoal = planContentRule(
  'plan-job-goal',
  'Jobmål i planen',
  { goal: 'et jobmål', add: 'Aftal et jobmål med borgeren, og skriv det i planen.' },
  versions<PlanContentTerms>({
    from: '2020-01-01',
    groups: [1, 2, 3, 9, 10],
    params: { kinds: ['job_goal'] },
    severity: 'statutory',
    citation: 'LAB § 41, stk. 2, nr. 1',
  }),
);

/** Rule 11: the plan holds sub-goals or stabilising activities. */
export const planStabilising = planContentRule(
  'plan-stabilising',
  'Delmål og stabiliserende aktiviteter',
  {
    goal: 'delmål eller stabiliserende aktiviteter',
    add: 'Aftal et delmål eller en stabiliserende aktivitet med borgeren, og skriv det i planen.',
  },
  versions<PlanContentTerms>({
    from: '2020-01-01',
    groups: [3, 5, 6, 7, 8, 9, 11],
    params: { kinds: ['sub_goal', 'stabilising_activity'] },
    severity: 'statutory',
    citation: 'LAB § 41, stk. 2, nr. 5',
  }),
);

function planContentRule(
  id: RuleId,
  title: string,
  words: { readonly goal: string; readonly add: string },
  allVersions: readonly RuleVersion<PlanContentTerms>[],
): Rule<PlanContentTerms> {
  return {
    id,
    title,
    duty: 'municipality',
    versions: allVersions,

    evaluate(situation, horizon) {
      const version = versionInForce(this.versions, horizon);
      if (version === null || !covers(version, situation)) return null;
      const plan = latestPlan(situation, horizon);
      // A holistic plan replaces Min Plan, and its demands are waived.
      if (plan === null || plan.kind === 'holistic_plan') return null;
      const goals = goalsInForce(situation, plan, version.params.kinds, horizon);
      const dueOn = later(plan.createdOn, version.from);
      return {
        ruleVersion: version.version,
        status: goals.length > 0 ? 'met' : 'overdue',
        dueOn,
        actBy: dueOn,
        plannedOn: null,
        evidence: evidence(
          [
            { type: 'plan', id: plan.id, on: plan.createdOn },
            ...goals.map((goal) => ({ type: 'goal' as const, id: goal.id, on: goal.createdOn })),
          ],
          { planFrom: plan.createdOn, demandedFrom: version.from },
        ),
      };
    },

    explain(obligation, version) {
      return {
        asks: `Planen skal indeholde ${words.goal} (${version.citation}).`,
        found: found(obligation, words.goal),
        arithmetic: arithmetic(obligation),
        clears: obligation.status === 'met' ? 'Planen lever op til kravet. Der skal ikke gøres mere.' : words.add,
      };
    },
  };
}

/** The plan created last; of several on one day, the one with the greater id. A rehabilitation plan is another thing. */
function latestPlan(situation: Situation, horizon: Horizon): PlanFact | null {
  let latest: PlanFact | null = null;
  for (const plan of situation.facts.plans) {
    if (plan.kind === 'rehabilitation_plan' || !horizon.hasCome(plan.createdOn)) continue;
    if (
      latest === null ||
      plan.createdOn > latest.createdOn ||
      (plan.createdOn === latest.createdOn && plan.id > latest.id)
    ) {
      latest = plan;
    }
  }
  return latest;
}

function goalsInForce(
  situation: Situation,
  plan: PlanFact,
  kinds: readonly GoalKind[],
  horizon: Horizon,
): readonly GoalFact[] {
  return situation.facts.goals
    .filter((goal) => goal.planId === plan.id && kinds.includes(goal.kind))
    .filter((goal) => horizon.hasCome(goal.createdOn) && !isDropped(goal, horizon))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A dropped goal is gone from the day it was closed; without that day, it never counted. */
function isDropped(goal: GoalFact, horizon: Horizon): boolean {
  return goal.status === 'dropped' && (goal.closedOn === null || horizon.hasCome(goal.closedOn));
}

function found(obligation: Obligation, goal: string): string {
  const planFrom = figureDate(obligation, 'planFrom');
  const plan = planFrom === null ? 'Planen' : `Planen fra ${danishDate(planFrom)}`;
  const goals = factsOf(obligation, 'goal').length;
  return goals === 0
    ? `${plan} indeholder ikke ${goal}.`
    : `${plan} indeholder ${counted(goals, 'mål', 'mål')}, der tæller.`;
}

function arithmetic(obligation: Obligation): string {
  const planFrom = figureDate(obligation, 'planFrom');
  const demandedFrom = figureDate(obligation, 'demandedFrom');
  if (planFrom === null || demandedFrom === null || obligation.dueOn === null) return '';
  return demandedFrom > planFrom
    ? `Planen er ældre end kravet; kravet gælder fra ${danishDate(demandedFrom)}.`
    : `Kravet gælder fra planens dato, ${danishDate(planFrom)}.`;
}
