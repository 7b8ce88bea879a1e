import fc from 'fast-check';
import type { PlainDate } from '../../src';
import { countFromDay, type Day, dayAt, latest, plusDays, plusMonths, positionOf } from './calendar';

/** Days on which the law changes hands, and the days about them; leap days; ends of months of every length. */
const TURNING_DAYS: readonly Day[] = [
  '2013-12-31',
  '2014-01-01',
  '2016-09-30',
  '2016-10-01',
  '2019-12-31',
  '2020-01-01',
  '2020-03-08',
  '2020-03-09',
  '2020-09-08',
  '2020-09-09',
  '2022-12-31',
  '2023-01-01',
  '2023-12-31',
  '2024-01-01',
  '2025-06-30',
  '2025-07-01',
  '2026-06-30',
  '2026-07-01',
];
const LEAP_DAYS: readonly Day[] = ['2016-02-29', '2020-02-29', '2024-02-29', '2028-02-29'];

const FIRST = positionOf('2013-06-01');
const LAST = positionOf('2027-12-31');
const EARLIEST_DATE: Day = '1900-01-01';
const LATEST_DATE: Day = '2199-12-31';

const monthEnd = fc.integer({ min: 0, max: 14 * 12 }).map((months) => plusDays(plusMonths('2014-01-01', months), -1));

/** The days that one case turns about; its facts are drawn near them, so that they meet at the edges. */
export const hotDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...TURNING_DAYS) },
  { weight: 3, arbitrary: monthEnd },
  { weight: 2, arbitrary: fc.constantFrom(...LEAP_DAYS) },
  { weight: 6, arbitrary: fc.integer({ min: FIRST, max: LAST }).map(dayAt) },
  { weight: 1, arbitrary: fc.constantFrom('2199-07-01', LATEST_DATE, EARLIEST_DATE) },
);

const monthsAway = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constantFrom(-36, -24, -12, -6, -3, -1, 1, 3, 6, 12) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: 20 }) },
);
const daysAway = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 0, 1, -1, 2, -2) },
  { weight: 2, arbitrary: fc.constantFrom(6, 7, 8, 13, 14, 15, 27, 28, 29, 364, 365, 366) },
  { weight: 2, arbitrary: fc.constantFrom(-6, -7, -8, -13, -14, -15, -27, -28, -29, -364, -365, -366) },
  { weight: 3, arbitrary: fc.integer({ min: -45, max: 45 }) },
  { weight: 2, arbitrary: fc.integer({ min: -500, max: 500 }) },
);

/** A day on, about, or a telling number of days or months away from one of the hot days. */
export function dayNear(hot: readonly Day[]): fc.Arbitrary<Day> {
  return fc
    .tuple(fc.constantFrom(...hot), monthsAway, daysAway)
    .map(([day, months, days]) => writable(plusDays(plusMonths(day, months), days)));
}

/** The nearest day that the interchange format can write. */
export function writable(day: Day): Day {
  if (day < EARLIEST_DATE) return EARLIEST_DATE;
  return day > LATEST_DATE ? LATEST_DATE : day;
}

/** Number of days that a period lasts, at the lengths that the rules ask about. */
export const lengthInDays: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 2, 7, 8, 13, 14, 15, 28, 91, 181, 182, 183, 184, 364, 365, 366, 730) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 900 }) },
);

/** The last day of a period: a number of days on, a day near a hot one (not before the start), far away, or open. */
export function endOf(from: Day, hot: readonly Day[]): fc.Arbitrary<Day | null> {
  return fc.oneof(
    { weight: 5, arbitrary: lengthInDays.map((days) => writable(plusDays(from, days - 1))) },
    { weight: 3, arbitrary: dayNear(hot).map((day) => latest(from, day)) },
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(LATEST_DATE, '2199-06-30', '2100-02-28').map((day) => latest(from, day)) },
  );
}

/** A start near the hot days, now and then as early as a date can be. */
export function startNear(hot: readonly Day[]): fc.Arbitrary<Day> {
  return fc.oneof(
    { weight: 60, arbitrary: dayNear(hot) },
    { weight: 1, arbitrary: fc.constantFrom(EARLIEST_DATE, '1999-12-31', '2000-02-29') },
  );
}

export function plainDate(day: Day): PlainDate {
  return countFromDay(day) as PlainDate;
}

export function plainDateOrNull(day: Day | null): PlainDate | null {
  return day === null ? null : plainDate(day);
}
