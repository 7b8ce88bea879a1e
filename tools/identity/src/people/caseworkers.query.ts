import { formatDate, type CaseRight, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A caseworker who coordinates at least one case, and how many citizens there are in whose case she has a part. */
export interface CaseworkerFigures {
  readonly staffId: string;
  readonly name: string;
  readonly team: string | null;
  /** Citizens whom she may see without a right of her own. */
  readonly open: number;
  /** Those of them with a finding that is overdue. */
  readonly openLate: number;
  /** Citizens with a protected address. */
  readonly protected: number;
  readonly protectedLate: number;
  /** Citizens who work at the jobcentre. */
  readonly ofStaff: number;
}

/** What a list of citizens shows. */
export interface ListFigures {
  readonly citizens: number;
  readonly late: number;
  readonly hidden: number;
}

/** The parts that people have in cases on a date, and what of each case decides who sees it. */
const PARTS = `
  parts AS (
    SELECT staff_id, citizen_id, bool_or(role = 'coordinating') AS coordinates FROM assignments
    WHERE jobcenter_id = $1 AND struck_at IS NULL AND valid_from <= $2 AND COALESCE(valid_to, 'infinity') >= $2
    GROUP BY staff_id, citizen_id),
  late AS (SELECT DISTINCT citizen_id FROM obligations WHERE jobcenter_id = $1 AND status = 'overdue'),
  cases AS (
    SELECT citizen_id, protected_address IS TRUE AS is_protected, staff_cases.citizen_id IS NOT NULL AS is_of_staff,
           late.citizen_id IS NOT NULL AS is_late
    FROM citizens LEFT JOIN staff_cases USING (citizen_id) LEFT JOIN late USING (citizen_id)
    WHERE citizens.jobcenter_id = $1)`;

/** Every coordinating caseworker of a jobcentre, by id. One statement over the jobcentre's caseload. */
export async function findCaseworkers(
  tx: Transaction,
  jobcenterId: string,
  asOf: PlainDate,
): Promise<CaseworkerFigures[]> {
  return await tx.query<CaseworkerFigures & { team: string | null }>(
    `WITH ${PARTS}
     SELECT staff_id AS "staffId", staff.name, staff.team,
            (count(*) FILTER (WHERE NOT is_protected AND NOT is_of_staff))::int AS open,
            (count(*) FILTER (WHERE NOT is_protected AND NOT is_of_staff AND is_late))::int AS "openLate",
            (count(*) FILTER (WHERE is_protected AND NOT is_of_staff))::int AS protected,
            (count(*) FILTER (WHERE is_protected AND NOT is_of_staff AND is_late))::int AS "protectedLate",
            (count(*) FILTER (WHERE is_of_staff))::int AS "ofStaff"
     FROM parts JOIN staff USING (staff_id) JOIN cases USING (citizen_id)
     WHERE staff.jobcenter_id = $1 AND staff.role = 'caseworker'
     GROUP BY staff_id, staff.name, staff.team HAVING bool_or(coordinates) ORDER BY staff_id`,
    [jobcenterId, formatDate(asOf)],
  );
}

/** The list of a team as somebody sees it who has every right. */
export async function findTeam(
  tx: Transaction,
  jobcenterId: string,
  team: string,
  asOf: PlainDate,
): Promise<ListFigures> {
  const [row] = await tx.query<{ citizens: number; late: number }>(
    `WITH ${PARTS}
     SELECT count(*)::int AS citizens, (count(*) FILTER (WHERE is_late))::int AS late
     FROM cases
     WHERE citizen_id IN (SELECT citizen_id FROM parts JOIN staff USING (staff_id)
                          WHERE staff.jobcenter_id = $1 AND staff.team = $3)`,
    [jobcenterId, formatDate(asOf), team],
  );
  return { citizens: row?.citizens ?? 0, late: row?.late ?? 0, hidden: 0 };
}

/** What the caseworker's own list shows her under her rights. */
export function listOf(figures: CaseworkerFigures, rights: readonly CaseRight[]): ListFigures {
  const { open, openLate, protected: guarded, protectedLate, ofStaff } = figures;
  const maySee = rights.includes('protected_addresses');
  return {
    citizens: open + (maySee ? guarded : 0),
    late: openLate + (maySee ? protectedLate : 0),
    hidden: ofStaff + (maySee ? 0 : guarded),
  };
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
