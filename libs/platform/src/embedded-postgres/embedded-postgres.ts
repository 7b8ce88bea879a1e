import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { prepareBinaries } from './binaries';
import { checkVersion, createCluster, hasCluster, OWNER_ROLE, resetPassword } from './cluster';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { guardServer } from './guard';
import { prepareHome, readState, writeState, type Home, type ServerState } from './home';
import { hasCode } from './process-identity';
import { RunDirectory } from './run-directory';
import { clearRemains, findServer, startServer, stopServer, type RunningServer } from './server-process';
import { serverSettings } from './settings';

const START_ATTEMPTS = 5;
/** A server that answers at all does so at once; one that does not is not ours. */
const CONNECT_TIMEOUT_MS = 10_000;

/** What may be said about the server one wants to have. */
export interface EmbeddedPostgresOptions {
  /** Name of the database that `url` points at, made when missing. Default `rettid`. */
  readonly database?: string;
  /** Server settings beside or instead of the usual ones; they take effect when this call starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told what takes time, one short English sentence each. */
  readonly onProgress?: (message: string) => void;
}

/**
 * The PostgreSQL server embedded in a folder (RETTID_HOME): real server programs from the package registry, data in
 * the folder, reachable over loopback with a password that the folder's owner alone may read.
 *
 * Any number of processes may hold it at once: the first starts it, the last to release it stops it. Holders that die
 * without releasing are noticed within a second or two and count no longer; a server left running by a killed start is
 * used as it is; a killed server is started anew.
 *
 * ```ts
 * const server = await EmbeddedPostgres.acquire(home);
 * try { await work(server.url); } finally { await server.release(); }
 * ```
 */
export class EmbeddedPostgres {
  private released = false;

  private constructor(
    private readonly home: Home,
    private readonly run: RunDirectory,
    private readonly holder: string,
    private readonly options: EmbeddedPostgresOptions,
    private running: RunningServer,
    private state: ServerState,
    /** Whether this call started the server (rather than find it running). */
    readonly startedHere: boolean,
  ) {}

  /**
   * Gets hold of the server of `folder`, starting (and first laying out) what is missing.
   *
   * @throws EmbeddedPostgresError with one sentence that names the cure
   */
  static async acquire(folder: string, options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
    const home = prepareHome(folder);
    const run = new RunDirectory(home.runFolder);
    return await run.exclusively(async () => {
      const holder = run.addHolder();
      try {
        await run.waitForGuard();
        const { running, state, startedHere } = await ensureRunning(home, run, options);
        const server = new EmbeddedPostgres(home, run, holder, options, running, state, startedHere);
        await server.createDatabase(server.database);
        return server;
      } catch (error) {
        run.removeHolder(holder);
        throw error;
      }
    });
  }

  /** Connection string of the database asked for, as the owner; holds the password, so it is not for logs. */
  get url(): string {
    return this.urlOf(this.database);
  }

  get database(): string {
    return this.options.database ?? 'rettid';
  }

  get port(): number {
    return this.running.port;
  }

  /** Process id of the server's main process. */
  get pid(): number {
    return this.running.pid;
  }

  get logFile(): string {
    return join(this.home.location, 'server.log');
  }

  get dataFolder(): string {
    return dataFolderOf(this.home);
  }

  /** Connection string of any database of this server, as the owner. */
  urlOf(database: string): string {
    return connectionString(this.state.password, this.running.port, database);
  }

  /** Makes a database unless it is there; answers whether it was made. */
  async createDatabase(name: string): Promise<boolean> {
    return await withClient(this.urlOf('postgres'), async (client) => {
      const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (known.rowCount !== 0) return false;
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
      return true;
    });
  }

  /** Stops the server and starts it again on the same port, also under other holders; `immediate` is a power cut. */
  async restart(mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
    await this.run.exclusively(async () => {
      await stopServer(this.running, mode);
      ({ running: this.running, state: this.state } = await ensureRunning(this.home, this.run, this.options));
    });
  }

  /** Starts the server again if it was killed; answers whether it had to. Connection strings stay as they were. */
  async revive(): Promise<boolean> {
    return await this.run.exclusively(async () => {
      if (findServer(this.dataFolder)?.pid === this.running.pid) return false;
      ({ running: this.running, state: this.state } = await ensureRunning(this.home, this.run, this.options));
      return true;
    });
  }

  /** Gives the server up; the last one to do so stops it. Further calls do nothing. */
  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    await this.run.exclusively(async () => {
      this.run.removeHolder(this.holder);
      if (this.run.holderCount() > 0) return;
      // Somebody else may have started it anew in the meantime: what runs now counts, not what we once found.
      const running = findServer(this.dataFolder);
      if (running !== undefined) await stopServer(running);
    });
  }
}

async function ensureRunning(
  home: Home,
  run: RunDirectory,
  options: EmbeddedPostgresOptions,
): Promise<{ running: RunningServer; state: ServerState; startedHere: boolean }> {
  const remembered = readState(home.stateFile);
  const found = findServer(dataFolderOf(home));
  if (found !== undefined && remembered !== undefined && (await answers(remembered.password, found.port, home))) {
    return { running: found, state: remembered, startedHere: false };
  }
  // A server whose password nobody knows any more is of no use to anyone.
  if (found !== undefined) await stopServer(found);
  const started = await start(home, remembered, options);
  guardServer(run.path, started.running);
  return { ...started, startedHere: true };
}

async function start(
  home: Home,
  remembered: ServerState | undefined,
  options: EmbeddedPostgresOptions,
): Promise<{ running: RunningServer; state: ServerState }> {
  const dataFolder = dataFolderOf(home);
  const binaries = prepareBinaries(home.account, home.location);
  const password = remembered?.password ?? randomBytes(24).toString('base64url');
  let state: ServerState = { location: home.location, port: remembered?.port ?? (await freePort()), password };
  writeState(home, state);
  await clearRemains(dataFolder);
  if (!hasCluster(dataFolder)) {
    options.onProgress?.('Laying out a new database server');
    createCluster(home, binaries, dataFolder, password);
  } else if (remembered === undefined) {
    resetPassword(home, binaries, dataFolder, password);
  }
  checkVersion(dataFolder, binaries);
  options.onProgress?.('Starting the database server');
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const outcome = await startServer({
      program: binaries.postgres,
      dataFolder,
      logFile: join(home.location, 'server.log'),
      workingFolder: home.location,
      account: home.account,
      port: state.port,
      settings: { ...serverSettings(), ...options.settings },
    });
    if ('server' in outcome) return { running: outcome.server, state };
    state = { ...state, port: await freePort() };
    writeState(home, state);
  }
  throw new EmbeddedPostgresError('start_failed', 'No free port was found on loopback: try again.');
}

/** Whether the server on that port is the one of this home and takes its password. */
async function answers(password: string, port: number, home: Home): Promise<boolean> {
  try {
    return await withClient(connectionString(password, port, 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0]?.data_directory === dataFolderOf(home);
    });
  } catch (error) {
    // 28P01: it does not take the password. Anything else is a fault that the caller must hear of.
    if (hasCode(error, '28P01')) return false;
    throw error;
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

function connectionString(password: string, port: number, database: string): string {
  return `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`;
}

function dataFolderOf(home: Home): string {
  return join(home.location, 'data');
}
