/**
 * `npm run bench -- --citizens N [--seed N] [--sample N] [--nights N] [--json FILE]`: generates a caseload of N citizens,
 * imports and sweeps it on a server of its own, and prints what that costs beside what the database itself would need.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, release } from 'node:os';
import { parseArgs } from 'node:util';

import { DEMO } from '@rettid/demo';

import { runBenchmark, type BenchmarkOptions } from './benchmark';
import { figuresOf, isMet, renderReport } from './report';
import { setUpWorkbench } from './workbench';

interface Arguments extends BenchmarkOptions {
  readonly json: string | null;
}

async function main(): Promise<void> {
  const options = readArguments();
  const cores = availableParallelism();
  const [load = 0] = loadavg();
  if (load > cores / 2)
    options.onProgress(`this machine is busy (load ${load.toFixed(1)}): the figures will be coarse`);
  const bench = await setUpWorkbench();
  const close = once(async () => await bench.close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(1)));
  try {
    const measured = await runBenchmark(bench, options);
    const figures = figuresOf(measured);
    process.stdout.write(`${renderReport(measured, figures)}\n`);
    if (options.json !== null) {
      const machine = { node: process.version, cores, load, kernel: release() };
      const judged = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
      await writeFile(options.json, `${JSON.stringify({ machine, figures: judged, measured }, null, 2)}\n`);
    }
  } finally {
    await close();
  }
}

function readArguments(): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { citizens: text, seed: text, sample: text, nights: text, json: text } });
  const citizens = wholeNumber('--citizens', values.citizens, 10_000);
  return {
    citizens,
    seed: wholeNumber('--seed', values.seed, DEMO.seed),
    sample: Math.min(citizens, wholeNumber('--sample', values.sample, 1_000)),
    nights: wholeNumber('--nights', values.nights, 3),
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
