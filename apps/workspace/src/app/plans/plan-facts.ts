import type { CaseGoalWire, CasePlanWire, CaseWire } from '@rettid/contracts';
import { date, planGaps, type GoalInPlan, type PlanGap } from '@rettid/domain';

/** Plans of a case by what they are to it. */
export interface PlansOfCase {
  /** The Min Plan or holistic plan made last; `null`: there is none. */
  readonly inForce: CasePlanWire | null;
  /** Rehabilitation plans, which stand beside it. */
  readonly beside: readonly CasePlanWire[];
  /** Replaced by the one in force; newest first. */
  readonly former: readonly CasePlanWire[];
}

export function plansOf({ plans }: Pick<CaseWire, 'plans'>): PlansOfCase {
  const own = plans.filter(({ kind }) => kind !== 'rehabilitation_plan');
  return {
    inForce: own[0] ?? null,
    beside: plans.filter(({ kind }) => kind === 'rehabilitation_plan'),
    former: own.slice(1),
  };
}

/** Every goal of a tree as it is read: each before those that serve it. */
export function goalsOf(tree: readonly CaseGoalWire[]): CaseGoalWire[] {
  return tree.flatMap((goal) => [goal, ...goalsOf(goal.children)]);
}

/** What the plan in force lacks; what the law asks of it is told by the duties that stand in the case. */
export function gapsOf(theCase: CaseWire, plan: CasePlanWire): readonly PlanGap[] {
  const asks = (ruleId: string): boolean => theCase.obligations.some((duty) => duty.ruleId === ruleId);
  const isRehabilitation = plan.kind === 'rehabilitation_plan';
  return planGaps({
    goals: toGoals(plan.goals, null),
    // Offers serve the plan in force; a rehabilitation plan is not to account for them.
    offers: isRehabilitation
      ? []
      : theCase.offers.map(({ offerId, goalId, endsOn }) => ({
          offerId,
          goalId,
          endsOn: endsOn === null ? null : date(endsOn),
        })),
    demands: {
      jobGoal: !isRehabilitation && asks('plan-job-goal'),
      subGoal: !isRehabilitation && asks('plan-stabilising'),
    },
    on: date(theCase.businessDate),
  });
}

function toGoals(tree: readonly CaseGoalWire[], parentGoalId: string | null): GoalInPlan[] {
  return tree.flatMap(({ children, targetOn, ...goal }) => [
    { ...goal, parentGoalId, targetOn: targetOn === null ? null : date(targetOn) },
    ...toGoals(children, goal.goalId),
  ]);
}
