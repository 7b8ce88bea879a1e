import { addDays, dateOf, formatDate, partsOf, type PlainDate } from '@rettid/domain';

/** Day of the week, 0 = Sunday. 1970-01-01 was a Thursday. */
export function weekday(value: PlainDate): number {
  return (((value + 4) % 7) + 7) % 7;
}

/**
 * The date itself from Monday to Friday; for a day of a weekend some working day of the week beside it, a different one from
 * week to week, so that no weekday is crowded. Stays within `[first, last]` where a working day lies in it.
 */
export function workingDay(value: PlainDate, first: PlainDate, last: PlainDate): PlainDate {
  const day = weekday(value);
  if (day !== 0 && day !== 6) return value;
  const away = 1 + (Math.floor((value + 4) / 7) % 5);
  const sign = day === 6 ? -1 : 1;
  const candidates = [sign * away, sign, -2 * sign].map((days) => addDays(value, days));
  return candidates.find((candidate) => candidate >= first && candidate <= last) ?? value;
}

/**
 * An instant of a meeting, `YYYY-MM-DDTHH:MM:00+01:00`, or `+02:00` in summer time.
 * @param minute minutes after midnight in Denmark; between 3:00 and 24:00, where no change of the clocks falls
 */
export function danishInstant(on: PlainDate, minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  const minutes = String(minute % 60).padStart(2, '0');
  return `${formatDate(on)}T${hours}:${minutes}:00${isSummerTime(on) ? '+02:00' : '+01:00'}`;
}

/** Directive 2000/84/EC: from the last Sunday of March to the last Sunday of October. */
function isSummerTime(on: PlainDate): boolean {
  const { year } = partsOf(on);
  return on >= lastSunday(year, 3) && on < lastSunday(year, 10);
}

function lastSunday(year: number, month: number): PlainDate {
  const last = dateOf(year, month, 31);
  return addDays(last, -weekday(last));
}
