import { date } from '@rettid/domain';
import { createLogger, FixedClock, type Logger } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { createQueueBackend, migrateQueue, Queues, runSweep, type QueueBackend, type SweepReport } from '../../src';
import { seedCaseload } from './seed-caseload';

/** The queues that the tests run on: PostgreSQL always, Redis where the path of its socket is given. */
export const QUEUE_KINDS: readonly ('postgres' | 'redis')[] =
  process.env['TEST_REDIS_SOCKET'] === undefined ? ['postgres'] : ['postgres', 'redis'];

export const LOCK_MS = 2_000;
export const PAGE = 40;
export const AS_OF = date('2022-03-01');

/** A database with a caseload and a queue of its own. */
export interface SweepDatabase extends TestDatabase {
  readonly backend: QueueBackend;
  readonly queues: Queues;
  readonly redisUrl: string | null;
  readonly prefix: string;
  readonly log: Logger;
  readonly clock: FixedClock;
  /** Sweeps in this process, in small pages. */
  sweep(options?: Partial<Parameters<typeof runSweep>[0]>): Promise<SweepReport>;
}

export async function openSweepDatabase(
  kind: 'postgres' | 'redis',
  caseload: { readonly jobcenters: number; readonly citizens: number },
  database?: TestDatabase,
): Promise<SweepDatabase> {
  const opened = database ?? (await createTestDatabase());
  await migrateQueue(opened.ownerUrl);
  await seedCaseload(opened.unitOfWork, caseload);
  const redisUrl = kind === 'redis' ? (process.env['TEST_REDIS_SOCKET'] ?? null) : null;
  const prefix = new URL(opened.url).pathname.slice(1);
  const log = createLogger('test', { logLevel: 'silent' });
  const backend = createQueueBackend({
    databaseUrl: opened.url,
    redisUrl,
    prefix,
    onError: (error) => log.warn(error),
  });
  const queues = new Queues(backend);
  const clock = new FixedClock(new Date('2022-03-01T10:00:00Z'));
  return {
    ...opened,
    backend,
    queues,
    redisUrl,
    prefix,
    log,
    clock,
    sweep: (options = {}) =>
      runSweep({
        databaseUrl: opened.url,
        unitOfWork: opened.unitOfWork,
        backend,
        log,
        clock,
        asOf: AS_OF,
        full: false,
        pageSize: PAGE,
        lockMs: LOCK_MS,
        stallMs: 40_000,
        ...options,
      }),
    close: async () => {
      await queues.empty();
      await queues.close();
      await opened.close();
    },
  };
}
