import type { Transaction } from '@rettid/persistence';

export interface DemoJobcenter {
  readonly jobcenterId: string;
  readonly name: string;
}

/** The first jobcentre that has citizens, by id, and the next one: the demonstration's own and the neighbour. */
export async function findJobcenters(tx: Transaction): Promise<DemoJobcenter[]> {
  return await tx.query<{ jobcenterId: string; name: string }>(
    `SELECT jobcenter_id AS "jobcenterId", name FROM jobcenters
     WHERE EXISTS (SELECT FROM citizens WHERE citizens.jobcenter_id = jobcenters.jobcenter_id)
     ORDER BY jobcenter_id LIMIT 2`,
  );
}
