import { DEEPEST_GOAL, formatDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { fieldFaults, refused, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { editPlan } from './edit-plan';
import { storedTerms, termFaults, TERM_COLUMNS, type GoalTerms, type StoredTerms } from './goal-terms';
import { readPlanContent } from './plan-content.query';
import { findPlanInForce, type PlanError } from './plan-record';

export interface NewGoal extends GoalTerms {
  /** `null`: the plan in force. */
  readonly planId: string | null;
  /** The goal that it serves, of the same plan; `null`: none. */
  readonly parentGoalId: string | null;
}

export interface AddedGoal {
  readonly goalId: string;
  readonly planId: string;
}

/** `refused` with `no_plan`: there is no plan to write it in; with `plan_replaced`: the plan is no longer in force. */
export type AddGoalError = PlanError | FieldFaultsError;

/**
 * Adds a goal to a plan, in the change of whoever calls: a goal set in the plan, an agreement of an interview, what an
 * evaluation leads to. It comes last among those that serve the same goal, and makes a version of the plan.
 */
export async function addGoal(change: CaseChange, goal: NewGoal): Promise<Result<AddedGoal, AddGoalError>> {
  const planId = goal.planId ?? (await findPlanInForce(change.tx, change.citizenId, change.businessDate))?.plan_id;
  if (planId === undefined) return failed(refused('no_plan', 'Borgeren har ingen plan endnu. Lav planen først.'));
  return await editPlan<AddedGoal, AddGoalError>(change, planId, 'plan.goal_added', async () => {
    const terms = storedTerms(goal);
    const createdOn = formatDate(change.businessDate);
    const { goals } = await readPlanContent(change.tx, change.citizenId, planId);
    const faults = await termFaults(change.tx, terms, { createdOn, kept: null });
    if (goal.parentGoalId !== null) {
      const depth = depthOf(goals, goal.parentGoalId);
      if (depth === null) {
        faults.push({
          field: 'parentGoalId',
          code: 'unknown',
          message: 'Målet, det skal høre under, er ikke i planen.',
        });
      } else if (depth >= DEEPEST_GOAL) {
        faults.push({ field: 'parentGoalId', code: 'too_deep', message: 'Her kan ikke lægges flere mål under.' });
      }
    }
    if (faults.length > 0) return failed(fieldFaults(faults));
    const goalId = newRecordId('G');
    await insertGoal(change, { goalId, planId, parentGoalId: goal.parentGoalId, createdOn }, terms);
    const order = [...goals.map((each) => each.goalId), goalId];
    await change.tx.execute('UPDATE plans SET goal_order = $3 WHERE citizen_id = $1 AND plan_id = $2', [
      change.citizenId,
      planId,
      order,
    ]);
    return ok({ goalId, planId });
  });
}

/** How many goals stand above one of a plan; `null` where the plan has no such goal. */
function depthOf(
  goals: readonly { readonly goalId: string; readonly parentGoalId: string | null }[],
  goalId: string,
): number | null {
  const parents = new Map(goals.map((goal) => [goal.goalId, goal.parentGoalId]));
  if (!parents.has(goalId)) return null;
  let depth = 0;
  // Goals of an import may serve each other in a circle; no path is longer than there are goals.
  for (let above = parents.get(goalId) ?? null; above !== null && depth <= parents.size; depth += 1) {
    above = parents.get(above) ?? null;
  }
  return depth;
}

async function insertGoal(
  { tx, citizenId, jobcenterId }: CaseChange,
  place: { goalId: string; planId: string; parentGoalId: string | null; createdOn: string },
  terms: StoredTerms,
): Promise<void> {
  const values = TERM_COLUMNS.map((column) => terms[column]);
  await tx.execute(
    `INSERT INTO goals (goal_id, citizen_id, jobcenter_id, plan_id, parent_goal_id, created_on, status, ${TERM_COLUMNS.join(', ')})
     VALUES ($1, $2, $3, $4, $5, $6, 'open', ${values.map((_, index) => `$${index + 7}`).join(', ')})`,
    [place.goalId, citizenId, jobcenterId, place.planId, place.parentGoalId, place.createdOn, ...values],
  );
}
