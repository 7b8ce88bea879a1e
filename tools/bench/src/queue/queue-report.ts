import type { Figure } from '../report';
import { LISTS, type List } from './askers';
import type { Load } from './load';
import { CONNECTIONS, SMALL, type Series } from './queue-benchmark';

const NAMES: Readonly<Record<List, string>> = { mine: "a caseworker's queue", jobcenter: "a jobcentre's list" };

/** Ratios of what ran in turns: the middle one of the rounds' own. */
export function queueFiguresOf(series: readonly Series[]): Figure[] {
  const citizens = Math.max(...series.map((one) => one.citizens));
  const find = (kind: Series['kind'], list: List, connections: number, size: number): readonly Load[] =>
    series.find(
      (one) => one.kind === kind && one.list === list && one.connections === connections && one.citizens === size,
    )?.loads ?? [];
  return LISTS.flatMap((list) => {
    const [api, bare] = [find('api', list, CONNECTIONS, citizens), find('bare', list, CONNECTIONS, citizens)];
    const [alone, small] = [find('api', list, 1, citizens), find('api', list, 1, SMALL)];
    const figures: Figure[] = [
      {
        name: `${NAMES[list]}: throughput / bare node and pg`,
        value: middleRatio(api, bare, (load) => load.requestsPerSecond),
        unit: 'times',
        aim: { atLeast: 0.5 },
      },
      {
        name: `${NAMES[list]}: p99 / bare node and pg`,
        // Told in whole milliseconds: a nought is less than one, and no ratio.
        value: middleRatio(api, bare, (load) => Math.max(1, load.p99)),
        unit: 'times',
        aim: { atMost: 2 },
      },
    ];
    if (citizens <= SMALL) return figures;
    return [
      ...figures,
      {
        name: `${NAMES[list]}: time of a page at ${citizens} / at ${SMALL} citizens`,
        value: middleRatio(alone, small, (load) => 1 / load.requestsPerSecond),
        unit: 'times',
        aim: { atMost: 1.5 },
      },
    ];
  });
}

/** What the figures were made from: the middle of the rounds. */
export function renderSeries(series: readonly Series[]): string[] {
  return series.map(({ citizens, kind, list, connections, loads }) => {
    const rate = middle(loads.map((load) => load.requestsPerSecond)).toFixed(0);
    const [p50, p99] = [middle(loads.map((load) => load.p50)), middle(loads.map((load) => load.p99))];
    const who = `${NAMES[list]}, ${citizens} citizens, ${kind}, ${connections} at once`;
    return `${who}: ${rate} pages a second, p50 ${p50} ms, p99 ${p99} ms`;
  });
}

function middleRatio(above: readonly Load[], below: readonly Load[], of: (load: Load) => number): number {
  return middle(
    above.map((load, round) => {
      const other = below[round];
      return other === undefined ? Number.NaN : of(load) / of(other);
    }),
  );
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
