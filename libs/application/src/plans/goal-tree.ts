/** A goal, and the goal that it serves. */
export interface LinkedGoal {
  readonly goalId: string;
  readonly parentGoalId: string | null;
}

/**
 * Makes a tree of one plan's goals, keeping their order. Every goal stands in it once: one whose parent is not among
 * them (in another plan, given up, not known yet) stands at the top, and so does the first of any that serve each other
 * in a circle.
 *
 * @param branch what a goal becomes, given what the goals that serve it have become
 */
export function goalTree<Goal extends LinkedGoal, Branch>(
  goals: readonly Goal[],
  branch: (goal: Goal, served: readonly Branch[]) => Branch,
): Branch[] {
  const known = new Set(goals.map(({ goalId }) => goalId));
  const placed = new Set<string>();
  const place = (goal: Goal): Branch => {
    placed.add(goal.goalId);
    const served: Branch[] = [];
    // Asked one by one: placing one may place others.
    for (const other of goals) {
      if (other.parentGoalId === goal.goalId && !placed.has(other.goalId)) served.push(place(other));
    }
    return branch(goal, served);
  };
  const tops = new Map<string, Branch>();
  const isTop = ({ parentGoalId }: Goal): boolean => parentGoalId === null || !known.has(parentGoalId);
  for (const goal of goals) if (isTop(goal)) tops.set(goal.goalId, place(goal));
  for (const goal of goals) if (!placed.has(goal.goalId)) tops.set(goal.goalId, place(goal));
  return goals.flatMap(({ goalId }) => (tops.has(goalId) ? [tops.get(goalId) as Branch] : []));
}
