import { systemScope, type Logger } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';
import type { JobOrder } from '../catalogue/catalogue';
import type { Queues } from '../outbox/queues';
import type { JobWhereabouts } from '../queue/job-queue';
import { dueOfOpenRuns } from './sweep-run';

interface Missing {
  readonly order: JobOrder;
  readonly whereabouts: Exclude<JobWhereabouts, 'queued'>;
}

/**
 * Holds open sweep runs against the queue and queues again the pages whose jobs have vanished (a queue that was emptied
 * or restored from an old copy) or have used up their attempts. A page queued once too often does nothing.
 *
 * What is missing at first sight is looked for once more: between the two questions, to the database and to the queue, a
 * page may have been done, or its job published.
 *
 * @returns how many jobs were missing
 */
export async function reconcileSweeps(unitOfWork: UnitOfWork, queues: Queues, log: Logger): Promise<number> {
  const look = async (): Promise<Missing[]> =>
    await missingFrom(queues, await unitOfWork.run(systemScope('reconcile'), dueOfOpenRuns));
  const atFirst = new Set((await look()).map(({ order }) => order.key));
  if (atFirst.size === 0) return 0;
  const missing = (await look()).filter(({ order }) => atFirst.has(order.key));
  for (const { order, whereabouts } of missing) {
    if (whereabouts === 'failed') await queues.revive(order);
    else await queues.publish([order]);
    log.warn({ event: 'sweep.page-requeued', key: order.key, whereabouts });
  }
  return missing.length;
}

async function missingFrom(queues: Queues, due: readonly JobOrder[]): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const order of due) {
    const whereabouts = await queues.whereabouts(order);
    if (whereabouts !== 'queued') missing.push({ order, whereabouts });
  }
  return missing;
}
