import { date, formatDate, later, type GoalSnapshot, type PlainDate, type PlanSnapshot } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { goalTree } from '../goal-tree';
import { readPlanContent } from '../plan-content.query';
import type { OwnPlan, OwnPlanStep } from './own-plan';

/**
 * The plan in force as the citizen may read it: the one made last, of several on one day the one with the greater id, as in
 * rules 10 and 11. A plan that was made or changed here is read as it was last published, or as it was received, and not at
 * all before that: the plan before it is read on. Goals that were given up are left out.
 */
export async function findOwnGoals(tx: Transaction, citizenId: string, on: PlainDate): Promise<OwnPlan['plan']> {
  const [plan] = await tx.query<ReadablePlan>(
    `SELECT p.plan_id, v.content, CASE WHEN v.kind = 'published' THEN v.business_date END AS published_on
     FROM plans p
     LEFT JOIN LATERAL (
       SELECT n.content, n.kind, n.business_date FROM plan_versions n
       WHERE n.citizen_id = p.citizen_id AND n.plan_id = p.plan_id AND n.kind <> 'saved'
       ORDER BY n.version_no DESC LIMIT 1) v ON p.edited_here
     WHERE p.citizen_id = $1 AND p.struck_at IS NULL AND p.kind IN ('min_plan', 'holistic_plan')
       AND p.created_on <= $2::date AND (v.content IS NOT NULL OR NOT p.edited_here)
     ORDER BY p.created_on DESC, p.plan_id DESC LIMIT 1`,
    [citizenId, formatDate(on)],
  );
  if (plan === undefined) return null;
  const content = plan.content ?? (await readPlanContent(tx, citizenId, plan.plan_id));
  const goals = content.goals.filter((goal) => goal.status !== 'dropped' && date(goal.createdOn) <= on);
  return {
    createdOn: date(content.createdOn),
    updatedOn: changedOn(content, on),
    publishedOn: plan.published_on === null ? null : date(plan.published_on),
    ownWords: content.ownWords,
    assessment: content.assessment,
    goals: goalTree(goals, stepOf),
  };
}

interface ReadablePlan {
  readonly plan_id: string;
  readonly content: PlanSnapshot | null;
  readonly published_on: string | null;
}

/** The day it was made where it has not been changed since, as far as is known on the day. */
function changedOn({ createdOn, updatedOn }: PlanSnapshot, on: PlainDate): PlainDate {
  const created = date(createdOn);
  const updated = updatedOn === null ? created : date(updatedOn);
  return updated <= on ? later(created, updated) : created;
}

function stepOf(goal: GoalSnapshot, steps: readonly OwnPlanStep[]): OwnPlanStep {
  const { kind, title, status, place, timing, purpose, owner, ownWords, description } = goal;
  return {
    kind,
    title,
    status,
    targetOn: goal.targetOn === null ? null : date(goal.targetOn),
    closedOn: goal.closedOn === null ? null : date(goal.closedOn),
    place,
    timing,
    purpose,
    owner,
    ownWords,
    description,
    steps,
  };
}
