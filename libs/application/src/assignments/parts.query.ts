import type { AssignmentRole, HeldPart, PlainDate, RecordedPart } from '@rettid/domain';
import { formatDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf } from '../obligations/findings.sql';

/** A part in a case as it is stored and stands. */
export interface StoredPart extends RecordedPart {
  readonly citizenId: string;
  readonly recordVersion: number;
  /** `null` where the scope does not reach the person's own jobcentre. */
  readonly staffName: string | null;
}

/** All that anybody has held, holds or is to hold in the cases, by citizen. A citizen without any is left out. */
export async function readParts(tx: Transaction, citizenIds: readonly string[]): Promise<Map<string, StoredPart[]>> {
  const rows = await tx.query<PartRow>(`${PARTS_SQL} WHERE a.citizen_id = ANY ($1) AND a.struck_at IS NULL`, [
    citizenIds,
  ]);
  const byCitizen = new Map<string, StoredPart[]>();
  for (const row of rows) {
    const part = toPart(row);
    byCitizen.set(part.citizenId, [...(byCitizen.get(part.citizenId) ?? []), part]);
  }
  return byCitizen;
}

/** The citizens of the jobcentre in whose cases somebody holds a part on the day. */
export async function citizensOf(
  tx: Transaction,
  { staffId, jobcenterId }: { readonly staffId: string; readonly jobcenterId: string },
  on: PlainDate,
): Promise<string[]> {
  const rows = await tx.query<{ citizen_id: string }>(
    `SELECT DISTINCT a.citizen_id FROM assignments a
     WHERE a.staff_id = $1 AND a.jobcenter_id = $2 AND a.struck_at IS NULL
       AND a.valid_from <= $3::date AND (a.valid_to IS NULL OR a.valid_to >= $3::date)`,
    [staffId, jobcenterId, formatDate(on)],
  );
  return rows.map(({ citizen_id }) => citizen_id);
}

/** As the case tells it, for the count of caseworkers. */
export function heldPart({ staffId, role, validFrom, validTo }: RecordedPart): HeldPart {
  return {
    staff: { staffId },
    role,
    validFrom: formatDate(validFrom),
    validTo: validTo === null ? null : formatDate(validTo),
  };
}

const PARTS_SQL = `
  SELECT a.assignment_id, a.citizen_id, a.staff_id, a.role, a.is_primary, a.record_version,
         ${daysOf('a.valid_from')} AS valid_from, ${daysOf('a.valid_to')} AS valid_to,
         (SELECT s.name FROM staff s WHERE s.staff_id = a.staff_id) AS staff_name
  FROM assignments a`;

interface PartRow {
  readonly assignment_id: string;
  readonly citizen_id: string;
  readonly staff_id: string;
  readonly role: AssignmentRole;
  readonly is_primary: boolean;
  readonly record_version: number;
  readonly valid_from: PlainDate;
  readonly valid_to: PlainDate | null;
  readonly staff_name: string | null;
}

function toPart(row: PartRow): StoredPart {
  return {
    assignmentId: row.assignment_id,
    citizenId: row.citizen_id,
    staffId: row.staff_id,
    role: row.role,
    isPrimary: row.is_primary,
    recordVersion: row.record_version,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    staffName: row.staff_name,
  };
}
