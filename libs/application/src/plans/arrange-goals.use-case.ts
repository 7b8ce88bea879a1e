import { formatDate, isArrangementOf, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { editPlan } from './edit-plan';
import type { PlanError } from './plan-record';

export interface ArrangeGoals {
  readonly citizenId: string;
  readonly planId: string;
  /** Of the plan, which holds the order. */
  readonly recordVersion: number;
  /** Every goal of the plan, each after the one that it serves. */
  readonly goals: readonly { readonly goalId: string; readonly parentGoalId: string | null }[];
}

type ArrangeGoalsError = PlanError | RecordError | FieldFaultsError;

/** Puts the goals of a plan in another order, and under other goals. */
export class ArrangeGoalsUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: ArrangeGoals): Promise<Result<Changed<null>, ChangeError | ArrangeGoalsError>> {
    const { citizenId, planId, recordVersion } = command;
    const request = { citizenId, action: 'plan.goals_moved' } as const;
    return await this.changes.run<null, ArrangeGoalsError>(actor, request, async (change) => {
      change.note({ subject: { type: 'plan', id: planId }, details: { goals: command.goals.length } });
      return await editPlan<null, ArrangeGoalsError>(change, planId, 'plan.goals_moved', async () => {
        const locked = await lockRecord(change, 'plans', planId, recordVersion);
        if (!locked.ok) return locked;
        if (!isArrangementOf(await goalIdsOf(change, planId), command.goals)) return failed(fieldFaults([NOT_A_TREE]));
        await place(change, command);
        return ok(null);
      });
    });
  }
}

const NOT_A_TREE = {
  field: 'goals',
  code: 'not_a_tree',
  message: 'Rækkefølgen skal nævne alle planens mål én gang, hvert efter det mål, det hører under.',
};

async function goalIdsOf({ tx, citizenId, businessDate }: CaseChange, planId: string): Promise<string[]> {
  const rows = await tx.query<{ goal_id: string }>(
    `SELECT goal_id FROM goals WHERE citizen_id = $1 AND plan_id = $2 AND struck_at IS NULL AND created_on <= $3`,
    [citizenId, planId, formatDate(businessDate)],
  );
  return rows.map(({ goal_id }) => goal_id);
}

async function place({ tx, citizenId }: CaseChange, { planId, goals }: ArrangeGoals): Promise<void> {
  const ids = goals.map(({ goalId }) => goalId);
  await tx.execute(
    `UPDATE goals g SET parent_goal_id = n.parent_goal_id
     FROM unnest($2::text[], $3::text[]) AS n (goal_id, parent_goal_id)
     WHERE g.citizen_id = $1 AND g.goal_id = n.goal_id AND g.parent_goal_id IS DISTINCT FROM n.parent_goal_id`,
    [citizenId, ids, goals.map(({ parentGoalId }) => parentGoalId)],
  );
  await tx.execute('UPDATE plans SET goal_order = $3 WHERE citizen_id = $1 AND plan_id = $2', [citizenId, planId, ids]);
}
