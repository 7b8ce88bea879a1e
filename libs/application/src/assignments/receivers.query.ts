import {
  formatDate,
  mayHold,
  STAFF_ROLES,
  type AssignmentRole,
  type CaseRight,
  type PlainDate,
  type Receiver,
  type StaffActor,
  type StaffRole,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { likePattern } from '../citizens/caseload-search';

/** Somebody of the jobcentre's staff who can be given a part. */
export interface KnownReceiver extends Receiver {
  readonly staffId: string;
  readonly name: string;
  readonly team: string | null;
}

/** With how many citizens the person works already; a number to know, and no order follows from it. */
export interface ListedReceiver extends KnownReceiver {
  readonly citizens: number;
}

export interface ReceiverSearch {
  /** Of the name; none: everybody. */
  readonly words: readonly string[];
  /** Only who can hold it. */
  readonly part: AssignmentRole;
  readonly on: PlainDate;
}

/** How many names a choice shows; whoever is not among them is found by name. */
export const RECEIVERS_SHOWN = 50;

// What the sign-in service told last; of somebody who comes by two services what either told.
const RIGHTS = `ARRAY(SELECT DISTINCT unnest(u.rights) FROM users u WHERE u.staff_id = s.staff_id AND u.active)`;

/** @returns `null` where the jobcentre has nobody of that id */
export async function findReceiver(
  tx: Transaction,
  jobcenterId: string,
  staffId: string,
): Promise<KnownReceiver | null> {
  const [row] = await tx.query<ReceiverRow>(
    `SELECT s.staff_id, s.name, s.team, s.role, ${RIGHTS} AS rights FROM staff s
     WHERE s.staff_id = $1 AND s.jobcenter_id = $2`,
    [staffId, jobcenterId],
  );
  return row === undefined ? null : toReceiver(row);
}

/** The reader's own team first, then by name: the list proposes nobody. */
export async function searchReceivers(
  tx: Transaction,
  { jobcenterId, team }: Pick<StaffActor, 'jobcenterId' | 'team'>,
  { words, part, on }: ReceiverSearch,
): Promise<ListedReceiver[]> {
  const rows = await tx.query<ReceiverRow & { readonly citizens: number }>(
    `SELECT s.staff_id, s.name, s.team, s.role, ${RIGHTS} AS rights, coalesce(held.citizens, 0) AS citizens
     FROM staff s
     LEFT JOIN (SELECT a.staff_id, count(DISTINCT a.citizen_id)::integer AS citizens FROM assignments a
                WHERE a.jobcenter_id = $1 AND a.struck_at IS NULL
                  AND a.valid_from <= $3::date AND (a.valid_to IS NULL OR a.valid_to >= $3::date)
                GROUP BY a.staff_id) held ON held.staff_id = s.staff_id
     WHERE s.jobcenter_id = $1 AND s.role = ANY ($4)
       AND search_name(s.name) LIKE ALL (ARRAY(SELECT search_name(p) FROM unnest($5::text[]) p))
     ORDER BY coalesce(s.team = $2, false) DESC, s.name COLLATE danish, s.staff_id
     LIMIT ${RECEIVERS_SHOWN}`,
    [jobcenterId, team, formatDate(on), rolesFor(part), words.map(likePattern)],
  );
  return rows.map((row) => ({ ...toReceiver(row), citizens: row.citizens }));
}

function rolesFor(part: AssignmentRole): StaffRole[] {
  return STAFF_ROLES.filter((role) => mayHold(role, part));
}

interface ReceiverRow {
  readonly staff_id: string;
  readonly name: string;
  readonly team: string | null;
  readonly role: StaffRole;
  readonly rights: readonly CaseRight[];
}

function toReceiver({ staff_id, name, team, role, rights }: ReceiverRow): KnownReceiver {
  return { staffId: staff_id, name, team, role, rights };
}
