import { formatDate, type Actor, type CaseSubject, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** When access is decided: assignments go by the business date, openings by the clock on the wall. */
export interface AccessMoment {
  readonly businessDate: PlainDate;
  readonly now: Date;
}

/** What decides on the access to a case, and until when the reader's opening of it holds. */
export interface StoredCaseSubject extends CaseSubject {
  /** `null` where the reader has stated no reason that still holds. */
  readonly openedUntil: Date | null;
}

/**
 * What `caseAccess` asks about each of the given citizens, by id, in one statement. Nothing that tells who they are is
 * read. Citizens out of the transaction's scope are left out, as are those who do not exist.
 */
export async function findCaseSubjects(
  tx: Transaction,
  actor: Actor,
  citizenIds: readonly string[],
  { businessDate, now }: AccessMoment,
): Promise<Map<string, StoredCaseSubject>> {
  const [staffId, team] = actor.kind === 'staff' ? [actor.staffId, actor.team] : [null, null];
  const { rows } = await tx.client.query<SubjectRow>({
    name: 'case-subjects',
    text: SUBJECTS_SQL,
    values: [citizenIds, formatDate(businessDate), staffId, team, actor.userId, now],
  });
  return new Map(rows.map((row) => [row.citizen_id, toSubject(row)]));
}

/**
 * `team` is asked for by a sub-select per assignment: a join would have PostgreSQL read all the staff, whom it takes for
 * few behind row-level security.
 */
export const SUBJECTS_SQL = `
  SELECT c.citizen_id, c.jobcenter_id, c.protected_address IS TRUE AS has_protected_address,
         EXISTS (SELECT FROM staff_cases x WHERE x.citizen_id = c.citizen_id) AS is_staff_case,
         coalesce(part.is_readers, false) AS is_assigned_to_reader, coalesce(part.is_teams, false) AS is_assigned_to_team,
         coalesce(part.is_answered_for, false) AS is_answered_for, opening.opened_until
  FROM citizens c
  CROSS JOIN LATERAL (
    SELECT bool_or(a.staff_id = $3) AS is_readers,
           bool_or((SELECT s.team FROM staff s WHERE s.staff_id = a.staff_id) = $4) AS is_teams,
           bool_or(a.role IN ('coordinating', 'authority')) AS is_answered_for
    FROM assignments a
    WHERE a.citizen_id = c.citizen_id AND a.struck_at IS NULL AND a.valid_from <= $2::date AND (a.valid_to IS NULL OR a.valid_to >= $2::date)) part
  CROSS JOIN LATERAL (
    SELECT max(o.opened_until) AS opened_until
    FROM case_openings o
    WHERE o.jobcenter_id = c.jobcenter_id AND o.actor_id = $5 AND o.citizen_id = c.citizen_id
      AND o.opened_at <= $6 AND o.opened_until > $6) opening
  WHERE c.citizen_id = ANY ($1)`;

interface SubjectRow {
  readonly citizen_id: string;
  readonly jobcenter_id: string;
  readonly has_protected_address: boolean;
  readonly is_staff_case: boolean;
  readonly is_assigned_to_reader: boolean;
  readonly is_assigned_to_team: boolean;
  readonly is_answered_for: boolean;
  readonly opened_until: Date | null;
}

function toSubject(row: SubjectRow): StoredCaseSubject {
  return {
    citizenId: row.citizen_id,
    jobcenterId: row.jobcenter_id,
    isAssignedToReader: row.is_assigned_to_reader,
    isAssignedToTeam: row.is_assigned_to_team,
    isUnassigned: !row.is_answered_for,
    hasProtectedAddress: row.has_protected_address,
    isStaffCase: row.is_staff_case,
    isOpenedWithReason: row.opened_until !== null,
    openedUntil: row.opened_until,
  };
}
