import { replaceOccupations } from '@rettid/application';
import type { Config } from '@rettid/platform';
import type { Command } from 'commander';
import { withDatabase } from '../database';
import { ErrorPrinter, ERRORS_PRINTED } from '../error-printer';
import { CommandFailed, count, EXIT, say } from '../terminal';

/** `rettid occupations FILE`: replaces the positions that job goals are chosen from. */
export function addOccupationsCommand(program: Command, loadConfig: () => Config): void {
  program
    .command('occupations')
    .summary('udskift listen over stillinger')
    .description('Udskifter listen over stillinger (DISCO-08), som jobmål vælges fra. Ved fejl ændres intet.')
    .argument('<FILE>', 'CSV-fil med kolonnerne code, title og evt. synonyms (adskilt af ;)')
    .action(async (file: string) => {
      process.exitCode = await runReplacement(file, loadConfig());
    });
}

async function runReplacement(file: string, config: Config): Promise<number> {
  const report = await withDatabase(config, async ({ unitOfWork }) => {
    try {
      return await replaceOccupations(unitOfWork, file, 'cli');
    } catch (error) {
      const code = fileSystemCodeOf(error);
      if (code === null) throw error;
      throw new CommandFailed(`FILE: filen ${file} kan ikke læses (${code}).`);
    }
  });
  if (report.errors.length === 0) {
    say(`Listen har nu ${count(report.count)} stillinger.`);
    return EXIT.done;
  }
  const printer = new ErrorPrinter();
  for (const error of report.errors) printer.print(error);
  const isCut = report.errors.length > ERRORS_PRINTED;
  say(`${count(report.errors.length)} fejl i alt${isCut ? `; de første ${ERRORS_PRINTED} er vist` : ''}.`);
  say('Intet er ændret.');
  return EXIT.refused;
}

/** `ENOENT`, where the error is the file system's. */
function fileSystemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error) || !('path' in error)) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR' ? 'EISDIR' : null;
  }
  return String(error.code);
}
