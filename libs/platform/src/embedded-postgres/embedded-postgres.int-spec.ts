import { transformFileSync } from '@swc/core';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgres } from './embedded-postgres';
import { identityOf } from './process-identity';

const asRoot = process.getuid?.() === 0;

let scratch: string;
let home: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'rettid-embedded-'));
  chmodSync(scratch, 0o755);
  home = join(scratch, 'home');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  chmodSync(scratch, 0o755);
  const state = readState();
  // The guard ends a server that a test left without holders.
  if (state !== undefined) await untilGone(serverPid(state.location));
  rmSync(scratch, { recursive: true, force: true });
  if (state !== undefined && !state.location.startsWith(scratch)) rmSync(state.location, { recursive: true });
}, 30_000);

describe('the embedded server of a folder', () => {
  it('lays out, starts, answers and stops, leaving no process behind', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    const facts = await query(
      server.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding,
              current_setting('fsync') AS fsync, current_setting('timezone') AS zone, current_database() AS database,
              'Å' > 'Z' AS by_code_point, timestamptz '2021-12-31T23:30:00Z' AT TIME ZONE 'Europe/Copenhagen' AS copenhagen`,
    );
    expect(facts).toEqual([
      {
        major: 18,
        encoding: 'UTF8',
        fsync: 'on',
        zone: 'UTC',
        database: 'rettid',
        by_code_point: true,
        copenhagen: new Date(2022, 0, 1, 0, 30),
      },
    ]);
    const { pid } = server;
    await server.release();
    expect(identityOf(pid)).toBeUndefined();
    await server.release();
  });

  it('keeps data, port and password from one start to the next', async () => {
    const first = await EmbeddedPostgres.acquire(home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { url } = first;
    await first.release();
    const second = await EmbeddedPostgres.acquire(home);
    expect(second.url).toBe(url);
    expect(second.startedHere).toBe(true);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('is shared: the first starts it, the last to leave stops it', async () => {
    const first = await EmbeddedPostgres.acquire(home);
    const second = await EmbeddedPostgres.acquire(home);
    expect(second.startedHere).toBe(false);
    expect(second.pid).toBe(first.pid);
    await first.release();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(identityOf(second.pid)).toBeUndefined();
  });

  it('is started once when several ask at the same moment', async () => {
    const servers = await Promise.all([1, 2, 3, 4].map(async () => await EmbeddedPostgres.acquire(home)));
    expect(servers.filter((server) => server.startedHere)).toHaveLength(1);
    expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
    await Promise.all(
      servers.map(async (server) => {
        await server.release();
      }),
    );
    expect(identityOf(servers[0]?.pid ?? 0)).toBeUndefined();
  });

  it('is started once when several processes ask at the same moment, one of them being killed', async () => {
    const holders = [holder(), holder(), holder()];
    holders[1]?.child.kill('SIGKILL');
    const pids = await Promise.all([holders[0]?.ready, holders[2]?.ready]);
    expect(pids[0]).toBe(pids[1]);
    const server = await EmbeddedPostgres.acquire(home);
    expect(String(server.pid)).toBe(pids[0]);
    await server.release();
  });

  it('comes back with its data after the server was killed', async () => {
    const first = await EmbeddedPostgres.acquire(home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(first.pid, 'SIGKILL');
    const second = await EmbeddedPostgres.acquire(home);
    expect(second.startedHere).toBe(true);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await first.release();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(identityOf(second.pid)).toBeUndefined();
  });

  it('starts over a pid file that names a stranger', async () => {
    const first = await EmbeddedPostgres.acquire(home);
    const pidFile = join(first.dataFolder, 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8').split('\n');
    await first.release();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...ownerOf(first.dataFolder) });
    children.push(stranger);
    writeFileSync(pidFile, [String(stranger.pid), ...left.slice(1)].join('\n'));
    const second = await EmbeddedPostgres.acquire(home);
    expect(second.startedHere).toBe(true);
    expect(identityOf(stranger.pid ?? 0)).toBeDefined();
    await second.release();
  });

  it('is stopped by its guard when every holder was killed', async () => {
    const { child, ready } = holder();
    const pid = Number(await ready);
    child.kill('SIGKILL');
    await untilGone(pid);
    expect(identityOf(pid)).toBeUndefined();
  }, 20_000);

  it('is taken over as it runs from a holder that was killed', async () => {
    const { child, ready } = holder();
    const pid = Number(await ready);
    child.kill('SIGKILL');
    const server = await EmbeddedPostgres.acquire(home);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await sleep(3_000);
    expect(identityOf(server.pid)).toBeDefined();
    expect([pid, server.pid]).toContain(server.pid);
    await server.release();
  }, 20_000);

  it('moves to another port when its own is taken', async () => {
    const first = await EmbeddedPostgres.acquire(home);
    const { port } = first;
    await first.release();
    const stranger = await listenOn(port);
    const second = await EmbeddedPostgres.acquire(home);
    expect(second.port).not.toBe(port);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    await new Promise((resolve) => stranger.close(resolve));
    const third = await EmbeddedPostgres.acquire(home);
    expect(third.port).toBe(second.port);
    await third.release();
  });

  it('survives the loss of its state file, running or not', async () => {
    const first = await EmbeddedPostgres.acquire(home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    rmSync(join(home, 'postgres.json'));
    const second = await EmbeddedPostgres.acquire(home);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await Promise.all([first.release(), second.release()]);
    rmSync(join(home, 'postgres.json'));
    const third = await EmbeddedPostgres.acquire(home);
    expect(await query(third.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await third.release();
  });

  it('restarts as after a power cut on the same port', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { pid, url } = server;
    await server.restart('immediate');
    expect(server.pid).not.toBe(pid);
    expect(server.url).toBe(url);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await server.release();
    expect(identityOf(server.pid)).toBeUndefined();
  });

  it('keeps its password, its data and what it logs to its owner', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    expect(statSync(join(home, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(statSync(server.dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(server.logFile).mode & 0o777).toBe(0o600);
    await query(server.url, 'CREATE TABLE people (cpr text PRIMARY KEY, born date)');
    await query(server.url, `INSERT INTO people VALUES ('0101010101', NULL)`);
    await expect(query(server.url, `INSERT INTO people VALUES ('0101010101', NULL)`)).rejects.toThrow('duplicate key');
    await expect(query(server.url, `INSERT INTO people VALUES ('x', '30 February 0202020202')`)).rejects.toThrow('0202020202');
    const log = readFileSync(server.logFile, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toMatch(/0101010101|0202020202/);
    await expect(query(server.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    await server.release();
  });

  it('tells in one sentence that a home cannot be written to', async () => {
    writeFileSync(join(scratch, 'file'), '');
    await expect(EmbeddedPostgres.acquire(join(scratch, 'file', 'home'))).rejects.toMatchObject({
      code: 'home_not_writable',
      message: expect.stringMatching(/set RETTID_HOME/) as unknown,
    });
  });

  it('refuses the data of another major version', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    const versionFile = join(server.dataFolder, 'PG_VERSION');
    await server.release();
    writeFileSync(versionFile, '17\n');
    await expect(EmbeddedPostgres.acquire(home)).rejects.toMatchObject({ code: 'data_of_another_version' });
  });
});

(asRoot ? describe : describe.skip)('the embedded server of root', () => {
  it('runs as an account of its own', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    expect(statSync(`/proc/${String(server.pid)}`).uid).not.toBe(0);
    await server.release();
  });

  it('lives outside of a folder that is closed to others, and is found there again', async () => {
    chmodSync(scratch, 0o700);
    const first = await EmbeddedPostgres.acquire(home);
    expect(first.dataFolder.startsWith('/var/lib/rettid/')).toBe(true);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.release();
    const second = await EmbeddedPostgres.acquire(home);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('says so when its home was closed afterwards', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    await server.release();
    chmodSync(scratch, 0o700);
    await expect(EmbeddedPostgres.acquire(home)).rejects.toMatchObject({
      code: 'home_closed',
      message: expect.stringMatching(/chmod o\+x/) as unknown,
    });
  });

  it('works the same for an ordinary user, who cannot use the home of root', async () => {
    const server = await EmbeddedPostgres.acquire(home);
    await server.release();
    const foreign = asNobody(home);
    expect(foreign.stderr).toMatch(/belongs to another user|cannot be written to/);
    mkdirSync(join(scratch, 'open'));
    chmodSync(join(scratch, 'open'), 0o777);
    const own = asNobody(join(scratch, 'open', 'home'));
    expect(own).toMatchObject({ status: 0, stderr: '' });
    expect(own.stdout).toMatch(/^\d+\n$/);
    expect(existsSync(`/proc/${own.stdout.trim()}`)).toBe(false);
    const after = await EmbeddedPostgres.acquire(join(scratch, 'open', 'home'));
    expect(statSync(`/proc/${String(after.pid)}`).uid).toBe(65_534);
    await after.release();
    expect(asNobody(join(scratch, 'open', 'home'))).toMatchObject({ status: 0, stderr: '' });
  }, 30_000);
});

/** A process of its own that holds the server until it is killed; `ready` answers the server's process id. */
function holder(): { child: ChildProcess; ready: Promise<string> } {
  const child = spawn(process.execPath, ['-e', program('setInterval(() => {}, 1000)')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(home),
  });
  children.push(child);
  const ready = new Promise<string>((resolve) =>
    child.stdout?.once('data', (line: Buffer) => {
      resolve(line.toString().trim());
    }),
  );
  return { child, ready };
}

function childEnvironment(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME_OF_TEST: folder, NODE_PATH: join(__dirname, '../../../../node_modules') };
}

function asNobody(folder: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program('server.release()')], {
    uid: 65_534,
    gid: 65_534,
    cwd: '/',
    encoding: 'utf8',
    env: childEnvironment(folder),
  });
  return { status, stdout, stderr };
}

/** A program that acquires the server; plain Node.js reads no TypeScript, so the sources are translated beside the test. */
function program(afterwards: string): string {
  const built = join(scratch, 'built');
  mkdirSync(built, { recursive: true });
  for (const file of readdirSync(__dirname).filter((name) => !name.endsWith('-spec.ts'))) {
    const { code } = transformFileSync(join(__dirname, file), {
      module: { type: 'commonjs' },
      jsc: { target: 'es2022' },
    });
    writeFileSync(join(built, file.replace(/\.ts$/, '.js')), code);
  }
  return `require(${JSON.stringify(join(built, 'embedded-postgres.js'))}).EmbeddedPostgres.acquire(process.env.HOME_OF_TEST).then(
    (server) => { console.log(server.pid); ${afterwards}; },
    (error) => { console.error(error.message); process.exit(1); });`;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A killed server breaks the connection off; the query's own rejection tells the test.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function readState(): { location: string } | undefined {
  const file = join(home, 'postgres.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { location: string }) : undefined;
}

function serverPid(location: string): number {
  const file = join(location, 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

async function untilGone(pid: number): Promise<void> {
  for (let i = 0; i < 200 && pid !== 0 && identityOf(pid) !== undefined; i++) await sleep(100);
}

function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (!asRoot) return {};
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
