import {
  GOAL_FIELDS,
  PLAN_FIELDS,
  type GoalField,
  type GoalSnapshot,
  type PlanField,
  type PlanSnapshot,
} from './plan-snapshot';

export interface FieldChange<Field extends string> {
  readonly field: Field;
  readonly before: string | null;
  readonly after: string | null;
}

/** How a goal of one version differs from the same goal in another. */
export interface GoalDifference {
  readonly goalId: string;
  /** `null`: it is in the later version alone. */
  readonly before: GoalSnapshot | null;
  /** `null`: it is in the earlier version alone. */
  readonly after: GoalSnapshot | null;
  readonly fields: readonly FieldChange<GoalField>[];
  /** Whether it serves another goal than before, or stands elsewhere among those that serve the same. */
  readonly isMoved: boolean;
}

export interface PlanDifference {
  readonly fields: readonly FieldChange<PlanField>[];
  /** Every goal of either version, in the order of the later one; what is gone comes where it stood. */
  readonly goals: readonly GoalDifference[];
}

/** What is added, removed, changed and moved from one version of a plan to another. */
export function comparePlans(before: PlanSnapshot, after: PlanSnapshot): PlanDifference {
  const earlier = new Map(before.goals.map((goal) => [goal.goalId, goal]));
  const later = new Map(after.goals.map((goal) => [goal.goalId, goal]));
  const isMoved = movesBetween(before.goals, after.goals);
  const goals = after.goals.map((goal): GoalDifference => {
    const was = earlier.get(goal.goalId) ?? null;
    return {
      goalId: goal.goalId,
      before: was,
      after: goal,
      fields: was === null ? [] : changedFields(GOAL_FIELDS, was, goal),
      isMoved: isMoved(goal.goalId),
    };
  });
  for (const [index, goal] of before.goals.entries()) {
    if (later.has(goal.goalId)) continue;
    const gone: GoalDifference = { goalId: goal.goalId, before: goal, after: null, fields: [], isMoved: false };
    const above = before.goals[index - 1]?.goalId;
    goals.splice(above === undefined ? 0 : goals.findIndex(({ goalId }) => goalId === above) + 1, 0, gone);
  }
  return { fields: changedFields(PLAN_FIELDS, before, after), goals };
}

export function isSamePlan({ fields, goals }: PlanDifference): boolean {
  return fields.length === 0 && goals.every((goal) => goalChange(goal) === 'none');
}

export type GoalChange = 'added' | 'removed' | 'changed' | 'moved' | 'none';

/** What happened to a goal in one word; one that was both changed and moved was changed. */
export function goalChange({ before, after, fields, isMoved }: GoalDifference): GoalChange {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  if (fields.length > 0) return 'changed';
  return isMoved ? 'moved' : 'none';
}

function changedFields<Field extends string>(
  names: readonly Field[],
  before: Readonly<Record<Field, string | null>>,
  after: Readonly<Record<Field, string | null>>,
): FieldChange<Field>[] {
  return names.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
}

/**
 * Among goals that serve the same one in both versions, the longest run that kept its order has stayed; the others have
 * moved. So one goal taken to the top is one move, and not a move of all that it passed.
 */
function movesBetween(before: readonly GoalSnapshot[], after: readonly GoalSnapshot[]): (goalId: string) => boolean {
  const parents = new Map(before.map(({ goalId, parentGoalId }) => [goalId, parentGoalId]));
  const order = new Map(before.map(({ goalId }, index) => [goalId, index]));
  const moved = new Set<string>();
  const stayed = new Map<string | null, string[]>();
  for (const { goalId, parentGoalId } of after) {
    if (!parents.has(goalId)) continue;
    if (parents.get(goalId) !== parentGoalId) moved.add(goalId);
    else stayed.set(parentGoalId, [...(stayed.get(parentGoalId) ?? []), goalId]);
  }
  for (const siblings of stayed.values()) {
    const kept = new Set(longestRising(siblings, (goalId) => order.get(goalId) ?? 0));
    for (const goalId of siblings) if (!kept.has(goalId)) moved.add(goalId);
  }
  return (goalId) => moved.has(goalId);
}

/** The longest part of the list, in its order, whose values rise. */
function longestRising<T>(items: readonly T[], valueOf: (item: T) => number): T[] {
  const best: T[][] = [];
  for (const item of items) {
    const before = best.filter((run) => valueOf(run.at(-1) as T) < valueOf(item));
    const longest = before.reduce<T[]>((found, run) => (run.length > found.length ? run : found), []);
    best.push([...longest, item]);
  }
  return best.reduce<T[]>((found, run) => (run.length > found.length ? run : found), []);
}
