import { firstPart, formatDate, type PlainDate, type StaffActor, type TargetGroup } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { findCaseSubjects, type AccessMoment } from '../access/case-subject.query';
import { readParts } from './parts.query';
import type { ItemCase } from './plan-item';

/** A case as a hand-over sees it, and whose it is. */
export interface NamedItemCase extends ItemCase {
  readonly name: string;
}

/** The cases as they stand, by citizen, in three statements however many they are. Those out of scope are left out. */
export async function readItemCases(
  tx: Transaction,
  actor: StaffActor,
  citizenIds: readonly string[],
  moment: AccessMoment,
): Promise<Map<string, NamedItemCase>> {
  const subjects = await findCaseSubjects(tx, actor, citizenIds, moment);
  const parts = await readParts(tx, citizenIds);
  const people = await readPeople(tx, citizenIds, moment.businessDate);
  const cases = new Map<string, NamedItemCase>();
  for (const [citizenId, subject] of subjects) {
    const person = people.get(citizenId);
    if (person === undefined) continue;
    const firstRole = firstPart(person.target_group, moment.businessDate);
    cases.set(citizenId, { subject, parts: parts.get(citizenId) ?? [], firstRole, name: person.name });
  }
  return cases;
}

interface PersonRow {
  readonly citizen_id: string;
  readonly name: string;
  readonly target_group: TargetGroup | null;
}

async function readPeople(
  tx: Transaction,
  citizenIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, PersonRow>> {
  const rows = await tx.query<PersonRow>(
    `SELECT c.citizen_id, c.given_names || ' ' || c.family_name AS name,
            (SELECT k.target_group FROM classifications k
             WHERE k.citizen_id = c.citizen_id AND k.valid_from <= $2::date AND (k.valid_to IS NULL OR k.valid_to >= $2::date)
             LIMIT 1) AS target_group
     FROM citizens c WHERE c.citizen_id = ANY ($1)`,
    [citizenIds, formatDate(on)],
  );
  return new Map(rows.map((row) => [row.citizen_id, row]));
}
