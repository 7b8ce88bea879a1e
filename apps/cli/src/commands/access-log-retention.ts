import { open, type FileHandle } from 'node:fs/promises';
import {
  AccessLogRetention,
  logMonthText,
  parseLogMonth,
  type ArchiveDecision,
  type EntrySink,
  type LogMonth,
} from '@rettid/application';
import { type Config, SystemClock } from '@rettid/platform';
import { InvalidArgumentError, type Command } from 'commander';
import { withOwnersDatabase } from '../database';
import { CommandFailed, entries as entriesText, say } from '../terminal';

interface ArchiveFlags {
  readonly month: LogMonth;
  readonly decision: ArchiveDecision;
  readonly reason: string;
  readonly by: string;
  readonly file?: string;
}

const DECISION_WORDS: Readonly<Record<ArchiveDecision, string>> = {
  preserve: 'bevares i arkiv',
  discard: 'kasseres efter Rigsarkivets bestemmelser',
};

/** `rettid access-log retention|archive|purge`: what becomes of months that are past their retention. */
export function addRetentionCommands(log: Command, loadConfig: () => Config): void {
  log
    .command('retention')
    .summary('vis måneder, der er ældre end opbevaringstiden')
    .description('Viser de måneder, der er ældre end ACCESS_LOG_RETENTION_MONTHS, og hvad der er besluttet om dem.')
    .action(async () => await withRetention(loadConfig(), listExpired));
  log
    .command('archive')
    .summary('træf arkivbeslutning for en måned')
    .description('Skriver månedens poster til en fil og registrerer, hvad der er besluttet om dem. Intet slettes.')
    .requiredOption('--month <MONTH>', 'måneden (ÅÅÅÅ-MM, UTC)', parseMonth)
    .requiredOption(
      '--decision <DECISION>',
      'bevares (i arkiv) eller kasseres (efter Rigsarkivets bestemmelser)',
      parseDecision,
    )
    .requiredOption('--reason <TEXT>', 'grundlaget: bestemmelsen, eller hvor filen afleveres', parseText)
    .requiredOption('--by <TEXT>', 'hvem der har truffet beslutningen', parseText)
    .option('--file <FILE>', 'ny fil til posterne (NDJSON); skal angives, når de bevares')
    .action(async (flags: ArchiveFlags) => await withRetention(loadConfig(), (retention) => archive(retention, flags)));
  log
    .command('purge')
    .summary('slet en måned, der er truffet beslutning om')
    .description('Sletter månedens poster for altid. Deres hash bliver i seglene, så kæderne stadig kan kontrolleres.')
    .requiredOption('--month <MONTH>', 'måneden (ÅÅÅÅ-MM, UTC)', parseMonth)
    .action(async ({ month }: { month: LogMonth }) => {
      await withRetention(loadConfig(), async (retention) => {
        const purged = await retention.purge(month);
        if (!purged.ok) throw new CommandFailed(purged.error.message);
        say(`${logMonthText(month)}: ${entriesText(purged.value.entries)} slettet.`);
      });
    });
}

async function withRetention(config: Config, work: (retention: AccessLogRetention) => Promise<void>): Promise<void> {
  await withOwnersDatabase(config, async (unitOfWork) => {
    await work(new AccessLogRetention(unitOfWork, new SystemClock(), config.accessLogRetentionMonths, 'cli'));
  });
}

async function listExpired(retention: AccessLogRetention): Promise<void> {
  const expired = await retention.expired();
  for (const { month, entries, decision } of expired) {
    const decided = decision === null ? 'ingen arkivbeslutning' : DECISION_WORDS[decision];
    process.stdout.write(`${[logMonthText(month), entries, decided].join('\t')}\n`);
  }
  if (expired.length === 0) say('Ingen måneder er ældre end opbevaringstiden.');
}

async function archive(retention: AccessLogRetention, flags: ArchiveFlags): Promise<void> {
  const { month, decision, reason, by, file } = flags;
  const sink = file === undefined ? null : await EntryFile.create(file);
  try {
    const archived = await retention.archive({ month, decision, reason, decidedBy: by, sink });
    if (!archived.ok) throw new CommandFailed(archived.error.message);
    const { entries, fileHash } = archived.value;
    if (fileHash !== null) process.stdout.write(`${fileHash}  ${file}\n`);
    say(`${logMonthText(month)}: ${entriesText(entries)}, ${DECISION_WORDS[decision]}.`);
  } finally {
    await sink?.close();
  }
}

/** A new file that only its owner may read: whose case was looked at is nobody else's business. */
class EntryFile implements EntrySink {
  private constructor(private readonly handle: FileHandle) {}

  static async create(path: string): Promise<EntryFile> {
    try {
      return new EntryFile(await open(path, 'ax', 0o600));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukendt fejl';
      throw new CommandFailed(`--file: ${path} kan ikke oprettes (${code}).`);
    }
  }

  async restart(): Promise<void> {
    await this.handle.truncate(0);
  }

  async write(text: string): Promise<void> {
    await this.handle.appendFile(text);
    // Before anything is decided on the strength of the file it must be there.
    await this.handle.datasync();
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

function parseMonth(text: string): LogMonth {
  const month = parseLogMonth(text);
  if (month === null) throw new InvalidArgumentError('skal være en måned ÅÅÅÅ-MM.');
  return month;
}

function parseDecision(text: string): ArchiveDecision {
  if (text === 'bevares') return 'preserve';
  if (text === 'kasseres') return 'discard';
  throw new InvalidArgumentError('skal være bevares eller kasseres.');
}

function parseText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 2 || trimmed.length > 500) throw new InvalidArgumentError('skal være en tekst på 2-500 tegn.');
  return trimmed;
}
