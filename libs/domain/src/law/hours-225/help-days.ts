import type { Benefit } from '../../facts/codes';
import type { BenefitSpellFact } from '../../facts/citizen-facts';
import { addDays, addYears, later, NEVER, type PlainDate } from '../../time/plain-date';

/** LAS § 13 f covers whoever received one of these for a year in all within three. */
const COVERED_BENEFITS: readonly Benefit[] = ['kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho'];
const REQUIRED_DAYS = 365;
const WINDOW_YEARS = 3;

interface Run {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * The days on which a citizen received help, and on which days they add up to "one year in all within three": at least
 * 365 of the days after `day - 3 years` up to and including `day`.
 */
export class HelpDays {
  private constructor(private readonly runs: readonly Run[]) {}

  static of(spells: readonly BenefitSpellFact[]): HelpDays {
    const runs: { from: PlainDate; to: PlainDate | null }[] = [];
    const covered = spells.filter((spell) => COVERED_BENEFITS.includes(spell.benefit));
    for (const { startsOn, endsOn } of covered.sort((a, b) => a.startsOn - b.startsOn)) {
      const last = runs.at(-1);
      if (last !== undefined && (last.to === null || startsOn <= last.to + 1)) {
        if (last.to !== null && (endsOn === null || endsOn > last.to)) last.to = endsOn;
      } else {
        runs.push({ from: startsOn, to: endsOn });
      }
    }
    return new HelpDays(runs);
  }

  isCovered(day: PlainDate): boolean {
    return this.countUpTo(day) >= REQUIRED_DAYS;
  }

  /**
   * First day of the unbroken run of covered days that reaches `day`, but not sought before `floor`: where the run is
   * older than that, `floor` is returned. `day` must be covered.
   */
  coveredSince(day: PlainDate, floor: PlainDate): PlainDate {
    let checked = day;
    while (checked >= floor) {
      // One day back loses at most one day of help, so as many days as there are to spare need no looking at.
      const spare = this.countUpTo(checked) - REQUIRED_DAYS;
      if (spare < 0) return addDays(checked, 1);
      checked = addDays(checked, -(spare + 1));
    }
    return floor;
  }

  /**
   * First day after `day` on which `isCovered` answers otherwise; `NEVER` where it never will. Found in steps that cannot
   * pass it: one day on gains at most one day of help and loses at most two (1 March after 28 February, three years after a
   * leap day). It is exact, so that it stays the same from `day` until it comes.
   */
  changesOn(day: PlainDate): PlainDate {
    const isCovered = this.isCovered(day);
    let checked = day;
    while (isCovered === this.isCovered(checked)) {
      const sure = isCovered ? this.coveredThrough(checked) : this.uncoveredThrough(checked);
      if (sure === NEVER) return NEVER;
      checked = addDays(sure, 1);
    }
    return checked;
  }

  /** A covered day up to which, from the covered `day`, every day certainly is. */
  private coveredThrough(day: PlainDate): PlainDate {
    const run = this.runs.find(({ from, to }) => from <= day && (to === null || to >= day));
    // The days of the run alone suffice, and grow in number until they fill the window.
    if (run !== undefined && day - later(run.from, addDays(windowStart(day), 1)) + 1 >= REQUIRED_DAYS) {
      return run.to ?? NEVER;
    }
    return addDays(day, Math.floor((this.countUpTo(day) - REQUIRED_DAYS) / 2));
  }

  /** A day up to which, from the uncovered `day`, no day certainly is covered. */
  private uncoveredThrough(day: PlainDate): PlainDate {
    const hasMoreToCome = this.runs.some(({ to }) => to === null || to > day);
    return hasMoreToCome ? addDays(day, REQUIRED_DAYS - this.countUpTo(day) - 1) : NEVER;
  }

  /** Days of help in the window that ends on `day`. */
  private countUpTo(day: PlainDate): number {
    const before = windowStart(day);
    let count = 0;
    for (const { from, to } of this.runs) {
      const last = to === null || to > day ? day : to;
      const first = from > before ? from : before + 1;
      if (last >= first) count += last - first + 1;
    }
    return count;
  }
}

/** The day after which the window begins. */
function windowStart(day: PlainDate): PlainDate {
  return addYears(day, -WINDOW_YEARS);
}
