import type { CaseGoal } from './case';

/** A goal as it is stored: with the goal it serves instead of the goals that serve it. */
export interface FlatGoal extends Omit<CaseGoal, 'children'> {
  readonly parentGoalId: string | null;
}

/**
 * Makes a tree of one plan's goals, keeping their order. Every goal stands in it once: one whose parent is not among
 * them (in another plan, or not known yet) stands at the top, and so does the first of any that serve each other in a
 * circle.
 */
export function goalTree(goals: readonly FlatGoal[]): CaseGoal[] {
  const known = new Set(goals.map(({ goalId }) => goalId));
  const placed = new Set<string>();
  const place = ({ parentGoalId: _, ...goal }: FlatGoal): CaseGoal => {
    placed.add(goal.goalId);
    const serving = goals.filter((other) => other.parentGoalId === goal.goalId);
    // Asked one by one: placing one may place others.
    const children: CaseGoal[] = [];
    for (const other of serving) if (!placed.has(other.goalId)) children.push(place(other));
    return { ...goal, children };
  };
  const isTop = ({ parentGoalId }: FlatGoal): boolean => parentGoalId === null || !known.has(parentGoalId);
  const order = new Map(goals.map(({ goalId }, index) => [goalId, index]));
  const tree = goals.filter(isTop).map(place);
  for (const goal of goals) if (!placed.has(goal.goalId)) tree.push(place(goal));
  return tree.sort((a, b) => (order.get(a.goalId) ?? 0) - (order.get(b.goalId) ?? 0));
}
