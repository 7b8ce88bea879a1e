import {
  allowedGoalActions,
  DROP_REASON,
  formatDate,
  goalStatusAfter,
  type Actor,
  type GoalAction,
} from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  fieldFaults,
  forbiddenTransition,
  type FieldFaultsError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { editPlan } from './edit-plan';
import { textOrNull } from './goal-terms';
import type { GoalRow, PlanError } from './plan-record';

export interface CloseGoal {
  readonly citizenId: string;
  readonly goalId: string;
  readonly recordVersion: number;
  readonly action: GoalAction;
  /** Why it is given up, `DROP_REASON`; only then. */
  readonly reason: string | null;
}

type CloseGoalError = PlanError | RecordError | FieldFaultsError | TransitionForbiddenError;

/** Notes on the business date that a goal was reached, or given up and why; or opens it again. */
export class CloseGoalUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: CloseGoal): Promise<Result<Changed<null>, ChangeError | CloseGoalError>> {
    const { citizenId, goalId, recordVersion, action } = command;
    const reason = action === 'drop' ? textOrNull(command.reason) : null;
    if (action === 'drop' && !isReason(reason)) return failed(fieldFaults([REASON_FAULT]));
    const request = { citizenId, action: 'plan.goal_changed', ...(reason === null ? {} : { reason }) } as const;
    return await this.changes.run<null, CloseGoalError>(actor, request, async (change) => {
      change.note({ subject: { type: 'goal', id: goalId }, details: { action } });
      const goal = await lockRecord<GoalRow>(change, 'goals', goalId, recordVersion);
      if (!goal.ok) return goal;
      const status = goalStatusAfter(goal.value.status, action);
      if (status === null) {
        const allowed = allowedGoalActions(goal.value.status);
        return failed(forbiddenTransition(FORBIDDEN[action], goal.value.status, allowed));
      }
      return await editPlan<null, CloseGoalError>(change, goal.value.plan_id, 'plan.goal_changed', async () => {
        await change.tx.execute(
          `UPDATE goals SET status = $3, drop_reason = $4,
             closed_on = CASE WHEN $3 = 'open' THEN NULL ELSE greatest(created_on, $5::date) END
           WHERE citizen_id = $1 AND goal_id = $2`,
          [citizenId, goalId, status, reason, formatDate(change.businessDate)],
        );
        return ok(null);
      });
    });
  }
}

const REASON_FAULT = {
  field: 'reason',
  code: 'length',
  message: `Skriv, hvorfor målet opgives, på ${DROP_REASON.least}-${DROP_REASON.most} tegn.`,
};

const FORBIDDEN: Readonly<Record<GoalAction, string>> = {
  achieve: 'Målet er lukket. Genåbn det, før det kan nås.',
  drop: 'Målet er lukket. Genåbn det, før det kan opgives.',
  reopen: 'Målet er allerede åbent.',
};

function isReason(reason: string | null): boolean {
  return reason !== null && reason.length >= DROP_REASON.least && reason.length <= DROP_REASON.most;
}
