/**
 * `node tools/bench/dist/access-log/main.js [--citizens N] [--pairs N]`: what the access log adds to a reading, on a
 * server of its own.
 */
import { parseArgs } from 'node:util';

import { FixedClock } from '@rettid/platform';

import { AS_OF, fillCaseload } from '../queue/fill-caseload';
import { setUpWorkbench } from '../workbench';
import { measureAccessLogCost } from './cost';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { citizens: { type: 'string' }, pairs: { type: 'string' } } });
  const bench = await setUpWorkbench();
  try {
    await fillCaseload(bench.databaseUrl, Number(values.citizens ?? 10_000), () => undefined);
    const clock = new FixedClock(new Date(`${AS_OF}T09:00:00Z`));
    const costs = await measureAccessLogCost(bench.databaseUrl, { pairs: Number(values.pairs ?? 500), clock });
    for (const { reading, logged, unlogged, ratio } of costs) {
      const of = ({ median, p99 }: typeof logged): string => `${median.toFixed(2)} ms (p99 ${p99.toFixed(1)})`;
      process.stdout.write(
        `${reading.padEnd(44)} logged ${of(logged)}, unlogged ${of(unlogged)}: ${ratio.toFixed(3)}x  aim: at most 1.1\n`,
      );
    }
  } finally {
    await bench.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
