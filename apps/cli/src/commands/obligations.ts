import { exportObligations } from '@rettid/application';
import type { PlainDate } from '@rettid/domain';
import type { Config } from '@rettid/platform';
import type { Command } from 'commander';
import { parseDateOption } from '../date-option';
import { withDatabase } from '../database';
import { CommandFailed, count, EXIT, say } from '../terminal';

interface ObligationsFlags {
  readonly asOf?: PlainDate;
  readonly jobcenter?: string;
}

/** `rettid obligations`: writes what the last sweep stored to standard output. */
export function addObligationsCommand(program: Command, loadConfig: () => Config): void {
  program
    .command('obligations')
    .summary('skriv de fundne forpligtelser som CSV')
    .description('Skriver obligations.csv, som seneste gennemgang gemte den, til standard output.')
    .option('--as-of <DATE>', 'datoen, gennemgangen skal være for (ÅÅÅÅ-MM-DD; ellers den seneste)', parseDateOption)
    .option('--jobcenter <ID>', 'kun dette jobcenters borgere')
    .action(async (flags: ObligationsFlags) => {
      await withDatabase(loadConfig(), async ({ unitOfWork }) => {
        const request = {
          asOf: flags.asOf ?? null,
          actorId: 'cli',
          ...(flags.jobcenter === undefined ? {} : { jobcenterId: flags.jobcenter }),
        };
        endQuietlyWithReader();
        const result = await exportObligations(unitOfWork, request, process.stdout);
        if (!result.ok) throw new CommandFailed(result.error.message);
        warnOfStaleness(result.value.notCurrent);
      });
    });
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no error, and nobody is left to be told of one. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
  });
}

function warnOfStaleness(notCurrent: number): void {
  if (notCurrent === 0) return;
  say(
    `Advarsel: ${count(notCurrent)} borgere har ændrede forhold siden gennemgangen; kør rettid sweep for at få dem med.`,
  );
}
