import { CATALOGUE, QUEUE_NAMES, type JobOrder, type QueueName } from '../catalogue/catalogue';
import type { JobQueue, JobWhereabouts, QueueState } from '../queue/job-queue';
import type { QueueBackend } from '../queue/queue-backend';

/** How many jobs of a queue are in a state. */
export interface QueueDepth {
  readonly queue: QueueName;
  readonly state: QueueState;
  readonly count: number;
}

/** The producing side of all queues of a process. */
export class Queues {
  private readonly queues: ReadonlyMap<QueueName, JobQueue>;

  constructor(backend: QueueBackend) {
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, backend.openQueue(name)]));
  }

  /** Adds each job to its queue; one whose key already waits or runs is left alone. */
  async publish(orders: readonly JobOrder[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const own = orders.filter((order) => CATALOGUE[order.job].queue === name);
      if (own.length > 0) await queue.add(own);
    }
  }

  /** How many jobs wait, run and failed in each queue. */
  async depths(): Promise<QueueDepth[]> {
    const depths: QueueDepth[] = [];
    for (const [queue, jobs] of this.queues) {
      for (const [state, count] of Object.entries(await jobs.depths())) {
        depths.push({ queue, state: state as QueueState, count });
      }
    }
    return depths;
  }

  async whereabouts(order: JobOrder): Promise<JobWhereabouts> {
    return await this.queueOf(order).whereabouts(order.key);
  }

  async revive(order: JobOrder): Promise<void> {
    await this.queueOf(order).revive(order.key);
  }

  async empty(): Promise<void> {
    for (const queue of this.queues.values()) await queue.empty();
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(order: JobOrder): JobQueue {
    const queue = this.queues.get(CATALOGUE[order.job].queue);
    if (queue === undefined) throw new Error(`no queue "${CATALOGUE[order.job].queue}"`);
    return queue;
  }
}
