import { mondayOf } from '../time/danish-clock';
import { addDays, date, type PlainDate } from '../time/plain-date';

/** When absence is much: a rule of thumb as dated data, not law. `to` is inclusive. */
export interface AbsenceThumb {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** The last weeks that are looked at. */
  readonly weeks: number;
  /** So many days of absence in them are many. */
  readonly days: number;
  /** So large a share of the planned hours missed is much, be the days few. */
  readonly share: number;
}

export const ABSENCE_THUMBS: readonly AbsenceThumb[] = [
  { from: date('2014-01-01'), to: null, weeks: 4, days: 5, share: 0.25 },
];

export interface AttendedWeek {
  /** The week's Monday. */
  readonly week: PlainDate;
  readonly plannedHours: number;
  readonly attendedHours: number;
  /** 0-7 */
  readonly absentDays: number;
}

export interface AbsenceFigures {
  /** Weeks that were recorded among those looked at. */
  readonly weeks: number;
  readonly absentDays: number;
  readonly plannedHours: number;
  readonly attendedHours: number;
  readonly isMuch: boolean;
}

/** Absence in the last weeks up to and including that of `on`; `null` where none of them was recorded. */
export function absenceUpTo(weeks: readonly AttendedWeek[], on: PlainDate): AbsenceFigures | null {
  const thumb = ABSENCE_THUMBS.find(({ from, to }) => from <= on && (to === null || to >= on));
  if (thumb === undefined) return null;
  const last = mondayOf(on);
  const looked = weeks.filter(({ week }) => week <= last && week > addDays(last, -7 * thumb.weeks));
  if (looked.length === 0) return null;
  const sum = (of: (week: AttendedWeek) => number): number => looked.reduce((total, week) => total + of(week), 0);
  const absentDays = sum((week) => week.absentDays);
  const plannedHours = sum((week) => week.plannedHours);
  const attendedHours = sum((week) => week.attendedHours);
  const isMuch = absentDays >= thumb.days || attendedHours < plannedHours * (1 - thumb.share);
  return { weeks: looked.length, absentDays, plannedHours, attendedHours, isMuch };
}

/** The Mondays of the weeks that an offer has run in by a day, latest first, at most `most` of them. */
export function weeksOf(
  { startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null },
  on: PlainDate,
  most: number,
): PlainDate[] {
  const weeks: PlainDate[] = [];
  const first = mondayOf(startsOn);
  const until = endsOn !== null && endsOn < on ? endsOn : on;
  for (let week = mondayOf(until); week >= first && weeks.length < most; week = addDays(week, -7)) weeks.push(week);
  return weeks;
}
