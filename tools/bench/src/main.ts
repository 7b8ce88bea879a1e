/**
 * `npm run bench -- --citizens N [--seed N] [--sample N] [--nights N] [--json FILE]`: generates a caseload of N citizens,
 * imports and sweeps it on a server of its own, and prints what that costs beside what the database itself would need.
 *
 * `npm run bench -- --queue --citizens N [--rounds N] [--seconds N] [--json FILE]`: has the queue page of N citizens read
 * by many people at once, through the API and beside it, and prints the ratios.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';

import { DEMO } from '@rettid/demo';

import { runBenchmark, type BenchmarkOptions } from './benchmark';
import { runQueueBenchmark, type QueueOptions } from './queue/queue-benchmark';
import { queueFiguresOf, renderSeries } from './queue/queue-report';
import { figuresOf, isMet, renderFigures, renderReport, type Figure } from './report';
import { setUpWorkbench, type Workbench } from './workbench';

interface Arguments extends BenchmarkOptions, QueueOptions {
  readonly isQueue: boolean;
  readonly json: string | null;
}

/** What a run found: the text to print, the figures to judge, and all that was measured. */
interface Outcome {
  readonly report: string;
  readonly figures: readonly Figure[];
  readonly measured: unknown;
}

async function main(): Promise<void> {
  const options = readArguments();
  const cores = availableParallelism();
  const [load = 0] = loadavg();
  if (load > cores / 2)
    options.onProgress(`this machine is busy (load ${load.toFixed(1)}): the figures will be coarse`);
  const bench = await setUpWorkbench(options.isQueue ? { shared_buffers: roomForPages() } : {});
  const close = once(async () => await bench.close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(1)));
  try {
    const { report, figures, measured } = await (options.isQueue ? readQueue(bench, options) : sweep(bench, options));
    process.stdout.write(`${report}\n`);
    if (options.json !== null) {
      const machine = { node: process.version, cores, load, kernel: release() };
      const judged = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
      await writeFile(options.json, `${JSON.stringify({ machine, figures: judged, measured }, null, 2)}\n`);
    }
  } finally {
    await close();
  }
}

/**
 * What `docs/operations.md` tells to give a server of its own: a quarter of the machine's memory. The embedded server takes
 * less, to be a guest on a laptop, and would read a large caseload from the system's cache page by page.
 */
function roomForPages(): string {
  const quarter = Math.floor(totalmem() / 4 / 2 ** 20);
  return `${Math.min(quarter, 2048)}MB`;
}

async function sweep(bench: Workbench, options: BenchmarkOptions): Promise<Outcome> {
  const measured = await runBenchmark(bench, options);
  const figures = figuresOf(measured);
  return { report: renderReport(measured, figures), figures, measured };
}

async function readQueue(bench: Workbench, options: QueueOptions): Promise<Outcome> {
  const measured = await runQueueBenchmark(bench, options);
  const figures = queueFiguresOf(measured);
  return { report: [...renderFigures(figures), '', ...renderSeries(measured)].join('\n'), figures, measured };
}

function readArguments(): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      queue: { type: 'boolean' },
      citizens: text,
      seed: text,
      sample: text,
      nights: text,
      rounds: text,
      seconds: text,
      json: text,
    },
  });
  const citizens = wholeNumber('--citizens', values.citizens, 10_000);
  return {
    isQueue: values.queue === true,
    citizens,
    seed: wholeNumber('--seed', values.seed, DEMO.seed),
    sample: Math.min(citizens, wholeNumber('--sample', values.sample, 1_000)),
    nights: wholeNumber('--nights', values.nights, 3),
    rounds: wholeNumber('--rounds', values.rounds, 3),
    seconds: wholeNumber('--seconds', values.seconds, 5),
    json: values.json ?? null,
    onProgress: (message) => void process.stderr.write(`${message}\n`),
  };
}

function wholeNumber(option: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${option} takes a whole number above nil, not "${value}"`);
  return Number(value);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return async () => await (done ??= work());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
