import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError, identityOf, type ProcessIdentity } from '@rettid/platform';

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 100;
const TOLD_LINES = 12;
/** Room for short-lived rows: collecting them was the larger part of a sweep's own time. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

export interface ProgramOptions {
  /** As people know it: `API`, `worker`. */
  readonly name: string;
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly isReady: () => Promise<boolean>;
}

/** One program of the house, run as a process of its own, its log in a file. */
export class Program {
  private readonly child: ChildProcess;
  private readonly ended: Promise<string>;
  private isStopping = false;

  constructor(private readonly options: ProgramOptions) {
    this.child = start(options);
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => resolve(error.message));
      this.child.once('exit', (code, signal) => resolve(signal === null ? `exit status ${code ?? 'unknown'}` : signal));
    });
  }

  get identity(): ProcessIdentity | undefined {
    return this.child.pid === undefined ? undefined : identityOf(this.child.pid);
  }

  /**
   * Waits until the program says that it is ready.
   *
   * @throws CodedError `program_failed` with the end of its log when it ends, or takes longer than a minute
   */
  async ready(): Promise<void> {
    const patienceEnds = performance.now() + READY_TIMEOUT_MS;
    while (performance.now() < patienceEnds) {
      if (await this.options.isReady()) return;
      const end = await Promise.race([this.ended, sleep(POLL_MS)]);
      if (typeof end === 'string') throw this.failure(`ended at once (${end})`);
    }
    throw this.failure('is not ready after a minute');
  }

  /** Settles, with what happened, when the program ends although nobody stopped it. */
  async crash(): Promise<CodedError> {
    const end = await this.ended;
    // A program that was told to stop has not crashed: this never settles then.
    if (this.isStopping) return await new Promise(() => undefined);
    return this.failure(`ended unexpectedly (${end})`);
  }

  /** Lets the program finish what it is at; after twenty seconds it is killed. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), STOP_TIMEOUT_MS);
    await this.ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.isStopping = true;
    this.child.kill('SIGKILL');
  }

  private failure(what: string): CodedError {
    const end = readFileSync(this.options.logFile, 'utf8').trim().split('\n').slice(-TOLD_LINES).join('\n');
    return new CodedError(
      'program_failed',
      `The ${this.options.name} ${what}. The end of its log (${this.options.logFile}):\n${end}`,
    );
  }
}

/** In a session of its own: Ctrl-C in the terminal reaches the house, which stops its programs in order. */
function start(options: ProgramOptions): ChildProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'w', 0o600);
  try {
    return spawn(process.execPath, [...NODE_FLAGS, options.script], {
      env: options.environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}
