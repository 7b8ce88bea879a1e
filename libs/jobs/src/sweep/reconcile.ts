import { systemScope, type Logger } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';
import type { Queues } from '../outbox/queues';
import { dueOfOpenRuns } from './sweep-run';

/**
 * Holds open sweep runs against the queue and queues again the pages whose jobs have vanished (a queue that was emptied
 * or restored from an old copy) or have used up their attempts. A page queued once too often does nothing.
 *
 * @returns how many jobs were missing
 */
export async function reconcileSweeps(unitOfWork: UnitOfWork, queues: Queues, log: Logger): Promise<number> {
  const due = await unitOfWork.run(systemScope('reconcile'), dueOfOpenRuns);
  let missing = 0;
  for (const order of due) {
    const whereabouts = await queues.whereabouts(order);
    if (whereabouts === 'queued') continue;
    missing++;
    if (whereabouts === 'failed') await queues.revive(order);
    else await queues.publish([order]);
    log.warn({ event: 'sweep.page-requeued', key: order.key, whereabouts });
  }
  return missing;
}
