import type { ExemptionKind } from '../facts/codes';
import type { ExemptionFact } from '../facts/citizen-facts';
import { addMonths, date, type PlainDate } from '../time/plain-date';
import type { Horizon } from './horizon';

/** An exemption that was in force: closed early it ends on its closing day. `to` null is an open end. */
export interface ExemptionPeriod {
  readonly exemption: ExemptionFact;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Disjoint runs of paused days, earliest first, with no unpaused day missing between two of them. */
export type Pauses = readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];

/** A period of law: `days` are counted plainly, `months` keep the day of the month. */
export type Period = { readonly days: number } | { readonly months: number };

/** Deadlines later than this are treated as never coming (rules, part 1). */
const LAST_DEADLINE = date('2200-12-31');

/** The exemptions of one kind that ever were in force, in order of their start (then end, then id). */
export function exemptionPeriods(exemptions: readonly ExemptionFact[], kind: ExemptionKind): ExemptionPeriod[] {
  const periods: ExemptionPeriod[] = [];
  for (const exemption of exemptions) {
    if (exemption.kind !== kind) continue;
    const { validFrom, validTo, closedOn } = exemption;
    if (closedOn !== null && closedOn < validFrom) continue;
    const to = closedOn !== null && (validTo === null || closedOn < validTo) ? closedOn : validTo;
    periods.push({ exemption, from: validFrom, to });
  }
  return periods.length > 1 ? periods.sort(byStart) : periods;
}

/** The period that covers the as-of date; of several, the one that ends last. */
export function coveringPeriod(periods: readonly ExemptionPeriod[], horizon: Horizon): ExemptionPeriod | null {
  let best: ExemptionPeriod | null = null;
  for (const period of periods) {
    if (!horizon.isWithin(period.from, period.to)) continue;
    if (best === null || endOf(period) > endOf(best)) best = period;
  }
  return best;
}

/** Last day of a period as a number that sorts; an open end sorts last. */
export function endOf(period: { readonly to: PlainDate | null }): number {
  return period.to ?? Number.POSITIVE_INFINITY;
}

export function pausesOf(periods: readonly ExemptionPeriod[]): Pauses {
  const merged: { from: PlainDate; to: PlainDate | null }[] = [];
  for (const { from, to } of periods) {
    const last = merged.at(-1);
    if (last !== undefined && (last.to === null || from <= last.to + 1)) {
      if (last.to !== null && (to === null || to > last.to)) last.to = to;
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
}

/**
 * The `count`-th unpaused day after `start` (`start` itself not counted; `count` >= 1), or `null` where an open pause
 * means that it never comes or it lies after the year 2200.
 */
export function unpausedDay(start: PlainDate, count: number, pauses: Pauses): PlainDate | null {
  let cursor: number = start;
  let remaining = count;
  for (const pause of pauses) {
    if (pause.to !== null && pause.to <= cursor) continue;
    const free = Math.max(0, pause.from - cursor - 1);
    if (remaining <= free) break;
    if (pause.to === null) return null;
    remaining -= free;
    cursor = pause.to;
  }
  const day = cursor + remaining;
  return day > LAST_DEADLINE ? null : (day as PlainDate);
}

/** Number of days from `start` to `start + period`. */
export function lengthOf(start: PlainDate, period: Period): number {
  return 'days' in period ? period.days : addMonths(start, period.months) - start;
}

/** `extend(start, period)` of the rules: the deadline moves on by each paused day; `null` where it never comes. */
export function extend(start: PlainDate, period: Period, pauses: Pauses): PlainDate | null {
  return unpausedDay(start, lengthOf(start, period), pauses);
}

/** How many days of pause moved a deadline on, or `null` where it never comes. */
export function pausedDays(start: PlainDate, period: Period, deadline: PlainDate | null): number | null {
  return deadline === null ? null : deadline - start - lengthOf(start, period);
}

function byStart(a: ExemptionPeriod, b: ExemptionPeriod): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.to !== b.to) return endOf(a) < endOf(b) ? -1 : 1;
  return a.exemption.id < b.exemption.id ? -1 : 1;
}
