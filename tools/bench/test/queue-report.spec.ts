import type { Load } from '../src/queue/load';
import type { Series } from '../src/queue/queue-benchmark';
import { queueFiguresOf, renderSeries } from '../src/queue/queue-report';
import { isMet } from '../src/report';

const load = (requestsPerSecond: number, p99: number): Load => ({ requestsPerSecond, p50: 1, p99 });
const series = (kind: Series['kind'], citizens: number, connections: number, ...loads: Load[]): Series[] =>
  (['mine', 'jobcenter'] as const).map((list) => ({ citizens, kind, list, connections, loads }));

describe('the report of the queue page', () => {
  const measured = [
    // Rounds of which one was disturbed: each is held against the other of the same round, and the middle one counts.
    ...series('api', 1_000_000, 16, load(60, 30), load(10, 500), load(66, 33)),
    ...series('bare', 1_000_000, 16, load(100, 20), load(40, 200), load(120, 11)),
    ...series('api', 1_000_000, 1, load(20, 50)),
    ...series('api', 10_000, 1, load(25, 40)),
  ];
  const figures = queueFiguresOf(measured);
  const valueOf = (part: string): number => figures.find((figure) => figure.name.includes(part))?.value ?? NaN;

  it('sets the API against bare node and pg, and a million citizens against ten thousand', () => {
    expect(figures).toHaveLength(6);
    expect(valueOf("caseworker's queue: throughput")).toBeCloseTo(0.55, 9);
    expect(valueOf("caseworker's queue: p99")).toBeCloseTo(2.5, 9);
    expect(valueOf("caseworker's queue: time of a page")).toBeCloseTo(1.25, 9);
    expect(figures.filter((figure) => isMet(figure) === false).map(({ name }) => name)).toEqual([
      expect.stringContaining('p99'),
      expect.stringContaining('p99'),
    ]);
  });

  it('has nothing to compare sizes by where there was but one', () => {
    expect(queueFiguresOf(measured.filter(({ citizens }) => citizens === 10_000))).toHaveLength(4);
  });

  it('tells what it was made from', () => {
    expect(renderSeries(measured)[0]).toBe(
      "a caseworker's queue, 1000000 citizens, api, 16 at once: 60 pages a second, p50 1 ms, p99 33 ms",
    );
  });
});
