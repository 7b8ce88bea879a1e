import type { Measurements } from '../src/benchmark';
import { figuresOf, isMet, renderReport } from '../src/report';

const sweep = (seconds: number, examined: number, peakMegabytes = 200): Measurements['fullSweep'] => ({
  output: { examined, changed: 0, drifted: 0 },
  seconds,
  processorSeconds: seconds / 2,
  peakMegabytes,
});

const measured: Measurements = {
  citizens: 1_000,
  rows: 40_000,
  megabytes: 4,
  generate: 1,
  copyIn: 2,
  import: { output: { rows: 40_000 }, seconds: 12, processorSeconds: 5, peakMegabytes: 300 },
  copyOut: { seconds: 4, rows: 35_000 },
  firstSweep: sweep(16, 1_000, 400),
  fullSweep: sweep(10, 1_000),
  nights: [sweep(0.2, 30), sweep(0.6, 40)],
  rowByRow: { output: { citizens: 100, differing: 0 }, seconds: 35, processorSeconds: 9, peakMegabytes: 120 },
};

describe('the report of a benchmark', () => {
  const figures = figuresOf(measured);
  const valueOf = (part: string): number => figures.find((figure) => figure.name.includes(part))?.value ?? NaN;

  it('sets each cost against what it is to be compared with', () => {
    expect(valueOf('import / bare COPY')).toBe(6);
    expect(valueOf('full sweep / bare COPY-out')).toBe(2.5);
    expect(valueOf('first sweep')).toBe(4);
    expect(valueOf('night / full')).toBeCloseTo(4, 9);
    // 35 s for a hundred citizens are 350 s for all thousand.
    expect(valueOf('row-by-row')).toBe(35);
    expect(valueOf('worker')).toBe(400);
  });

  it('says which aims are met and which are missed', () => {
    expect(figures.filter((figure) => isMet(figure) === false).map((figure) => figure.name)).toEqual([
      'import / bare COPY of the same rows',
    ]);
    const missed = renderReport(measured, figures)
      .split('\n')
      .filter((line) => line.includes('MISSED'));
    expect(missed).toEqual([expect.stringContaining('6.00x  aim: at most 5  MISSED')]);
  });
});
