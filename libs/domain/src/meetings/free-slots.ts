import { closedDayName } from '../time/closed-days';
import { danishTimeOf, instantOf, type DanishTime, type MinuteOfDay } from '../time/danish-clock';
import { addDays, type PlainDate } from '../time/plain-date';

/** A stretch of time; two that only touch do not overlap. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/** Minutes of a meeting for which no length was recorded, and of a new one as long as nobody says otherwise. */
export const DEFAULT_MEETING_MINUTES = 45;
/** Shortest and longest meeting that can be booked, in minutes. */
export const MEETING_MINUTES = { least: 5, most: 480 } as const;

/** When times are proposed: each open day from 8.00 until 16.00, on the quarter of an hour. */
export const WORKING_HOURS = { from: 8 * 60, to: 16 * 60, step: 15 } as const;

/** How far ahead free times are looked for, in days. */
const HORIZON_DAYS = 90;

export function spanOf(startsAt: Date, lengthMinutes: number): TimeSpan {
  return { from: startsAt, to: new Date(startsAt.getTime() + lengthMinutes * 60_000) };
}

export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  return one.from < other.to && other.from < one.to;
}

interface SlotSearch {
  /** From when on; times of the same day before it are left out. */
  readonly from: DanishTime;
  readonly lengthMinutes: number;
  readonly busy: readonly TimeSpan[];
  readonly count: number;
  /** How many of one day at most; default: as many as there are. */
  readonly perDay?: number;
}

/** The next free times within working hours on open days, earliest first, none overlapping another. */
export function freeSlots(search: SlotSearch): DanishTime[] {
  const found: DanishTime[] = [];
  for (let day = 0; day < HORIZON_DAYS && found.length < search.count; day++) {
    const on = addDays(search.from.on, day);
    const after = day === 0 ? search.from.minute : 0;
    found.push(...freeSlotsOn(on, after, search).slice(0, search.perDay));
  }
  return found.slice(0, search.count);
}

/** The free times of one day from a time of day on; none on a closed day. */
function freeSlotsOn(on: PlainDate, after: MinuteOfDay, { lengthMinutes, busy }: SlotSearch): DanishTime[] {
  if (closedDayName(on) !== null) return [];
  const found: DanishTime[] = [];
  let minute = Math.max(WORKING_HOURS.from, Math.ceil(after / WORKING_HOURS.step) * WORKING_HOURS.step);
  while (minute + lengthMinutes <= WORKING_HOURS.to) {
    const span = spanOf(instantOf({ on, minute }), lengthMinutes);
    const inTheWay = busy.find((taken) => overlaps(taken, span));
    if (inTheWay === undefined) {
      found.push({ on, minute });
      minute = nextStep(minute + lengthMinutes);
    } else {
      minute = Math.max(minute + WORKING_HOURS.step, endOn(on, inTheWay));
    }
  }
  return found;
}

/** The first quarter at or after the end of a span, as minutes of the day; the end of the day where it goes on beyond it. */
function endOn(on: PlainDate, { to }: TimeSpan): MinuteOfDay {
  const end = danishTimeOf(to);
  if (end.on > on) return WORKING_HOURS.to;
  return nextStep(end.minute);
}

function nextStep(minute: MinuteOfDay): MinuteOfDay {
  return Math.ceil(minute / WORKING_HOURS.step) * WORKING_HOURS.step;
}
