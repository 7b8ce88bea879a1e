import type { Benefit } from '../../src';
import {
  type Day,
  firstDayOf,
  latest,
  type Month,
  monthOf,
  monthPlus,
  plusDays,
  plusMonths,
  positionOf,
} from './calendar';
import { finding, type Finding } from './finding';
import { holds, type Situation, type Stretch } from './situation';
import { type Version, versionInForce } from './versions';

const HELP: readonly Benefit[] = ['kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho'];

/** Rule 6: 225 hours of ordinary work in 12 months. */
export function hours225(situation: Situation): Finding | null {
  const { asOf } = situation;
  const version = versionInForce('hours-225', asOf, situation.group);
  if (version === null) return null;
  const covered = coverage(situation);
  if (!covered(asOf)) return null;
  const thisMonth = monthOf(asOf);
  if (isEnough(situation, thisMonth)) return fulfilledHours(situation, version);
  const suspensions = version.suspensions ?? [];
  const exempt = ownExemptions(situation).some((exemption) => holds(exemption, asOf));
  if (exempt || suspensions.some((suspension) => holds(suspension, asOf))) return finding(version, 'exempt');
  return finding(version, 'overdue', { dueOn: lackingSince(situation, version, covered) });
}

/** Enough hours today: the duty falls due in the first month whose 12 months before it no longer hold 225 hours. */
function fulfilledHours(situation: Situation, version: Version): Finding {
  let month = monthOf(situation.asOf);
  while (isEnough(situation, month)) month = monthPlus(month, 1);
  const dueOn = firstDayOf(month);
  return finding(version, situation.asOf >= plusMonths(dueOn, -6) ? 'due_soon' : 'met', { dueOn });
}

/** The latest of everything from which the lack can be counted; none of it can lie before the version or the spell. */
function lackingSince(situation: Situation, version: Version, covered: (day: Day) => boolean): Day {
  const { asOf, start } = situation;
  const floor = latest(start, version.from);
  let month = monthOf(asOf);
  while (firstDayOf(month) > floor && !isEnough(situation, monthPlus(month, -1))) month = monthPlus(month, -1);
  let coveredSince = asOf;
  while (coveredSince > floor && covered(plusDays(coveredSince, -1))) coveredSince = plusDays(coveredSince, -1);
  // A lack during an exemption or suspension is not held against anyone: it starts again on the day after.
  const freedUntil = [...ownExemptions(situation), ...(version.suspensions ?? [])]
    .map((stretch) => stretch.to)
    .filter((end): end is Day => end !== null && end < asOf);
  return latest(floor, firstDayOf(month), coveredSince, ...freedUntil.map((end) => plusDays(end, 1)));
}

/** Whether a day has help on at least 365 of the days of the 3 years up to and including it. */
function coverage(situation: Situation): (day: Day) => boolean {
  const last = positionOf(situation.asOf);
  const helped = new Uint8Array(last + 1);
  for (const spell of situation.spells.filter(({ benefit }) => HELP.includes(benefit))) {
    const end = spell.to === null || spell.to > situation.asOf ? situation.asOf : spell.to;
    if (spell.from <= end) helped.fill(1, positionOf(spell.from), positionOf(end) + 1);
  }
  // Days with help from the beginning of the calendar up to and including each place.
  const upTo = new Int32Array(last + 1);
  for (let place = 0; place <= last; place++) upTo[place] = (upTo[place - 1] ?? 0) + (helped[place] ?? 0);
  return (day) => count(upTo, day) - count(upTo, plusMonths(day, -36)) >= 365;
}

function count(upTo: Int32Array, day: Day): number {
  const value = upTo[positionOf(day)];
  if (value === undefined) throw new RangeError(`not counted: ${day}`);
  return value;
}

/** Whether the 12 calendar months before the month hold 225 hours or more, in exact decimals. */
function isEnough(situation: Situation, month: Month): boolean {
  const first = monthPlus(month, -12);
  const texts = situation.hours.filter((row) => row.month >= first && row.month < month).map((row) => row.text);
  const decimals = Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = texts.reduce((total, text) => total + scaled(text, decimals), 0n);
  return sum >= 225n * 10n ** BigInt(decimals);
}

/** `scaled('32.79', 3)` is 32790n. */
function scaled(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(decimals, '0')}`);
}

/** Rule 7: an exemption from the 225 hours is about to lapse, or has lapsed without a decision. */
export function hours225Exemption(situation: Situation): Finding | null {
  const { asOf } = situation;
  const version = versionInForce('hours-225-exemption', asOf, situation.group);
  if (version === null) return null;
  const exemptions = ownExemptions(situation);
  if (!exemptions.some((exemption) => holds(exemption, asOf))) return lapsedExemption(situation, version);
  const end = chainEnd(situation);
  if (end === null) return finding(version, 'pending');
  return finding(version, plusDays(end, -28) <= asOf ? 'due_soon' : 'pending', { dueOn: end });
}

/** From the exemption in force on to each that starts no later than the day after; `null` where one has no end. */
function chainEnd(situation: Situation): Day | null {
  const exemptions = ownExemptions(situation);
  let end = furthestEnd(exemptions.filter((exemption) => holds(exemption, situation.asOf)));
  while (end !== null) {
    const dayAfter = plusDays(end, 1);
    const next = furthestEnd(exemptions.filter((exemption) => exemption.from <= dayAfter));
    if (next === end) return end;
    end = next;
  }
  return null;
}

function furthestEnd(stretches: readonly Stretch[]): Day | null {
  const ends = stretches.map((stretch) => stretch.to);
  return ends.reduce((a, b) => (a === null || b === null ? null : latest(a, b)));
}

/** The one that ended last, in this spell and before today, unless somebody closed it. */
function lapsedExemption(situation: Situation, version: Version): Finding | null {
  const ended = ownExemptions(situation).flatMap((exemption) =>
    exemption.to !== null && exemption.to < situation.asOf && exemption.to >= situation.start
      ? [{ end: exemption.to, closed: exemption.closed }]
      : [],
  );
  if (ended.length === 0) return null;
  const lastEnd = ended.map(({ end }) => end).reduce((a, b) => latest(a, b));
  if (ended.some(({ end, closed }) => end === lastEnd && closed)) return null;
  return finding(version, 'overdue', { dueOn: lastEnd });
}

function ownExemptions(situation: Situation) {
  return situation.exemptions.filter((exemption) => exemption.kind === 'hours_225');
}
