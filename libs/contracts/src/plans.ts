import type {
  GoalAction,
  GoalKind,
  GoalOwner,
  PlanDifference,
  PlanKind,
  PlanSnapshot,
  PlanVersionKind,
} from '@rettid/domain';

/** What a plan says as a whole. Days are `YYYY-MM-DD`; texts within `PLAN_TEXTS`. */
export interface PlanWordsWire {
  /** When the citizen consented; a holistic plan needs it. */
  readonly consentedOn: string | null;
  readonly ownWords: string | null;
  readonly assessment: string | null;
}

/** `POST /api/citizens/:id/plans`: answers `ChangedWire` with the plan's id. */
export interface CreatePlanWire extends PlanWordsWire {
  readonly kind: PlanKind;
  /** Whether the open goals of the plan that it replaces are carried on in it. */
  readonly carriesGoals: boolean;
}

/** `PATCH /api/citizens/:id/plans/:planId` */
export interface ChangePlanWire extends PlanWordsWire {
  readonly recordVersion: number;
}

/** What a goal says: every term, `null` where nothing is said. */
export interface GoalTermsWire {
  readonly kind: GoalKind;
  readonly title: string;
  /** DISCO-08 of a position of the list; `null`: free text, shown as not coded. */
  readonly occupationCode: string | null;
  /** Where, when and why (LAB § 40). */
  readonly place: string | null;
  readonly timing: string | null;
  readonly purpose: string | null;
  readonly owner: GoalOwner | null;
  readonly targetOn: string | null;
  readonly ownWords: string | null;
  readonly description: string | null;
}

/** `POST /api/citizens/:id/plans/:planId/goals`: answers `ChangedWire` with the goal's id. */
export interface AddGoalWire extends GoalTermsWire {
  /** The goal that it serves; `null`: none. */
  readonly parentGoalId: string | null;
}

/** `PATCH /api/citizens/:id/goals/:goalId` */
export interface ChangeGoalWire extends GoalTermsWire {
  readonly recordVersion: number;
}

/** `POST /api/citizens/:id/goals/:goalId/status` */
export interface CloseGoalWire {
  readonly recordVersion: number;
  readonly action: GoalAction;
  /** `DROP_REASON`, where it is given up. */
  readonly reason: string | null;
}

/** `PATCH /api/citizens/:id/plans/:planId/arrangement` */
export interface ArrangeGoalsWire {
  /** Of the plan. */
  readonly recordVersion: number;
  /** Every goal of the plan, each after the one that it serves. */
  readonly goals: readonly { readonly goalId: string; readonly parentGoalId: string | null }[];
}

/** `POST /api/citizens/:id/plans/:planId/publications` */
export interface PublishPlanWire {
  /** The latest version when the plan was read, 0 where there was none. */
  readonly versionNo: number;
}

/** `PUT /api/citizens/:id/offers/:offerId/goal` */
export interface ServeGoalWire {
  /** Of the offer. */
  readonly recordVersion: number;
  readonly goalId: string;
}

export interface PlanVersionWire {
  readonly versionNo: number;
  readonly kind: PlanVersionKind;
  /** What was done: `plan.goal_added`. */
  readonly action: string;
  /** The business date. */
  readonly on: string;
  /** ISO instant. */
  readonly savedAt: string;
  readonly by: string;
}

/** `GET /api/citizens/:id/plans/:planId/versions`, newest first. Query: `before` (a version), `limit`. */
export interface PlanVersionsWire {
  readonly items: readonly PlanVersionWire[];
  /** `before` of the next page; `null` on the last. */
  readonly nextBefore: number | null;
}

/** `GET /api/citizens/:id/plans/:planId/comparison?from=1&to=3` */
export interface PlanComparisonWire {
  readonly before: PlanVersionWire & { readonly content: PlanSnapshot };
  readonly after: PlanVersionWire & { readonly content: PlanSnapshot };
  readonly difference: PlanDifference;
}

/** Characters of what positions are searched by. */
export const OCCUPATION_SEARCH = { least: 2, most: 100 } as const;

/** `GET /api/occupations?q=`: at most 8, the likeliest first. */
export interface OccupationsWire {
  readonly items: readonly OccupationWire[];
}

export interface OccupationWire {
  /** DISCO-08, four digits. */
  readonly code: string;
  readonly title: string;
  /** The other name that was found by; `null`: the title itself. */
  readonly synonym: string | null;
}
