import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError, isRunning, type ProcessIdentity } from '@rettid/platform';

const ENDING_PATIENCE_MS = 10_000;

/** What a running house notes of itself in its home. */
interface Note {
  readonly pid: number;
  readonly programs: readonly ProcessIdentity[];
  readonly address: string | null;
}

/**
 * The right to run the one house of a home. It is a name in Linux's abstract socket space and goes with the process that
 * holds it; beside it a note tells a second start whom it met, and a start after a kill -9 what was left over.
 */
export class OnlyOne {
  private constructor(
    private readonly server: Server,
    private readonly file: string,
  ) {}

  /**
   * Takes the right, and ends programs that a killed house left behind.
   *
   * @throws CodedError `already_up`
   */
  static async take(home: string): Promise<OnlyOne> {
    mkdirSync(home, { recursive: true });
    const file = join(home, 'up.json');
    const name = createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 24);
    const server = await listen(`\0rettid-up-${name}`);
    const note = readNote(file);
    if (server === undefined) throw alreadyUp(home, note);
    for (const program of note?.programs ?? []) await end(program);
    const taken = new OnlyOne(server, file);
    taken.note([], null);
    return taken;
  }

  /** Notes the programs that belong to this house, and the API's address once there is one. */
  note(programs: readonly ProcessIdentity[], address: string | null): void {
    const note: Note = { pid: process.pid, programs, address };
    writeFileSync(this.file, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  }

  async giveBack(): Promise<void> {
    rmSync(this.file, { force: true });
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function alreadyUp(home: string, note: Note | undefined): CodedError {
  const who = note === undefined ? '' : ` (process ${note.pid}${note.address === null ? '' : `, ${note.address}`})`;
  return new CodedError(
    'already_up',
    `Rettid is already up in ${home}${who}: use that one, stop it with Ctrl-C, or set RETTID_HOME to another folder.`,
  );
}

async function listen(name: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

function readNote(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    // No note, or one cut off by a kill: then there is nothing to tell and nothing to end.
    return undefined;
  }
}

async function end(program: ProcessIdentity): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const patienceEnds = performance.now() + ENDING_PATIENCE_MS;
    if (isRunning(program)) process.kill(program.pid, signal);
    while (isRunning(program) && performance.now() < patienceEnds) await sleep(50);
  }
}
