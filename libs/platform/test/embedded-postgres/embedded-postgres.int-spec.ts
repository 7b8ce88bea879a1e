import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgres } from '../../src/embedded-postgres/embedded-postgres';
import { identityOf } from '../../src/embedded-postgres/process-identity';
import { listenOn, query, Scratch, untilGone } from './scratch';

// Laying out a server takes a second on an idle machine and many times that on a busy one.
jest.setTimeout(60_000);

let scratch: Scratch;

beforeEach(() => {
  scratch = new Scratch();
});

afterEach(async () => {
  await scratch.dispose();
});

describe('the embedded server of a folder', () => {
  it('lays out, starts, answers and stops, leaving no process behind', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
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
    const first = await EmbeddedPostgres.acquire(scratch.home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { url } = first;
    await first.release();
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(second.url).toBe(url);
    expect(second.startedHere).toBe(true);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('is shared: the first starts it, the last to leave stops it', async () => {
    const first = await EmbeddedPostgres.acquire(scratch.home);
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(second.startedHere).toBe(false);
    expect(second.pid).toBe(first.pid);
    await first.release();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(identityOf(second.pid)).toBeUndefined();
  });

  it('is started once when several ask at the same moment', async () => {
    const servers = await Promise.all([1, 2, 3, 4].map(async () => await EmbeddedPostgres.acquire(scratch.home)));
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
    const holders = [scratch.holder(), scratch.holder(), scratch.holder()];
    holders[1]?.child.kill('SIGKILL');
    const pids = await Promise.all([holders[0]?.ready, holders[2]?.ready]);
    expect(pids[0]).toBe(pids[1]);
    const server = await EmbeddedPostgres.acquire(scratch.home);
    expect(String(server.pid)).toBe(pids[0]);
    await server.release();
  });

  it('comes back with its data after the server was killed', async () => {
    const first = await EmbeddedPostgres.acquire(scratch.home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(first.pid, 'SIGKILL');
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(second.startedHere).toBe(true);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await first.release();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(identityOf(second.pid)).toBeUndefined();
  });

  it('starts over a pid file that names a stranger', async () => {
    const first = await EmbeddedPostgres.acquire(scratch.home);
    const pidFile = join(first.dataFolder, 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8').split('\n');
    await first.release();
    const stranger = scratch.stranger(first.dataFolder);
    writeFileSync(pidFile, [String(stranger), ...left.slice(1)].join('\n'));
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(second.startedHere).toBe(true);
    expect(identityOf(stranger)).toBeDefined();
    await second.release();
  });

  it('is stopped by its guard when every holder was killed', async () => {
    const { child, ready } = scratch.holder();
    const pid = Number(await ready);
    child.kill('SIGKILL');
    await untilGone(pid);
    expect(identityOf(pid)).toBeUndefined();
  });

  it('is taken over as it runs from a holder that was killed', async () => {
    const { child, ready } = scratch.holder();
    const pid = Number(await ready);
    child.kill('SIGKILL');
    const server = await EmbeddedPostgres.acquire(scratch.home);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await sleep(3_000);
    expect(identityOf(server.pid)).toBeDefined();
    expect([pid, server.pid]).toContain(server.pid);
    await server.release();
  });

  it('moves to another port when its own is taken', async () => {
    const first = await EmbeddedPostgres.acquire(scratch.home);
    const { port } = first;
    await first.release();
    const stranger = await listenOn(port);
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(second.port).not.toBe(port);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    await new Promise((resolve) => stranger.close(resolve));
    const third = await EmbeddedPostgres.acquire(scratch.home);
    expect(third.port).toBe(second.port);
    await third.release();
  });

  it('survives the loss of its state file, running or not', async () => {
    const first = await EmbeddedPostgres.acquire(scratch.home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    rmSync(join(scratch.home, 'postgres.json'));
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await Promise.all([first.release(), second.release()]);
    rmSync(join(scratch.home, 'postgres.json'));
    const third = await EmbeddedPostgres.acquire(scratch.home);
    expect(await query(third.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await third.release();
  });

  it('restarts as after a power cut on the same port', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { pid, url } = server;
    await server.restart('immediate');
    expect(server.pid).not.toBe(pid);
    expect(server.url).toBe(url);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await server.release();
    expect(identityOf(server.pid)).toBeUndefined();
  });

  it('is revived by a holder after it was killed, and left alone while it runs', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
    const { pid, url } = server;
    expect(await server.revive()).toBe(false);
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);
    expect(await server.revive()).toBe(true);
    expect(server.url).toBe(url);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.release();
  });

  it('keeps its password, its data and what it logs to its owner', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
    expect(statSync(join(scratch.home, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(statSync(server.dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(server.logFile).mode & 0o777).toBe(0o600);
    await query(server.url, 'CREATE TABLE people (cpr text PRIMARY KEY, born date)');
    await query(server.url, `INSERT INTO people VALUES ('0101010101', NULL)`);
    await expect(query(server.url, `INSERT INTO people VALUES ('0101010101', NULL)`)).rejects.toThrow('duplicate key');
    await expect(query(server.url, `INSERT INTO people VALUES ('x', '30 February 0202020202')`)).rejects.toThrow(
      '0202020202',
    );
    const log = readFileSync(server.logFile, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toMatch(/0101010101|0202020202/);
    await expect(query(server.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    await server.release();
  });

  it('tells in one sentence that a home cannot be written to', async () => {
    writeFileSync(join(scratch.folder, 'file'), '');
    await expect(EmbeddedPostgres.acquire(join(scratch.folder, 'file', 'home'))).rejects.toMatchObject({
      code: 'home_not_writable',
      message: expect.stringMatching(/set RETTID_HOME/) as unknown,
    });
  });

  it('refuses the data of another major version', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
    const versionFile = join(server.dataFolder, 'PG_VERSION');
    await server.release();
    writeFileSync(versionFile, '17\n');
    await expect(EmbeddedPostgres.acquire(scratch.home)).rejects.toMatchObject({ code: 'data_of_another_version' });
  });
});
