import type { GoalKind, GoalStatus } from '../facts/codes';
import type { PlainDate } from '../time/plain-date';
import { isGenericGoal } from './generic-goal';

/** What a plan can lack, in the order in which it should be mended. */
export const PLAN_GAPS = [
  'no_job_goal',
  'goal_not_concrete',
  'no_sub_goal',
  'goal_without_effort',
  'effort_without_goal',
  'terms_missing',
  'target_passed',
] as const;
export type PlanGapKind = (typeof PLAN_GAPS)[number];

/** Where, when and why somebody takes part in an effort (LAB § 40). */
export const EFFORT_TERMS = ['place', 'timing', 'purpose'] as const;
export type EffortTerm = (typeof EFFORT_TERMS)[number];

interface GoalGap {
  readonly kind: 'goal_not_concrete' | 'goal_without_effort' | 'target_passed';
  readonly goalId: string;
}

/** One gap, and the goal or the offer at which it stands; neither: it is the plan's own. */
export type PlanGap =
  | GoalGap
  | { readonly kind: 'no_job_goal' | 'no_sub_goal' }
  | { readonly kind: 'terms_missing'; readonly goalId: string; readonly missing: readonly EffortTerm[] }
  | { readonly kind: 'effort_without_goal'; readonly offerId: string };

export interface GoalInPlan {
  readonly goalId: string;
  readonly parentGoalId: string | null;
  /** The goal of an earlier plan that this one carries on. */
  readonly continuesGoalId: string | null;
  readonly kind: GoalKind;
  readonly title: string;
  readonly occupationCode: string | null;
  readonly status: GoalStatus;
  readonly targetOn: PlainDate | null;
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
}

export interface OfferForPlan {
  readonly offerId: string;
  readonly goalId: string | null;
  readonly endsOn: PlainDate | null;
}

export interface PlanToCheck {
  readonly goals: readonly GoalInPlan[];
  /** All offers of the citizen; those that have ended close no gap and make none. */
  readonly offers: readonly OfferForPlan[];
  /** What the law asks of this plan on the day: whether rules 10 and 11 stand against the citizen's group. */
  readonly demands: { readonly jobGoal: boolean; readonly subGoal: boolean };
  readonly on: PlainDate;
}

/**
 * What the plan lacks. That a plan holds a job goal and sub-goals is asked by LAB § 41, stk. 2, nr. 1 and 5, of some target
 * groups; where, when and why by § 40; that goals name a position, and that goal and effort go together, is what the
 * audit of 2022 found missing in every second case.
 */
export function planGaps(plan: PlanToCheck): PlanGap[] {
  const open = plan.goals.filter(({ status }) => status === 'open');
  const { demands, on } = plan;
  const efforts = new EffortsOfPlan(plan);
  const lacksJobGoal = demands.jobGoal && !hasGoal(plan, ['job_goal']);
  const lacksSubGoal = demands.subGoal && !hasGoal(plan, ['sub_goal', 'stabilising_activity']);
  const at = (kind: GoalGap['kind'], goals: readonly GoalInPlan[]): GoalGap[] =>
    goals.map(({ goalId }) => ({ kind, goalId }));
  return [
    ...(lacksJobGoal ? [{ kind: 'no_job_goal' } as const] : []),
    ...at('goal_not_concrete', open.filter(isNotConcrete)),
    ...(lacksSubGoal ? [{ kind: 'no_sub_goal' } as const] : []),
    ...at(
      'goal_without_effort',
      open.filter(({ goalId, kind }) => isAim(kind) && !efforts.serve(goalId)),
    ),
    ...efforts.withoutGoal.map((offerId) => ({ kind: 'effort_without_goal', offerId }) as const),
    ...open.flatMap(missingTerms),
    ...at(
      'target_passed',
      open.filter(({ targetOn }) => targetOn !== null && targetOn < on),
    ),
  ];
}

function missingTerms(goal: GoalInPlan): PlanGap[] {
  const missing = isAim(goal.kind) ? [] : EFFORT_TERMS.filter((term) => (goal[term] ?? '').trim() === '');
  return missing.length === 0 ? [] : [{ kind: 'terms_missing', goalId: goal.goalId, missing }];
}

/** As rules 10 and 11 count: a goal that has been reached still counts, one that was given up does not. */
function hasGoal({ goals }: PlanToCheck, kinds: readonly GoalKind[]): boolean {
  return goals.some(({ kind, status }) => kinds.includes(kind) && status !== 'dropped');
}

function isAim(kind: GoalKind): boolean {
  return kind === 'job_goal' || kind === 'education_goal';
}

function isNotConcrete({ kind, occupationCode, title }: GoalInPlan): boolean {
  return isAim(kind) && occupationCode === null && isGenericGoal(title);
}

/** Which goals of a plan something is done about. */
class EffortsOfPlan {
  /** Running and planned offers that serve no goal of the plan. */
  readonly withoutGoal: readonly string[];
  private readonly served = new Set<string>();

  constructor({ goals, offers, on }: PlanToCheck) {
    const parents = new Map(goals.map(({ goalId, parentGoalId }) => [goalId, parentGoalId]));
    const carriedOn = new Map(goals.map(({ goalId, continuesGoalId }) => [continuesGoalId ?? goalId, goalId]));
    const withoutGoal: string[] = [];
    for (const { offerId, goalId, endsOn } of offers) {
      if (endsOn !== null && endsOn < on) continue;
      const served = goalId === null || parents.has(goalId) ? goalId : (carriedOn.get(goalId) ?? null);
      if (served === null) withoutGoal.push(offerId);
      else this.serveUpwards(served, parents);
    }
    // A step or an activity that is under way is an effort too, for the goal above it.
    for (const { kind, status, parentGoalId } of goals) {
      if (status === 'open' && !isAim(kind) && parentGoalId !== null) this.serveUpwards(parentGoalId, parents);
    }
    this.withoutGoal = withoutGoal;
  }

  serve(goalId: string): boolean {
    return this.served.has(goalId);
  }

  private serveUpwards(from: string, parents: ReadonlyMap<string, string | null>): void {
    let goalId: string | null = from;
    while (goalId !== null && !this.served.has(goalId)) {
      this.served.add(goalId);
      goalId = parents.get(goalId) ?? null;
    }
  }
}
