import type { GoalKind, GoalStatus, PlanKind } from '../facts/codes';
import type { GoalOwner } from './goal-actions';

/** Why a version of a plan is kept: an import brought it so, it was saved, or it was published to the citizen. */
export const PLAN_VERSION_KINDS = ['received', 'saved', 'published'] as const;
export type PlanVersionKind = (typeof PLAN_VERSION_KINDS)[number];

/**
 * What a plan said when a version of it was kept. It is stored as it stands here and never changed, so days are
 * `YYYY-MM-DD` and a position carries the title that it had.
 */
export interface PlanSnapshot {
  readonly kind: PlanKind;
  readonly createdOn: string;
  readonly consentedOn: string | null;
  readonly updatedOn: string | null;
  /** What the citizen says, in the citizen's own words. */
  readonly ownWords: string | null;
  /** What the professional says. */
  readonly assessment: string | null;
  /** As they are read: each before those that serve it. */
  readonly goals: readonly GoalSnapshot[];
}

export interface GoalSnapshot {
  readonly goalId: string;
  readonly parentGoalId: string | null;
  readonly kind: GoalKind;
  readonly title: string;
  /** DISCO-08, four digits; `null`: not coded. */
  readonly occupationCode: string | null;
  readonly status: GoalStatus;
  readonly createdOn: string;
  readonly targetOn: string | null;
  readonly closedOn: string | null;
  /** Where, when and why (LAB § 40). */
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  readonly ownWords: string | null;
  readonly description: string | null;
  readonly dropReason: string | null;
}

/** What of a plan itself can differ from one version to another. */
export const PLAN_FIELDS = ['kind', 'consentedOn', 'ownWords', 'assessment'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** What of a goal can differ, beside its place. */
export const GOAL_FIELDS = [
  'kind',
  'title',
  'occupationCode',
  'status',
  'targetOn',
  'closedOn',
  'place',
  'timing',
  'purpose',
  'owner',
  'ownWords',
  'description',
  'dropReason',
] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];
