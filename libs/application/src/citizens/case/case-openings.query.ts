import { missingRights, type StaffAccessRole, type StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** The place of an opening in the list, which is newest first. */
export interface CaseOpeningPosition {
  /** ISO instant as the database has it, to the microsecond: a `Date` would round it, and rows would be passed over. */
  readonly openedAt: string;
  readonly openingId: string;
}

export interface CaseOpeningPageRequest {
  /** The page starts behind it; `null` starts at the newest. */
  readonly after: CaseOpeningPosition | null;
  /** At least 1. */
  readonly limit: number;
}

export interface ListedCaseOpening extends CaseOpeningPosition {
  /** `null` where the reader lacks a right to the case, or the citizen has moved to another jobcentre. */
  readonly citizen: { readonly citizenId: string; readonly name: string } | null;
  readonly openedBy: { readonly name: string; readonly role: StaffAccessRole };
  readonly openedUntil: Date;
  readonly reason: string;
}

/** A page of the openings of the reader's jobcentre, newest first. */
export async function listCaseOpenings(
  tx: Transaction,
  actor: StaffActor,
  { after, limit }: CaseOpeningPageRequest,
): Promise<ListedCaseOpening[]> {
  const behind = after === null ? '' : 'AND (o.opened_at, o.opening_id) < ($3::timestamptz, $4::uuid)';
  const rows = await tx.query<OpeningRow>(
    `SELECT o.opening_id, to_char(o.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS opened_at, o.opened_until,
            o.actor_name, o.actor_role, o.reason, c.citizen_id, c.given_names, c.family_name,
            c.protected_address IS TRUE AS has_protected_address,
            EXISTS (SELECT FROM staff_cases x WHERE x.citizen_id = o.citizen_id) AS is_staff_case
     FROM (SELECT * FROM case_openings o WHERE o.jobcenter_id = $1 ${behind}
           ORDER BY o.opened_at DESC, o.opening_id DESC LIMIT $2) o
     LEFT JOIN citizens c ON c.citizen_id = o.citizen_id
     ORDER BY o.opened_at DESC, o.opening_id DESC`,
    [actor.jobcenterId, limit, ...(after === null ? [] : [after.openedAt, after.openingId])],
  );
  return rows.map((row) => toListed(row, actor));
}

/** The columns of `citizens` are all `null` where the citizen is out of scope. */
interface OpeningRow {
  readonly opening_id: string;
  readonly opened_at: string;
  readonly opened_until: Date;
  readonly actor_name: string;
  readonly actor_role: StaffAccessRole;
  readonly reason: string;
  readonly citizen_id: string | null;
  readonly given_names: string | null;
  readonly family_name: string | null;
  readonly has_protected_address: boolean;
  readonly is_staff_case: boolean;
}

function toListed(row: OpeningRow, { rights }: StaffActor): ListedCaseOpening {
  const subject = { hasProtectedAddress: row.has_protected_address, isStaffCase: row.is_staff_case };
  const isKnown = row.citizen_id !== null && missingRights(rights, subject).length === 0;
  return {
    openingId: row.opening_id,
    openedAt: row.opened_at,
    openedUntil: row.opened_until,
    openedBy: { name: row.actor_name, role: row.actor_role },
    reason: row.reason,
    citizen: isKnown ? { citizenId: row.citizen_id, name: `${row.given_names} ${row.family_name}` } : null,
  };
}
