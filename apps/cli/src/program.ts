import type { Config } from '@rettid/platform';
import { Command, CommanderError } from 'commander';
import { addAccessLogCommand } from './commands/access-log';
import { addClockCommand } from './commands/clock';
import { addImportCommand } from './commands/import';
import { addMigrateCommand } from './commands/migrate';
import { addObligationsCommand } from './commands/obligations';
import { addOccupationsCommand } from './commands/occupations';
import { addSweepCommand } from './commands/sweep';
import { EXIT, messageOf, say } from './terminal';

/** The whole command line. Nothing is read or opened until a command runs. */
export function createProgram(loadConfig: () => Config): Command {
  const program = new Command('rettid')
    .description('Rettid fra kommandolinjen: indlæs sager, gennemgå dem, hent fundene.')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', 'vis denne hjælp')
    .helpCommand('help [command]', 'vis hjælp til en kommando');
  addImportCommand(program, loadConfig);
  addSweepCommand(program, loadConfig);
  addObligationsCommand(program, loadConfig);
  addOccupationsCommand(program, loadConfig);
  addMigrateCommand(program, loadConfig);
  addClockCommand(program, loadConfig);
  addAccessLogCommand(program, loadConfig);
  for (const command of program.commands) command.helpOption('-h, --help', 'vis denne hjælp');
  return program;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Brug:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valgmuligheder:',
  'Commands:': 'Kommandoer:',
};

/** Runs the command line and returns the exit status; a command may have set `process.exitCode` itself. */
export async function run(argv: readonly string[], loadConfig: () => Config): Promise<void> {
  try {
    await createProgram(loadConfig).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    say(usageMessage(error));
    say('Se: rettid --help');
    return EXIT.usage;
  }
  say(messageOf(error));
  return exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'exitCode' in error && typeof error.exitCode === 'number'
    ? error.exitCode
    : EXIT.refused;
}

/** The library's complaint in Danish, naming what it is about. */
function usageMessage(error: CommanderError): string {
  const [, subject = ''] = /'([^']*)'/.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption':
      return `Ukendt valgmulighed: ${subject}`;
    case 'commander.unknownCommand':
      return `Ukendt kommando: ${subject}`;
    case 'commander.missingArgument':
      return `Argumentet ${subject} mangler.`;
    case 'commander.missingMandatoryOptionValue':
      return `${subject} skal angives.`;
    case 'commander.optionMissingArgument':
      return `${subject} mangler en værdi.`;
    case 'commander.excessArguments':
      return 'For mange argumenter.';
    case 'commander.invalidArgument':
      return `${subject}: ${error.message.split(' is invalid. ')[1] ?? 'ugyldig værdi'}`;
    case 'commander.help':
      return 'Angiv en kommando.';
    default:
      return error.message;
  }
}
