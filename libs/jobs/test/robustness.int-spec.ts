import { setTimeout as delay } from 'node:timers/promises';
import { systemScope } from '@rettid/platform';
import { openRuns } from '../src';
import { findingsIn, runsIn } from './support/findings';
import { startWorker, type WorkerUnderTest } from './support/start-worker';
import { AS_OF, LOCK_MS, openSweepDatabase, PAGE, QUEUE_KINDS, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(120_000);

const CASELOAD = { jobcenters: 2, citizens: 320 };

describe.each(QUEUE_KINDS)('a sweep on %s', (kind) => {
  let db: SweepDatabase;
  const workers: WorkerUnderTest[] = [];
  let clean: Awaited<ReturnType<typeof findingsIn>>;

  beforeAll(async () => {
    const other = await openSweepDatabase('postgres', CASELOAD);
    await other.sweep({ full: true });
    clean = await findingsIn(other.unitOfWork);
    await other.close();
  });
  beforeEach(async () => {
    db = await openSweepDatabase(kind, CASELOAD);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
    await db.close();
  });

  const start = async (hangAt = 0): Promise<WorkerUnderTest> => {
    const worker = startWorker({
      databaseUrl: db.url,
      redisUrl: db.redisUrl,
      prefix: db.prefix,
      lockMs: LOCK_MS,
      pageSize: PAGE,
      hangAt,
    });
    workers.push(worker);
    await worker.saw('ready');
    return worker;
  };
  const openAll = (): Promise<unknown> =>
    db.unitOfWork.run(systemScope('test'), (tx) =>
      openRuns(
        tx,
        ['jc1', 'jc2'].map((jobcenterId) => ({ jobcenterId, businessDate: AS_OF })),
        'incremental',
        null,
      ),
    );
  const closedRuns = async (): Promise<void> => {
    while ((await runsIn(db.unitOfWork)).some((run) => run.state !== 'closed')) await delay(50);
  };
  const expectEveryoneOnce = async (): Promise<void> => {
    expect((await runsIn(db.unitOfWork)).map((run) => [run.state, run.examined, run.failed, run.drifted])).toEqual([
      ['closed', CASELOAD.citizens, 0, 0],
      ['closed', CASELOAD.citizens, 0, 0],
    ]);
    expect(await findingsIn(db.unitOfWork)).toEqual(clean);
  };

  it('done by two workers at once examines everyone once', async () => {
    await Promise.all([start(), start()]);
    await openAll();
    await closedRuns();
    await expectEveryoneOnce();
  });

  it('shared with a worker of another process returns when everyone is current', async () => {
    await start();
    await db.sweep();
    await expectEveryoneOnce();
  });

  it('whose worker is killed in the midst of a page is finished by another, nobody lost and nobody twice', async () => {
    const doomed = await start(PAGE * 4 + 7);
    await openAll();
    await doomed.saw('hanging');
    const [before] = await runsIn(db.unitOfWork);
    expect(before?.state).toBe('open');
    await doomed.end('SIGKILL');
    await start();
    await closedRuns();
    await expectEveryoneOnce();
  });

  it('whose queue is emptied in the midst of it goes on', async () => {
    const worker = await start(PAGE * 3 + 1);
    await openAll();
    await worker.saw('hanging');
    await worker.end('SIGKILL');
    await db.queues.empty();
    await start();
    await closedRuns();
    await expectEveryoneOnce();
  });

  it('left open by a worker that died is finished before another date is swept', async () => {
    const doomed = await start(PAGE + 5);
    await openAll();
    await doomed.saw('hanging');
    await doomed.end('SIGKILL');
    await db.sweep();
    const runs = await runsIn(db.unitOfWork);
    expect(runs.map((run) => run.state)).toEqual(['closed', 'closed']);
    expect(await findingsIn(db.unitOfWork)).toEqual(clean);
  });

  it('whose worker is asked to stop finishes its page and leaves the rest to others', async () => {
    const leaving = await start();
    await openAll();
    while ((await runsIn(db.unitOfWork)).every((run) => run.examined === 0)) await delay(10);
    await leaving.end('SIGTERM');
    const examined = (await runsIn(db.unitOfWork)).map((run) => run.examined);
    await delay(200);
    expect((await runsIn(db.unitOfWork)).map((run) => run.examined)).toEqual(examined);
    await start();
    await closedRuns();
    await expectEveryoneOnce();
  });
});
