import { formatDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { refused, type FieldFault, type RefusedError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { findGoal } from './offer-goal.query';

/** Characters of a goal's title. */
export const GOAL_TITLE = { least: 3, most: 200 } as const;

export function goalTitleFaults(field: string, title: string): FieldFault[] {
  const { length } = title.trim();
  if (length >= GOAL_TITLE.least && length <= GOAL_TITLE.most) return [];
  return [{ field, code: 'length', message: `Skriv delmålet med ${GOAL_TITLE.least}-${GOAL_TITLE.most} tegn.` }];
}

/**
 * Adds the sub-goal that comes after an offer: beside the sub-goal that the offer served, under any other goal; without
 * one, in the plan in force.
 *
 * @returns the goal's id; `refused` where the citizen has no plan to add it to
 */
export async function addNextGoal(
  { tx, citizenId, jobcenterId, businessDate }: CaseChange,
  servedGoalId: string | null,
  title: string,
): Promise<Result<string, RefusedError>> {
  const served = servedGoalId === null ? null : await findGoal(tx, citizenId, servedGoalId);
  const planId = served?.plan_id ?? (await findPlanInForce(tx, citizenId));
  if (planId === null) {
    return failed(refused('plan_missing', 'Borgeren har ingen plan, som delmålet kan stå i. Lav planen først.'));
  }
  const parentId = served?.kind === 'sub_goal' ? served.parent_goal_id : (served?.goal_id ?? null);
  const goalId = newRecordId('G');
  await tx.execute(
    `INSERT INTO goals (goal_id, citizen_id, jobcenter_id, plan_id, parent_goal_id, kind, title, status, created_on)
     VALUES ($1, $2, $3, $4, $5, 'sub_goal', $6, 'open', $7)`,
    [goalId, citizenId, jobcenterId, planId, parentId, title.trim(), formatDate(businessDate)],
  );
  return ok(goalId);
}

/** The latest plan that holds goals of the citizen's own (`docs/rules.md`, rule 10). */
async function findPlanInForce(tx: CaseChange['tx'], citizenId: string): Promise<string | null> {
  const [plan] = await tx.query<{ plan_id: string }>(
    `SELECT plan_id FROM plans WHERE citizen_id = $1 AND kind <> 'rehabilitation_plan' AND struck_at IS NULL
     ORDER BY created_on DESC, plan_id DESC LIMIT 1`,
    [citizenId],
  );
  return plan?.plan_id ?? null;
}
