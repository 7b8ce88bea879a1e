import { date, type PlainDate } from '@rettid/domain';
import { Temporal } from 'temporal-polyfill';

export interface DailyTime {
  /** Local wall-clock time, `HH:MM`. */
  readonly at: string;
  /** IANA zone, `Europe/Copenhagen`. */
  readonly zone: string;
}

/**
 * The latest local date whose daily time has come at the given instant.
 *
 * The day that summer time begins has no 02:00 in Denmark (the clock goes from 02:00 to 03:00), and the day that it
 * ends has two. Either way the date comes due once: at 03:00 summer time in spring, at the first 02:00 in autumn.
 */
export function lastDueDate(time: DailyTime, now: Date): PlainDate {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(time.zone).toPlainDate();
  const isDue = dueInstant(time, today).epochMilliseconds <= now.getTime();
  return date((isDue ? today : today.subtract({ days: 1 })).toString());
}

function dueInstant(time: DailyTime, day: Temporal.PlainDate): Temporal.Instant {
  return day
    .toPlainDateTime(Temporal.PlainTime.from(time.at))
    .toZonedDateTime(time.zone, { disambiguation: 'compatible' })
    .toInstant();
}
