import { addMonths, addYears, date, type PlainDate } from '@rettid/domain';

const shortFormat = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const weekdayFormat = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' });
const clockFormat = new Intl.DateTimeFormat('da-DK', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Copenhagen',
});
const dayInDenmarkFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

const MILLISECONDS_PER_DAY = 86_400_000;
/** Beyond this many days a number of days says less than months do. */
const DAYS_ARE_COUNTED_TO = 60;

/** `2022-03-01` to `1. mar. 2022`, for tables. @throws RangeError where the text is no date */
export function shortDate(on: string): string {
  return shortFormat.format(date(on) * MILLISECONDS_PER_DAY);
}

/** `2022-03-01` to `tirsdag`. @throws RangeError where the text is no date */
export function weekday(on: string): string {
  return weekdayFormat.format(date(on) * MILLISECONDS_PER_DAY);
}

/** An ISO instant to the time in Denmark: `kl. 02.04`. */
export function clockTime(instant: string): string {
  return `kl. ${clockFormat.format(new Date(instant)).replace(':', '.')}`;
}

/** An ISO instant to the day it is in Denmark, `YYYY-MM-DD`. */
export function dayInDenmark(instant: string): string {
  return dayInDenmarkFormat.format(new Date(instant));
}

/** Where a date lies, seen from the business date: `i dag`, `17 dage siden`, `om 3 mdr.`, `2 år siden`. */
export function relativeTo(on: string, businessDate: string): string {
  const day = date(on);
  const today = date(businessDate);
  if (day === today) return 'i dag';
  if (day === today + 1) return 'i morgen';
  if (day === today - 1) return 'i går';
  return day < today ? `${distance(day, today)} siden` : `om ${distance(today, day)}`;
}

/** How long something has lasted on the business date: `12 dage`, `4 mdr.`, `9 år 4 mdr.`; the first day counts as `0 dage`. */
export function lasted(since: string, businessDate: string): string {
  const from = date(since);
  const to = date(businessDate);
  const months = wholeMonths(from, to);
  if (months < 1) return days(Math.max(0, to - from));
  const years = Math.floor(months / 12);
  const parts = [years > 0 ? `${years} år` : '', months % 12 > 0 ? monthCount(months % 12) : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function distance(from: PlainDate, to: PlainDate): string {
  if (to - from <= DAYS_ARE_COUNTED_TO) return days(to - from);
  const months = wholeMonths(from, to);
  return months < 24 ? monthCount(months) : `${Math.floor(months / 12)} år`;
}

function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dage`;
}

function monthCount(count: number): string {
  return count === 1 ? '1 md.' : `${count} mdr.`;
}

/** Months that have passed in full; month ends count as the law counts them (31 August + 6 months is 28 February). */
function wholeMonths(from: PlainDate, to: PlainDate): number {
  let years = 0;
  while (addYears(from, years + 1) <= to) years += 1;
  let months = years * 12;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
