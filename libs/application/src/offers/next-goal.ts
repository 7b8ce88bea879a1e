import { ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import type { FieldFault } from '../changes/change-errors';
import { addGoal, type AddGoalError } from '../plans/add-goal';
import { findPlanInForce } from '../plans/plan-record';
import { findGoal } from './offer-goal.query';

/** Characters of a goal's title. */
export const GOAL_TITLE = { least: 3, most: 200 } as const;

export function goalTitleFaults(field: string, title: string): FieldFault[] {
  const { length } = title.trim();
  if (length >= GOAL_TITLE.least && length <= GOAL_TITLE.most) return [];
  return [{ field, code: 'length', message: `Skriv delmålet med ${GOAL_TITLE.least}-${GOAL_TITLE.most} tegn.` }];
}

/**
 * Adds the sub-goal that comes after an offer to the plan in force: beside the sub-goal that the offer served, under any
 * other goal; on its own where that goal stands in a plan that has been replaced.
 *
 * @returns the goal's id; `refused` where the citizen has no plan to add it to
 */
export async function addNextGoal(
  change: CaseChange,
  servedGoalId: string | null,
  title: string,
): Promise<Result<string, AddGoalError>> {
  const { tx, citizenId, businessDate } = change;
  const served = servedGoalId === null ? null : await findGoal(tx, citizenId, servedGoalId);
  const plan = await findPlanInForce(tx, citizenId, businessDate);
  const isInForce = served !== null && served.plan_id === plan?.plan_id;
  const parentId = served?.kind === 'sub_goal' ? served.parent_goal_id : (served?.goal_id ?? null);
  const added = await addGoal(change, {
    planId: plan?.plan_id ?? null,
    parentGoalId: isInForce ? parentId : null,
    kind: 'sub_goal',
    title,
  });
  return added.ok ? ok(added.value.goalId) : added;
}
