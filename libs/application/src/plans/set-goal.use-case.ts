import type { Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { addGoal, type AddedGoal, type AddGoalError, type NewGoal } from './add-goal';
import { editPlan } from './edit-plan';
import { storedTerms, termFaults, TERM_COLUMNS, type GoalTerms } from './goal-terms';
import type { GoalRow } from './plan-record';

export interface ChangeGoal extends GoalTerms {
  readonly citizenId: string;
  readonly goalId: string;
  readonly recordVersion: number;
}

type ChangeGoalError = AddGoalError | RecordError;

/** Sets a goal in a plan, or says anew what it is. */
export class SetGoalUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async add(
    actor: Actor,
    { citizenId, ...goal }: NewGoal & { readonly citizenId: string },
  ): Promise<Result<Changed<AddedGoal>, ChangeError | AddGoalError>> {
    return await this.changes.run(actor, { citizenId, action: 'plan.goal_added' }, async (change) => {
      const added = await addGoal(change, goal);
      if (added.ok) change.note({ subject: { type: 'goal', id: added.value.goalId }, details: { kind: goal.kind } });
      return added;
    });
  }

  /** Every term is said anew: one that is left out is taken away. */
  async change(actor: Actor, command: ChangeGoal): Promise<Result<Changed<null>, ChangeError | ChangeGoalError>> {
    const { citizenId, goalId, recordVersion } = command;
    const request = { citizenId, action: 'plan.goal_changed' } as const;
    return await this.changes.run<null, ChangeGoalError>(actor, request, async (change) => {
      change.note({ subject: { type: 'goal', id: goalId } });
      const goal = await lockRecord<GoalRow>(change, 'goals', goalId, recordVersion);
      if (!goal.ok) return goal;
      const { plan_id: planId, created_on: createdOn, occupation_code: kept, target_on: targetOn } = goal.value;
      return await editPlan<null, ChangeGoalError>(change, planId, 'plan.goal_changed', async () => {
        const terms = storedTerms(command);
        const faults = (await termFaults(change.tx, terms, { createdOn, kept })).filter(
          // A day that came so with an import must not keep anybody from writing the rest.
          ({ code }) => code !== 'before_created' || terms.target_on !== targetOn,
        );
        if (faults.length > 0) return failed(fieldFaults(faults));
        const assignments = TERM_COLUMNS.map((column, index) => `${column} = $${index + 3}`).join(', ');
        await change.tx.execute(`UPDATE goals SET ${assignments} WHERE citizen_id = $1 AND goal_id = $2`, [
          citizenId,
          goalId,
          ...TERM_COLUMNS.map((column) => terms[column]),
        ]);
        return ok(null);
      });
    });
  }
}
