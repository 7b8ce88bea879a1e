import { formatDate, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A caseworker with the coordinating part in at least one case on the date. */
export interface CaseworkerFigures {
  readonly staffId: string;
  readonly name: string;
  readonly team: string | null;
  /** Citizens whose case the caseworker coordinates. */
  readonly citizens: number;
  /** Those of them with a protected address. */
  readonly protectedCitizens: number;
  /** Findings `overdue` of all of them. */
  readonly overdue: number;
}

/** Every coordinating caseworker of a jobcentre, by id. One statement over the jobcentre's caseload. */
export async function findCaseworkers(
  tx: Transaction,
  jobcenterId: string,
  asOf: PlainDate,
): Promise<CaseworkerFigures[]> {
  return await tx.query<CaseworkerFigures & { team: string | null }>(
    `WITH cases AS (
       SELECT DISTINCT staff_id, citizen_id FROM assignments
       WHERE jobcenter_id = $1 AND role = 'coordinating' AND valid_from <= $2 AND COALESCE(valid_to, 'infinity') >= $2),
     late AS (
       SELECT citizen_id, count(*) AS overdue FROM obligations WHERE jobcenter_id = $1 AND status = 'overdue'
       GROUP BY citizen_id)
     SELECT staff_id AS "staffId", staff.name, staff.team, count(*)::int AS citizens,
            (count(*) FILTER (WHERE citizens.protected_address))::int AS "protectedCitizens",
            COALESCE(sum(late.overdue), 0)::int AS overdue
     FROM cases JOIN staff USING (staff_id) JOIN citizens USING (citizen_id) LEFT JOIN late USING (citizen_id)
     WHERE staff.jobcenter_id = $1 AND staff.role = 'caseworker'
     GROUP BY staff_id, staff.name, staff.team ORDER BY staff_id`,
    [jobcenterId, formatDate(asOf)],
  );
}

export interface OfficeHolder {
  readonly staffId: string;
  readonly name: string;
  readonly role: 'team_leader' | 'administrator';
  readonly team: string | null;
}

/** The jobcentre's team leaders and administrators, by id. */
export async function findOfficeHolders(tx: Transaction, jobcenterId: string): Promise<OfficeHolder[]> {
  return await tx.query<OfficeHolder & { team: string | null }>(
    `SELECT staff_id AS "staffId", name, role, team FROM staff
     WHERE jobcenter_id = $1 AND role IN ('team_leader', 'administrator') ORDER BY staff_id`,
    [jobcenterId],
  );
}
