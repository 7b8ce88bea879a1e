import type { GoalKind, GoalOwner, GoalStatus, PlanKind, PlainDate } from '@rettid/domain';
import { formatDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { refused, type RefusedError } from '../changes/change-errors';

/** A plan as the driver reads it: days as `YYYY-MM-DD`. */
export interface PlanRow {
  readonly plan_id: string;
  readonly kind: PlanKind;
  readonly created_on: string;
  readonly consented_on: string | null;
  readonly updated_on: string | null;
  readonly own_words: string | null;
  readonly assessment: string | null;
  readonly goal_order: readonly string[];
  readonly edited_here: boolean;
}

/** A goal as the driver reads it. */
export interface GoalRow {
  readonly goal_id: string;
  readonly plan_id: string;
  readonly parent_goal_id: string | null;
  readonly kind: GoalKind;
  readonly title: string;
  readonly occupation_code: string | null;
  readonly status: GoalStatus;
  readonly created_on: string;
  readonly target_on: string | null;
  readonly closed_on: string | null;
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  readonly own_words: string | null;
  readonly description: string | null;
  readonly drop_reason: string | null;
}

/** `refused` where the plan has been replaced by a later one. */
export type PlanError = CodedError<'record_not_found'> | RefusedError;

/**
 * The plan in force: the Min Plan or holistic plan made last, of several on one day the one with the greater id, as in
 * rules 10 and 11.
 */
export async function findPlanInForce(tx: Transaction, citizenId: string, on: PlainDate): Promise<PlanRow | null> {
  const [plan] = await tx.query<PlanRow>(
    `SELECT * FROM plans WHERE citizen_id = $1 AND struck_at IS NULL AND kind <> 'rehabilitation_plan' AND created_on <= $2
     ORDER BY created_on DESC, plan_id DESC LIMIT 1`,
    [citizenId, formatDate(on)],
  );
  return plan ?? null;
}

/** A plan that may be written in: the one in force, or a rehabilitation plan, which stands beside it. */
export async function findOpenPlan(
  { tx, citizenId, businessDate }: CaseChange,
  planId: string,
): Promise<Result<PlanRow, PlanError>> {
  const [plan] = await tx.query<PlanRow>(
    'SELECT * FROM plans WHERE citizen_id = $1 AND plan_id = $2 AND struck_at IS NULL',
    [citizenId, planId],
  );
  if (plan === undefined) return failed(new CodedError('record_not_found', 'Planen findes ikke længere'));
  if (plan.kind === 'rehabilitation_plan') return ok(plan);
  const inForce = await findPlanInForce(tx, citizenId, businessDate);
  if (inForce?.plan_id === planId) return ok(plan);
  return failed(refused('plan_replaced', 'Planen er erstattet af en nyere. Ret i den plan, der gælder nu.'));
}
