import { addYears, date, type PlainDate } from '@rettid/domain';

import { ageOn, covers, period, windowFrom, type Dossier, type Period } from './caseload-reader';

/** The audit's own definition of benefits that count as time on assistance, and of a break. */
const ASSISTANCE = ['kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho'];
const BREAK_DAYS = 35;

/** What the audit measured of one long case, read from its rows. */
export interface LongCase {
  readonly dossier: Dossier;
  readonly sex: 'man' | 'woman';
  readonly age: string;
  readonly seniority: string;
  readonly direction: 'J' | 'R' | 'F';
  /** The job-directed below and from fifty apart. */
  readonly group: string;
  readonly interviews: number;
  readonly offerDays: number;
  readonly passive: boolean;
  readonly caseworkers: number;
}

/** Activity-ready on `asOf` after five unbroken years or more: the base of every figure of the audit. */
export function longCases(dossiers: readonly Dossier[], asOf: PlainDate): LongCase[] {
  return dossiers.flatMap((dossier) => {
    const beganOn = courseBeganOn(dossier, asOf);
    const ready = dossier
      .of('classifications')
      .some((row) => row['target_group'] === '6.3' && covers(period(row, 'valid_from', 'valid_to'), asOf));
    if (!ready || beganOn === null || beganOn > addYears(asOf, -5)) return [];
    return [measure(dossier, asOf, beganOn)];
  });
}

function measure(dossier: Dossier, asOf: PlainDate, beganOn: PlainDate): LongCase {
  const cpr = dossier.citizen['cpr'] ?? '';
  const years = ageOn(cpr, asOf);
  const age = years < 40 ? '<40' : years < 50 ? '40-49' : years < 60 ? '50-59' : '60+';
  const direction = directionOf(dossier, asOf);
  const window = { from: windowFrom(asOf), to: asOf };
  const offers = dossier
    .of('offers')
    .filter((row) => row['kind'] !== 'mentor')
    .map((row) => period(row, 'starts_on', 'ends_on'));
  const exemptions = exemptionsFromOffers(dossier);
  return {
    dossier,
    sex: Number(cpr.slice(-1)) % 2 === 1 ? 'man' : 'woman',
    age,
    seniority: beganOn > addYears(asOf, -7) ? '5-7' : beganOn > addYears(asOf, -10) ? '7-10' : '10+',
    direction,
    group: direction !== 'J' ? direction : years < 50 ? 'J<50' : 'J50+',
    interviews: interviewsIn(dossier, window),
    offerDays: daysCovered(offers, window),
    passive: longestGap([...offers, ...exemptions], { from: beganOn, to: asOf }) > 366,
    caseworkers: caseworkersIn(dossier, window),
  };
}

/** First day of the run of assistance that reaches `asOf`, breaks below five weeks included. */
function courseBeganOn(dossier: Dossier, asOf: PlainDate): PlainDate | null {
  const spells = dossier
    .of('benefit_spells')
    .filter((row) => ASSISTANCE.includes(row['benefit'] ?? ''))
    .map((row) => period(row, 'starts_on', 'ends_on'))
    .sort((a, b) => b.from - a.from);
  if (!spells.some((spell) => covers(spell, asOf))) return null;
  let began = asOf;
  for (const spell of spells) if (spell.from <= asOf && began - spell.to < BREAK_DAYS) began = spell.from;
  return began;
}

/** The format holds no direction; it shows in what was decided: exempt from offers today, or a rehabilitation plan begun. */
function directionOf(dossier: Dossier, asOf: PlainDate): LongCase['direction'] {
  if (exemptionsFromOffers(dossier).some((exemption) => covers(exemption, asOf))) return 'F';
  return dossier.of('plans').some((row) => row['kind'] === 'rehabilitation_plan') ? 'R' : 'J';
}

export function exemptionsFromOffers(dossier: Dossier): Period[] {
  return dossier
    .of('exemptions')
    .filter((row) => row['kind'] === 'offers')
    .map((row) => period(row, 'valid_from', 'valid_to'));
}

function interviewsIn(dossier: Dossier, window: Period): number {
  return dossier
    .of('meetings')
    .filter((row) => row['status'] === 'held' && ['job_interview', 'joint_interview'].includes(row['kind'] ?? ''))
    .filter((row) => covers(window, date((row['starts_at'] ?? '').slice(0, 10)))).length;
}

function caseworkersIn(dossier: Dossier, window: Period): number {
  const staff = dossier
    .of('assignments')
    .filter((row) => row['role'] === 'coordinating')
    .filter((row) => overlap(period(row, 'valid_from', 'valid_to'), window) > 0)
    .map((row) => row['staff_id']);
  return new Set(staff).size;
}

/** Days of `window` inside any of the periods, each counted once. */
export function daysCovered(periods: readonly Period[], window: Period): number {
  let days = 0;
  let counted = window.from - 1;
  for (const span of [...periods].sort((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, counted + 1);
    const to = Math.min(span.to, window.to);
    if (to < from) continue;
    days += to - from + 1;
    counted = to;
  }
  return days;
}

/** Longest run of days of `window` outside all of the periods. */
function longestGap(periods: readonly Period[], window: Period): number {
  let longest = 0;
  let reached = window.from - 1;
  for (const span of [...periods].sort((a, b) => a.from - b.from)) {
    if (span.from > window.to) break;
    longest = Math.max(longest, span.from - reached - 1);
    reached = Math.max(reached, Math.min(span.to, window.to));
  }
  return Math.max(longest, window.to - reached);
}

export function overlap(a: Period, b: Period): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
}

/** The plan that rules and audit look at: the latest, of the kinds that hold goals. */
export function goalKinds(longCase: LongCase): Set<string> | null {
  const plans = longCase.dossier
    .of('plans')
    .filter((row) => row['kind'] !== 'rehabilitation_plan')
    .sort((a, b) => ((a['created_on'] ?? '') < (b['created_on'] ?? '') ? -1 : 1));
  const latest = plans[plans.length - 1];
  if (latest === undefined) return null;
  const goals = longCase.dossier.of('goals').filter((row) => row['plan_id'] === latest['plan_id']);
  return new Set(goals.filter((row) => row['status'] !== 'dropped').map((row) => row['kind'] ?? ''));
}

export function hoursExemption(longCase: LongCase, asOf: PlainDate): Readonly<Record<string, string>> | undefined {
  return longCase.dossier
    .of('exemptions')
    .find((row) => row['kind'] === 'hours_225' && covers(period(row, 'valid_from', 'valid_to'), asOf));
}
