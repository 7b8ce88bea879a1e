/** Main module of a measured process: takes one message, does that program's work, answers and ends. */
import { openDatabase, type Database } from '@rettid/application';

import type { Measured, ProgramMessage, ProgramName, Programs } from '../measured-program';
import { importDirectory } from './import-directory';
import { loopRowByRow } from './loop-row-by-row';
import { sweepThroughQueue } from './sweep-through-queue';

type Program<N extends ProgramName> = (
  database: Database & { readonly url: string },
  input: Programs[N]['input'],
) => Promise<Programs[N]['output']>;

const PROGRAMS: { readonly [N in ProgramName]: Program<N> } = {
  import: importDirectory,
  sweep: sweepThroughQueue,
  'row-by-row': loopRowByRow,
};

process.once('message', (message) => {
  run(message as ProgramMessage).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
});

async function run({ name, databaseUrl, input }: ProgramMessage): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 10, applicationName: `rettid bench ${name}` });
  const before = process.cpuUsage();
  const started = performance.now();
  const output = await (PROGRAMS[name] as Program<ProgramName>)({ ...database, url: databaseUrl }, input as never);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  await database.close();
  const measured: Measured<unknown> = {
    output,
    seconds,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(measured, () => process.exit(0));
}
