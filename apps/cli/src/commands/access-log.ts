import { sealAccessLog, verifyAccessLog, type AccessLogFinding, type ChainHead } from '@rettid/application';
import type { Config } from '@rettid/platform';
import { InvalidArgumentError, type Command } from 'commander';
import { withDatabase, type CommandDatabase } from '../database';
import { count, entries, EXIT, say } from '../terminal';
import { addRetentionCommands } from './access-log-retention';

interface VerifyFlags {
  readonly jobcenter?: string;
  readonly expect: readonly string[];
}

/** `rettid access-log`: seals the access log, holds it against its seals, and removes what is past its retention. */
export function addAccessLogCommand(program: Command, loadConfig: () => Config): void {
  const log = program
    .command('access-log')
    .summary('kontrollér, arkivér og slet adgangsloggen')
    .description('Adgangsloggen: hvem der har set og gjort hvad, forseglet i en kæde for hvert jobcenter.');
  log
    .command('verify')
    .summary('kontrollér, at intet er ændret')
    .description(
      'Går alle kæder igennem: intet må være ændret, fjernet, tilføjet eller uforseglet i over et minut. Skriver hver kædes ' +
        'hoved til standard output (jobcenter, segl, poster, hash); gem dem uden for databasen. Fund giver exit 1.',
    )
    .option('--jobcenter <ID>', 'kun dette jobcenters kæde')
    .option('--expect <HASH>', 'et hoved, der er gemt tidligere og stadig skal findes; kan gentages', collectHash, [])
    .action(async (flags: VerifyFlags) => {
      process.exitCode = await withDatabase(loadConfig(), (database) => verify(database, flags));
    });
  log
    .command('seal')
    .summary('forsegl, hvad der venter')
    .description('Forsegler de poster, der venter; ellers gør arbejderen det hvert tiende sekund.')
    .action(async () => {
      const sealed = await withDatabase(loadConfig(), ({ unitOfWork }) => sealAccessLog(unitOfWork));
      say(`${entries(sealed)} forseglet.`);
    });
  addRetentionCommands(log, loadConfig);
  for (const command of log.commands) command.helpOption('-h, --help', 'vis denne hjælp');
}

/** A head as `verify` prints it. */
function collectHash(text: string, collected: readonly string[]): readonly string[] {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError('skal være de 64 tegn, som verify skriver.');
  return [...collected, text];
}

async function verify({ unitOfWork }: CommandDatabase, { jobcenter, expect }: VerifyFlags): Promise<number> {
  const report = await verifyAccessLog(unitOfWork, {
    expect,
    ...(jobcenter === undefined ? {} : { jobcenterId: jobcenter }),
  });
  for (const head of report.heads) if (head.sealNo > 0) process.stdout.write(`${lineOf(head)}\n`);
  report.findings.forEach((finding) => say(describe(finding)));
  const untold = report.findingCount - report.findings.length;
  if (untold > 0) say(`... og ${count(untold)} fund mere.`);
  const sealed = report.heads.reduce((sum, head) => sum + head.entries, 0);
  if (report.findingCount === 0) {
    say(`Adgangsloggen er hel: ${entries(sealed)} forseglet, intet ændret.`);
    return EXIT.done;
  }
  say(`Adgangsloggen er ikke hel: ${count(report.findingCount)} fund.`);
  return EXIT.refused;
}

/** A chain without a jobcentre is that of entries that concern none. */
const NO_JOBCENTER = '-';

function lineOf(head: ChainHead): string {
  return [head.jobcenterId ?? NO_JOBCENTER, head.sealNo, head.entries, head.hash].join('\t');
}

function describe({ kind, jobcenterId, sealNo, entryId }: AccessLogFinding): string {
  const chain = jobcenterId === null ? 'kæden uden jobcenter' : `jobcenter ${jobcenterId}`;
  const seal = sealNo === null ? '' : `, segl ${sealNo}`;
  const entry = entryId === null ? '' : `, post ${entryId}`;
  return kind === 'head_missing' ? WORDS[kind] : `${chain}${seal}${entry}: ${WORDS[kind]}`;
}

const WORDS: Readonly<Record<AccessLogFinding['kind'], string>> = {
  entry_changed: 'posten er ændret, efter at den blev forseglet.',
  entry_removed: 'posten er fjernet.',
  entry_added: 'posten er tilføjet bag om forseglingen.',
  entry_unsealed: 'posten har ventet over et minut på at blive forseglet; kører en arbejder?',
  seal_missing: 'seglet mangler.',
  seal_changed: 'seglet er ændret.',
  seal_unlinked: 'seglet hænger ikke sammen med det foregående.',
  head_missing: 'Et hoved, der var gemt, findes i ingen kæde: enden er skåret af, eller kæden er skrevet om.',
};
