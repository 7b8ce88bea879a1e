import { Temporal } from 'temporal-polyfill';

/**
 * Calendar of the reference: a day is its text `YYYY-MM-DD`, a month `YYYY-MM`, so that "earlier" is plain string order.
 * It shares no arithmetic with the project's `PlainDate`; lengths of months come from Temporal.
 */
export type Day = string;
export type Month = string;

const FIRST_YEAR = 1880;
const LAST_YEAR = 2215;

const CALENDAR: readonly Day[] = listDays();
const POSITION: ReadonlyMap<Day, number> = new Map(CALENDAR.map((day, position) => [day, position]));

function listDays(): Day[] {
  const days: Day[] = [];
  let month = Temporal.PlainYearMonth.from({ year: FIRST_YEAR, month: 1 });
  while (month.year <= LAST_YEAR) {
    for (let day = 1; day <= month.daysInMonth; day++) days.push(month.toPlainDate({ day }).toString());
    month = month.add({ months: 1 });
  }
  return days;
}

/** Place of a day in the calendar; consecutive days have consecutive places. @throws RangeError outside it. */
export function positionOf(day: Day): number {
  const position = POSITION.get(day);
  if (position === undefined) throw new RangeError(`outside the reference calendar: ${day}`);
  return position;
}

/** The inverse of `positionOf`. @throws RangeError outside the calendar. */
export function dayAt(position: number): Day {
  const day = CALENDAR[position];
  if (day === undefined) throw new RangeError(`outside the reference calendar: place ${position}`);
  return day;
}

export function plusDays(day: Day, days: number): Day {
  return dayAt(positionOf(day) + days);
}

/** Number of days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return positionOf(to) - positionOf(from);
}

const shifted = new Map<string, Day>();

/** Adds (or, negative, subtracts) months; a day that the month lacks becomes the month's last. */
export function plusMonths(day: Day, months: number): Day {
  const key = `${day}${months}`;
  let result = shifted.get(key);
  if (result === undefined) {
    result = Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
    shifted.set(key, result);
  }
  return result;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function monthPlus(month: Month, months: number): Month {
  return monthOf(plusMonths(firstDayOf(month), months));
}

export function latest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((latestSoFar, day) => (day > latestSoFar ? day : latestSoFar), first);
}

export function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((soFar, day) => (soFar === null || day < soFar ? day : soFar), null);
}

const EPOCH = positionOf('1970-01-01');

/** Whole days since 1970-01-01, the project's own form of a date, to text. */
export function dayFromCount(daysSince1970: number): Day {
  return dayAt(EPOCH + daysSince1970);
}

/** The inverse of `dayFromCount`. */
export function countFromDay(day: Day): number {
  return positionOf(day) - EPOCH;
}

/** `year * 12 + (month - 1)`, the project's own form of a month, to text. */
export function monthFromCount(months: number): Month {
  const year = Math.floor(months / 12);
  return Temporal.PlainYearMonth.from({ year, month: months - year * 12 + 1 }).toString();
}

/** The inverse of `monthFromCount`. */
export function countFromMonth(month: Month): number {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return year * 12 + number - 1;
}
