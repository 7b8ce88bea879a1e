import { join, resolve } from 'node:path';
import { CodedError, loadConfig } from '@rettid/platform';
import { House } from './house';
import { parseOptions, USAGE, type UpOptions } from './options';
import { Progress } from './progress';
import { summary } from './summary';

/** npm hands a terminal's Ctrl-C on to the program that the terminal has told already: one press, two signals. */
const SAME_PRESS_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Brings everything up and stays until it is told to stop (Ctrl-C, SIGTERM, a closed terminal) or a program crashes.
 * A second Ctrl-C does not wait for anything.
 *
 * @param args what stands behind `npm run up --`
 * @param root the project's top folder
 */
export async function up(args: readonly string[], environment: NodeJS.ProcessEnv, root: string): Promise<void> {
  try {
    const options = parseOptions(args);
    if (options.help) process.stdout.write(USAGE);
    else await live(options, environment, root);
  } catch (error) {
    process.stderr.write(`\n${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** @throws what the start threw, or the crash of a program; everything is stopped by then */
async function live(options: UpOptions, environment: NodeJS.ProcessEnv, root: string): Promise<void> {
  const progress = new Progress((text) => process.stdout.write(text));
  const house = new House({ config: loadConfig(environment), environment, root, wantsDemo: !options.empty, progress });
  const signals = new StopSignals(() => house.kill());
  try {
    const life = house.start().then(async (facts) => {
      progress.block(summary(facts, settingFor(environment, root)));
      throw await house.crash;
    });
    await Promise.race([life, signals.first]);
    progress.say('Stopping');
  } finally {
    await house.stop();
    signals.dispose();
  }
  progress.say('Stopped; the data stay');
}

/** The signals that mean stop. The first lets the house stop in order; a second one, meant as such, ends it at once. */
class StopSignals {
  private settle!: () => void;
  private firstAt: number | undefined;
  readonly first = new Promise<void>((settle) => (this.settle = settle));
  private readonly onSignal = (): void => this.receive();

  constructor(private readonly kill: () => void) {
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
  }

  dispose(): void {
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
  }

  private receive(): void {
    const now = performance.now();
    this.firstAt ??= now;
    this.settle();
    if (now - this.firstAt < SAME_PRESS_MS) return;
    this.kill();
    process.exit(130);
  }
}

/** The commands find a house in the project's own folder by themselves; any other has to be named. */
function settingFor(environment: NodeJS.ProcessEnv, root: string): string {
  if (environment['DATABASE_URL']) return '';
  const home = resolve(environment['RETTID_HOME'] ?? '.rettid');
  return home === join(resolve(root), '.rettid') ? '' : `RETTID_HOME=${home} `;
}

/** What was thrown for people is told as it is; anything else is a bug, and its trace is what helps. */
function wordsOf(error: unknown): string {
  if (error instanceof CodedError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
