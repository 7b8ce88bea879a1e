import { formatDate, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf, lookedAt } from './findings.sql';
import { SqlParameters } from './sql-parameters';

/**
 * The date that the stored findings are as of: the business date of the last finished sweep, of several jobcentres the
 * earliest, since only up to that date all of them are known. `null` where any of them was never swept.
 */
export async function findingsDate(
  tx: Transaction,
  jobcenterId: string | null,
  businessDate: PlainDate,
): Promise<PlainDate | null> {
  const parameters = new SqlParameters();
  const sources = lookedAt(parameters, jobcenterId, formatDate(businessDate));
  const [row] = await tx.query<{ as_of: PlainDate | null }>(
    `WITH ${sources}
     SELECT CASE WHEN bool_and(swept_on IS NOT NULL) THEN ${daysOf('min(swept_on)')} END AS as_of FROM looked_at`,
    [...parameters.values],
  );
  return row?.as_of ?? null;
}
