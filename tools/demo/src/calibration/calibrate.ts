import { fitConditional, rake, type Cell } from '../statistics/fitting';
import type { Shares } from '../statistics/quotas';
import { INTERVIEWS_WITHIN, OFFER_WEEKS_WITHIN, PRACTICES, type Practice } from './assumptions';
import * as population from './population';
import type { AgeBand, Direction, SeniorityBand, Sex } from './population';
import * as practice from './practice';
import type { DirectionGroup } from './practice';

export interface PersonTraits {
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly seniority: SeniorityBand;
  readonly direction: Direction;
}

export type InterviewClass = keyof typeof practice.INTERVIEWS_SHARE;
export type OfferClass = keyof typeof practice.OFFER_WEEKS_SHARE;
export type InterviewStratum = `${DirectionGroup}/${Practice}`;

/** The published tables turned into the shares that the generator draws by. Computed once, from data alone. */
export interface Calibration {
  /** Every combination of the long cases' traits by its key; the shares sum to 1. */
  readonly people: Shares<string>;
  readonly traitsOf: ReadonlyMap<string, PersonTraits>;
  readonly interviews: Readonly<Record<InterviewStratum, Shares<InterviewClass>>>;
  readonly offers: Readonly<Record<DirectionGroup, Shares<OfferClass>>>;
  /** Share (0-1) exempt from offers at some time, of those neither exempt today nor in offers for more than a year. */
  readonly exemptedEarlier: number;
  /** Share (0-1) with a passive year, of those not bound to have one (by no offer in 24 months and no exemption today). */
  readonly passive: Readonly<Record<SeniorityBand, number>>;
}

/** @param practiceShares how much of the caseload is run in which way (any unit) */
export function calibrate(practiceShares: Shares<Practice>): Calibration {
  const cells = fitPeople();
  const groupWeight = (group: DirectionGroup): number => weigh(cells, (traits) => groupOf(traits) === group);
  const interviews = fitInterviews(groupWeight, practiceShares);
  const offers = fitOffers(groupWeight);
  return {
    people: Object.fromEntries(cells.map((cell) => [keyOf(cell.traits), cell.weight])),
    traitsOf: new Map(cells.map((cell) => [keyOf(cell.traits), cell.traits])),
    interviews,
    offers,
    exemptedEarlier: fitExemptedEarlier(cells, offers),
    passive: fitPassive(cells, offers),
  };
}

/** Table 14 reports the job-directed below and above fifty apart. */
export function groupOf(traits: PersonTraits): DirectionGroup {
  if (traits.direction !== 'J') return traits.direction;
  return traits.age === '<40' || traits.age === '40-49' ? 'J<50' : 'J50+';
}

function keyOf(traits: PersonTraits): string {
  return `${traits.sex}/${traits.age}/${traits.seniority}/${traits.direction}`;
}

function fitPeople(): Cell<PersonTraits>[] {
  const cells: Cell<PersonTraits>[] = [];
  for (const direction of population.DIRECTIONS)
    for (const seniority of population.SENIORITY_BANDS)
      for (const sex of population.SEXES)
        for (const age of population.AGE_BANDS) cells.push({ traits: { sex, age, seniority, direction }, weight: 1 });
  const sexShare = population.POPULATION_SEX;
  const seniorityShare = population.POPULATION_SENIORITY;
  const ageShare = ageOfAll();
  // The sample's associations first, the population's margins last: those hold exactly, the associations nearly.
  rake(cells, [
    { keyOf: (t) => `${t.sex}/${t.direction}`, shares: joint(sexShare, population.DIRECTION_BY_SEX) },
    { keyOf: (t) => `${t.age}/${t.direction}`, shares: joint(ageShare, population.DIRECTION_BY_AGE) },
    { keyOf: (t) => `${t.seniority}/${t.direction}`, shares: joint(seniorityShare, population.DIRECTION_BY_SENIORITY) },
    { keyOf: (t) => t.direction, shares: population.POPULATION_DIRECTION },
    { keyOf: (t) => `${t.seniority}/${t.age}`, shares: joint(seniorityShare, population.AGE_BY_SENIORITY) },
    { keyOf: (t) => `${t.sex}/${t.age}`, shares: joint(sexShare, population.AGE_BY_SEX) },
    { keyOf: (t) => `${t.sex}/${t.seniority}`, shares: joint(sexShare, population.SENIORITY_BY_SEX) },
  ]);
  return cells;
}

function ageOfAll(): Record<AgeBand, number> {
  const shares = joint(population.POPULATION_SEX, population.AGE_BY_SEX);
  return Object.fromEntries(
    population.AGE_BANDS.map((age) => [age, (shares[`man/${age}`] ?? 0) + (shares[`woman/${age}`] ?? 0)]),
  ) as Record<AgeBand, number>;
}

/** Shares of combinations, from the shares of one trait and of the other within it. */
function joint<A extends string, B extends string>(
  outer: Shares<A>,
  inner: Readonly<Record<A, Shares<B>>>,
): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const a in outer) {
    let whole = 0;
    for (const b in inner[a]) whole += inner[a][b];
    for (const b in inner[a]) shares[`${a}/${b}`] = (outer[a] * inner[a][b]) / whole;
  }
  return shares;
}

function fitInterviews(
  groupWeight: (group: DirectionGroup) => number,
  practiceShares: Shares<Practice>,
): Calibration['interviews'] {
  const groups = practice.DIRECTION_GROUPS.flatMap((group) =>
    (Object.keys(PRACTICES) as Practice[]).map((way) => ({
      name: `${group}/${way}` as const,
      weight: groupWeight(group) * practiceShares[way],
      mean: practice.INTERVIEWS_MEAN[group] * PRACTICES[way],
    })),
  );
  const { few, due, many } = INTERVIEWS_WITHIN;
  return fitConditional(groups, [
    { name: 'few', mean: meanOf(few), share: practice.INTERVIEWS_SHARE.few },
    { name: 'due', mean: meanOf(due), share: practice.INTERVIEWS_SHARE.due },
    { name: 'many', mean: (many.from + many.to) / 2, share: practice.INTERVIEWS_SHARE.many },
  ]);
}

function fitOffers(groupWeight: (group: DirectionGroup) => number): Calibration['offers'] {
  const groups = practice.DIRECTION_GROUPS.map((group) => ({
    name: group,
    weight: groupWeight(group),
    mean: practice.OFFER_WEEKS[group],
  }));
  const bins = (Object.keys(OFFER_WEEKS_WITHIN) as OfferClass[]).map((name) => ({
    name,
    mean: (OFFER_WEEKS_WITHIN[name].from + OFFER_WEEKS_WITHIN[name].to) / 2,
    share: practice.OFFER_WEEKS_SHARE[name],
  }));
  return fitConditional(groups, bins);
}

function fitExemptedEarlier(cells: readonly Cell<PersonTraits>[], offers: Calibration['offers']): number {
  const today = weigh(cells, (traits) => traits.direction === 'F');
  const eligible = cells
    .filter((cell) => cell.traits.direction !== 'F')
    .reduce((total, cell) => total + cell.weight * (1 - offers[groupOf(cell.traits)].over52), 0);
  return (practice.EXEMPT_FROM_OFFERS / 100 - today) / eligible;
}

function fitPassive(cells: readonly Cell<PersonTraits>[], offers: Calibration['offers']): Calibration['passive'] {
  const tenPlus = weigh(cells, (traits) => traits.seniority === '10+');
  const below = (practice.PASSIVE - practice.PASSIVE_10_PLUS * tenPlus) / (1 - tenPlus);
  const shareOf = (band: SeniorityBand): number => {
    const target = (band === '10+' ? practice.PASSIVE_10_PLUS : below) / 100;
    const inBand = cells.filter((cell) => cell.traits.seniority === band);
    const size = inBand.reduce((total, cell) => total + cell.weight, 0);
    const bound = inBand
      .filter((cell) => cell.traits.direction !== 'F')
      .reduce((total, cell) => total + cell.weight * offers[groupOf(cell.traits)].none, 0);
    return (target - bound / size) / (1 - bound / size);
  };
  return { '5-7': shareOf('5-7'), '7-10': shareOf('7-10'), '10+': shareOf('10+') };
}

function weigh(cells: readonly Cell<PersonTraits>[], has: (traits: PersonTraits) => boolean): number {
  return cells.filter((cell) => has(cell.traits)).reduce((total, cell) => total + cell.weight, 0);
}

/** Mean of whole numbers (the names) by their weights. */
function meanOf(weights: Shares<string>): number {
  let total = 0;
  let weighted = 0;
  for (const value in weights) {
    total += weights[value] ?? 0;
    weighted += Number(value) * (weights[value] ?? 0);
  }
  return weighted / total;
}
