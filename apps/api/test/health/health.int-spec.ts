import request from 'supertest';
import { Client } from 'pg';
import { saveCaseload, startApi, type ApiUnderTest } from '../harness';

describe('health and readiness', () => {
  let under: ApiUnderTest;
  let owner: Client;

  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    owner = new Client({ connectionString: under.stored.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await under.close();
  });

  const get = (path: string): request.Test => request(under.api.getHttpServer()).get(path).set('host', 'localhost');

  /** Not ready, with the cause in the log and not in the answer. */
  async function expectNotReady(cause: string): Promise<void> {
    under.log.length = 0;
    const { status, body, text } = await get('/ready');
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'not_ready', title: 'Tjenesten er ikke klar' });
    expect(text).not.toContain(cause);
    expect(under.log.join('')).toContain(cause);
    expect((await get('/health')).status).toBe(200);
  }

  it('is alive and ready with a migrated database', async () => {
    expect((await get('/health')).body).toEqual({ status: 'ok' });
    const { status, body } = await get('/ready');
    expect({ status, body }).toEqual({
      status: 200,
      body: { status: 'ready', checks: { database: 'ok', migrations: 'ok', queue: 'ok', sweeps: 'ok' } },
    });
  });

  it('is not ready while the database lacks a migration', async () => {
    const { rows } = await owner.query(
      'DELETE FROM schema_migrations WHERE id = (SELECT max(id) FROM schema_migrations) RETURNING *',
    );
    await expectNotReady('schema_outdated');
    const row = rows[0] as { timestamp: string; name: string };
    await owner.query('INSERT INTO schema_migrations (timestamp, name) VALUES ($1, $2)', [row.timestamp, row.name]);
    expect((await get('/ready')).status).toBe(200);
  });

  it('is not ready while the queue is closed to it', async () => {
    await owner.query('REVOKE USAGE ON SCHEMA bullmq FROM rettid_app');
    await expectNotReady('queue_unreachable');
    await owner.query('GRANT USAGE ON SCHEMA bullmq TO rettid_app');
    expect((await get('/ready')).status).toBe(200);
  });

  it('is not ready while the last sweep of a jobcentre is older than a day', async () => {
    await saveCaseload(under.stored);
    expect((await get('/ready')).status).toBe(200);
    await owner.query(`UPDATE sweep_runs SET business_date = '2022-02-28'`);
    expect((await get('/ready')).status).toBe(200);
    await owner.query(`UPDATE sweep_runs SET business_date = '2022-02-27'`);
    await expectNotReady('sweep_stale');
    await owner.query(`UPDATE sweep_runs SET business_date = '2022-03-01'`);
  });

  it('is not ready, but alive, while the database is gone', async () => {
    const name = new URL(under.stored.ownerUrl).pathname.slice(1);
    const elsewhere = new URL(under.stored.ownerUrl);
    elsewhere.pathname = '/postgres';
    const server = new Client({ connectionString: elsewhere.toString() });
    await server.connect();
    await server.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS false`);
    await server.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'rettid'`,
      [name],
    );
    await expectNotReady('database_unreachable');
    const problem = await get('/api/session').set('cookie', `rettid=${'A'.repeat(43)}`);
    expect(problem.status).toBe(500);
    expect(problem.body).toMatchObject({ code: 'internal_error' });
    await server.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS true`);
    await server.end();
    expect((await get('/ready')).status).toBe(200);
  });
});
