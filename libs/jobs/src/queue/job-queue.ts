import { type IQueueBackend, type JobsOptions, type Queue } from 'bullmq';
import { CATALOGUE, type JobOrder } from '../catalogue/catalogue';

/** `gone`: the queue knows no such job: it was done, or the queue was emptied. */
export type JobWhereabouts = 'queued' | 'failed' | 'gone';

/** `failed`: used up its attempts. `delayed`: waits for its next attempt. */
export const QUEUE_STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** What Rettid asks of a queue; BullMQ's own types stay behind it. */
export interface JobQueue {
  /** Adds jobs in one go; one whose key already waits or runs is left alone. */
  add(orders: readonly JobOrder[]): Promise<void>;
  whereabouts(key: string): Promise<JobWhereabouts>;
  /** How many jobs there are in each state; finished ones are not kept. */
  depths(): Promise<Readonly<Record<QueueState, number>>>;
  /** Takes a job that used up its attempts back to the waiting ones; one that is gone meanwhile stays gone. */
  revive(key: string): Promise<void>;
  /** Removes every job. For tests and for operators that start over. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** How long a job that used up its attempts is kept for a look: a week, or the last thousand of them. */
const FAILED_JOBS_KEPT = { age: 7 * 24 * 3_600, count: 1_000 };

type BullQueue<B extends IQueueBackend, C> = Queue<unknown, unknown, string, unknown, unknown, string, B, C>;

/** A `JobQueue` over a BullMQ queue of any backend. */
export function toJobQueue<B extends IQueueBackend, C>(queue: BullQueue<B, C>): JobQueue {
  return {
    async add(orders) {
      await queue.addBulk(orders.map((order) => ({ name: order.job, data: order.payload, opts: optionsOf(order) })));
    },
    async whereabouts(key) {
      const state = await queue.getJobState(key);
      if (state === 'failed') return 'failed';
      return state === 'unknown' || state === 'completed' ? 'gone' : 'queued';
    },
    async depths() {
      const counts = await queue.getJobCounts(...QUEUE_STATES);
      return Object.fromEntries(QUEUE_STATES.map((state) => [state, counts[state] ?? 0])) as Record<QueueState, number>;
    },
    async revive(key) {
      const found = await queue.getJob(key);
      if (found !== undefined && (await found.getState()) === 'failed') await found.retry('failed');
    },
    async empty() {
      await queue.obliterate({ force: true });
    },
    async close() {
      await queue.close();
    },
  };
}

function optionsOf(order: JobOrder): JobsOptions {
  const { attempts, backoffMs } = CATALOGUE[order.job];
  return {
    jobId: order.key,
    attempts,
    backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
    // A finished job leaves its key free, so that lost work can be published again under the same key.
    removeOnComplete: true,
    removeOnFail: FAILED_JOBS_KEPT,
    // Stack traces hold messages, and messages of a database hold values.
    stackTraceLimit: 0,
  };
}
