import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { MoveBusinessDateUseCase } from '@rettid/application';
import { date } from '@rettid/domain';
import { enqueue, HandlerMismatchError, JOB_NAMES, migrateQueue, type AnyJobHandler } from '@rettid/jobs';
import { createLogger, FixedClock, loadConfig, systemScope, type Config } from '@rettid/platform';
import {
  createTestDatabase,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveJobcenter,
  type TestDatabase,
} from '@rettid/testing';
import { startWorker } from '../src/start';
import { HANDLERS } from '../src/tokens';

jest.setTimeout(60_000);

describe('the worker', () => {
  let db: TestDatabase;
  let folder: string;
  let worker: INestApplicationContext | null = null;
  const clock = new FixedClock(new Date('2022-03-01T10:00:00Z'));
  const logger = createLogger('worker', { logLevel: 'silent' });
  const config = (more: Record<string, string> = {}): Config =>
    loadConfig({ DATABASE_URL: db.url, WORKER_READY_FILE: join(folder, 'ready'), NODE_ENV: 'test', ...more });

  beforeEach(async () => {
    db = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'rettid-worker-'));
  });
  afterEach(async () => {
    await worker?.close();
    worker = null;
    await db.close();
    await rm(folder, { recursive: true });
  });

  const query = (sql: string): Promise<unknown[]> => db.unitOfWork.run(systemScope('test'), (tx) => tx.values(sql));
  const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await isTrue())) await delay(50);
  };

  it('has one handler for each job of the catalogue', async () => {
    await migrateQueue(db.ownerUrl);
    worker = await startWorker(config(), logger, clock);
    const handlers = worker.get<readonly AnyJobHandler[]>(HANDLERS);
    expect(handlers.map((handler) => handler.job).sort()).toEqual([...JOB_NAMES].sort());
  });

  it('sweeps the night that is due, rechecks who was changed, and says that it is ready', async () => {
    await migrateQueue(db.ownerUrl);
    const jobcenter = await saveJobcenter(db);
    const citizen = await saveCitizen(db, jobcenter);
    await saveBenefitSpell(db, citizen, { startsOn: date('2021-01-01') });
    await saveClassification(db, citizen, { targetGroup: '6.3', validFrom: date('2021-01-01') });
    worker = await startWorker(config(), logger, clock);
    await until(async () => (await query(`SELECT FROM sweep_runs WHERE state = 'closed'`)).length === 1);
    expect((await query('SELECT FROM obligations')).length).toBeGreaterThan(0);

    await db.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(`UPDATE obligations SET act_by = '2030-01-01'`);
      const payload = { citizenId: citizen.citizenId, changeId: '0190a1b2-0000-7000-8000-000000000001' };
      await enqueue(tx, 'recheck-citizen', payload, citizen.jobcenterId);
    });
    await until(async () => (await query(`SELECT FROM obligations WHERE act_by = '2030-01-01'`)).length === 0);
    await until(() => existsSync(join(folder, 'ready')));

    await worker.close();
    worker = null;
    expect(existsSync(join(folder, 'ready'))).toBe(false);
  });

  it('does the nights of a date that was moved from a browser, in order, also while it is at one', async () => {
    await migrateQueue(db.ownerUrl);
    const jobcenter = await saveJobcenter(db);
    const citizen = await saveCitizen(db, jobcenter);
    await saveBenefitSpell(db, citizen, { startsOn: date('2021-01-01') });
    await saveClassification(db, citizen, { targetGroup: '6.3', validFrom: date('2021-01-01') });
    const move = new MoveBusinessDateUseCase(db.unitOfWork, clock, 'test');
    const person = { userId: 'U-admin', name: 'Asta', staffId: null, team: null, rights: [] };
    const actor = { kind: 'staff', ...person, role: 'administrator', jobcenterId: jobcenter.jobcenterId } as const;
    worker = await startWorker(config(), logger, clock);
    expect(await move.execute(actor, date('2022-03-04'))).toMatchObject({ ok: true });
    expect(await move.execute(actor, date('2022-03-06'))).toMatchObject({ ok: true });
    const nights = `SELECT business_date FROM sweep_runs WHERE state = 'closed' AND catch_up_through IS NOT NULL ORDER BY finished_at`;
    await until(async () => (await query(`${nights} DESC LIMIT 1`)).flat().at(0) === '2022-03-06');
    const done = (await query(nights)).flat();
    expect(done).toEqual([...done].sort());
    expect(done).toEqual(
      expect.arrayContaining(['2022-03-02', '2022-03-03', '2022-03-04', '2022-03-05', '2022-03-06']),
    );
    expect(await query(`SELECT FROM evaluations WHERE changes_on <= '2022-03-06'`)).toEqual([]);
  });

  it('refuses to start without the tables of the queue', async () => {
    const bare = await createTestDatabase({ migrated: false });
    try {
      await expect(startWorker(config({ DATABASE_URL: bare.url }), logger, clock)).rejects.toMatchObject({
        code: 'schema_outdated',
      });
    } finally {
      await bare.close();
    }
  });

  it('refuses to start without a database of its own', async () => {
    await expect(startWorker(loadConfig({}), logger, clock)).rejects.toMatchObject({ code: 'config_invalid' });
  });
});

test('a worker whose handlers are not those of the catalogue is told which', () => {
  expect(new HandlerMismatchError(['no handler for "sweep-page"']).message).toContain('sweep-page');
});
