import { formatDate, type AssignmentRole, type CaseBrief, type HandOverCause, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf } from '../obligations/findings.sql';

/** A hand-over that came, or is to come, about. */
export interface ListedHandOver {
  readonly handOverId: string;
  readonly citizenId: string;
  readonly citizenName: string;
  readonly role: AssignmentRole;
  readonly from: { readonly staffId: string; readonly name: string | null };
  readonly to: { readonly staffId: string; readonly name: string | null };
  readonly beginsOn: PlainDate;
  /** The first day of the one who comes back; `null`: for good. */
  readonly returnsOn: PlainDate | null;
  /** It ends a stand-in’s time. */
  readonly isReturn: boolean;
  readonly cause: HandOverCause;
  readonly note: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly readAt: Date | null;
}

/** Those of a case, the latest first. */
export async function handOversOfCase(tx: Transaction, citizenId: string): Promise<ListedHandOver[]> {
  const rows = await tx.query<HandOverRow>(
    `${listed()} WHERE h.citizen_id = $1 ORDER BY h.begins_on DESC, h.decided_at DESC, h.hand_over_id`,
    [citizenId],
  );
  return rows.map(toHandOver);
}

/**
 * What somebody has been handed over, or has come back to, by the day, and has not yet said to have read; the oldest first.
 * Those that were called off are not among them.
 */
export async function handOversToConfirm(tx: Transaction, staffId: string, on: PlainDate): Promise<ListedHandOver[]> {
  const rows = await tx.query<HandOverRow>(
    `${listed()} WHERE h.to_staff_id = $1 AND h.read_at IS NULL AND h.begins_on <= $2::date
       AND (a.valid_to IS NULL OR a.valid_to >= $2::date)
     ORDER BY h.begins_on, h.hand_over_id`,
    [staffId, formatDate(on)],
  );
  return rows.map(toHandOver);
}

/** Returns that somebody has part in, as the one who goes or the one who comes, within so many days; the next first. */
export async function returnsAhead(
  tx: Transaction,
  staffId: string,
  on: PlainDate,
  days: number,
): Promise<ListedHandOver[]> {
  const rows = await tx.query<HandOverRow>(
    `${listed()} WHERE (h.to_staff_id = $1 OR h.from_staff_id = $1) AND h.return_of_id IS NOT NULL
       AND h.begins_on > $2::date AND h.begins_on <= $2::date + $3::integer
     ORDER BY h.begins_on, h.hand_over_id`,
    [staffId, formatDate(on), days],
  );
  return rows.map(toHandOver);
}

/** One of a case, with the page that goes with it; the page is `null` where it is made when it is read. */
export async function findHandOver(
  tx: Transaction,
  citizenId: string,
  handOverId: string,
): Promise<{ readonly handOver: ListedHandOver; readonly brief: CaseBrief | null } | null> {
  const [row] = await tx.query<HandOverRow & { readonly brief: CaseBrief | null }>(
    `${listed('h.brief,')} WHERE h.citizen_id = $1 AND h.hand_over_id = $2`,
    [citizenId, handOverId],
  );
  return row === undefined ? null : { handOver: toHandOver(row), brief: row.brief };
}

// Where the receiver's part is struck the hand-over is called off.
const listed = (more = ''): string => `
  SELECT ${more} h.hand_over_id, h.citizen_id, a.role, h.from_staff_id, h.to_staff_id, ${daysOf('h.begins_on')} AS begins_on,
         ${daysOf('h.returns_on')} AS returns_on, h.return_of_id IS NOT NULL AS is_return, h.cause, h.note, h.decided_by,
         h.decided_at, h.read_at,
         (SELECT c.given_names || ' ' || c.family_name FROM citizens c WHERE c.citizen_id = h.citizen_id) AS citizen_name,
         (SELECT s.name FROM staff s WHERE s.staff_id = h.from_staff_id) AS from_name,
         (SELECT s.name FROM staff s WHERE s.staff_id = h.to_staff_id) AS to_name
  FROM hand_overs h JOIN assignments a ON a.assignment_id = h.assignment_id AND a.struck_at IS NULL`;

interface HandOverRow {
  readonly hand_over_id: string;
  readonly citizen_id: string;
  readonly citizen_name: string;
  readonly role: AssignmentRole;
  readonly from_staff_id: string;
  readonly from_name: string | null;
  readonly to_staff_id: string;
  readonly to_name: string | null;
  readonly begins_on: PlainDate;
  readonly returns_on: PlainDate | null;
  readonly is_return: boolean;
  readonly cause: HandOverCause;
  readonly note: string | null;
  readonly decided_by: string;
  readonly decided_at: Date;
  readonly read_at: Date | null;
}

function toHandOver(row: HandOverRow): ListedHandOver {
  return {
    handOverId: row.hand_over_id,
    citizenId: row.citizen_id,
    citizenName: row.citizen_name,
    role: row.role,
    from: { staffId: row.from_staff_id, name: row.from_name },
    to: { staffId: row.to_staff_id, name: row.to_name },
    beginsOn: row.begins_on,
    returnsOn: row.returns_on,
    isReturn: row.is_return,
    cause: row.cause,
    note: row.note,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    readAt: row.read_at,
  };
}
