import { formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { wordFaults, type PlanWords } from './create-plan.use-case';
import { editPlan } from './edit-plan';
import { textOrNull } from './goal-terms';
import type { PlanError } from './plan-record';

export interface ChangePlan extends PlanWords {
  readonly citizenId: string;
  readonly planId: string;
  readonly recordVersion: number;
}

type ChangePlanError = PlanError | RecordError | FieldFaultsError;

/** Writes the citizen's and the professional's words in a plan, and the day of consent. */
export class ChangePlanUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: ChangePlan): Promise<Result<Changed<null>, ChangeError | ChangePlanError>> {
    const { citizenId, planId, recordVersion, consentedOn } = command;
    return await this.changes.run<null, ChangePlanError>(
      actor,
      { citizenId, action: 'plan.changed' },
      async (change) => {
        change.note({ subject: { type: 'plan', id: planId } });
        return await editPlan<null, ChangePlanError>(change, planId, 'plan.changed', async ({ kind }) => {
          const locked = await lockRecord(change, 'plans', planId, recordVersion);
          if (!locked.ok) return locked;
          const faults = wordFaults(command, kind, change.businessDate);
          if (faults.length > 0) return failed(fieldFaults(faults));
          await change.tx.execute(
            `UPDATE plans SET consented_on = $3, own_words = $4, assessment = $5 WHERE citizen_id = $1 AND plan_id = $2`,
            [
              citizenId,
              planId,
              consentedOn === null ? null : formatDate(consentedOn),
              textOrNull(command.ownWords),
              textOrNull(command.assessment),
            ],
          );
          return ok(null);
        });
      },
    );
  }
}
