import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../src/embedded-postgres/embedded-postgres';
import { isRoot, mayNobodyReadPackages, NOBODY, query, Scratch } from './scratch';

// Laying out a server takes a second on an idle machine and many times that on a busy one.
jest.setTimeout(60_000);

let scratch: Scratch;

beforeEach(() => {
  scratch = new Scratch();
});

afterEach(async () => {
  await scratch.dispose();
});

(isRoot ? describe : describe.skip)('the embedded server of root', () => {
  it('runs as an account of its own', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
    expect(statSync(`/proc/${String(server.pid)}`).uid).not.toBe(0);
    await server.release();
  });

  it('lives outside of a folder that is closed to others, and is found there again', async () => {
    chmodSync(scratch.folder, 0o700);
    const first = await EmbeddedPostgres.acquire(scratch.home);
    expect(first.dataFolder.startsWith('/var/lib/rettid/')).toBe(true);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.release();
    const second = await EmbeddedPostgres.acquire(scratch.home);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('does not keep data outside for a temporary home that is gone', async () => {
    chmodSync(scratch.folder, 0o700);
    const gone = await EmbeddedPostgres.acquire(join(scratch.folder, 'gone'));
    const { dataFolder } = gone;
    await gone.release();
    expect(existsSync(dataFolder)).toBe(true);
    rmSync(join(scratch.folder, 'gone'), { recursive: true });
    const server = await EmbeddedPostgres.acquire(scratch.home);
    expect(existsSync(dataFolder)).toBe(false);
    await server.release();
  });

  it('says so when its home was closed afterwards', async () => {
    const server = await EmbeddedPostgres.acquire(scratch.home);
    await server.release();
    chmodSync(scratch.folder, 0o700);
    await expect(EmbeddedPostgres.acquire(scratch.home)).rejects.toMatchObject({
      code: 'home_closed',
      message: expect.stringMatching(/chmod o\+x/) as unknown,
    });
  });

  (mayNobodyReadPackages() ? it : it.skip)(
    'works the same for an ordinary user, who cannot use the home of root',
    async () => {
      const server = await EmbeddedPostgres.acquire(scratch.home);
      await server.release();
      const foreign = scratch.asNobody(scratch.home);
      expect(foreign.stderr).toMatch(/belongs to another user|cannot be written to/);
      mkdirSync(join(scratch.folder, 'open'));
      chmodSync(join(scratch.folder, 'open'), 0o777);
      const own = scratch.asNobody(join(scratch.folder, 'open', 'home'));
      expect(own).toMatchObject({ status: 0, stderr: '' });
      expect(own.stdout).toMatch(/^\d+\n$/);
      expect(existsSync(`/proc/${own.stdout.trim()}`)).toBe(false);
      const after = await EmbeddedPostgres.acquire(join(scratch.folder, 'open', 'home'));
      expect(statSync(`/proc/${String(after.pid)}`).uid).toBe(NOBODY);
      await after.release();
      expect(scratch.asNobody(join(scratch.folder, 'open', 'home'))).toMatchObject({ status: 0, stderr: '' });
    },
    30_000,
  );
});
