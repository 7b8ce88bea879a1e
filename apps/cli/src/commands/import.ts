import { open } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { importCaseload, type ImportReport } from '@rettid/application';
import type { Config } from '@rettid/platform';
import type { Command } from 'commander';
import { withDatabase } from '../database';
import { ErrorPrinter, ERRORS_PRINTED, placeAndProblem } from '../error-printer';
import { ErrorsFile } from '../errors-file';
import { CommandFailed, count, EXIT, say } from '../terminal';

interface ImportFlags {
  readonly dryRun?: true;
  readonly skipInvalid?: true;
  readonly errors?: string;
}

/** `rettid import DIR`: reads a caseload directory into the database. */
export function addImportCommand(program: Command, loadConfig: () => Config): void {
  program
    .command('import')
    .summary('indlæs en sagsmappe')
    .description('Indlæser en mappe med CSV-filer (docs/interchange.md). Ved fejl indlæses intet.')
    .argument('<DIR>', 'mappen')
    .option('--dry-run', 'kontrollér alt og skriv intet')
    .option('--skip-invalid', 'udelad hele borgere, der har fejl, og indlæs de øvrige')
    .option('--errors <FILE>', 'skriv alle fejl til FILE som CSV (file,line,column,value,problem)')
    .action(async (directory: string, flags: ImportFlags) => {
      process.exitCode = await runImport(directory, flags, loadConfig());
    });
}

async function runImport(directory: string, flags: ImportFlags, config: Config): Promise<number> {
  await requireDirectory(directory);
  const errorsFile = flags.errors === undefined ? null : await openErrorsFile(flags.errors, directory);
  const startedAt = performance.now();
  try {
    const printer = new ErrorPrinter();
    const report = await withDatabase(config, async ({ unitOfWork }) =>
      importCaseload(unitOfWork, directory, {
        actorId: 'cli',
        dryRun: flags.dryRun === true,
        skipInvalid: flags.skipInvalid === true,
        listener: {
          waiting: () => say('En anden indlæsning er i gang; venter på, at den bliver færdig.'),
          error: async (error) => {
            printer.print(error);
            await errorsFile?.write(error);
          },
          leftOut: ({ citizenId, reason }) => say(`Udeladt: borger ${citizenId} (${placeAndProblem(reason)})`),
        },
      }),
    );
    tell(report, performance.now() - startedAt, flags);
    return report.outcome === 'rejected' ? EXIT.refused : EXIT.done;
  } finally {
    await errorsFile?.close();
  }
}

async function requireDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r');
    const isDirectory = (await handle.stat()).isDirectory();
    await handle.close();
    if (!isDirectory) throw new CommandFailed(`DIR: ${directory} er ikke en mappe.`);
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(`DIR: mappen ${directory} kan ikke læses (${codeOf(error)}).`);
  }
}

async function openErrorsFile(path: string, directory: string): Promise<ErrorsFile> {
  const inside = relative(resolve(directory), resolve(path));
  if (inside !== '' && !inside.startsWith('..')) {
    throw new CommandFailed(`--errors: ${path} ligger i sagsmappen, hvor den ville være en ukendt fil.`);
  }
  try {
    return await ErrorsFile.open(path);
  } catch (error) {
    throw new CommandFailed(`--errors: ${path} kan ikke skrives (${codeOf(error)}).`);
  }
}

function tell(report: ImportReport, milliseconds: number, flags: ImportFlags): void {
  if (report.errorCount > 0) {
    const shown = Math.min(report.errorCount, ERRORS_PRINTED);
    say(`${count(report.errorCount)} fejl i alt${shown < report.errorCount ? `; de første ${shown} er vist` : ''}.`);
  }
  for (const { file, line, column, problem } of report.warnings) {
    say(`Advarsel: ${file}, linje ${line}, kolonne ${column}: ${problem}`);
  }
  if (report.warningCount > report.warnings.length) say(`Advarsler i alt: ${count(report.warningCount)}.`);
  if (report.outcome === 'rejected') {
    tellRejected(report, flags);
    return;
  }

  for (const { file, rows, added, changed, unchanged, leftOut } of report.files) {
    const parts = [`${count(added)} nye`, `${count(changed)} ændrede`, `${count(unchanged)} uændrede`];
    if (leftOut > 0) parts.push(`${count(leftOut)} udeladt`);
    say(`${file}.csv: ${count(rows)} rækker: ${parts.join(', ')}`);
  }
  if (report.citizensLeftOut > 0) say(`Borgere udeladt: ${count(report.citizensLeftOut)}.`);
  say(`Borgere med nye eller ændrede forhold: ${count(report.citizensChanged)}.`);
  const seconds = (milliseconds / 1000).toLocaleString('da-DK', { maximumFractionDigits: 1 });
  say(report.outcome === 'checked' ? `Kontrolleret på ${seconds} s; intet er skrevet.` : `Indlæst på ${seconds} s.`);
}

function tellRejected(report: ImportReport, flags: ImportFlags): void {
  if (report.unattributable !== null) {
    const { file, line } = report.unattributable;
    const place = line === null ? file : `${file}, linje ${line}`;
    say(`--skip-invalid er ikke nok: fejlen i ${place} kan ikke henføres til én borger, så ingen er sikkert hel.`);
  }
  say('Intet er indlæst.');
  if (flags.errors !== undefined) say(`Alle fejl står i ${flags.errors}.`);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'ukendt fejl';
}
