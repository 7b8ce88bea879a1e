import { addDays, formatDate, type PlainDate } from '@rettid/domain';
import { CodedError, systemScope, type Clock, type Config } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import { workUntil, type SweepingOptions } from './work-until';
import { openRuns } from '../sweep/sweep-run';
import { businessDateIn, setMovedDate } from '../business-date/business-date';
import { missedNights, openMissedNights } from '../nights/catch-up-nights';

export interface ClockMove {
  readonly to: PlainDate;
  /** The present date where no business date is set. */
  readonly clock: Clock;
  readonly environment: Config['environment'];
  /** Lets the date go back; the findings are then those of the earlier date. */
  readonly allowBackwards?: boolean;
}

export interface MovedClock {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export class ClockMoveError extends CodedError<'clock_fixed_in_production' | 'clock_backwards'> {}

/**
 * Moves the demonstration's business date and asks for the nightly sweep of each day passed, in the caller's
 * transaction (system scope). Workers do the nights, oldest first.
 *
 * @throws ClockMoveError in production, and where the date would go back unasked
 */
export async function moveBusinessDate(tx: Transaction, move: ClockMove): Promise<MovedClock> {
  if (move.environment === 'production') {
    throw new ClockMoveError('clock_fixed_in_production', 'Forretningsdatoen kan ikke flyttes i produktion');
  }
  const from = await businessDateIn(tx, move.clock);
  if (move.to < from && move.allowBackwards !== true) {
    throw new ClockMoveError(
      'clock_backwards',
      `Forretningsdatoen er ${formatDate(from)} og flyttes ikke tilbage til ${formatDate(move.to)}, medmindre det kræves udtrykkeligt`,
    );
  }
  await setMovedDate(tx, move.to);
  if (move.to < from) await goBack(tx, move.to);
  else await openMissedNights(tx, move.to, addDays(from, 1));
  return { from, to: move.to };
}

/** Moves the date (see `moveBusinessDate`) and does the nights in this process, beside whoever else does. */
export async function moveBusinessClock(options: SweepingOptions & ClockMove): Promise<MovedClock> {
  const moved = await options.unitOfWork.run(systemScope('clock'), (tx) => moveBusinessDate(tx, options));
  const firstNight = moved.to > moved.from ? addDays(moved.from, 1) : moved.to;
  await workUntil(options, async (tx) => {
    await openMissedNights(tx, moved.to, firstNight);
    const isDone = (await missedNights(tx, moved.to, firstNight)).length === 0 && !(await hasOpenRuns(tx));
    return () => isDone;
  });
  return moved;
}

/** Nights after the date are to come again, and the findings go back to the date itself. */
async function goBack(tx: Transaction, to: PlainDate): Promise<void> {
  await tx.execute('UPDATE sweep_runs SET catch_up_through = NULL WHERE business_date >= $1::date', [formatDate(to)]);
  const rows = await tx.query<{ jobcenter_id: string }>('SELECT jobcenter_id FROM jobcenters');
  await openRuns(
    tx,
    rows.map((row) => ({ jobcenterId: row.jobcenter_id, businessDate: to })),
    'incremental',
    to,
  );
}

async function hasOpenRuns(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ open: boolean }>(
    `SELECT EXISTS (SELECT FROM sweep_runs WHERE state = 'open') AS open`,
  );
  return row?.open === true;
}
