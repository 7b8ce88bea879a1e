import type { PlainDate } from '../time/plain-date';
import { coveringPeriod, endOf, type ExemptionPeriod } from './exemption-periods';
import type { Horizon } from './horizon';

/** Where the exemptions of one kind end, as seen on the as-of date. */
export interface ChainEnd {
  /** The exemption whose end is the chain's; its `to` is `null` where the end is open. */
  readonly last: ExemptionPeriod;
  /** Whether an exemption covers the as-of date; where none does, the chain has lapsed and nobody has closed it. */
  readonly isCovering: boolean;
}

/**
 * The end of the chain that covers the as-of date, or of the one that lapsed last without a decision; `null` where there
 * is neither (`docs/rules.md`, rule 7).
 *
 * @param periods exemptions of one kind, in order of start (`exemptionPeriods`)
 * @param spellStart first day of the open spell: what ended before it is no longer asked about
 */
export function chainEnd(
  periods: readonly ExemptionPeriod[],
  spellStart: PlainDate,
  horizon: Horizon,
): ChainEnd | null {
  const covering = coveringPeriod(periods, horizon);
  if (covering !== null) return { last: endOfChain(covering, periods), isCovering: true };
  const last = lapsed(periods, spellStart, horizon);
  return last === null ? null : { last, isCovering: false };
}

/** The exemption with which an unbroken chain ends: each link starts no later than the day after the one before. */
function endOfChain(covering: ExemptionPeriod, periods: readonly ExemptionPeriod[]): ExemptionPeriod {
  let last = covering;
  // In order of start: a link that is skipped as too late can only be reached over one that comes before it.
  for (const period of periods) {
    if (last.to === null) break;
    if (period.from <= last.to + 1 && endOf(period) > last.to) last = period;
  }
  return last;
}

/** The exemption of this spell that ended last; one that somebody closed was decided on, and asks nothing. */
function lapsed(periods: readonly ExemptionPeriod[], spellStart: PlainDate, horizon: Horizon): ExemptionPeriod | null {
  let end: PlainDate | null = null;
  for (const { to } of periods) {
    if (to !== null && to >= spellStart && horizon.isPast(to) && (end === null || to > end)) end = to;
  }
  const latest = periods.filter(({ to }) => to !== null && to === end);
  if (latest.some(({ exemption }) => exemption.closedOn !== null)) return null;
  return latest[0] ?? null;
}
