/**
 * Writes a synthetic caseload: `node tools/demo/dist/main.js DIRECTORY [--citizens N] [--seed N] [--record-months N]`.
 */
import { parseArgs } from 'node:util';

import { DEMO } from './caseload/generate';
import { writeCaseload } from './write-caseload';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { citizens: { type: 'string' }, seed: { type: 'string' }, 'record-months': { type: 'string' } },
  });
  const directory = positionals[0];
  if (directory === undefined)
    throw new Error('usage: main.js DIRECTORY [--citizens N] [--seed N] [--record-months N]');
  const counts = await writeCaseload(directory, {
    citizens: wholeNumber('--citizens', values.citizens) ?? DEMO.citizens,
    seed: wholeNumber('--seed', values.seed) ?? DEMO.seed,
    recordMonths: wholeNumber('--record-months', values['record-months']) ?? DEMO.recordMonths,
  });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value !== undefined && !/^\d+$/.test(value)) throw new Error(`${option} takes a whole number, not "${value}"`);
  return value === undefined ? undefined : Number(value);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
