import type { OwnPlanStep } from './own-plan';

/** A goal as it is stored. */
export interface GoalRow extends Omit<OwnPlanStep, 'steps'> {
  readonly goalId: string;
  readonly parentGoalId: string | null;
}

/**
 * Goals under the goals that they lead to, in the order given. A goal whose parent is not among them stands at the top,
 * and so does one of a circle of goals: nothing of a plan may vanish from the reader's sight.
 */
export function goalTree(rows: readonly GoalRow[]): OwnPlanStep[] {
  const ids = new Set(rows.map(({ goalId }) => goalId));
  const placed = new Set<string>();
  const grow = (row: GoalRow): OwnPlanStep => {
    placed.add(row.goalId);
    const { kind, title, status, targetOn, closedOn, goalId } = row;
    const steps = rows.filter((child) => child.parentGoalId === goalId && !placed.has(child.goalId)).map(grow);
    return { kind, title, status, targetOn, closedOn, steps };
  };
  const roots = rows.filter(({ parentGoalId }) => parentGoalId === null || !ids.has(parentGoalId)).map(grow);
  const circled = rows.flatMap((row) => (placed.has(row.goalId) ? [] : [grow(row)]));
  return [...roots, ...circled];
}
