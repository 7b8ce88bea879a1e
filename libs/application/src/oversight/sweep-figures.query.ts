import { date, formatDate, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** How many nights back expected and actual runs are held against each other. */
export const NIGHTS_LOOKED_AT = 30;

/** How a jobcentre's nights stand. */
export interface SweepFigures {
  readonly jobcenterId: string;
  /** The business date of the last finished sweep, and when it ended; `null` where there was none. */
  readonly last: { readonly businessDate: PlainDate; readonly finishedAt: Date } | null;
  /** Days from that date to the night that is due; `null` where there was none. */
  readonly ageDays: number | null;
  /** Nights due among the last `NIGHTS_LOOKED_AT` since the jobcentre's first, and those of them that were finished. */
  readonly nightsExpected: number;
  readonly nightsDone: number;
  readonly openRuns: number;
  /** Of the last finished sweep. */
  readonly outcome: Readonly<Record<'changed' | 'unchanged' | 'failed' | 'drifted', number>>;
}

/** @param dueNight the business date whose night's work is due (`dueNightIn`) */
export async function sweepFigures(tx: Transaction, dueNight: PlainDate): Promise<SweepFigures[]> {
  const rows = await tx.query<FiguresRow>(
    `SELECT j.jobcenter_id, run.business_date, run.finished_at, $1::date - run.business_date AS age_days,
            CASE WHEN night.first_night IS NULL THEN 0
                 ELSE $1::date - greatest(night.first_night, $1::date - ($2::int - 1)) + 1 END AS nights_expected,
            night.done AS nights_done, open.runs AS open_runs,
            coalesce(run.changed, 0) AS changed, coalesce(run.unchanged, 0) AS unchanged,
            coalesce(run.failed, 0) AS failed, coalesce(run.drifted, 0) AS drifted
     FROM jobcenters j
     LEFT JOIN LATERAL (
       SELECT r.business_date, r.finished_at, r.changed, r.unchanged, r.failed, r.drifted FROM sweep_runs r
       WHERE r.jobcenter_id = j.jobcenter_id AND r.state = 'closed'
       ORDER BY r.finished_at DESC LIMIT 1) run ON true
     CROSS JOIN LATERAL (
       SELECT min(r.business_date) AS first_night,
              count(DISTINCT r.business_date) FILTER (WHERE r.business_date > $1::date - $2::int)::int AS done
       FROM sweep_runs r
       WHERE r.jobcenter_id = j.jobcenter_id AND r.state = 'closed' AND r.catch_up_through IS NOT NULL
         AND r.business_date <= $1::date) night
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS runs FROM sweep_runs r WHERE r.jobcenter_id = j.jobcenter_id AND r.state = 'open') open
     ORDER BY j.jobcenter_id`,
    [formatDate(dueNight), NIGHTS_LOOKED_AT],
  );
  return rows.map(toFigures);
}

interface FiguresRow {
  readonly jobcenter_id: string;
  readonly business_date: string | null;
  readonly finished_at: Date | null;
  readonly age_days: number | null;
  readonly nights_expected: number;
  readonly nights_done: number;
  readonly open_runs: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly drifted: number;
}

function toFigures(row: FiguresRow): SweepFigures {
  const hasLast = row.business_date !== null && row.finished_at !== null;
  return {
    jobcenterId: row.jobcenter_id,
    last: hasLast ? { businessDate: date(row.business_date), finishedAt: row.finished_at } : null,
    ageDays: row.age_days,
    nightsExpected: row.nights_expected,
    nightsDone: row.nights_done,
    openRuns: row.open_runs,
    outcome: { changed: row.changed, unchanged: row.unchanged, failed: row.failed, drifted: row.drifted },
  };
}
