import type { Config } from '@rettid/platform';
import type { Command } from 'commander';
import { bringUpToDate } from '../database';
import { say } from '../terminal';

/** `rettid migrate`: brings the database's schema up to date. */
export function addMigrateCommand(program: Command, loadConfig: () => Config): void {
  program
    .command('migrate')
    .summary('bring databasens skema ajour')
    .description('Bringer databasens skema ajour som ejeren (DATABASE_OWNER_URL, ellers DATABASE_URL).')
    .action(async () => {
      const ran = await bringUpToDate(loadConfig());
      say(ran.length === 0 ? 'Databasen er ajour.' : `Kørt: ${ran.join(', ')}`);
    });
}
