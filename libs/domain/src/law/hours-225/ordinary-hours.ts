import type { WorkHoursFact } from '../../facts/citizen-facts';
import { addToMonth, NEVER, type PlainDate, firstDayOf, type PlainMonth } from '../../time/plain-date';
import type { Horizon } from '../horizon';

export const REQUIRED_HOURS = 225;
/** Calendar months that `sum` is over. */
export const WINDOW_MONTHS = 12;

/** Hours as a whole number of 10^-scale parts, so that 32.79 + 0.1 is exact. */
interface ScaledHours {
  readonly month: PlainMonth;
  readonly text: string;
  readonly parts: bigint;
}

/**
 * The ordinary hours that are known in a month: those of later months are not. `sum(M)` is over the 12 calendar months
 * before `M`, so a month's own hours count from the month after.
 */
export class OrdinaryHours {
  private readonly rows: readonly ScaledHours[];
  private readonly required: bigint;

  private constructor(
    known: readonly WorkHoursFact[],
    private readonly current: PlainMonth,
  ) {
    const scale = Math.max(0, ...known.map(({ ordinaryHours }) => decimalsOf(ordinaryHours)));
    this.rows = known
      .map(({ month, ordinaryHours }) => ({ month, text: ordinaryHours, parts: scaled(ordinaryHours, scale) }))
      .filter(({ parts }) => parts > 0n)
      .sort((a, b) => a.month - b.month);
    this.required = BigInt(REQUIRED_HOURS) * 10n ** BigInt(scale);
    this.scale = scale;
  }
  private readonly scale: number;

  /** The hours known in `current`; the horizon hears when those of a later month become known. */
  static known(hours: readonly WorkHoursFact[], current: PlainMonth, horizon: Horizon): OrdinaryHours {
    return new OrdinaryHours(
      hours.filter(({ month }) => horizon.hasCome(firstDayOf(month))),
      current,
    );
  }

  isEnough(month: PlainMonth): boolean {
    return this.sum(month) >= this.required;
  }

  /** First month after the current one whose sum falls below 225 hours if no more hours come. */
  firstMonthTooFew(): PlainMonth {
    let month = addToMonth(this.current, 1);
    while (this.isEnough(month)) month = addToMonth(month, 1);
    return month;
  }

  /**
   * Earliest month such that every month from it to the current one has too few hours, or `null` where no month before
   * had enough.
   */
  tooFewSince(): PlainMonth | null {
    const first = this.rows[0];
    if (first === undefined) return null;
    let month = this.current;
    while (!this.isEnough(addToMonth(month, -1))) {
      month = addToMonth(month, -1);
      if (month <= first.month) return null;
    }
    return month;
  }

  /** Hours of the 12 months before the current one and of the current one, each above zero, oldest first. */
  recent(): readonly { readonly month: PlainMonth; readonly text: string }[] {
    return this.rows.filter(({ month }) => month >= this.current - WINDOW_MONTHS);
  }

  /** `sum` of the current month as exact decimal text, without trailing zeros. */
  currentSum(): string {
    return this.textOf(this.sum(this.current));
  }

  /** How much of 225 `sum` of the current month lacks, as exact decimal text; `0` where it is enough. */
  currentlyMissing(): string {
    const missing = this.required - this.sum(this.current);
    return missing > 0n ? this.textOf(missing) : '0';
  }

  /** When the window next moves over hours that count: the first of next month, or `NEVER`. */
  movesOn(): PlainDate {
    return this.recent().length === 0 ? NEVER : firstDayOf(addToMonth(this.current, 1));
  }

  private textOf(parts: bigint): string {
    const digits = parts.toString().padStart(this.scale + 1, '0');
    if (this.scale === 0) return digits;
    const text = `${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
    return text.replace(/\.?0+$/, '');
  }

  private sum(month: PlainMonth): bigint {
    let total = 0n;
    for (const row of this.rows) {
      if (row.month < month && row.month >= month - WINDOW_MONTHS) total += row.parts;
    }
    return total;
  }
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

function scaled(text: string, scale: number): bigint {
  return BigInt(text.replace('.', '') + '0'.repeat(scale - decimalsOf(text)));
}
