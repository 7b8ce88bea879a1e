import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { identityOf, hasCode, isRunning, readProcFile, type ProcessIdentity } from './process-identity';
import type { ServerAccount } from './server-account';

const START_TIMEOUT_MS = 300_000;
const FAST_STOP_MS = 60_000;
/** Time for a server that is just shutting down to finish. */
const REMAINS_PATIENCE_MS = 15_000;
const POLL_MS = 20;

/** A running PostgreSQL server of a data folder. */
export interface RunningServer extends ProcessIdentity {
  readonly port: number;
}

/** How to start a server. */
export interface StartOptions {
  readonly program: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly workingFolder: string;
  readonly account: ServerAccount;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** `busy`: somebody else took the port in the meantime. */
export type StartOutcome = { readonly server: RunningServer } | { readonly busy: true };

/**
 * The server that is running on a data folder, by its postmaster.pid; undefined when there is none. A pid file left
 * behind by a killed server, whose process id meanwhile belongs to some other program, counts as none.
 */
export function findServer(dataFolder: string): RunningServer | undefined {
  const [pid, , , port, , , , status] = readPidFile(dataFolder);
  if (pid === undefined || port === undefined || !status?.startsWith('ready')) return undefined;
  const identity = identityOf(Number(pid));
  if (identity === undefined || !isMainProcess(identity.pid, dataFolder)) return undefined;
  return { ...identity, port: Number(port) };
}

/**
 * Ends what is left of a server whose main process was killed (its other processes may linger and bar a new start) or
 * never got ready, and takes away a pid file that names a stranger. The data are safe: a new server recovers from its
 * log as after a power cut.
 */
export async function clearRemains(dataFolder: string): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const patienceEnds = performance.now() + REMAINS_PATIENCE_MS;
    for (let left = processesIn(dataFolder); left.length > 0; left = processesIn(dataFolder)) {
      for (const remaining of left) kill(remaining, signal);
      if (performance.now() > patienceEnds) break;
      await sleep(POLL_MS * 5);
    }
  }
  const [pid] = readPidFile(dataFolder);
  // PostgreSQL clears away the pid file of a process that is gone, but refuses to start over one that is alive.
  if (pid !== undefined && identityOf(Number(pid)) !== undefined) rmSync(join(dataFolder, 'postmaster.pid'));
}

/**
 * Starts a server in a session of its own (Ctrl-C in the terminal does not reach it) and waits until it takes
 * connections, however long its recovery needs (up to five minutes).
 *
 * @throws EmbeddedPostgresError `start_failed`
 */
export async function startServer(options: StartOptions): Promise<StartOutcome> {
  const logStart = fileSize(options.logFile);
  const child = spawnServer(options);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      resolve(`it ended with ${signal ?? String(code)}`);
    });
  });
  const patienceEnds = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < patienceEnds) {
    const end = await Promise.race([ended, sleep(POLL_MS)]);
    if (end !== undefined) return failedStart(options, end, logStart);
    const server = findServer(options.dataFolder);
    if (server !== undefined && server.pid === child.pid) {
      child.unref();
      return { server };
    }
  }
  child.kill('SIGQUIT');
  throw new EmbeddedPostgresError(
    'start_failed',
    `The database server did not get ready within five minutes; see ${options.logFile}.`,
  );
}

/**
 * Stops a server: connections are broken off and running transactions undone (`fast`), or, `immediate`, as a power
 * cut would.
 *
 * @throws EmbeddedPostgresError `stop_failed` when it does not end even so
 */
export async function stopServer(server: ProcessIdentity, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const signals = mode === 'fast' ? (['SIGINT', 'SIGQUIT'] as const) : (['SIGQUIT', 'SIGKILL'] as const);
  for (const signal of signals) {
    kill(server, signal);
    const patienceEnds = performance.now() + FAST_STOP_MS;
    while (isRunning(server) && performance.now() < patienceEnds) await sleep(POLL_MS);
    if (!isRunning(server)) return;
  }
  throw new EmbeddedPostgresError(
    'stop_failed',
    `The database server (process ${String(server.pid)}) does not stop: end it.`,
  );
}

function spawnServer(options: StartOptions): ReturnType<typeof spawn> {
  const log = openSync(options.logFile, 'a', 0o600);
  if (options.account.credentials.uid !== undefined)
    chownSync(options.logFile, options.account.uid, options.account.gid);
  const named = { ...options.settings, cluster_name: clusterName(options.dataFolder) };
  const settings = Object.entries(named).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    return spawn(options.program, ['-D', options.dataFolder, '-p', String(options.port), ...settings], {
      ...options.account.credentials,
      cwd: options.workingFolder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
  } finally {
    closeSync(log);
  }
}

function failedStart(options: StartOptions, end: string, logStart: number): StartOutcome {
  const said = readFileSync(options.logFile).subarray(logStart).toString('utf8');
  if (/Address already in use|could not bind/.test(said)) return { busy: true };
  const reason = /FATAL:\s+(.*)/.exec(said)?.[1] ?? end;
  throw new EmbeddedPostgresError(
    'start_failed',
    `The database server did not start (${reason}); see ${options.logFile}.`,
  );
}

function readPidFile(dataFolder: string): string[] {
  try {
    return readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/**
 * Whether a process is the main process of that data folder's server. Its command line tells it from a stranger with
 * a reused process id; `/proc/<pid>/cwd` would too, but in a container not even root may read that.
 */
function isMainProcess(pid: number, dataFolder: string): boolean {
  return readProcFile(pid, 'cmdline')?.includes(`\0-D\0${dataFolder}\0`) ?? false;
}

/** The server's other processes carry its `cluster_name` in their titles. */
function isServerProcess(pid: number, dataFolder: string): boolean {
  const title = readProcFile(pid, 'cmdline');
  return title?.startsWith(`postgres: ${clusterName(dataFolder)}: `) === true || isMainProcess(pid, dataFolder);
}

/** A name for the server in the process table: one per data folder, and short (PostgreSQL cuts it at 63 bytes). */
function clusterName(dataFolder: string): string {
  return `rettid-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`;
}

function processesIn(dataFolder: string): ProcessIdentity[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isServerProcess(pid, dataFolder))
    .map(identityOf)
    .filter((identity) => identity !== undefined);
}

function kill(target: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(target)) return;
  try {
    process.kill(target.pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
