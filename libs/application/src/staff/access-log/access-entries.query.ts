import type { AccessRole } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** The place of an entry in a list, which is newest first. */
export interface AccessEntryPosition {
  /** ISO instant as the database has it, to the microsecond: a `Date` would round it, and entries would be passed over. */
  readonly happenedAt: string;
  readonly entryId: string;
}

export interface AccessEntryPageRequest {
  /** The page starts behind it; `null` starts at the newest. */
  readonly after: AccessEntryPosition | null;
  /** At least 1. */
  readonly limit: number;
}

/** One time that somebody saw or changed something of a citizen. */
export interface CitizenAccessEntry extends AccessEntryPosition {
  readonly actorId: string;
  readonly action: string;
  readonly reason: string | null;
}

/** A page of the entries under which a citizen stands, newest first, as far as the transaction's scope reaches. */
export async function listCitizenAccess(
  tx: Transaction,
  citizenId: string,
  { after, limit }: AccessEntryPageRequest,
): Promise<CitizenAccessEntry[]> {
  return await tx.query<CitizenAccessEntry>(
    `SELECT e.entry_id::text AS "entryId", e.actor_id AS "actorId", e.action, e.reason,
            to_char(e.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "happenedAt"
     FROM access_log_of_citizen($1, $2, $3, $4) n
     JOIN access_log e ON e.entry_id = n.entry_id AND e.happened_at = n.happened_at
     ORDER BY e.happened_at DESC, e.entry_id DESC`,
    [citizenId, after?.happenedAt ?? null, after?.entryId ?? null, limit],
  );
}

/** What a person is called and was last signed in as. */
export interface NamedActor {
  readonly name: string;
  readonly role: AccessRole;
}

/** Names of users by id; programs are nobody's users and left out. */
export async function namesOfActors(tx: Transaction, actorIds: readonly string[]): Promise<Map<string, NamedActor>> {
  const rows = await tx.query<NamedActor & { userId: string }>(
    'SELECT user_id AS "userId", name, role FROM users WHERE user_id = ANY ($1)',
    [actorIds],
  );
  return new Map(rows.map(({ userId, name, role }) => [userId, { name, role }]));
}
