import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig, type Config } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { start } from '../src/app/start';
import { memoryLogger } from './harness';

describe('starting and stopping', () => {
  let stored: TestDatabase;
  beforeAll(async () => (stored = await createTestDatabase()));
  afterAll(async () => await stored.close());

  const configured = (environment: Record<string, string> = {}): Config =>
    loadConfig({ DATABASE_URL: stored.url, PORT: '0', ...environment });

  it('listens on loopback, answers, and answers no more when it is closed', async () => {
    const api = await start(configured(), memoryLogger([]));
    expect(api.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${api.address}/ready`)).status).toBe(200);
    await api.close();
    await expect(fetch(`${api.address}/health`)).rejects.toThrow('fetch failed');
  });

  it('lets a request under way finish before it closes', async () => {
    const api = await start(configured(), memoryLogger([]));
    const owner = new Client({ connectionString: stored.ownerUrl });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE');
    const answer = fetch(`${api.address}/ready`);
    await untilSomebodyWaits(owner);
    const closed = api.close();
    await owner.query('ROLLBACK');
    expect((await answer).status).toBe(200);
    await closed;
    await owner.end();
  });

  it('tells Prometheus of its requests by route and its connections, where and only where it is asked to', async () => {
    const lines: string[] = [];
    const api = await start(configured({ METRICS_PORT: '0' }), memoryLogger(lines));
    await fetch(`${api.address}/health?cpr=0101901234`);
    await fetch(`${api.address}/0101901234`);
    const { address } = lines
      .map((line) => JSON.parse(line) as { msg: string; address: string })
      .find(({ msg }) => msg === 'metrics are served')!;
    const told = await (await fetch(`${address}/metrics`)).text();
    expect(told).toMatch(/rettid_http_request_duration_seconds_count\{.*route="\/health",status="200".*\} 1/);
    expect(told).toMatch(/rettid_database_connections\{state="open".*\} \d+/);
    expect(told).not.toContain('0101901234');
    expect((await fetch(`${api.address}/metrics`)).status).toBe(404);
    await api.close();
    await expect(fetch(`${address}/metrics`)).rejects.toThrow('fetch failed');
  });

  it('refuses an address that others can reach under no name, before it opens anything', async () => {
    await expect(start(configured({ HOST: '0.0.0.0' }), memoryLogger([]))).rejects.toMatchObject({
      code: 'public_url_missing',
    });
  });

  it('refuses to start without a database', async () => {
    await expect(start(loadConfig({ PORT: '0' }), memoryLogger([]))).rejects.toMatchObject({
      code: 'database_url_missing',
    });
  });

  it('names the port that is taken, and leaves nothing open', async () => {
    const other = createServer();
    const port = await listen(other);
    const started = start(configured({ PORT: String(port) }), memoryLogger([]));
    await expect(started.finally(() => other.close())).rejects.toMatchObject({ code: 'port_busy' });
  });
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Until a statement of this database waits for the lock. */
async function untilSomebodyWaits(owner: Client): Promise<void> {
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await owner.query(waiting)).rowCount === 0) await sleep(10);
}
