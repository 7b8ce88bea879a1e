/** A calendar month in UTC, by which the log is cut. */
export interface LogMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Reads `YYYY-MM`. @returns `null` where it is none */
export function parseLogMonth(text: string): LogMonth | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]) };
}

/** `YYYY-MM` */
export function logMonthText({ year, month }: LogMonth): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The first day, `YYYY-MM-01`. */
export function firstDayText(month: LogMonth): string {
  return `${logMonthText(month)}-01`;
}

/** The month that an instant lies in. */
export function logMonthOf(instant: Date): LogMonth {
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1 };
}

/** The month so many months before (below nil: after) another. */
export function monthsBefore({ year, month }: LogMonth, count: number): LogMonth {
  const index = year * 12 + (month - 1) - count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Below nil where `a` is the earlier. */
export function compareMonths(a: LogMonth, b: LogMonth): number {
  return a.year * 12 + a.month - (b.year * 12 + b.month);
}
