import type { Transaction } from '@rettid/persistence';
import { orderJob, type JobName, type JobPayload } from '../catalogue/catalogue';

/**
 * Asks for a job as part of a transaction: it reaches the queue when the transaction has committed, and never when it has not.
 * No request and no use case talks to the queue itself.
 *
 * @param jobcenterId the jobcentre that the job concerns; `null` where it concerns all (system scope only)
 * @throws TypeError where the payload is not what the catalogue says
 */
export async function enqueue<N extends JobName>(
  tx: Transaction,
  job: N,
  payload: JobPayload<N>,
  jobcenterId: string | null,
): Promise<void> {
  await enqueueAll(tx, job, [{ payload, jobcenterId }]);
}

/** Asks for many jobs of one kind in one statement. */
export async function enqueueAll<N extends JobName>(
  tx: Transaction,
  job: N,
  requests: readonly { readonly payload: JobPayload<N>; readonly jobcenterId: string | null }[],
): Promise<void> {
  if (requests.length === 0) return;
  const orders = requests.map(({ payload }) => orderJob(job, payload));
  await tx.execute(
    `INSERT INTO outbox (jobcenter_id, job, key, payload)
     SELECT jobcenter_id, $1, key, payload FROM unnest($2::text[], $3::text[], $4::jsonb[]) AS r (jobcenter_id, key, payload)`,
    [
      job,
      requests.map(({ jobcenterId }) => jobcenterId),
      orders.map((order) => order.key),
      orders.map((order) => JSON.stringify(order.payload)),
    ],
  );
}
