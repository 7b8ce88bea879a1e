import { setTimeout as delay } from 'node:timers/promises';
import { HandlerMismatchError } from '../src';
import { orderJob } from '../src/catalogue/catalogue';
import { WorkerHost, type WorkerHostOptions } from '../src/queue/worker-host';
import { openSweepDatabase, QUEUE_KINDS, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(60_000);

const NIGHT = orderJob('catch-up-nights', { through: '2022-03-01' });
const RECHECK = orderJob('recheck-citizen', { citizenId: 'c1', changeId: '0190a1b2-0000-7000-8000-000000000001' });

describe.each(QUEUE_KINDS)('the queue on %s', (kind) => {
  let db: SweepDatabase;
  let host: WorkerHost | null;
  let failures: { key: string; attempt: number; error: Error }[];
  beforeEach(async () => {
    db = await openSweepDatabase(kind, { jobcenters: 1, citizens: 1 });
    host = null;
    failures = [];
  });
  afterEach(async () => {
    await host?.stop(5_000);
    await db.close();
  });

  const work = (onNight: () => Promise<void>, onRecheck: () => Promise<void> = () => Promise.resolve()): void => {
    const options: WorkerHostOptions = {
      backend: db.backend,
      queues: ['upkeep'],
      handlers: [
        { job: 'catch-up-nights', handle: onNight },
        { job: 'climb-exemption-ladder', handle: () => Promise.resolve() },
        { job: 'recheck-citizen', handle: onRecheck },
      ],
      settings: { concurrency: 2 },
      onFailure: (failure) => failures.push(failure),
    };
    host = WorkerHost.start(options);
  };
  const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await isTrue())) await delay(20);
  };

  it('holds a piece of work once, and takes it again when it is done', async () => {
    let done = 0;
    await db.queues.publish([NIGHT, RECHECK]);
    await db.queues.publish([NIGHT]);
    expect(await db.queues.whereabouts(NIGHT)).toBe('queued');
    work(() => {
      done++;
      return Promise.resolve();
    });
    await until(async () => (await db.queues.whereabouts(NIGHT)) === 'gone');
    expect(done).toBe(1);
    await db.queues.publish([NIGHT]);
    await until(() => done === 2);
  });

  it('tries a failed job again, and shows the queue nothing but a code', async () => {
    let attempts = 0;
    work(() => (++attempts === 1 ? Promise.reject(new RangeError('Anna Jensen, 0101011234')) : Promise.resolve()));
    await db.queues.publish([NIGHT]);
    await until(() => attempts === 2);
    expect(failures.map(({ key, attempt, error }) => [key, attempt, error.message])).toEqual([
      [NIGHT.key, 1, 'catch-up-nights: RangeError'],
    ]);
  });

  it('waits for the jobs under way before it stops', async () => {
    let isDone = false;
    let hasBegun = false;
    work(async () => {
      hasBegun = true;
      await delay(300);
      isDone = true;
    });
    await db.queues.publish([NIGHT]);
    await until(() => hasBegun);
    expect(await host?.stop(5_000)).toBe(true);
    expect(isDone).toBe(true);
  });

  it('takes no job where a handler is missing', () => {
    expect(() =>
      WorkerHost.start({
        backend: db.backend,
        handlers: [],
        settings: { concurrency: 1 },
        onFailure: (failure) => failures.push(failure),
      }),
    ).toThrow(HandlerMismatchError);
  });

  it('is empty after it was emptied', async () => {
    await db.queues.publish([NIGHT, RECHECK]);
    await db.queues.empty();
    expect([await db.queues.whereabouts(NIGHT), await db.queues.whereabouts(RECHECK)]).toEqual(['gone', 'gone']);
  });
});
