/**
 * Who the long cases are, in percent. Source: the audit of long cash-assistance cases in 25 municipalities (BDO for the
 * Danish Agency for Labour Market and Recruitment, 2022): register figures of all 14,164 people for who they are (its tables
 * 1 and 12), the sample of 375 cases for how the direction of the effort goes with it (its table 13). Table 12 shows the
 * sample to hold too many women and people of Danish origin, so the sample gives associations only and is raked onto the
 * population.
 */
export const SEXES = ['man', 'woman'] as const;
export const AGE_BANDS = ['<40', '40-49', '50-59', '60+'] as const;
/** Years on assistance without a break of five weeks. */
export const SENIORITY_BANDS = ['5-7', '7-10', '10+'] as const;
/** Job-directed, rehabilitating (towards the rehabilitation team), exempt from offers. */
export const DIRECTIONS = ['J', 'R', 'F'] as const;
export const ORIGINS = ['danish', 'non_western', 'western'] as const;

export type Sex = (typeof SEXES)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type SeniorityBand = (typeof SENIORITY_BANDS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Origin = (typeof ORIGINS)[number];

type Table<Row extends string, Column extends string> = Readonly<Record<Row, Readonly<Record<Column, number>>>>;

/** Table 12, population. */
export const POPULATION_SEX: Readonly<Record<Sex, number>> = { man: 47, woman: 53 };

/** Table 1. */
export const AGE_BY_SEX: Table<Sex, AgeBand> = {
  man: { '<40': 24, '40-49': 30, '50-59': 35, '60+': 11 },
  woman: { '<40': 24, '40-49': 36, '50-59': 31, '60+': 9 },
};

/** Table 1. */
export const SENIORITY_BY_SEX: Table<Sex, SeniorityBand> = {
  man: { '5-7': 33, '7-10': 33, '10+': 35 },
  woman: { '5-7': 26, '7-10': 30, '10+': 44 },
};

/** Table 1. */
export const ORIGIN_BY_SEX: Table<Sex, Origin> = {
  man: { danish: 68, non_western: 29, western: 3 },
  woman: { danish: 52, non_western: 45, western: 3 },
};

/** Table 12, population. */
export const AGE_BY_SENIORITY: Table<SeniorityBand, AgeBand> = {
  '5-7': { '<40': 31, '40-49': 31, '50-59': 29, '60+': 9 },
  '7-10': { '<40': 28, '40-49': 32, '50-59': 32, '60+': 9 },
  '10+': { '<40': 17, '40-49': 35, '50-59': 37, '60+': 11 },
};

/** Section 3.3 for the 40 % above ten years; the split of the rest follows from table 1 weighted by sex. */
export const POPULATION_SENIORITY: Readonly<Record<SeniorityBand, number>> = { '5-7': 29, '7-10': 31, '10+': 40 };

/** Figure 8. */
export const POPULATION_DIRECTION: Readonly<Record<Direction, number>> = { J: 55, R: 34, F: 12 };

/** Table 13; J is the sum of its two job-directed rows. */
export const DIRECTION_BY_SEX: Table<Sex, Direction> = {
  man: { J: 56, R: 32, F: 11 },
  woman: { J: 53, R: 34, F: 12 },
};

/** Table 13. */
export const DIRECTION_BY_AGE: Table<AgeBand, Direction> = {
  '<40': { J: 60, R: 26, F: 14 },
  '40-49': { J: 53, R: 37, F: 9 },
  '50-59': { J: 56, R: 30, F: 13 },
  '60+': { J: 39, R: 48, F: 9 },
};

/** Table 13. */
export const DIRECTION_BY_SENIORITY: Table<SeniorityBand, Direction> = {
  '5-7': { J: 49, R: 36, F: 15 },
  '7-10': { J: 58, R: 28, F: 12 },
  '10+': { J: 57, R: 36, F: 7 },
};

/** Table 11: people with five years or more, by municipality; the sizes of jobcentres are drawn from it. */
export const PERSONS_BY_MUNICIPALITY: readonly number[] = [
  4646, 1590, 1361, 1220, 574, 558, 396, 377, 362, 338, 316, 315, 286, 285, 223, 222, 178, 174, 154, 137, 115, 109, 90,
  75, 63,
];
