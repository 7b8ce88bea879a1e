import type { Shares } from './quotas';

/** A combination of traits with its weight in the population. */
export interface Cell<T> {
  readonly traits: T;
  weight: number;
}

/** What is known of a population: how it divides by one trait, or by one combination of traits. */
export interface Margin<T> {
  readonly keyOf: (traits: T) => string;
  readonly shares: Shares<string>;
}

const ROUNDS = 200;

/**
 * Iterative proportional fitting ("raking"): changes the weights of `cells` as little as needed for them to divide as
 * every margin says. Where margins contradict each other a little, as rounded tables do, the last ones win. The weights
 * sum to 1 afterwards.
 */
export function rake<T>(cells: readonly Cell<T>[], margins: readonly Margin<T>[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const margin of margins) scaleTo(cells, margin);
  }
}

function scaleTo<T>(cells: readonly Cell<T>[], margin: Margin<T>): void {
  const current = new Map<string, number>();
  for (const cell of cells) {
    const key = margin.keyOf(cell.traits);
    current.set(key, (current.get(key) ?? 0) + cell.weight);
  }
  let total = 0;
  for (const key of current.keys()) total += margin.shares[key] ?? 0;
  for (const cell of cells) {
    const key = margin.keyOf(cell.traits);
    const held = current.get(key) ?? 0;
    cell.weight = held === 0 ? 0 : (cell.weight * (margin.shares[key] ?? 0)) / total / held;
  }
}

/** A class of a measured quantity (say, 8-10 interviews) with its mean and its share of everybody. */
export interface Bin<B extends string> {
  readonly name: B;
  readonly mean: number;
  readonly share: number;
}

/** A group of people with its size (any unit) and the quantity's mean among them. */
export interface Group<G extends string> {
  readonly name: G;
  readonly weight: number;
  readonly mean: number;
}

/**
 * How each group spreads over the bins, when only the groups' means and everybody's spread are known. Of all answers that
 * agree with both, the one closest to "everyone alike": within a group a bin weighs `share * exp(tilt * mean)`
 * (exponential tilting). The groups' means are first scaled so that together they give the bins' overall mean.
 */
export function fitConditional<G extends string, B extends string>(
  groups: readonly Group<G>[],
  bins: readonly Bin<B>[],
): Record<G, Record<B, number>> {
  const size = sum(groups.map((group) => group.weight));
  const everyShare = sum(bins.map((bin) => bin.share));
  const overall = sum(bins.map((bin) => (bin.share / everyShare) * bin.mean));
  const scale = overall / sum(groups.map((group) => (group.weight / size) * group.mean));
  const base = bins.map((bin) => bin.share / everyShare);
  let fitted: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    fitted = groups.map((group) => tiltToMean(base, bins, group.mean * scale));
    bins.forEach((bin, b) => {
      const held = sum(groups.map((group, g) => (group.weight / size) * (fitted[g]?.[b] ?? 0)));
      if (held > 0) base[b] = ((base[b] ?? 0) * (bin.share / everyShare)) / held;
    });
  }
  return Object.fromEntries(
    groups.map((group, g) => [group.name, Object.fromEntries(bins.map((bin, b) => [bin.name, fitted[g]?.[b] ?? 0]))]),
  ) as Record<G, Record<B, number>>;
}

/** The bins' weights tilted until their mean is `target`; bisection, since the mean grows with the tilt. */
function tiltToMean(base: readonly number[], bins: readonly Bin<string>[], target: number): number[] {
  let low = -1;
  let high = 1;
  let weights: number[] = [];
  for (let step = 0; step < 60; step += 1) {
    const tilt = (low + high) / 2;
    const raw = bins.map((bin, b) => (base[b] ?? 0) * Math.exp(tilt * bin.mean));
    const total = sum(raw);
    weights = raw.map((weight) => weight / total);
    const mean = sum(bins.map((bin, b) => bin.mean * (weights[b] ?? 0)));
    if (mean < target) low = tilt;
    else high = tilt;
  }
  return weights;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
