import { addDays, type PlainDate } from '@rettid/domain';

import type { Random } from '../statistics/random';
import type { Period } from './setting';

/** What is decided of a course's offers before they are laid out on the calendar. */
export interface ActivityPlan {
  readonly beganOn: PlainDate;
  readonly windowStart: PlainDate;
  readonly asOf: PlainDate;
  /**
   * Days in an offer from `windowStart` to `asOf`: 14 or more, or none; a month less than there are with an exemption `now`,
   * half as many as there are with an exemption `earlier`. None without an exemption `now` needs `passive`.
   */
  readonly offerDays: number;
  /** Exempt from offers on `asOf`, at an earlier time since `windowStart`, or never. */
  readonly exemption: 'now' | 'earlier' | 'never';
  /** Whether somewhere in the course more than twelve months pass with neither an offer nor an exemption. */
  readonly passive: boolean;
}

export interface Activity {
  /** By start; they do not overlap. One that runs on `asOf` ends after it. */
  readonly offers: readonly Period[];
  readonly exemptions: readonly Period[];
}

interface Piece {
  readonly kind: 'offer' | 'exemption';
  readonly days: number;
}

/** Gaps of a course that has no passive year stay below this, those that make one are above; a year is 365 or 366 days. */
const LONGEST_GAP = 357;
const PASSIVE_GAP = 380;

/**
 * Lays offers and exemptions out so that all of the plan holds: the days since `windowStart` to the day, the exemption, and
 * a gap of more than a year if and only if one is planned.
 */
export function layOutActivity(random: Random, plan: ActivityPlan): Activity {
  const total = plan.asOf - plan.windowStart + 1;
  const pieces = choosePieces(random, plan, total);
  const free = total - sum(pieces.map((piece) => piece.days));
  const roomInWindow = free >= PASSIVE_GAP + 20;
  const mustBeInWindow = plan.offerDays === 0 && plan.exemption !== 'now';
  const passiveInWindow = plan.passive && roomInWindow && (mustBeInWindow || random.chance(0.5));
  const runsOnAsOf = endsRunning(random, plan, pieces, free, total);
  const gaps = chooseGaps(random, free, pieces.length + 1, runsOnAsOf, plan.passive, passiveInWindow);

  const tail = plan.passive ? random.int(0, 60) : random.int(0, Math.min(60, LONGEST_GAP - (gaps[0] ?? 0)));
  const past = { from: plan.beganOn, to: addDays(plan.windowStart, -1) };
  const history = layOutHistory(random, past, tail, plan.passive && !passiveInWindow);
  const recent = place(random, plan, pieces, gaps);
  return { offers: [...history, ...recent.offers], exemptions: recent.exemptions };
}

function choosePieces(random: Random, plan: ActivityPlan, total: number): Piece[] {
  const offers = splitDays(random, plan.offerDays).map((days): Piece => ({ kind: 'offer', days }));
  if (plan.exemption === 'never') return random.shuffle(offers);
  const left = total - plan.offerDays;
  if (plan.exemption === 'earlier') {
    return random.shuffle([...offers, { kind: 'exemption', days: random.int(45, Math.min(250, left - 20)) }]);
  }
  const shortest = plan.passive ? 30 : Math.max(30, left - LONGEST_GAP * (offers.length + 1));
  const longest = plan.passive && plan.offerDays === 0 ? 300 : Math.max(shortest + 60, Math.min(300, left - 30));
  const days = random.int(shortest, Math.min(longest, left));
  return [...random.shuffle(offers), { kind: 'exemption', days }];
}

/** One offer, or several of at least two weeks each where there is much of it. */
function splitDays(random: Random, days: number): number[] {
  if (days === 0) return [];
  const parts = days <= 91 ? 1 : days <= 190 ? random.int(1, 2) : days <= 365 ? random.int(2, 3) : random.int(2, 4);
  const lengths: number[] = [];
  let left = days;
  for (let part = parts; part > 1; part -= 1) {
    const even = left / part;
    const length = Math.max(14, Math.round(even * (0.5 + random.next())));
    lengths.push(Math.min(length, left - 14 * (part - 1)));
    left -= lengths[lengths.length - 1] ?? 0;
  }
  return [...lengths, left];
}

/** Whether the last piece runs on `asOf`: an exemption that holds today does; an offer as often as days are in offers. */
function endsRunning(random: Random, plan: ActivityPlan, pieces: Piece[], free: number, total: number): boolean {
  if (plan.exemption === 'now') return true;
  const offer = pieces.findIndex((piece) => piece.kind === 'offer');
  if (offer === -1 || !random.chance(plan.offerDays / total)) return false;
  // Without a gap at the end the others must hold all the free days.
  if (!plan.passive && free > LONGEST_GAP * pieces.length) return false;
  pieces.push(...pieces.splice(offer, 1));
  return true;
}

/** Days before, between and after the pieces; the last is nil where the last piece runs on `asOf`. */
function chooseGaps(
  random: Random,
  free: number,
  count: number,
  runsOnAsOf: boolean,
  passive: boolean,
  passiveInWindow: boolean,
): number[] {
  const cap = passive ? free : LONGEST_GAP;
  const open = runsOnAsOf ? count - 1 : count;
  const long = passiveInWindow ? random.int(PASSIVE_GAP, Math.min(free, 640)) : 0;
  const gaps = spread(random, free - long, open, cap);
  if (passiveInWindow) {
    const at = random.chance(0.5) ? open - 1 : random.int(0, open - 1);
    gaps[at] = (gaps[at] ?? 0) + long;
  }
  if (runsOnAsOf) return [...gaps, 0];
  return endedBefore(gaps);
}

/** What does not run on `asOf` has ended by the day before. */
function endedBefore(gaps: readonly number[]): number[] {
  const last = gaps.length - 1;
  const longest = gaps.indexOf(Math.max(...gaps));
  if (gaps[last] !== 0 || gaps[longest] === 0) return [...gaps];
  return gaps.map((gap, i) => (i === last ? 1 : i === longest ? gap - 1 : gap));
}

/** Divides `total` at random into `count` parts of at most `cap`; `total <= count * cap`. */
function spread(random: Random, total: number, count: number, cap: number): number[] {
  const parts: number[] = [];
  let left = total;
  for (let open = count; open > 0; open -= 1) {
    const least = Math.max(0, left - cap * (open - 1));
    const most = Math.min(cap, left);
    const aim = Math.round((left / open) * (0.3 + 1.4 * random.next()));
    parts.push(open === 1 ? left : Math.min(most, Math.max(least, aim)));
    left -= parts[parts.length - 1] ?? 0;
  }
  return random.shuffle(parts);
}

function place(random: Random, plan: ActivityPlan, pieces: readonly Piece[], gaps: readonly number[]): Activity {
  const offers: Period[] = [];
  const exemptions: Period[] = [];
  let day = plan.windowStart;
  pieces.forEach((piece, i) => {
    const from = addDays(day, gaps[i] ?? 0);
    const to = addDays(from, piece.days - 1);
    day = addDays(to, 1);
    const runs = to === plan.asOf;
    if (piece.kind === 'offer') offers.push({ from, to: runs ? addDays(to, random.int(1, 110)) : to });
    else exemptions.push({ from, to: runs ? addDays(to, random.int(4, 170)) : to });
  });
  return { offers, exemptions };
}

/** Offers of the years before the window: no long gap, or exactly one. `tail` days before the end are left free. */
function layOutHistory(random: Random, past: Period, tail: number, passive: boolean): Period[] {
  if (!passive) return fillBackwards(random, past.from, addDays(past.to, -tail));
  const length = past.to - past.from + 1;
  const long = random.int(PASSIVE_GAP, Math.max(PASSIVE_GAP, Math.min(900, length - 250)));
  const gapFrom = addDays(past.from, random.int(0, Math.max(0, length - long - 1)));
  const gapTo = addDays(gapFrom, long - 1);
  return [
    ...fillBackwards(random, past.from, addDays(gapFrom, -1)),
    ...fillBackwards(random, addDays(gapTo, 1), addDays(past.to, -tail)),
  ];
}

/** An offer about every year from `to` back to `from`, the last of them ending on `to`; no gap above `LONGEST_GAP`. */
function fillBackwards(random: Random, from: PlainDate, to: PlainDate): Period[] {
  const offers: Period[] = [];
  let end = to;
  while (end - from > 40) {
    const start = Math.max(from, end - random.int(56, 210)) as PlainDate;
    offers.push({ from: start, to: end });
    end = addDays(start, -random.int(150, 300));
  }
  return offers.reverse();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
