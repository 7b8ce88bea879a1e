import { comparePlans, isSamePlan, type Actor, type PlanSnapshot, type PlanVersionKind } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { refused } from '../changes/change-errors';
import { keepVersion } from './edit-plan';
import { readPlanContent } from './plan-content.query';
import { findOpenPlan, type PlanError } from './plan-record';

export interface PublishPlan {
  readonly citizenId: string;
  readonly planId: string;
  /** The latest version when the plan was read, 0 where there was none: nobody publishes what he has not seen. */
  readonly versionNo: number;
}

/** Lets the citizen read the plan as it is now. `refused`: `plan_changed`, `nothing_new`, `plan_replaced`. */
export class PublishPlanUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, planId, versionNo }: PublishPlan,
  ): Promise<Result<Changed<{ versionNo: number }>, ChangeError | PlanError>> {
    const request = { citizenId, action: 'plan.published' } as const;
    return await this.changes.run<{ versionNo: number }, PlanError>(actor, request, async (change) => {
      const plan = await findOpenPlan(change, planId);
      if (!plan.ok) return plan;
      const latest = await latestVersion(change, planId);
      if ((latest?.versionNo ?? 0) !== versionNo) {
        const message = 'Planen er ændret, siden du læste den. Se ændringerne, og offentliggør så igen.';
        return failed(refused('plan_changed', message));
      }
      const content = await readPlanContent(change.tx, citizenId, planId);
      if (latest !== null && latest.kind !== 'saved' && isSamePlan(comparePlans(latest.content, content))) {
        return failed(refused('nothing_new', 'Borgeren kan allerede læse planen, som den er.'));
      }
      await change.tx.execute(
        'UPDATE plans SET edited_here = true WHERE citizen_id = $1 AND plan_id = $2 AND NOT edited_here',
        [citizenId, planId],
      );
      const published = await keepVersion(change, planId, { kind: 'published', action: 'plan.published', content });
      change.note({ subject: { type: 'plan', id: planId }, details: { version: published } });
      return ok({ versionNo: published });
    });
  }
}

async function latestVersion(
  { tx, citizenId }: CaseChange,
  planId: string,
): Promise<{ versionNo: number; kind: PlanVersionKind; content: PlanSnapshot } | null> {
  const [latest] = await tx.query<{ version_no: number; kind: PlanVersionKind; content: PlanSnapshot }>(
    `SELECT version_no, kind, content FROM plan_versions WHERE citizen_id = $1 AND plan_id = $2
     ORDER BY version_no DESC LIMIT 1`,
    [citizenId, planId],
  );
  return latest === undefined ? null : { versionNo: latest.version_no, kind: latest.kind, content: latest.content };
}
