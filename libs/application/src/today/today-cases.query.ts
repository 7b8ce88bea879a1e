import { caseGround, formatDate, type StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { findCaseSubjects, type AccessMoment } from '../access/case-subject.query';
import { caseworkerOn } from '../obligations/findings.sql';
import type { TodayCitizen } from './today';

/** The cases in which the reader holds a part. */
export interface OwnCases {
  readonly all: readonly string[];
  /** Of those, the ones that he answers for. */
  readonly answeredFor: readonly string[];
}

export async function findOwnCases(
  tx: Transaction,
  actor: StaffActor,
  { businessDate }: AccessMoment,
): Promise<OwnCases> {
  const { rows } = await tx.client.query<{ citizen_id: string; is_answered_for: boolean }>({
    name: 'today-own-cases',
    text: OWN_CASES_SQL,
    values: [actor.staffId, actor.jobcenterId, formatDate(businessDate)],
  });
  return {
    all: rows.map((row) => row.citizen_id),
    answeredFor: rows.filter((row) => row.is_answered_for).map((row) => row.citizen_id),
  };
}

export const OWN_CASES_SQL = `
  SELECT q.citizen_id, coalesce(w.staff_id = $1, false) AS is_answered_for
  FROM (SELECT DISTINCT a.citizen_id FROM assignments a
        WHERE a.staff_id = $1 AND a.jobcenter_id = $2 AND a.struck_at IS NULL AND a.valid_from <= $3::date
          AND (a.valid_to IS NULL OR a.valid_to >= $3::date)) q
  LEFT JOIN LATERAL (${caseworkerOn('q.citizen_id', '$3::date')}) w ON true`;

/** Those of the citizens whose cases are open to the reader: the policy is asked about each, whatever led to him. */
export async function openAmong(
  tx: Transaction,
  actor: StaffActor,
  citizenIds: readonly string[],
  moment: AccessMoment,
): Promise<string[]> {
  if (citizenIds.length === 0) return [];
  const subjects = await findCaseSubjects(tx, actor, citizenIds, moment);
  return [...subjects.values()].filter((subject) => caseGround(actor, subject) !== null).map((each) => each.citizenId);
}

/** Names by id; of citizens whose cases are open to the reader. */
export async function namesOf(tx: Transaction, citizenIds: readonly string[]): Promise<Map<string, TodayCitizen>> {
  const { rows } = await tx.client.query<TodayCitizen>({
    name: 'today-names',
    text: `SELECT c.citizen_id AS "citizenId", c.given_names AS "givenNames", c.family_name AS "familyName"
           FROM citizens c WHERE c.citizen_id = ANY ($1)`,
    values: [citizenIds],
  });
  return new Map(rows.map((row) => [row.citizenId, row]));
}
