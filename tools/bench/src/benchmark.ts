import { rm } from 'node:fs/promises';

import { addDays, formatDate } from '@rettid/domain';
import { DEMO, writeCaseload } from '@rettid/demo';

import { checkpoint, copyIn, copyOut } from './bare-copy';
import { measure, type Measured, type Programs } from './measured-program';
import { megabytesOf, type Workbench } from './workbench';

export interface BenchmarkOptions {
  readonly citizens: number;
  readonly seed: number;
  /** Citizens of the row-by-row loop; the rest is extrapolated. */
  readonly sample: number;
  /** Nights after the first date whose sweeps are measured. */
  readonly nights: number;
  /** Told what is being measured, and each result as it comes. */
  readonly onProgress: (message: string) => void;
}

type Sweep = Measured<Programs['sweep']['output']>;

/** What was measured, in seconds unless it says otherwise. */
export interface Measurements {
  readonly citizens: number;
  readonly rows: number;
  readonly megabytes: number;
  readonly generate: number;
  readonly copyIn: number;
  readonly import: Measured<Programs['import']['output']>;
  readonly copyOut: { readonly seconds: number; readonly rows: number };
  /** Right after the import: everybody is evaluated and all findings are written. */
  readonly firstSweep: Sweep;
  /** Everybody is evaluated again and held against what is stored. */
  readonly fullSweep: Sweep;
  /** The nights after, one by one. */
  readonly nights: readonly Sweep[];
  readonly rowByRow: Measured<Programs['row-by-row']['output']>;
}

/** Records go back as far as the figures of the caseload need; the demo has twice as many. */
const RECORD_MONTHS = 24;

/**
 * Generates a caseload and measures everything on it, one thing at a time on one server.
 *
 * @throws Error where a program fails, or where what it did is not what it should: a benchmark of wrong results is none
 */
export async function runBenchmark(bench: Workbench, options: BenchmarkOptions): Promise<Measurements> {
  const { citizens, seed, onProgress } = options;
  const { databaseUrl, caseload } = bench;
  const asOf = formatDate(DEMO.asOf);

  const started = performance.now();
  const counts = await writeCaseload(caseload, { citizens, seed, recordMonths: RECORD_MONTHS });
  const generate = (performance.now() - started) / 1000;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const megabytes = await megabytesOf(caseload);
  onProgress(`generated ${rows} rows of ${citizens} citizens, ${megabytes.toFixed(0)} MB, in ${generate.toFixed(1)} s`);

  const copiedIn = await copyIn(databaseUrl, caseload);
  onProgress(`bare COPY of the rows: ${copiedIn.toFixed(1)} s`);
  const imported = await atRest(bench, async () => await measure('import', databaseUrl, { directory: caseload }));
  expectEqual('rows imported', imported.output.rows, rows);
  onProgress(`import: ${describe(imported)}`);
  await rm(caseload, { recursive: true });

  const firstSweep = await sweep(bench, asOf, false);
  expectEqual('citizens of the first sweep', firstSweep.output.examined, citizens);
  onProgress(`first sweep: ${describe(firstSweep)}`);
  const copiedOut = await atRest(bench, async () => await copyOut(databaseUrl));
  onProgress(`bare COPY of the facts: ${copiedOut.seconds.toFixed(1)} s`);
  const fullSweep = await sweep(bench, asOf, true);
  expectEqual('citizens of the full sweep', fullSweep.output.examined, citizens);
  expectEqual('citizens that drifted', fullSweep.output.drifted, 0);
  onProgress(`full sweep: ${describe(fullSweep)}`);

  const nights: Sweep[] = [];
  for (let night = 1; night <= options.nights; night += 1) {
    const result = await sweep(bench, formatDate(addDays(DEMO.asOf, night)), false);
    nights.push(result);
    onProgress(`night ${night}: ${result.output.examined} citizens, ${describe(result)}`);
  }
  const lastNight = formatDate(addDays(DEMO.asOf, options.nights));
  const rowByRow = await atRest(
    bench,
    async () => await measure('row-by-row', databaseUrl, { asOf: lastNight, citizens: options.sample }),
  );
  expectEqual('findings in which the row-by-row loop differs from the sweep', rowByRow.output.differing, 0);
  onProgress(`row by row: ${rowByRow.output.citizens} citizens, ${describe(rowByRow)}`);
  return {
    citizens,
    rows,
    megabytes,
    generate,
    copyIn: copiedIn,
    import: imported,
    copyOut: copiedOut,
    firstSweep,
    fullSweep,
    nights,
    rowByRow,
  };
}

async function sweep(bench: Workbench, asOf: string, full: boolean): Promise<Sweep> {
  return await atRest(bench, async () => await measure('sweep', bench.databaseUrl, { asOf, full }));
}

/** Measures after the server has written out what the work before left in memory. */
async function atRest<T>(bench: Workbench, work: () => Promise<T>): Promise<T> {
  await checkpoint(bench.databaseUrl);
  return await work();
}

function expectEqual(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`${what}: ${actual}, where ${expected} were expected`);
}

function describe({ seconds, processorSeconds, peakMegabytes }: Measured<unknown>): string {
  return `${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s its own), at most ${peakMegabytes.toFixed(0)} MB`;
}
