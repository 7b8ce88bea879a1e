import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What the measured programs take and give, by name; each runs in a process of its own. */
export interface Programs {
  readonly import: { readonly input: { readonly directory: string }; readonly output: { readonly rows: number } };
  readonly sweep: {
    readonly input: { readonly asOf: string; readonly full: boolean };
    readonly output: { readonly examined: number; readonly changed: number; readonly drifted: number };
  };
  readonly 'row-by-row': {
    readonly input: { readonly asOf: string; readonly citizens: number };
    readonly output: { readonly citizens: number; readonly differing: number };
  };
}
export type ProgramName = keyof Programs;

/** What a program did, how long its work took and how much memory its process held at most. */
export interface Measured<T> {
  readonly output: T;
  /** Of the work alone: connecting and loading code are not counted. */
  readonly seconds: number;
  /** Processor time of the program itself in that time; the rest it waited for the database. */
  readonly processorSeconds: number;
  /** Largest resident set of the process, as the operating system counts it. */
  readonly peakMegabytes: number;
}

export interface ProgramMessage {
  readonly name: ProgramName;
  readonly databaseUrl: string;
  readonly input: unknown;
}

/**
 * Runs a program in a process of its own, so that its memory is its own and no garbage of another's weighs on it. The
 * database's address goes by message: it holds a password, which command lines show to everybody.
 *
 * @throws Error with the program's own message where it fails
 */
export async function measure<N extends ProgramName>(
  name: N,
  databaseUrl: string,
  input: Programs[N]['input'],
): Promise<Measured<Programs[N]['output']>> {
  const child = fork(join(__dirname, 'programs', 'host.js'));
  let answer: Measured<Programs[N]['output']> | undefined;
  child.on('message', (message) => {
    answer = message as Measured<Programs[N]['output']>;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const message: ProgramMessage = { name, databaseUrl, input };
  child.send(message);
  const exitCode = await ended;
  if (answer === undefined) throw new Error(`the measured program "${name}" failed (exit status ${exitCode})`);
  return answer;
}
