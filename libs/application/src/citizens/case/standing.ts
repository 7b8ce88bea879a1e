import { addMonths, type PlainDate } from '@rettid/domain';

/** A period under one code; those of a citizen never overlap. The last day is inclusive, `null` is open. */
export interface DatedPeriod<Code> {
  readonly code: Code;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface Standing<Code> {
  /** Of the period that holds the day. */
  readonly code: Code;
  /** First day of the unbroken run that reaches the day. */
  readonly since: PlainDate;
}

/**
 * What holds on a day, and since when without a day between.
 *
 * @param runsOver whether a period under one code carries on one under another: time on benefits does, a target group
 *   does not
 */
export function standingOn<Code>(
  periods: readonly DatedPeriod<Code>[],
  day: PlainDate,
  { runsOver }: { readonly runsOver: boolean },
): Standing<Code> | null {
  const current = periods.find(({ from, to }) => from <= day && (to === null || day <= to));
  if (current === undefined) return null;
  let first = current;
  for (;;) {
    const before = periods.find(({ to }) => to === first.from - 1);
    if (before === undefined || (!runsOver && before.code !== current.code)) break;
    first = before;
  }
  return { code: current.code, since: first.from };
}

/** The picture of a case shows the 24 months that end on a date; the first day shown is the one before they begin. */
export function timelineUpTo(to: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: addMonths(to, -24), to };
}
