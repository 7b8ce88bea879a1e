import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { migrateQueue } from '@rettid/jobs';
import { createLogger, FixedClock, loadConfig } from '@rettid/platform';
import { createTestDatabase, saveCitizen, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { startWorker } from '../src/start';

jest.setTimeout(60_000);

describe('the worker’s metrics', () => {
  let db: TestDatabase;
  let worker: INestApplicationContext;
  let address: string;
  let cpr: string;
  let jobcenterId: string;

  beforeAll(async () => {
    db = await createTestDatabase();
    await migrateQueue(db.ownerUrl);
    const jobcenter = await saveJobcenter(db);
    ({ cpr } = await saveCitizen(db, jobcenter));
    ({ jobcenterId } = jobcenter);
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const config = loadConfig({ DATABASE_URL: db.url, METRICS_PORT: String(port), NODE_ENV: 'test' });
    const clock = new FixedClock(new Date('2022-03-01T10:00:00Z'));
    worker = await startWorker(config, createLogger('worker', { logLevel: 'silent' }), clock);
  });
  afterAll(async () => {
    await worker.close();
    await db.close();
  });

  const scrape = async (): Promise<string> => await (await fetch(`${address}/metrics`)).text();
  async function until(pattern: RegExp): Promise<string> {
    for (;;) {
      const text = await scrape();
      if (pattern.test(text)) return text;
      await delay(100);
    }
  }

  it('tell of the night’s sweep, the nights expected and done, the outbox and the queue', async () => {
    const text = await until(new RegExp(`rettid_nights_done\\{jobcenter="${jobcenterId}"\\} 1`));
    expect(text).toContain('rettid_operations_up 1');
    expect(text).toContain(`rettid_sweep_age_days{jobcenter="${jobcenterId}"} 0`);
    expect(text).toContain(`rettid_nights_expected{jobcenter="${jobcenterId}"} 1`);
    expect(text).toMatch(/rettid_sweep_citizens\{jobcenter="[^"]+",outcome="failed"\} 0/);
    expect(text).toMatch(/rettid_queue_jobs\{queue="[^"]+",state="failed"\} 0/);
    expect(text).toContain('rettid_outbox_pending');
    expect(text).toContain('rettid_access_log_unsealed_oldest_seconds');
    expect(text).toContain('process_resident_memory_bytes{program="worker"}');
    expect(text).not.toContain(cpr);
  });

  it('say that the figures cannot be read, in place of old ones', async () => {
    const owner = new Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query('ALTER TABLE sweep_runs RENAME TO sweep_runs_gone');
    const text = await scrape();
    await owner.query('ALTER TABLE sweep_runs_gone RENAME TO sweep_runs');
    await owner.end();
    expect(text).toContain('rettid_operations_up 0');
    expect(text).not.toContain('rettid_sweep_age_days');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('are all that is answered there', async () => {
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
