import { addDays, dateOf, partsOf, type PlainDate } from './plain-date';

/** A time of day in Denmark: minutes since midnight as the clock on the wall shows it, 0 to 1439. */
export type MinuteOfDay = number;

/** A day and a time of day in Denmark. */
export interface DanishTime {
  readonly on: PlainDate;
  readonly minute: MinuteOfDay;
}

const MINUTES_PER_DAY = 1440;
const MS_PER_MINUTE = 60_000;
const STANDARD_OFFSET = 60;
const SUMMER_OFFSET = 120;

/**
 * The instant of a Danish time. An hour that summer time leaves out is taken as the one after it (02:30 becomes 03:30), of an hour that comes
 * twice the first is meant: so a meeting never falls on another day than the one written.
 *
 * Holds from 1996, when the whole of the EU came to change on the same Sundays (directive 2000/84/EC): the last of March and of October, at 01:00 UTC.
 */
export function instantOf({ on, minute }: DanishTime): Date {
  const local = on * MINUTES_PER_DAY + minute;
  const summer = local - SUMMER_OFFSET;
  if (isSummerTime(summer)) return new Date(summer * MS_PER_MINUTE);
  const standard = local - STANDARD_OFFSET;
  return new Date(standard * MS_PER_MINUTE);
}

/** Day and time of day in Denmark of an instant; seconds are dropped. */
export function danishTimeOf(instant: Date): DanishTime {
  const utc = Math.floor(instant.getTime() / MS_PER_MINUTE);
  const local = utc + (isSummerTime(utc) ? SUMMER_OFFSET : STANDARD_OFFSET);
  const on = Math.floor(local / MINUTES_PER_DAY) as PlainDate;
  return { on, minute: local - on * MINUTES_PER_DAY };
}

/** `HH:MM` to minutes since midnight, or `null` where it is no time of day. */
export function parseTimeOfDay(text: string): MinuteOfDay | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** `10:00` */
export function formatTimeOfDay(minute: MinuteOfDay): string {
  return `${pad2(Math.floor(minute / 60))}:${pad2(minute % 60)}`;
}

/** `10.00`, as Danes write it. */
export function danishTimeText(minute: MinuteOfDay): string {
  return formatTimeOfDay(minute).replace(':', '.');
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(on: PlainDate): number {
  // 1970-01-01 was a Thursday.
  return ((((on + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that the date lies in. */
export function mondayOf(on: PlainDate): PlainDate {
  return addDays(on, 1 - weekdayOf(on));
}

function isSummerTime(utcMinutes: number): boolean {
  const { year } = partsOf(Math.floor(utcMinutes / MINUTES_PER_DAY) as PlainDate);
  return utcMinutes >= changeOf(year, 3) && utcMinutes < changeOf(year, 10);
}

/** 01:00 UTC on the last Sunday of a month of 31 days, in minutes since 1970. */
function changeOf(year: number, month: 3 | 10): number {
  const last = dateOf(year, month, 31);
  return (last - (weekdayOf(last) % 7)) * MINUTES_PER_DAY + 60;
}

function pad2(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}
