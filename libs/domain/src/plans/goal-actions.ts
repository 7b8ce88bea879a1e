import type { GoalStatus } from '../facts/codes';

/** Who sees to it that a goal is reached. */
export const GOAL_OWNERS = ['citizen', 'caseworker', 'job_broker', 'provider', 'other'] as const;
export type GoalOwner = (typeof GOAL_OWNERS)[number];

/** What can be done to a goal, beside changing what it says. */
export const GOAL_ACTIONS = ['achieve', 'drop', 'reopen'] as const;
export type GoalAction = (typeof GOAL_ACTIONS)[number];

/** What may be done to a goal in each status, and what it becomes: one that was closed by mistake, or too soon, opens again. */
export const GOAL_TRANSITIONS: Readonly<Record<GoalStatus, Partial<Record<GoalAction, GoalStatus>>>> = {
  open: { achieve: 'achieved', drop: 'dropped' },
  achieved: { reopen: 'open' },
  dropped: { reopen: 'open' },
};

/** What the goal becomes, or `null` where the action is not allowed. */
export function goalStatusAfter(status: GoalStatus, action: GoalAction): GoalStatus | null {
  return GOAL_TRANSITIONS[status][action] ?? null;
}

export function allowedGoalActions(status: GoalStatus): GoalAction[] {
  return GOAL_ACTIONS.filter((action) => goalStatusAfter(status, action) !== null);
}

/** Characters of the texts of a plan and its goals, white space around them not counted. */
export const PLAN_TEXTS = { title: 200, ownWords: 2000, assessment: 4000, description: 2000, term: 300 } as const;
/** A reason for giving up a goal is at least a short sentence. */
export const DROP_REASON = { least: 10, most: 500 } as const;
