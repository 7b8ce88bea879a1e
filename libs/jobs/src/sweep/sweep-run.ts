import { date, formatDate, LAW_REVISION, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { orderJob, type JobOrder } from '../catalogue/catalogue';
import { enqueueAll } from '../outbox/enqueue';

/** `incremental` takes the citizens whose findings are not current for the date, `full` takes everyone. */
export type SweepMode = 'incremental' | 'full';

/** Where a run stands; a page job that names another page or round comes too late and does nothing. */
export interface SweepRun {
  readonly runId: string;
  readonly jobcenterId: string;
  readonly businessDate: PlainDate;
  readonly mode: SweepMode;
  readonly round: number;
  readonly page: number;
  /** The last citizen done; empty before the first page. */
  readonly cursor: string;
  /** The nights up to this date follow when the run closes; `null`: asked for by hand, no night's work. */
  readonly catchUpThrough: PlainDate | null;
}

/** What to sweep, one jobcentre each. */
export interface SweepOrder {
  readonly jobcenterId: string;
  readonly businessDate: PlainDate;
}

export interface OpenedRun {
  readonly runId: string;
  readonly jobcenterId: string;
}

/** 'sw' in ASCII: runs are opened by one transaction at a time, so that "no other is open" stays true until its commit. */
const OPENING_LOCK = '29559, 1';

/**
 * Opens a run for each order and asks for its first page. A run of that jobcentre, date and mode that was closed before
 * starts its next round, with its counts and failures anew.
 *
 * A jobcentre that has a run open is left out: that run is finished first.
 *
 * @param catchUpThrough see `SweepRun`
 */
export async function openRuns(
  tx: Transaction,
  orders: readonly SweepOrder[],
  mode: SweepMode,
  catchUpThrough: PlainDate | null,
): Promise<OpenedRun[]> {
  if (orders.length === 0) return [];
  await tx.execute(`SELECT pg_advisory_xact_lock(${OPENING_LOCK})`);
  const opened = await tx.query<{ run_id: string; jobcenter_id: string; round: number }>(
    `INSERT INTO sweep_runs AS run (jobcenter_id, business_date, mode, law_revision, catch_up_through)
     SELECT o.jobcenter_id, o.business_date, $3, $4, $5
     FROM unnest($1::text[], $2::date[]) AS o (jobcenter_id, business_date)
     WHERE NOT EXISTS (SELECT FROM sweep_runs r WHERE r.jobcenter_id = o.jobcenter_id AND r.state = 'open')
     ON CONFLICT (jobcenter_id, business_date, mode) DO UPDATE SET
       state = 'open', round = run.round + 1, page = 0, cursor = NULL, law_revision = excluded.law_revision,
       catch_up_through = excluded.catch_up_through, examined = 0, changed = 0, unchanged = 0, failed = 0, drifted = 0,
       started_at = now(), finished_at = NULL
     RETURNING run.sweep_run_id AS run_id, run.jobcenter_id, run.round`,
    [
      orders.map((order) => order.jobcenterId),
      orders.map((order) => formatDate(order.businessDate)),
      mode,
      LAW_REVISION,
      catchUpThrough === null ? null : formatDate(catchUpThrough),
    ],
  );
  await tx.execute('DELETE FROM sweep_failures WHERE sweep_run_id = ANY ($1::bigint[])', [
    opened.map((run) => run.run_id),
  ]);
  await enqueueAll(
    tx,
    'sweep-page',
    opened.map((run) => ({ payload: { runId: run.run_id, round: run.round, page: 0 }, jobcenterId: run.jobcenter_id })),
  );
  return opened.map((run) => ({ runId: run.run_id, jobcenterId: run.jobcenter_id }));
}

/**
 * Locks the run for the length of the transaction if it stands at the given page. `null`: the page is done, or another
 * worker has it in hand; either way there is nothing to do here.
 */
export async function lockRunAt(
  tx: Transaction,
  at: { readonly runId: string; readonly round: number; readonly page: number },
): Promise<SweepRun | null> {
  const [row] = await tx.query<RunRow>(
    `${SELECT_RUN} WHERE sweep_run_id = $1::bigint AND round = $2 AND page = $3 AND state = 'open' FOR UPDATE SKIP LOCKED`,
    [at.runId, at.round, at.page],
  );
  return row === undefined ? null : toRun(row);
}

/** The page job that each open run waits for. */
export async function dueOfOpenRuns(tx: Transaction): Promise<JobOrder[]> {
  const rows = await tx.query<RunRow>(`${SELECT_RUN} WHERE state = 'open' ORDER BY sweep_run_id`);
  return rows.map((row) => orderJob('sweep-page', { runId: row.run_id, round: row.round, page: row.page }));
}

const SELECT_RUN = `SELECT sweep_run_id AS run_id, jobcenter_id, business_date, mode, round, page, coalesce(cursor, '') AS cursor,
  catch_up_through FROM sweep_runs`;

interface RunRow {
  readonly run_id: string;
  readonly jobcenter_id: string;
  readonly business_date: string;
  readonly mode: SweepMode;
  readonly round: number;
  readonly page: number;
  readonly cursor: string;
  readonly catch_up_through: string | null;
}

function toRun(row: RunRow): SweepRun {
  return {
    runId: row.run_id,
    jobcenterId: row.jobcenter_id,
    businessDate: date(row.business_date),
    mode: row.mode,
    round: row.round,
    page: row.page,
    cursor: row.cursor,
    catchUpThrough: row.catch_up_through === null ? null : date(row.catch_up_through),
  };
}
