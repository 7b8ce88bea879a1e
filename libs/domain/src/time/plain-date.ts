/**
 * A calendar date without time or zone, held as the whole number of days since 1970-01-01 (negative before it).
 *
 * The law counts days, so the representation does too: adding days is `+`, comparing is `<`, and a sweep over a million
 * citizens parses no text. The brand keeps an ordinary number from being taken for a date. On every wire a date is
 * written `YYYY-MM-DD` (`formatDate`, `parseDate`).
 */
export type PlainDate = number & { readonly __brand: 'PlainDate' };

/** A calendar month, held as `year * 12 + (month - 1)`; adding months is `+`. */
export type PlainMonth = number & { readonly __brand: 'PlainMonth' };

/** Sorts after every date that a caseload can hold; used where "never" must take part in a `Math.min`. */
export const NEVER = Number.POSITIVE_INFINITY as PlainDate;

interface YearMonthDay {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/**
 * Days from 1970-01-01 to the given date of the proleptic Gregorian calendar. The date must exist: `parseDate` checks.
 * The year is counted from March, so that the leap day is the last day of its year.
 */
export function dateOf(year: number, month: number, day: number): PlainDate {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as PlainDate;
}

/** The inverse of `dateOf`. */
export function partsOf(date: PlainDate): YearMonthDay {
  const z = date + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** `YYYY-MM-DD` to a date, or `null` where the text is anything else or names a day that does not exist. */
export function parseDate(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dateOf(year, month, day);
}

/** Like `parseDate`, for text that is known to be a date. @throws RangeError naming the text where it is not. */
export function date(text: string): PlainDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new RangeError(`not a calendar date (YYYY-MM-DD): ${text}`);
  return parsed;
}

/** `YYYY-MM-DD`; the year is padded to four digits. */
export function formatDate(value: PlainDate): string {
  const { year, month, day } = partsOf(value);
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
}

/** Number of days in a month (`month` 1-12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Plain day arithmetic; `days` may be negative. */
export function addDays(value: PlainDate, days: number): PlainDate {
  return (value + days) as PlainDate;
}

/**
 * Adds (or, negative, subtracts) months and keeps the day of the month, or takes the month's last day where that day
 * does not exist: 31 August + 6 months is 28 or 29 February.
 */
export function addMonths(value: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(value);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  return dateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** `addMonths` in steps of twelve: 29 February + 1 year is 28 February. */
export function addYears(value: PlainDate, years: number): PlainDate {
  return addMonths(value, years * 12);
}

export function monthOf(value: PlainDate): PlainMonth {
  const { year, month } = partsOf(value);
  return (year * 12 + month - 1) as PlainMonth;
}

export function firstDayOf(month: PlainMonth): PlainDate {
  const year = Math.floor(month / 12);
  return dateOf(year, month - year * 12 + 1, 1);
}

export function addToMonth(month: PlainMonth, months: number): PlainMonth {
  return (month + months) as PlainMonth;
}

/** `YYYY-MM` to a month, or `null` where the text is anything else. */
export function parseMonth(text: string): PlainMonth | null {
  if (!/^\d{4}-\d{2}$/.test(text)) return null;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return null;
  return (Number(text.slice(0, 4)) * 12 + month - 1) as PlainMonth;
}

/** `YYYY-MM` */
export function formatMonth(value: PlainMonth): string {
  const year = Math.floor(value / 12);
  return `${String(year).padStart(4, '0')}-${pad2(value - year * 12 + 1)}`;
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
