import type { StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import type { NewsItem } from './today';

export interface NewsRow {
  readonly citizen_id: string;
  readonly record_type: string;
  readonly kinds: NewsItem['kinds'];
  readonly count: number;
  readonly actor_id: string;
  readonly happened_at: Date;
  /** Of all such lines. */
  readonly total: number;
}

/** What others have changed in these cases, newest first. @param since `null`: of the last seven days */
export async function findNews(
  tx: Transaction,
  actor: StaffActor,
  citizenIds: readonly string[],
  since: Date | null,
  limit: number,
): Promise<NewsRow[]> {
  const { rows } = await tx.client.query<NewsRow>({
    name: 'today-news',
    text: NEWS_SQL,
    values: [citizenIds, actor.userId, since, limit],
  });
  return rows;
}

// A change is told by when its transaction began, and seen once it has ended: the minute before is told twice rather than
// passed over.
export const NEWS_SQL = `
  SELECT j.citizen_id, j.record_type, array_agg(DISTINCT j.kind) AS kinds, count(*)::int AS count, j.actor_id,
         max(j.happened_at) AS happened_at, (count(*) OVER ())::int AS total
  FROM record_changes j
  WHERE j.citizen_id = ANY ($1::text[]) AND j.actor_id <> $2
    AND j.happened_at > coalesce($3::timestamptz - interval '1 minute', now() - interval '7 days')
  GROUP BY j.citizen_id, j.record_type, j.actor_id
  ORDER BY max(j.happened_at) DESC, j.citizen_id, j.record_type, j.actor_id
  LIMIT $4`;
