import type { PlainDate } from '@rettid/domain';
import { formatDate } from '@rettid/domain';
import { runSweep, type JobcenterCounts } from '@rettid/jobs';
import { type Config, SystemClock } from '@rettid/platform';
import type { Command } from 'commander';
import { withDatabase } from '../database';
import { parseDateOption } from '../date-option';
import { sweepingOptions } from '../sweeping';
import { CommandFailed, count, say } from '../terminal';

interface SweepFlags {
  readonly asOf?: PlainDate;
  readonly full?: true;
}

/** `rettid sweep`: brings every obligation up to date, through the queue and its workers. */
export function addSweepCommand(program: Command, loadConfig: () => Config): void {
  program
    .command('sweep')
    .summary('vurdér alle sager')
    .description('Vurderer gennem køen alle sager pr. en dato og er færdig, når hver forpligtelse er ajour.')
    .option('--as-of <DATE>', 'datoen (ÅÅÅÅ-MM-DD; ellers i dag)', parseDateOption)
    .option('--full', 'vurdér alle forfra, og meld, hvor det gemte afviger')
    .action(async (flags: SweepFlags) => {
      const config = loadConfig();
      await withDatabase(config, async (database) => {
        const asOf = flags.asOf ?? (await database.businessClock.businessDate());
        const report = await runSweep({
          ...sweepingOptions(config, database),
          asOf,
          full: flags.full === true,
          clock: new SystemClock(),
        });
        report.jobcenters.forEach(tell);
        say(`Alle forpligtelser er ajour pr. ${formatDate(asOf)}.`);
        refuseDrift(report.jobcenters);
      });
    });
}

function tell({ jobcenterId, examined, changed, unchanged, drifted }: JobcenterCounts): void {
  const drift = drifted > 0 ? `, ${count(drifted)} med afvigelse` : '';
  say(
    `${jobcenterId}: ${count(examined)} borgere vurderet, ${count(changed)} ændret, ${count(unchanged)} uændret${drift}`,
  );
}

/** A full sweep that finds what was counted current to be wrong has found a fault in the program. */
function refuseDrift(jobcenters: readonly JobcenterCounts[]): void {
  const drifted = jobcenters.reduce((sum, counts) => sum + counts.drifted, 0);
  if (drifted === 0) return;
  throw new CommandFailed(
    `${count(drifted)} borgere var regnet for ajour, men gemte fund afveg fra genberegningen. Fundene er nu rettet.`,
  );
}
