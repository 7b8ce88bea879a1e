/**
 * What is done in the long cases over 24 months, in percent unless it says otherwise. Source: the same audit as
 * `population.ts`; table 14 for efforts by direction, the named figures for the rest.
 */
import type { Direction } from './population';

/** The job-directed are reported by age in table 14; the other directions are not. */
export const DIRECTION_GROUPS = ['J<50', 'J50+', 'R', 'F'] as const;
export type DirectionGroup = (typeof DIRECTION_GROUPS)[number];

type ByGroup = Readonly<Record<DirectionGroup, number>>;
type ByDirection = Readonly<Record<Direction, number>>;

/** Table 14: mean number of interviews. */
export const INTERVIEWS_MEAN: ByGroup = { 'J<50': 9.7, 'J50+': 9.4, R: 8.6, F: 7.6 };
/** Figure 11, register: fewer than 8, 8-10, more than 10. */
export const INTERVIEWS_SHARE = { few: 44, due: 37, many: 19 } as const;
/** Section 4.4, register. */
export const INTERVIEWS_OVERALL_MEAN = 8.9;

/** Table 14: share of weeks in an offer. */
export const OFFER_WEEKS: ByGroup = { 'J<50': 46, 'J50+': 42, R: 27, F: 21 };
/** Section 1.4: 84 were in an offer at all; figure 35: 53 for more than 27 weeks, 29 for more than 52. */
export const OFFER_WEEKS_SHARE = { none: 16, to27: 31, to52: 24, over52: 29 } as const;
/** Figure 36, share of offer weeks: guidance, company, and two bars whose labels are lost (4 and 1). */
export const OFFER_MIX = { guidance: 54, company: 40, utility: 4, education: 1 } as const;

/** Table 14. */
export const COMPANY_DIRECTED: ByGroup = { 'J<50': 68, 'J50+': 59, R: 41, F: 28 };
export const ORDINARY_HOURS: ByGroup = { 'J<50': 12, 'J50+': 16, R: 5, F: 5 };
export const JOB_BROKER: ByGroup = { 'J<50': 76, 'J50+': 72, R: 56, F: 28 };
export const MENTOR: ByGroup = { 'J<50': 53, 'J50+': 45, R: 47, F: 44 };
export const ROUND_TABLE: ByGroup = { 'J<50': 29, 'J50+': 12, R: 27, F: 9 };

/** Figures 15-19: job and resource focus, barrier focus in the interviews. */
export const JOB_FOCUS: ByDirection = { J: 75, R: 46, F: 37 };
export const BARRIER_FOCUS: ByDirection = { J: 61, R: 88, F: 70 };

/** Figures 20-23: exempt from the 225-hour rule today; the kind of reason; whether it extends an earlier exemption. */
export const EXEMPT_225: ByDirection = { J: 80, R: 86, F: 88 };
export const EXEMPTION_REASON = { individual: 62, standard: 35, none: 3 } as const;
export const EXEMPTION_EXTENDS = 87;

/** Figure 24; of the no-show cases, the citizen was contacted in 18. */
export const NO_SHOW: ByDirection = { J: 32, R: 27, F: 19 };
export const NO_SHOW_CONTACTED = 18;

/** Figure 26: caseworkers in 24 months; the rounded figures sum to 101. */
export const CASEWORKERS = { '1': 28, '2': 31, '3': 23, '4': 12, '5': 7 } as const;

/** Of 375 cases 356 hold a plan (figure 28), four of them a holistic one. Base of the rest: cases with a plan. */
export const HAS_PLAN = 95;
export const HOLISTIC_PLAN = 1;
export const JOB_GOAL: ByDirection = { J: 63, R: 40, F: 46 };
export const JOB_GOAL_CONCRETE: ByDirection = { J: 90, R: 82, F: 86 };
export const SUB_GOAL: ByDirection = { J: 45, R: 37, F: 35 };
export const PLAN_UPDATED = 92;
export const GOAL_LINKED_TO_OFFER = 57;

/** Figures 38-41. Base: cases that have been in an offer; of the ended ones for the closing evaluation. */
export const OFFER_HAS_GOAL = 85;
export const OFFER_FOLLOW_UP = 68;
export const FOLLOW_UP_WITH_PROVIDER = 49;
export const FOLLOW_UP_PROGRESSION = 52;
export const CLOSING_EVALUATION = 56;
/** Section 6.6: courses broken off by absence. */
export const INTERRUPTED_BY_ABSENCE = 24;

/** Section 1.4: exempt from offers at some time; figure 44: of the exempt, for health. */
export const EXEMPT_FROM_OFFERS = 43;
export const EXEMPT_FOR_HEALTH = 88;
/** Figure 47: more than a year with neither an offer nor an exemption, in the whole course; and of those above ten years. */
export const PASSIVE = 43;
export const PASSIVE_10_PLUS = 56;

/** Section 3.3: how the course began - 22 came from job-ready, 10 from another benefit. */
export const COURSE_BEGAN = { activity_ready: 68, job_ready: 22, other_benefit: 10 } as const;

/** Section 4.3: cases per coordinating caseworker, in teams of three or four who share them. */
export const CASES_PER_CASEWORKER = 45;
export const TEAM_SIZE = 4;
