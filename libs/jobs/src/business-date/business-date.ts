import { date, formatDate, type PlainDate } from '@rettid/domain';
import type { Clock } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import { lastDueDate } from '../timetable/daily-time';
import { TIMETABLE } from '../timetable/timetable';

/** The business date: the demonstration's movable one where it is set, else today in Denmark. */
export async function businessDateIn(tx: Transaction, clock: Clock): Promise<PlainDate> {
  return (await movedDate(tx)) ?? clock.today();
}

/** The business date whose night's work is due: today from 02:00 on, or the demonstration's date at once. */
export async function dueNightIn(tx: Transaction, clock: Clock): Promise<PlainDate> {
  return (await movedDate(tx)) ?? lastDueDate(TIMETABLE.nightlySweep, clock.now());
}

/** Sets the demonstration's date. */
export async function setMovedDate(tx: Transaction, to: PlainDate): Promise<void> {
  await tx.execute(
    `INSERT INTO business_clock (business_date) VALUES ($1)
     ON CONFLICT (only_row) DO UPDATE SET business_date = excluded.business_date`,
    [formatDate(to)],
  );
}

async function movedDate(tx: Transaction): Promise<PlainDate | null> {
  // Named, since nearly every page asks it: planning it takes longer than running it.
  const { rows } = await tx.client.query<{ business_date: string }>({
    name: 'moved-date',
    text: 'SELECT business_date FROM business_clock',
  });
  const [row] = rows;
  return row === undefined ? null : date(row.business_date);
}
