/**
 * What the audit does not tell and the demo needs all the same: invented, and kept apart from what was measured. Percent
 * unless it says otherwise.
 */
import type { Benefit, TargetGroup } from '@rettid/domain';

/** Share of the caseload that the audit's figures describe: activity-ready with five years or more. */
export const LONG_TERM = 70;

/** How many interviews someone had in 24 months, given the class of figure 11; the mean over all is then 8.9. */
export const INTERVIEWS_WITHIN = {
  few: { '1': 1, '2': 2, '3': 4, '4': 7, '5': 10, '6': 12, '7': 12 },
  due: { '8': 5, '9': 4, '10': 3 },
  many: { from: 11, to: 24 },
} as const;

/** Weeks in offers over 24 months, given the class of figure 35; the mean over all is then 36 % of 104 weeks. */
export const OFFER_WEEKS_WITHIN = {
  none: { from: 0, to: 0 },
  to27: { from: 3, to: 27 },
  to52: { from: 28, to: 52 },
  over52: { from: 53, to: 104 },
} as const;

/** Length of a 225-hour exemption; the audit says "mostly three months". */
export const EXEMPTION_MONTHS = { '3': 75, '6': 15, '12': 7, open: 3 } as const;
/** The rest, who are not exempt today: the last exemption ran out undecided, was closed, or there never was one. */
export const NOT_EXEMPT = { lapsed: 40, closed: 20, never: 40 } as const;

/** The rest of the caseload by target group (LAB § 6), with the benefit that goes with it. */
export const OTHER_GROUPS: Readonly<
  Record<string, { share: number; group: TargetGroup; benefits: readonly Benefit[] }>
> = {
  job_ready: { share: 26, group: '6.2', benefits: ['kontanthjaelp', 'kontanthjaelp', 'sho'] },
  activity_ready: {
    share: 34,
    group: '6.3',
    benefits: ['kontanthjaelp', 'kontanthjaelp', 'sho', 'integrationsydelse'],
  },
  education_ready: { share: 11, group: '6.4', benefits: ['uddannelseshjaelp'] },
  education_activity_ready: { share: 11, group: '6.5', benefits: ['uddannelseshjaelp'] },
  unemployment_insurance: { share: 5, group: '6.1', benefits: ['dagpenge'] },
  sickness: { share: 3, group: '6.6', benefits: ['sygedagpenge'] },
  job_clarification: { share: 3, group: '6.7', benefits: ['jobafklaring'] },
  resource_course: { share: 2, group: '6.8', benefits: ['ressourceforloeb'] },
  flex_job: { share: 2, group: '6.9', benefits: ['ledighedsydelse'] },
  rehabilitation: { share: 1, group: '6.10', benefits: ['revalidering'] },
  early_retirement: { share: 1, group: '6.11', benefits: ['other'] },
  under_18: { share: 1, group: '6.13', benefits: ['other'] },
};

/** How long ago the other courses began, in days; half within a year, so that every deadline of a new case is seen. */
export const OTHER_COURSE_DAYS = {
  fresh: { share: 8, from: 0, to: 14 },
  new: { share: 24, from: 15, to: 190 },
  year: { share: 24, from: 191, to: 365 },
  older: { share: 44, from: 366, to: 1780 },
} as const;

/** Three ways of running a jobcentre, as the spread of municipal interview means suggests (10.2, 8.9 and 7.5 in 24 months). */
export const PRACTICES = { steady: 1.15, average: 1, strained: 0.85 } as const;
export type Practice = keyof typeof PRACTICES;

/** How interviews are recorded: the rest of the meetings round them. */
export const JOINT_INTERVIEW = 7;
export const CANCELLED_MEETINGS_PER_YEAR = 0.6;
export const NEXT_INTERVIEW_BOOKED = 55;
export const OFFER_PLANNED = 8;

/** Languages other than Danish, by origin; only 14 % of the cases have language trouble, so most speak Danish with us. */
export const LANGUAGES = {
  danish: { da: 100 },
  non_western: { da: 62, ar: 12, tr: 8, so: 5, fa: 5, ur: 4, bs: 2, vi: 1, ti: 1 },
  western: { da: 60, pl: 20, de: 8, en: 8, ro: 4 },
} as const;

/** The audit calls it a small group. */
export const INTERVIEW_EXEMPTION = 3;
/** Of the other courses: the application's date was not recorded; the course has ended; no target group is recorded. */
export const REQUEST_DATE_MISSING = 8;
export const COURSE_ENDED = 4;
export const GROUP_MISSING = 1;
export const OFFERS_EXEMPT_OTHERS = 7;

/** Days from the application to the first interview, and from the first day to the first offer, in the other courses. */
export const FIRST_INTERVIEW = {
  in_time: { share: 60, from: 0, to: 7 },
  late: { share: 25, from: 8, to: 30 },
  never: { share: 15, from: 4000, to: 4000 },
} as const;
export const FIRST_OFFER = {
  in_time: { share: 45, from: 14, to: 175 },
  late: { share: 20, from: 184, to: 420 },
  never: { share: 35, from: 4000, to: 4000 },
} as const;
