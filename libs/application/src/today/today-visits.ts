import type { StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/**
 * Notes that the reader looks at the start page now, and answers since when things are new to him: since the last reading
 * of an earlier day, so that nothing is gone because the page was read again a minute later.
 *
 * By the server's clock, as the journal of changes is. Days are Danish.
 *
 * @returns `null` where there has been no earlier day
 */
export async function noteVisit(tx: Transaction, { jobcenterId }: StaffActor): Promise<Date | null> {
  const { rows } = await tx.client.query<{ new_since: Date | null }>({
    name: 'note-visit',
    text: VISIT_SQL,
    values: [jobcenterId],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('the visit was not noted');
  return row.new_since;
}

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Copenhagen')::date`;

const VISIT_SQL = `
  INSERT INTO today_visits AS v (jobcenter_id, read_at) VALUES ($1, now())
  ON CONFLICT (actor_id, jobcenter_id) DO UPDATE SET
    new_since = CASE WHEN ${dayOf('v.read_at')} < ${dayOf('excluded.read_at')} THEN v.read_at ELSE v.new_since END,
    read_at = greatest(v.read_at, excluded.read_at)
  RETURNING v.new_since`;
