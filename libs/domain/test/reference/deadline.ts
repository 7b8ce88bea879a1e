import type { ExemptionKind, ObligationStatus } from '../../src';
import { type Day, dayAt, plusDays, positionOf } from './calendar';
import { holds, type Situation } from './situation';

/** Deadlines after this day are no deadlines. */
const LAST_DEADLINE: Day = '2200-12-31';

export function isPaused(situation: Situation, kind: ExemptionKind, day: Day): boolean {
  return situation.exemptions.some((exemption) => exemption.kind === kind && holds(exemption, day));
}

/**
 * The `count`-th day after `start` that is not paused, found by walking one day at a time; `null` where it never comes or
 * comes after the year 2200.
 */
export function unpausedDayAfter(situation: Situation, kind: ExemptionKind, start: Day, count: number): Day | null {
  let place = positionOf(start);
  let day = start;
  let left = count;
  while (left > 0) {
    day = dayAt(++place);
    if (day > LAST_DEADLINE) return null;
    if (!isPaused(situation, kind, day)) left--;
    else if (isPausedForGood(situation, kind, day)) return null;
  }
  return day > LAST_DEADLINE ? null : day;
}

/** Inside a pause without an end no further unpaused day can come: the walk may stop. */
function isPausedForGood(situation: Situation, kind: ExemptionKind, day: Day): boolean {
  return situation.exemptions.some(
    (exemption) => exemption.kind === kind && exemption.to === null && exemption.from <= day,
  );
}

/** Status of a duty not yet fulfilled: exempt, then overdue, then inside the warn window, then pending. */
export function waitingStatus(
  asOf: Day,
  deadline: Day | null,
  warnDays: number,
  exempt: boolean,
): Extract<ObligationStatus, 'exempt' | 'overdue' | 'due_soon' | 'pending'> {
  if (exempt) return 'exempt';
  if (deadline === null) return 'pending';
  if (asOf > deadline) return 'overdue';
  return plusDays(deadline, -warnDays) <= asOf ? 'due_soon' : 'pending';
}

/** A duty fulfilled on a day: late only where there was a deadline to miss. */
export function fulfilledStatus(on: Day, deadline: Day | null): 'met' | 'met_late' {
  return deadline === null || on <= deadline ? 'met' : 'met_late';
}
