import { formatDate, type PlainDate } from '@rettid/domain';
import { moveBusinessClock } from '@rettid/jobs';
import { type Config, SystemClock } from '@rettid/platform';
import type { Command } from 'commander';
import { withDatabase } from '../database';
import { parseDateOption } from '../date-option';
import { sweepingOptions } from '../sweeping';
import { say } from '../terminal';

interface ClockFlags {
  readonly to?: PlainDate;
  readonly back?: true;
}

/** `rettid clock`: shows the business date, or moves it and does the nights passed (demonstrations only). */
export function addClockCommand(program: Command, loadConfig: () => Config): void {
  program
    .command('clock')
    .summary('vis eller flyt forretningsdatoen')
    .description('Viser forretningsdatoen. Med --to flyttes den, og hver nat imellem gennemgås (ikke i produktion).')
    .option('--to <DATE>', 'den nye dato (ÅÅÅÅ-MM-DD)', parseDateOption)
    .option('--back', 'tillad, at datoen flyttes tilbage')
    .action(async ({ to, back }: ClockFlags) => {
      const config = loadConfig();
      await withDatabase(config, async (database) => {
        if (to !== undefined) {
          await moveBusinessClock({
            ...sweepingOptions(config, database),
            to,
            clock: new SystemClock(),
            environment: config.environment,
            allowBackwards: back === true,
          });
        }
        say(`Forretningsdatoen er ${formatDate(await database.businessClock.businessDate())}.`);
      });
    });
}
