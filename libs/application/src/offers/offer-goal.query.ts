import type { GoalKind, GoalStatus } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import type { FieldFault } from '../changes/change-errors';

interface GoalRow {
  readonly goal_id: string;
  readonly plan_id: string;
  readonly parent_goal_id: string | null;
  readonly kind: GoalKind;
  readonly status: GoalStatus;
}

export async function findGoal(tx: Transaction, citizenId: string, goalId: string): Promise<GoalRow | null> {
  const [goal] = await tx.query<GoalRow>(
    `SELECT goal_id, plan_id, parent_goal_id, kind, status FROM goals
     WHERE citizen_id = $1 AND goal_id = $2 AND struck_at IS NULL`,
    [citizenId, goalId],
  );
  return goal ?? null;
}

/** An offer serves a goal that the citizen is still on the way to. */
export async function goalFaults(
  tx: Transaction,
  citizenId: string,
  goalId: string,
  kept: string | null = null,
): Promise<FieldFault[]> {
  const goal = await findGoal(tx, citizenId, goalId);
  if (goal === null) {
    return [{ field: 'goalId', code: 'required', message: 'Vælg et mål i borgerens plan, som tilbuddet skal tjene.' }];
  }
  if (goal.status === 'open' || goalId === kept) return [];
  return [
    { field: 'goalId', code: 'closed', message: 'Målet er nået eller opgivet. Vælg et mål, der stadig er åbent.' },
  ];
}
