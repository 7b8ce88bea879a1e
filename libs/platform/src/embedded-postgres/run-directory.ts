import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';

const LOCK_TIMEOUT_MS = 180_000;
const POLL_MS = 20;

type EntryKind = 'holder' | 'choosing' | 'ticket' | 'stopping';

interface Entry {
  readonly file: string;
  readonly kind: EntryKind;
  readonly owner: ProcessIdentity;
  readonly nonce: string;
  readonly number: number;
}

/**
 * The folder in which the processes that share one embedded server know of each other.
 *
 * Every file is named `<kind>-<pid>-<start time>-<nonce>[-<number>]` and belongs to the process in its name alone. Since
 * names never repeat, anyone may remove the file of a process that is gone without hitting a living one's: no lock can
 * be left stale, and a holder killed outright is simply no holder any more.
 */
export class RunDirectory {
  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
  }

  /** Announces one more user of the server in this process; returns the file to hand to `removeHolder`. */
  addHolder(): string {
    return this.create('holder', randomBytes(4).toString('hex'));
  }

  removeHolder(file: string): void {
    rmSync(join(this.path, file), { force: true });
  }

  /** How many living users the server has, in all processes. */
  holderCount(): number {
    return this.living().filter((entry) => entry.kind === 'holder').length;
  }

  /** Waits until no guard is in the middle of stopping the server (see guard.ts). */
  async waitForGuard(): Promise<void> {
    while (this.living().some((entry) => entry.kind === 'stopping')) await sleep(POLL_MS);
  }

  /**
   * Runs `work` while no other process (nor other caller in this one) is in here: Lamport's bakery on files. It needs
   * nothing but a file system and the process table, and a process killed inside does not lock the others out.
   *
   * @throws EmbeddedPostgresError `lock_timeout` when the others do not come to an end within three minutes
   */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const nonce = randomBytes(4).toString('hex');
    const choosing = this.create('choosing', nonce, 0);
    const highest = Math.max(0, ...this.living().map((entry) => (entry.kind === 'ticket' ? entry.number : 0)));
    const number = highest + 1;
    const ticket = this.name('ticket', nonce, number);
    renameSync(join(this.path, choosing), join(this.path, ticket));
    try {
      await this.waitForTurn(nonce, number);
      return await work();
    } finally {
      rmSync(join(this.path, ticket), { force: true });
    }
  }

  private async waitForTurn(nonce: string, number: number): Promise<void> {
    const patienceEnds = performance.now() + LOCK_TIMEOUT_MS;
    // Two readings on purpose: whoever has finished choosing by the end of the first shows up in the second.
    await this.waitUntilNone((entry) => entry.kind === 'choosing' && entry.nonce !== nonce, patienceEnds);
    await this.waitUntilNone(
      (entry) => entry.kind === 'ticket' && (entry.number < number || (entry.number === number && entry.nonce < nonce)),
      patienceEnds,
    );
  }

  private async waitUntilNone(isAhead: (entry: Entry) => boolean, patienceEnds: number): Promise<void> {
    for (;;) {
      const ahead = this.living().find(isAhead);
      if (ahead === undefined) return;
      if (performance.now() > patienceEnds) {
        throw new EmbeddedPostgresError(
          'lock_timeout',
          `Process ${String(ahead.owner.pid)} has kept the database server of ${this.path} to itself for three minutes: end it and try again.`,
        );
      }
      await sleep(POLL_MS);
    }
  }

  /** The files of living processes; those of dead ones are swept away in passing. */
  private living(): Entry[] {
    const entries = readdirSync(this.path)
      .map(parseEntry)
      .filter((entry) => entry !== undefined);
    const [alive, dead] = partition(entries, (entry) => isRunning(entry.owner));
    for (const entry of dead) rmSync(join(this.path, entry.file), { force: true });
    return alive;
  }

  private create(kind: EntryKind, nonce: string, number?: number): string {
    const file = this.name(kind, nonce, number);
    writeFileSync(join(this.path, file), '', { flag: 'wx', mode: 0o600 });
    return file;
  }

  private name(kind: EntryKind, nonce: string, number?: number): string {
    const own = ownIdentity();
    return [kind, own.pid, own.startedAt, nonce, ...(number === undefined ? [] : [number])].join('-');
  }
}

function parseEntry(file: string): Entry | undefined {
  const match = /^(holder|choosing|ticket|stopping)-(\d+)-(\d+)(?:-([0-9a-f]+))?(?:-(\d+))?$/.exec(file);
  if (match === null) return undefined;
  const [, kind, pid, startedAt, nonce, number] = match;
  return {
    file,
    kind: kind as EntryKind,
    owner: { pid: Number(pid), startedAt: startedAt ?? '' },
    nonce: nonce ?? '',
    number: Number(number ?? 0),
  };
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
