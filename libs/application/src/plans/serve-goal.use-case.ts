import type { Actor } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { findOpenPlan, type GoalRow, type PlanError } from './plan-record';

export interface ServeGoal {
  readonly citizenId: string;
  readonly offerId: string;
  /** Of the offer. */
  readonly recordVersion: number;
  readonly goalId: string;
}

type ServeGoalError = PlanError | RecordError | FieldFaultsError;

/** Says which goal of the plan an offer serves, so that no effort stands without a goal. */
export class ServeGoalUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, offerId, recordVersion, goalId }: ServeGoal,
  ): Promise<Result<Changed<null>, ChangeError | ServeGoalError>> {
    const request = { citizenId, action: 'offer.changed' } as const;
    return await this.changes.run<null, ServeGoalError>(actor, request, async (change) => {
      change.note({ subject: { type: 'offer', id: offerId }, details: { goal: goalId } });
      const offer = await lockRecord(change, 'offers', offerId, recordVersion);
      if (!offer.ok) return offer;
      const [goal] = await change.tx.query<GoalRow>(
        'SELECT * FROM goals WHERE citizen_id = $1 AND goal_id = $2 AND struck_at IS NULL',
        [citizenId, goalId],
      );
      if (goal === undefined) return failed(new CodedError('record_not_found', 'Målet findes ikke længere'));
      const plan = await findOpenPlan(change, goal.plan_id);
      if (!plan.ok) return plan;
      if (goal.status !== 'open') {
        const message = 'Målet er nået eller opgivet. Vælg et mål, der stadig er åbent.';
        return failed(fieldFaults([{ field: 'goalId', code: 'closed', message }]));
      }
      await change.tx.execute('UPDATE offers SET goal_id = $3 WHERE citizen_id = $1 AND offer_id = $2', [
        citizenId,
        offerId,
        goalId,
      ]);
      return ok(null);
    });
  }
}
