import { createPostgresBackend, Queue, Worker, type Job, type WorkerOptions } from 'bullmq';
import IORedis from 'ioredis';
import type { QueueName } from '../catalogue/catalogue';
import { toJobQueue, type JobQueue } from './job-queue';
import { createPatientPostgresBackend } from './patient-postgres-backend';
import { readRedisAddress } from './redis-address';

/** Schema of BullMQ's own tables in Rettid's database. */
export const QUEUE_SCHEMA = 'bullmq';

export interface QueueBackendOptions {
  /** Rettid's database; it carries the queue unless `redisUrl` is given. */
  readonly databaseUrl: string;
  /** The role that every connection becomes; `rettid_app` unless told otherwise. */
  readonly role?: string;
  /** Carries the queue on Redis instead (see `readRedisAddress`). */
  readonly redisUrl?: string | null;
  /** Keeps several Rettids apart on one Redis; without meaning on PostgreSQL, where the database does. */
  readonly prefix?: string;
  /** Connection errors outside a job; the queue reconnects by itself. */
  readonly onError: (error: Error) => void;
}

export interface WorkerSettings {
  /** Jobs of this queue at a time in this process. */
  readonly concurrency: number;
  /** A job whose worker has not been heard of for this long is given to another. */
  readonly lockMs?: number;
}

export interface QueueWorker {
  /** Takes no new job and waits for those under way; `force` waits for nothing: another worker takes them over. */
  close(force?: boolean): Promise<void>;
}

export type QueueProcessor = (name: string, payload: unknown) => Promise<void>;
export type FailureListener = (failure: { job: string; key: string; attempt: number; error: Error }) => void;

/** Where jobs wait: PostgreSQL by default, Redis when asked. Both carry the same jobs the same way. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  openQueue(name: QueueName): JobQueue;
  openWorker(name: QueueName, run: QueueProcessor, onFailure: FailureListener, settings: WorkerSettings): QueueWorker;
}

const LOCK_MS = 15_000;
/** A page that a dying worker dropped is to be taken up again however often that happens. */
const STALLS_ALLOWED = 100;

/** @throws RedisAddressError where `redisUrl` cannot be read; nothing is connected yet. */
export function createQueueBackend(options: QueueBackendOptions): QueueBackend {
  const { redisUrl = null } = options;
  return redisUrl === null ? onPostgres(options) : onRedis(options, redisUrl);
}

function onPostgres(options: QueueBackendOptions): QueueBackend {
  const connection = {
    connectionString: options.databaseUrl,
    schema: QUEUE_SCHEMA,
    options: `-c role=${options.role ?? 'rettid_app'}`,
    application_name: 'rettid-queue',
    max: 4,
  };
  return {
    kind: 'postgres',
    openQueue(name) {
      const queue = new Queue(name, { connection }, createPostgresBackend);
      queue.on('error', options.onError);
      return toJobQueue(queue);
    },
    openWorker(name, run, onFailure, settings) {
      const worker = new Worker(
        name,
        (job: Job) => run(job.name, job.data),
        { connection, ...workerOptions(settings) },
        createPatientPostgresBackend,
      );
      worker.on('error', options.onError);
      worker.on('failed', (job, error) => report(onFailure, job, error));
      return { close: (force = false) => worker.close(force) };
    },
  };
}

function onRedis(options: QueueBackendOptions, redisUrl: string): QueueBackend {
  const address = readRedisAddress(redisUrl);
  const prefix = options.prefix ?? 'rettid';
  const connect = (): IORedis => {
    // A worker waits in a blocking command, which must not give up while Redis restarts.
    const client = new IORedis({ ...address, maxRetriesPerRequest: null });
    client.on('error', options.onError);
    return client;
  };
  return {
    kind: 'redis',
    openQueue(name) {
      const client = connect();
      const queue = new Queue(name, { connection: client, prefix });
      queue.on('error', options.onError);
      const jobQueue = toJobQueue(queue);
      return {
        ...jobQueue,
        async close() {
          await jobQueue.close();
          client.disconnect();
        },
      };
    },
    openWorker(name, run, onFailure, settings) {
      const client = connect();
      const worker = new Worker(name, (job: Job) => run(job.name, job.data), {
        connection: client,
        prefix,
        ...workerOptions(settings),
      });
      worker.on('error', options.onError);
      worker.on('failed', (job, error) => report(onFailure, job, error));
      return {
        async close(force = false) {
          await worker.close(force);
          client.disconnect();
        },
      };
    },
  };
}

function workerOptions(settings: WorkerSettings): Omit<WorkerOptions, 'connection' | 'prefix'> {
  const lockMs = settings.lockMs ?? LOCK_MS;
  return {
    concurrency: settings.concurrency,
    lockDuration: lockMs,
    stalledInterval: Math.ceil(lockMs / 3),
    maxStalledCount: STALLS_ALLOWED,
    runRetryDelay: 500,
    drainDelay: 2,
  };
}

function report(onFailure: FailureListener, job: Job | undefined, error: Error): void {
  onFailure({ job: job?.name ?? 'unknown', key: job?.id ?? '', attempt: job?.attemptsMade ?? 0, error });
}
