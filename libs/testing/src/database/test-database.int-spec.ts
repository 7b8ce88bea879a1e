import { spawnSync } from 'node:child_process';
import { systemScope } from '@rettid/platform';
import { Client, escapeIdentifier } from 'pg';
import { saveJobcenter } from '../factories/records';
import { asSuperuser } from './template-database';
import { createTestDatabase, type TestDatabase } from './test-database';
import { acquireTestServer, type TestServer } from './test-server';

describe('a test database', () => {
  let server: TestServer;
  const made: TestDatabase[] = [];
  beforeAll(async () => {
    server = await acquireTestServer();
  });
  afterEach(async () => {
    for (const database of made.splice(0)) await database.close();
  });
  afterAll(async () => {
    await server.release();
  });

  async function make(): Promise<TestDatabase> {
    const database = await createTestDatabase();
    made.push(database);
    return database;
  }

  const exists = async (url: string): Promise<boolean> =>
    await asSuperuser(server, async (client) => {
      const name = new URL(url).pathname.slice(1);
      return (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
    });

  it('is one of its own, also for those who ask at once', async () => {
    const [one, two] = await Promise.all([make(), make()]);
    await saveJobcenter(one);
    const count = async ({ unitOfWork }: TestDatabase): Promise<number> =>
      await unitOfWork.run(systemScope('test'), async (tx) => (await tx.query('SELECT 1 FROM jobcenters')).length);
    expect([await count(one), await count(two)]).toEqual([1, 0]);
  });

  it('is signed in to as an ordinary user, as a program is', async () => {
    const database = await make();
    const [row] = await database.dataSource.query<object[]>(
      `SELECT current_user::text AS role, (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS "isSuperuser"`,
    );
    expect(row).toEqual({ role: 'rettid_app', isSuperuser: false });
  });

  it('is gone when it is closed, whoever is still connected', async () => {
    const database = await createTestDatabase();
    const straggler = new Client({ connectionString: database.url });
    straggler.on('error', () => undefined);
    await straggler.connect();
    await database.close();
    expect(await exists(database.url)).toBe(false);
  });

  it('is swept away by the next one when its process was killed', async () => {
    const { pid } = spawnSync('true');
    const name = `rettid_test_${pid}_leftover`;
    await asSuperuser(server, async (client) => await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`));
    await make();
    expect(await exists(server.urlOf(name))).toBe(false);
  });
});
