import { addDays, date, type PlainDate } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { setTimeout as delay } from 'node:timers/promises';
import {
  doSweepPage,
  JobRunner,
  moveBusinessClock,
  moveBusinessDate,
  openMissedNights,
  openRuns,
  type AnyJobHandler,
  type ClockMove,
  type MovedClock,
} from '../src';
import { announceDueNight } from '../src/nights/announce-due-night';
import { findingsIn, runsIn } from './support/findings';
import { AS_OF, LOCK_MS, openSweepDatabase, PAGE, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(120_000);

const CASELOAD = { jobcenters: 2, citizens: 90 };

describe('nights', () => {
  let db: SweepDatabase;
  let runner: JobRunner | null;
  beforeEach(async () => {
    db = await openSweepDatabase('postgres', CASELOAD);
    runner = null;
  });
  afterEach(async () => {
    await runner?.stop(5_000);
    await db.close();
  });

  const cleanFindings = async (asOf: PlainDate): Promise<unknown> => {
    const clean = await openSweepDatabase('postgres', CASELOAD);
    try {
      await clean.sweep({ asOf, full: true });
      return await findingsIn(clean.unitOfWork);
    } finally {
      await clean.close();
    }
  };
  /** A worker as it runs in production, by the test's clock. */
  const startWorker = async (): Promise<void> => {
    const { unitOfWork, log } = db;
    const handlers: AnyJobHandler[] = [
      { job: 'sweep-page', handle: (payload) => doSweepPage(payload, { unitOfWork, log, pageSize: PAGE }) },
      {
        job: 'catch-up-nights',
        handle: async ({ through }) => {
          await unitOfWork.run(systemScope('test'), (tx) => openMissedNights(tx, date(through)));
        },
      },
      { job: 'climb-exemption-ladder', handle: () => Promise.resolve() },
      { job: 'recheck-citizen', handle: () => Promise.resolve() },
    ];
    runner = await JobRunner.start({
      databaseUrl: db.url,
      unitOfWork,
      backend: db.backend,
      handlers,
      settings: { concurrency: 2, lockMs: LOCK_MS },
      log,
      nightClock: db.clock,
    });
  };
  const nightsOf = async (jobcenterId: string): Promise<string[]> =>
    (await runsIn(db.unitOfWork)).filter((run) => run.jobcenter_id === jobcenterId).map((run) => run.business_date);
  const closedThrough = async (businessDate: string): Promise<void> => {
    const isClosed = async (): Promise<boolean> => {
      const runs = await runsIn(db.unitOfWork);
      return (
        runs.filter((run) => run.business_date === businessDate && run.state === 'closed').length ===
        CASELOAD.jobcenters
      );
    };
    while (!(await isClosed())) await delay(50);
  };
  const inTx = <T>(work: Parameters<SweepDatabase['unitOfWork']['run']>[1]): Promise<T> =>
    db.unitOfWork.run(systemScope('test'), work) as Promise<T>;

  it('begin for a new caseload with the night that is due, not with the past', async () => {
    await startWorker();
    await closedThrough('2022-03-01');
    expect(await nightsOf('jc1')).toEqual(['2022-03-01']);
    expect(await findingsIn(db.unitOfWork)).toEqual(await cleanFindings(AS_OF));
  });

  it('missed while no worker ran are caught up, each date, the oldest first', async () => {
    await db.sweep();
    db.clock.set(new Date('2022-03-05T12:00:00Z'));
    await startWorker();
    await closedThrough('2022-03-05');
    const dates = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04', '2022-03-05'];
    expect(await nightsOf('jc1')).toEqual(dates);
    expect(await nightsOf('jc2')).toEqual(dates);
    const order = await inTx<unknown[][]>((tx) =>
      tx.values(`SELECT business_date FROM sweep_runs WHERE jobcenter_id = 'jc1' ORDER BY finished_at`),
    );
    expect(order.flat()).toEqual(dates);
    expect(await findingsIn(db.unitOfWork)).toEqual(await cleanFindings(date('2022-03-05')));
  });

  it('are not due before 02:00 in Denmark', async () => {
    await db.sweep();
    db.clock.set(new Date('2022-03-02T00:59:00Z'));
    await inTx((tx) => announceDueNight(tx, db.clock));
    const asked = (): Promise<number[][]> =>
      inTx((tx) => tx.values('SELECT count(*)::int FROM outbox WHERE job = $1', ['catch-up-nights']));
    expect(await asked()).toEqual([[0]]);
    db.clock.set(new Date('2022-03-02T01:00:00Z'));
    await inTx((tx) => announceDueNight(tx, db.clock));
    expect(await asked()).toEqual([[1]]);
  });

  it('that a crash left open are finished before later ones are opened', async () => {
    await inTx((tx) => openRuns(tx, [{ jobcenterId: 'jc1', businessDate: AS_OF }], 'incremental', AS_OF));
    const through = addDays(AS_OF, 2);
    expect(await inTx((tx) => openMissedNights(tx, through))).toEqual([
      expect.objectContaining({ jobcenterId: 'jc2' }),
    ]);
    expect(await nightsOf('jc1')).toEqual(['2022-03-01']);
    db.clock.set(new Date('2022-03-03T12:00:00Z'));
    await startWorker();
    await closedThrough('2022-03-03');
    expect(await nightsOf('jc1')).toEqual(['2022-03-01', '2022-03-02', '2022-03-03']);
  });

  it('asked for twice are done once', async () => {
    await inTx((tx) => openMissedNights(tx, AS_OF));
    const opened = await runsIn(db.unitOfWork);
    expect(await inTx((tx) => openMissedNights(tx, AS_OF))).toEqual([]);
    expect(await runsIn(db.unitOfWork)).toEqual(opened);
    await startWorker();
    await closedThrough('2022-03-01');
    const done = await runsIn(db.unitOfWork);
    expect(await inTx((tx) => openMissedNights(tx, AS_OF))).toEqual([]);
    expect(await runsIn(db.unitOfWork)).toEqual(done);
  });

  it('opened by two at once are opened once', async () => {
    const both = await Promise.all([
      inTx<unknown[]>((tx) => openMissedNights(tx, AS_OF)),
      inTx<unknown[]>((tx) => openMissedNights(tx, AS_OF)),
    ]);
    expect(both.flat()).toHaveLength(CASELOAD.jobcenters);
    expect((await runsIn(db.unitOfWork)).map((run) => run.round)).toEqual([1, 1]);
  });

  it('that are still to be caught up do not keep a sweep by hand waiting', async () => {
    const through = addDays(AS_OF, 400);
    await inTx((tx) => openRuns(tx, [{ jobcenterId: 'jc1', businessDate: AS_OF }], 'incremental', through));
    await db.sweep({ asOf: date('2021-12-01') });
    expect(await nightsOf('jc1')).toEqual(['2021-12-01', '2022-03-01']);
    expect(await findingsIn(db.unitOfWork)).toEqual(await cleanFindings(date('2021-12-01')));
  });

  it('caught up do not set back what was found for a later date', async () => {
    await db.sweep();
    db.clock.set(new Date('2022-03-05T12:00:00Z'));
    await inTx((tx) => tx.execute(`UPDATE evaluations SET as_of = '2022-03-05', changes_on = 'infinity'`));
    await inTx((tx) => openMissedNights(tx, date('2022-03-05')));
    await startWorker();
    await closedThrough('2022-03-05');
    expect((await runsIn(db.unitOfWork)).filter((run) => run.business_date > '2022-03-01' && run.examined > 0)).toEqual(
      [],
    );
  });
});

describe('moving the business date', () => {
  let db: SweepDatabase;
  beforeEach(async () => {
    db = await openSweepDatabase('postgres', CASELOAD);
  });
  afterEach(async () => {
    await db.close();
  });

  const move = (to: string, more: Partial<ClockMove> = {}): Promise<MovedClock> =>
    moveBusinessClock({
      databaseUrl: db.url,
      unitOfWork: db.unitOfWork,
      backend: db.backend,
      log: db.log,
      pageSize: PAGE,
      lockMs: LOCK_MS,
      clock: db.clock,
      environment: 'development',
      to: date(to),
      ...more,
    });
  const datesOf = async (jobcenterId: string): Promise<string[]> =>
    (await runsIn(db.unitOfWork)).filter((run) => run.jobcenter_id === jobcenterId).map((run) => run.business_date);

  it('forward runs the nightly sweep of each day passed', async () => {
    await db.sweep();
    expect(await move('2022-03-04')).toEqual({ from: AS_OF, to: date('2022-03-04') });
    expect(await datesOf('jc2')).toEqual(['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04']);
    const moved = await findingsIn(db.unitOfWork);
    expect(
      (await db.sweep({ asOf: date('2022-03-04'), full: true })).jobcenters.map((counts) => counts.drifted),
    ).toEqual([0, 0]);
    expect(await findingsIn(db.unitOfWork)).toEqual(moved);
  });

  it('forward runs each night also where nothing was swept before', async () => {
    await move('2022-03-03');
    expect(await datesOf('jc1')).toEqual(['2022-03-02', '2022-03-03']);
  });

  it('back is refused unless asked for, and then takes the findings back and the nights again', async () => {
    await db.sweep();
    const before = await findingsIn(db.unitOfWork);
    await move('2022-03-04');
    await expect(move('2022-03-01')).rejects.toMatchObject({ code: 'clock_backwards' });
    await move('2022-03-01', { allowBackwards: true });
    expect(await findingsIn(db.unitOfWork)).toEqual(before);
    await move('2022-03-02');
    const [, second] = (await runsIn(db.unitOfWork)).filter((run) => run.jobcenter_id === 'jc1');
    expect(second).toMatchObject({ business_date: '2022-03-02', state: 'closed', round: 2 });
  });

  it('is refused in production', async () => {
    const refused = db.unitOfWork.run(systemScope('test'), (tx) =>
      moveBusinessDate(tx, { to: date('2022-03-04'), clock: db.clock, environment: 'production' }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'clock_fixed_in_production' });
  });
});
