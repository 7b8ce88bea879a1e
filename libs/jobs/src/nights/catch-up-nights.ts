import { addDays, date, formatDate, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { openRuns, type OpenedRun } from '../sweep/sweep-run';

/** The oldest night that a jobcentre has missed. */
export interface MissedNight {
  readonly jobcenterId: string;
  readonly businessDate: PlainDate;
}

/**
 * For each jobcentre without an open run, the first business date after its last night's work, up to and including
 * `through`. A jobcentre that never had a night begins with `firstNight`: before it there was nothing to miss.
 */
export async function missedNights(
  tx: Transaction,
  through: PlainDate,
  firstNight: PlainDate = through,
): Promise<MissedNight[]> {
  const rows = await tx.query<{ jobcenter_id: string; last_night: string | null }>(
    `SELECT j.jobcenter_id, n.last_night
     FROM jobcenters j
     LEFT JOIN LATERAL (
       SELECT max(r.business_date) AS last_night FROM sweep_runs r
       WHERE r.jobcenter_id = j.jobcenter_id AND r.state = 'closed' AND r.catch_up_through IS NOT NULL
         AND r.business_date <= $1::date) n ON true
     WHERE NOT EXISTS (SELECT FROM sweep_runs r WHERE r.jobcenter_id = j.jobcenter_id AND r.state = 'open')
     ORDER BY j.jobcenter_id`,
    [formatDate(through)],
  );
  return rows
    .map((row) => ({
      jobcenterId: row.jobcenter_id,
      businessDate: row.last_night === null ? firstNight : addDays(date(row.last_night), 1),
    }))
    .filter((night) => night.businessDate <= through);
}

/**
 * Opens the oldest missed night of every jobcentre; each opens the next when it closes, up to `through`. A jobcentre
 * with an open run is left to that run: a night that a crash left open goes on where it stood. Calling this again while
 * the nights run, or when all are done, does nothing.
 */
export async function openMissedNights(
  tx: Transaction,
  through: PlainDate,
  firstNight?: PlainDate,
): Promise<OpenedRun[]> {
  return await openRuns(tx, await missedNights(tx, through, firstNight), 'incremental', through);
}
