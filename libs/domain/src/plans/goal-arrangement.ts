/** A goal with those that serve it, each in the order in which they are read. */
export interface GoalNode {
  readonly goalId: string;
  readonly children: readonly GoalNode[];
}

/** A goal's place: goals are listed as they are read, each before those that serve it. */
export interface PlacedGoal {
  readonly goalId: string;
  readonly parentGoalId: string | null;
  /** 0 for a goal that serves no other. */
  readonly depth: number;
}

/** One step of a goal, with all that serves it: among its siblings, or one level in or out. */
export const GOAL_MOVES = ['up', 'down', 'in', 'out'] as const;
export type GoalMove = (typeof GOAL_MOVES)[number];

/** A goal at depth `DEEPEST_GOAL` takes no more under it. */
export const DEEPEST_GOAL = 4;

/** The places of a tree's goals. */
export function placesOf(tree: readonly GoalNode[]): PlacedGoal[] {
  const place = (nodes: readonly GoalNode[], parentGoalId: string | null, depth: number): PlacedGoal[] =>
    nodes.flatMap(({ goalId, children }) => [{ goalId, parentGoalId, depth }, ...place(children, goalId, depth + 1)]);
  return place(tree, null, 0);
}

/** The places after a step. Where there is no such step, they are handed back as they were. */
export function moveGoal(places: readonly PlacedGoal[], goalId: string, move: GoalMove): readonly PlacedGoal[] {
  const at = places.findIndex((goal) => goal.goalId === goalId);
  const goal = places[at];
  if (goal === undefined) return places;
  switch (move) {
    case 'up': {
      const sibling = siblingBefore(places, at);
      return sibling === null ? places : moved(places, at, sibling, goal.depth);
    }
    case 'down': {
      const after = endOf(places, at);
      return places[after]?.depth === goal.depth ? moved(places, at, endOf(places, after), goal.depth) : places;
    }
    case 'in':
      return siblingBefore(places, at) === null ? places : moved(places, at, at, goal.depth + 1);
    case 'out': {
      const parent = places.findIndex(({ goalId: id }) => id === goal.parentGoalId);
      return parent < 0 ? places : moved(places, at, endOf(places, parent), goal.depth - 1);
    }
  }
}

/**
 * The places after a goal has been let go before what stands at `index` of the list without the goal and all that serves
 * it. It comes to stand as near to the `depth` asked for as its new neighbours allow: at most one level below the goal
 * above it, and never so far out that it would take the goals below it along.
 */
export function dropGoal(
  places: readonly PlacedGoal[],
  goalId: string,
  index: number,
  depth: number,
): readonly PlacedGoal[] {
  const at = places.findIndex((goal) => goal.goalId === goalId);
  if (at < 0) return places;
  const rest = [...places.slice(0, at), ...places.slice(endOf(places, at))];
  const to = Math.max(0, Math.min(index, rest.length));
  const above = rest[to - 1];
  const below = rest[to];
  const most = above === undefined ? 0 : above.depth + 1;
  const nearest = Math.max(below?.depth ?? 0, Math.min(depth, most));
  // `to` counts without the goal's own block; `moved` counts with it.
  return moved(places, at, to <= at ? to : to + (endOf(places, at) - at), nearest);
}

/**
 * Whether the items name every one of the goals once, each after the goal that it serves, and none too deep: then they
 * are a tree.
 */
export function isArrangementOf(
  goalIds: Iterable<string>,
  items: readonly { readonly goalId: string; readonly parentGoalId: string | null }[],
): boolean {
  const depths = new Map<string, number>();
  for (const { goalId, parentGoalId } of items) {
    const depth = parentGoalId === null ? 0 : (depths.get(parentGoalId) ?? Number.NaN) + 1;
    if (depths.has(goalId) || !(depth <= DEEPEST_GOAL)) return false;
    depths.set(goalId, depth);
  }
  const all = new Set(goalIds);
  return all.size === depths.size && [...all].every((goalId) => depths.has(goalId));
}

/** Moves the block at `at` to before the row `to` of the list, and to another depth; or not, where it came to stand too deep. */
function moved(places: readonly PlacedGoal[], at: number, to: number, depth: number): readonly PlacedGoal[] {
  const end = endOf(places, at);
  const shift = depth - (places[at]?.depth ?? 0);
  const block = places.slice(at, end).map((goal) => ({ ...goal, depth: goal.depth + shift }));
  if (block.some((goal) => goal.depth > DEEPEST_GOAL)) return places;
  if (shift === 0 && to >= at && to <= end) return places;
  const before = places.slice(0, Math.min(at, to));
  const between = to < at ? places.slice(to, at) : places.slice(end, Math.max(end, to));
  const after = places.slice(Math.max(end, to));
  return withParents(
    to < at ? [...before, ...block, ...between, ...after] : [...before, ...between, ...block, ...after],
  );
}

function withParents(rows: readonly PlacedGoal[]): PlacedGoal[] {
  const path: string[] = [];
  return rows.map(({ goalId, depth }) => {
    path.length = depth;
    const parentGoalId = path[depth - 1] ?? null;
    path.push(goalId);
    return { goalId, parentGoalId, depth };
  });
}

/** The row after the last that serves the goal at `at`. */
function endOf(places: readonly PlacedGoal[], at: number): number {
  const depth = places[at]?.depth ?? 0;
  let end = at + 1;
  while ((places[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

function siblingBefore(places: readonly PlacedGoal[], at: number): number | null {
  const depth = places[at]?.depth ?? 0;
  let before = at - 1;
  while ((places[before]?.depth ?? -1) > depth) before -= 1;
  return places[before]?.depth === depth ? before : null;
}
