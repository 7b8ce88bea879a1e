import { date } from '@rettid/domain';
import { FixedClock, jobcenterScope, systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { OperationsReader, recordAccess, sealAccessLog } from '../../src';

describe('what whoever runs Rettid watches', () => {
  let db: TestDatabase;
  const clock = new FixedClock(new Date('2022-03-10T09:00:00Z'));
  const reader = (): OperationsReader => new OperationsReader(db.unitOfWork, clock);

  beforeEach(async () => {
    db = await createTestDatabase();
    clock.set(new Date('2022-03-10T09:00:00Z'));
  });
  afterEach(async () => await db.close());

  /** A finished sweep; a night's unless it was asked for by hand. */
  async function swept(jobcenterId: string, businessDate: string, kind: 'night' | 'by hand' = 'night'): Promise<void> {
    await db.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(
        `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, state, law_revision, examined, changed, unchanged, failed,
                                 drifted, started_at, finished_at, catch_up_through)
         VALUES ($1, $2, $3, 'closed', 'r', 9, 4, 3, 2, 1, $4, $4, $5)`,
        [
          jobcenterId,
          businessDate,
          kind === 'night' ? 'incremental' : 'full',
          `${businessDate}T02:04:00Z`,
          kind === 'night' ? businessDate : null,
        ],
      );
    });
  }

  it('counts the days since the last finished sweep, and tells what it came to', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    await swept(jobcenterId, '2022-03-08');
    await swept(jobcenterId, '2022-03-09');
    const [row] = (await reader().figures()).sweeps;
    expect(row).toEqual({
      jobcenterId,
      last: { businessDate: date('2022-03-09'), finishedAt: new Date('2022-03-09T02:04:00Z') },
      ageDays: 1,
      nightsExpected: 3,
      nightsDone: 2,
      openRuns: 0,
      outcome: { changed: 4, unchanged: 3, failed: 2, drifted: 1 },
    });
  });

  it('expects a night of each day since the first, thirty at most, and no more for a sweep by hand', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    await swept(jobcenterId, '2021-12-01');
    await swept(jobcenterId, '2022-02-08');
    await swept(jobcenterId, '2022-02-09');
    await swept(jobcenterId, '2022-03-10');
    await swept(jobcenterId, '2022-03-05', 'by hand');
    const [row] = (await reader().figures()).sweeps;
    expect(row).toMatchObject({ nightsExpected: 30, nightsDone: 2 });
  });

  it('knows nothing of a jobcentre that was never swept, and does not call it late', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    const [row] = (await reader().figures()).sweeps;
    expect(row).toMatchObject({ jobcenterId, last: null, ageDays: null, nightsExpected: 0, nightsDone: 0 });
    expect(await reader().staleJobcenters()).toEqual([]);
  });

  it('calls a sweep stale that is older than a day, and only that jobcentre', async () => {
    const [late, good] = [await saveJobcenter(db), await saveJobcenter(db)];
    await swept(late.jobcenterId, '2022-03-08');
    await swept(good.jobcenterId, '2022-03-09');
    expect(await reader().staleJobcenters()).toEqual([late.jobcenterId]);
  });

  it('counts to the night that is due: before 02:00 in Denmark today’s is not', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    await swept(jobcenterId, '2022-03-08');
    clock.set(new Date('2022-03-10T00:59:59Z'));
    expect(await reader().staleJobcenters()).toEqual([]);
    clock.set(new Date('2022-03-10T01:00:00Z'));
    expect(await reader().staleJobcenters()).toEqual([jobcenterId]);
  });

  it('tells how many messages of the outbox wait, and how long', async () => {
    expect((await reader().figures()).outbox).toEqual({ pending: 0, oldestSeconds: 0 });
    await db.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(`INSERT INTO outbox (job, key, payload) VALUES ('recheck-citizen', 'k', '{}')`);
    });
    const { pending, oldestSeconds } = (await reader().figures()).outbox;
    expect(pending).toBe(1);
    expect(oldestSeconds).toBeGreaterThan(0);
  });

  it('tells how many entries of the access log no chain holds yet', async () => {
    expect((await reader().figures()).accessLog).toEqual({ pending: 0, oldestSeconds: 0 });
    const { jobcenterId } = await saveJobcenter(db);
    await db.unitOfWork.run(jobcenterScope(jobcenterId, 'U1'), async (tx) => {
      await recordAccess(tx, { action: 'caseload.read', citizenIds: [] });
    });
    expect((await reader().figures()).accessLog).toMatchObject({ pending: 1 });
    await sealAccessLog(db.unitOfWork);
    expect((await reader().figures()).accessLog).toMatchObject({ pending: 0 });
  });
});
