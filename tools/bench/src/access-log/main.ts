/**
 * `node tools/bench/dist/access-log/main.js [--citizens N] [--pairs N]`: what the access log adds to a reading, on a
 * server of its own.
 */
import { parseArgs } from 'node:util';

import { FixedClock } from '@rettid/platform';

import { AS_OF, fillCaseload } from '../queue/fill-caseload';
import { setUpWorkbench } from '../workbench';
import { measureAccessLogCost, type Times } from './cost';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { citizens: { type: 'string' }, pairs: { type: 'string' } } });
  const bench = await setUpWorkbench();
  try {
    await fillCaseload(bench.databaseUrl, Number(values.citizens ?? 10_000), () => undefined);
    const clock = new FixedClock(new Date(`${AS_OF}T09:00:00Z`));
    const costs = await measureAccessLogCost(bench.databaseUrl, { pairs: Number(values.pairs ?? 500), clock });
    for (const { reading, logged, unlogged, ratio } of costs) {
      const of = ({ p10, median, p99 }: Times): string => [p10, median, p99].map((ms) => ms.toFixed(2)).join(' / ');
      process.stdout.write(
        `${reading}: logged ${of(logged)} ms, unlogged ${of(unlogged)} ms (p10 / median / p99)\n` +
          `  logged / unlogged: ${ratio.p10.toFixed(3)}x of the fastest tenths, ${ratio.median.toFixed(3)}x in the median pair; aim: at most 1.1\n`,
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
