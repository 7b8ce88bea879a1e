import { NEVER, type PlainDate } from '../time/plain-date';

/**
 * The as-of date of an evaluation, and the nearest date after it on which anything that was asked could come out
 * differently.
 *
 * Every comparison of a recorded or computed date with the as-of date goes through here. What has not come yet is noted, so
 * that `changesOn` cannot be forgotten for a branch: a rule that never compares dates on its own cannot miss one.
 */
export class Horizon {
  private next: PlainDate;

  constructor(
    readonly asOf: PlainDate,
    next: PlainDate = NEVER,
  ) {
    this.next = next;
  }

  /** A horizon for one rule that already knows what was asked on behalf of all of them. */
  fork(): Horizon {
    return new Horizon(this.asOf, this.next);
  }

  /** Whether `date` is the as-of date or lies before it. */
  hasCome(date: PlainDate): boolean {
    if (date <= this.asOf) return true;
    if (date < this.next) this.next = date;
    return false;
  }

  /** Whether a deadline or the last day of a period lies before the as-of date; an empty one never does. */
  isPast(lastDay: PlainDate | null): boolean {
    return lastDay !== null && this.hasCome((lastDay + 1) as PlainDate);
  }

  /** Whether the as-of date lies in a period whose last day is inclusive and may be open. */
  isWithin(firstDay: PlainDate, lastDay: PlainDate | null): boolean {
    return this.hasCome(firstDay) && !this.isPast(lastDay);
  }

  /** First date after the as-of date on which time alone could change what was asked; `NEVER` where it cannot. */
  get changesOn(): PlainDate {
    return this.next;
  }
}
