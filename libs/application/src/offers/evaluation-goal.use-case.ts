import type { Actor } from '@rettid/domain';
import { CodedError, failed, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, refused, type FieldFaultsError, type RefusedError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import type { AddGoalError } from '../plans/add-goal';
import { addNextGoal, goalTitleFaults } from './next-goal';
import type { EvaluationGoal } from './offer-commands';

interface EvaluationRow {
  readonly offer_id: string;
  readonly kind: string;
  readonly next_goal_id: string | null;
}

/** Makes a sub-goal of an evaluation that has not become one yet. */
export class EvaluationGoalUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the goal's id */
  async execute(
    actor: Actor,
    command: EvaluationGoal,
  ): Promise<Result<Changed<string>, FieldFaultsError | RefusedError | AddGoalError | RecordError | ChangeError>> {
    const { citizenId, offerId, followUpId, recordVersion, title } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'plan.goal_added' },
      async (change): Promise<Result<string, FieldFaultsError | RefusedError | AddGoalError | RecordError>> => {
        const locked = await lockRecord<EvaluationRow>(change, 'offer_follow_ups', followUpId, recordVersion);
        if (!locked.ok) return locked;
        const evaluation = locked.value;
        if (evaluation.offer_id !== offerId || evaluation.kind !== 'closing_evaluation') {
          return failed(new CodedError('record_not_found', 'Evalueringen findes ikke længere'));
        }
        if (evaluation.next_goal_id !== null) {
          return failed(refused('goal_exists', 'Evalueringen er allerede blevet til et delmål.'));
        }
        const faults = goalTitleFaults('title', title);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const [offer] = await change.tx.query<{ goal_id: string | null }>(
          'SELECT goal_id FROM offers WHERE citizen_id = $1 AND offer_id = $2',
          [citizenId, offerId],
        );
        const goal = await addNextGoal(change, offer?.goal_id ?? null, title);
        if (!goal.ok) return goal;
        await change.tx.execute(
          'UPDATE offer_follow_ups SET next_goal_id = $3 WHERE citizen_id = $1 AND follow_up_id = $2',
          [citizenId, followUpId, goal.value],
        );
        change.note({ subject: { type: 'goal', id: goal.value }, details: { offerId, followUpId } });
        return goal;
      },
    );
  }
}
