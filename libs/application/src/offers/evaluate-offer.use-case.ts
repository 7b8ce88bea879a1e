import { formatDate, permits, type Actor } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError, type RefusedError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { updateOffer } from './change-offer.use-case';
import type { AddGoalError } from '../plans/add-goal';
import { addNextGoal, goalTitleFaults } from './next-goal';
import type { EvaluateOffer } from './offer-commands';
import { lockOffer, type OfferError, type OpenOffer } from './offer-row';
import { dayFaults, noteFaults } from './record-follow-up.use-case';

/** Evaluates an offer that ends or has ended, and may make what was learned the citizen's next sub-goal in the same step. */
export class EvaluateOfferUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the evaluation's id; `permission_missing`: the actor may evaluate, and not set goals */
  async execute(
    actor: Actor,
    command: EvaluateOffer,
  ): Promise<
    Result<
      Changed<string>,
      FieldFaultsError | RefusedError | AddGoalError | OfferError | ChangeError | CodedError<'permission_missing'>
    >
  > {
    const { citizenId, offerId, nextGoalTitle } = command;
    if (nextGoalTitle !== null && !permits(actor.role, 'plan.edit')) {
      return failed(new CodedError('permission_missing', 'Din rolle giver ikke adgang til at sætte mål i planen'));
    }
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.evaluated' },
      async (change): Promise<Result<string, FieldFaultsError | RefusedError | AddGoalError | OfferError>> => {
        const locked = await lockOffer(change, command, 'evaluate');
        if (!locked.ok) return locked;
        const { row } = locked.value;
        const faults = evaluationFaults(command, locked.value, change);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const goal = nextGoalTitle === null ? null : await addNextGoal(change, row.goal_id, nextGoalTitle);
        if (goal !== null && !goal.ok) return goal;

        const followUpId = newRecordId('FU');
        await insertEvaluation(change, followUpId, command, goal?.value ?? null);
        if (row.end_cause === null) {
          await updateOffer(change, offerId, {
            end_cause: command.endCause,
            planned_ends_on: row.planned_ends_on ?? row.ends_on,
          });
        }
        const details = { offerId, goalsReached: command.goalsReached, nextGoalId: goal?.value ?? null };
        change.note({ subject: { type: 'offer_follow_up', id: followUpId }, details });
        return ok(followUpId);
      },
    );
  }
}

function evaluationFaults(command: EvaluateOffer, offer: OpenOffer, { businessDate }: CaseChange): FieldFault[] {
  const faults = [...dayFaults(command.on, offer, businessDate), ...noteFaults('learned', command.learned)];
  if (offer.row.end_cause === null && command.endCause === null) {
    faults.push({ field: 'endCause', code: 'required', message: 'Vælg, hvorfor tilbuddet sluttede.' });
  }
  if (command.nextGoalTitle !== null) faults.push(...goalTitleFaults('nextGoalTitle', command.nextGoalTitle));
  return faults;
}

async function insertEvaluation(
  { tx, citizenId, jobcenterId }: CaseChange,
  followUpId: string,
  command: EvaluateOffer,
  nextGoalId: string | null,
): Promise<void> {
  await tx.execute(
    `INSERT INTO offer_follow_ups (follow_up_id, citizen_id, jobcenter_id, offer_id, "on", kind, with_provider, with_citizen,
       goals_reached, learned, next_goal_id)
     VALUES ($1, $2, $3, $4, $5, 'closing_evaluation', $6, $7, $8, $9, $10)`,
    [
      followUpId,
      citizenId,
      jobcenterId,
      command.offerId,
      formatDate(command.on),
      command.withProvider,
      command.withCitizen,
      command.goalsReached,
      command.learned.trim(),
      nextGoalId,
    ],
  );
}
