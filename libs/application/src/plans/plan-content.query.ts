import type { GoalSnapshot, PlanSnapshot } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { goalTree } from './goal-tree';
import type { GoalRow, PlanRow } from './plan-record';

/** `ORDER BY` of a plan's goals as they are read: where somebody placed them, else as they were set. */
export const goalsInOrder = (plan: string, goal: string): string =>
  `array_position(${plan}.goal_order, ${goal}.goal_id), ${goal}.created_on, ${goal}.goal_id`;

/** What a plan says now. @throws Error where there is no such plan: whoever asks has found it */
export async function readPlanContent(tx: Transaction, citizenId: string, planId: string): Promise<PlanSnapshot> {
  const [plan] = await tx.query<PlanRow>('SELECT * FROM plans WHERE citizen_id = $1 AND plan_id = $2', [
    citizenId,
    planId,
  ]);
  if (plan === undefined) throw new Error('the plan that was found is not there');
  const goals = await tx.query<GoalRow>(
    `SELECT g.* FROM goals g JOIN plans p ON p.citizen_id = g.citizen_id AND p.plan_id = g.plan_id
     WHERE g.citizen_id = $1 AND g.plan_id = $2 AND g.struck_at IS NULL ORDER BY ${goalsInOrder('p', 'g')}`,
    [citizenId, planId],
  );
  return {
    kind: plan.kind,
    createdOn: plan.created_on,
    consentedOn: plan.consented_on,
    updatedOn: plan.updated_on,
    ownWords: plan.own_words,
    assessment: plan.assessment,
    goals: goalTree<GoalSnapshot, readonly GoalSnapshot[]>(goals.map(toSnapshot), (goal, served) => [
      goal,
      ...served.flat(),
    ]).flat(),
  };
}

function toSnapshot(goal: GoalRow): GoalSnapshot {
  return {
    goalId: goal.goal_id,
    parentGoalId: goal.parent_goal_id,
    kind: goal.kind,
    title: goal.title,
    occupationCode: goal.occupation_code,
    status: goal.status,
    createdOn: goal.created_on,
    targetOn: goal.target_on,
    closedOn: goal.closed_on,
    place: goal.place,
    timing: goal.timing,
    purpose: goal.purpose,
    owner: goal.owner,
    ownWords: goal.own_words,
    description: goal.description,
    dropReason: goal.drop_reason,
  };
}
