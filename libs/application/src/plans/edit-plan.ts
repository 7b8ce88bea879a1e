import { comparePlans, formatDate, isSamePlan, type PlanSnapshot, type PlanVersionKind } from '@rettid/domain';
import type { CodedError, Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import type { AccessAction } from '../staff/record-access';
import { readPlanContent } from './plan-content.query';
import { findOpenPlan, type PlanError, type PlanRow } from './plan-record';

/**
 * Writes in a plan: what it says afterwards is kept as a version, and what an import brought is kept as one before the first
 * change, since that is what the citizen goes on reading. What changes nothing leaves no version and no day of change.
 */
export async function editPlan<T, E extends CodedError = never>(
  change: CaseChange,
  planId: string,
  action: AccessAction,
  work: (plan: PlanRow) => Promise<Result<T, E>>,
): Promise<Result<T, E | PlanError>> {
  const plan = await findOpenPlan(change, planId);
  if (!plan.ok) return plan;
  const { tx, citizenId, businessDate } = change;
  const before = await readPlanContent(tx, citizenId, planId);
  const done = await work(plan.value);
  if (!done.ok) return done;
  if (isSamePlan(comparePlans(before, await readPlanContent(tx, citizenId, planId)))) return done;
  if (!plan.value.edited_here) await keepVersion(change, planId, { kind: 'received', action, content: before });
  await tx.execute('UPDATE plans SET updated_on = $3, edited_here = true WHERE citizen_id = $1 AND plan_id = $2', [
    citizenId,
    planId,
    formatDate(businessDate),
  ]);
  const content = await readPlanContent(tx, citizenId, planId);
  await keepVersion(change, planId, { kind: 'saved', action, content });
  return done;
}

/** @returns the number of the version */
export async function keepVersion(
  { tx, citizenId, jobcenterId, businessDate, now, actor }: CaseChange,
  planId: string,
  version: { readonly kind: PlanVersionKind; readonly action: AccessAction; readonly content: PlanSnapshot },
): Promise<number> {
  const [kept] = await tx.query<{ version_no: number }>(
    `INSERT INTO plan_versions
       (citizen_id, jobcenter_id, plan_id, version_no, kind, action, content, business_date, saved_at, actor_name)
     SELECT $1, $2, $3, coalesce(max(version_no), 0) + 1, $4, $5, $6::jsonb, $7, $8, $9
     FROM plan_versions WHERE citizen_id = $1 AND plan_id = $3 RETURNING version_no`,
    [
      citizenId,
      jobcenterId,
      planId,
      version.kind,
      version.action,
      JSON.stringify(version.content),
      formatDate(businessDate),
      now,
      actor.name,
    ],
  );
  if (kept === undefined) throw new Error('the version was not kept');
  return kept.version_no;
}
