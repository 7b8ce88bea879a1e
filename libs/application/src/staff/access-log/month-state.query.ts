import type { Transaction } from '@rettid/persistence';
import { firstDayText, type LogMonth } from './log-month';

/** What stands in a month of the log, and what was decided about it. */
export interface MonthState {
  readonly hasPartition: boolean;
  readonly entries: number;
  /** Entries that wait for their seal. */
  readonly unsealed: number;
  /** `null`: nobody has decided yet. */
  readonly decision: 'preserve' | 'discard' | null;
  readonly purgedAt: Date | null;
}

export async function monthState(tx: Transaction, month: LogMonth): Promise<MonthState> {
  const [row] = await tx.query<MonthState>(
    `SELECT to_regclass('access_log' || to_char($1::date, '_YYYY_MM')) IS NOT NULL AS "hasPartition",
       (SELECT count(*)::int FROM access_log e WHERE ${IN_MONTH('e')}) AS entries,
       (SELECT count(*)::int FROM access_log_unsealed u WHERE ${IN_MONTH('u')}) AS unsealed,
       (SELECT decision FROM access_log_archives WHERE month = $1::date) AS decision,
       (SELECT purged_at FROM access_log_archives WHERE month = $1::date) AS "purgedAt"`,
    [firstDayText(month)],
  );
  if (row === undefined) throw new Error('a query without a table gave no row');
  return row;
}

/** Condition on the month whose first day is `$1`. */
export const IN_MONTH = (row: string): string =>
  `${row}.happened_at >= $1::date::timestamp AT TIME ZONE 'UTC'
   AND ${row}.happened_at < ($1::date + interval '1 month') AT TIME ZONE 'UTC'`;

/** The decision about a month, held until the transaction ends. @returns `null` where there is none */
export async function archiveExists(tx: Transaction, month: LogMonth): Promise<{ readonly entries: number } | null> {
  const [row] = await tx.values<[string]>('SELECT entries FROM access_log_archives WHERE month = $1 FOR UPDATE', [
    firstDayText(month),
  ]);
  return row === undefined ? null : { entries: Number(row[0]) };
}
