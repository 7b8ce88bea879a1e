import { OBLIGATION_STATUSES, RULE_IDS, TARGET_GROUPS } from '@rettid/domain';
import type { TestDatabase } from '@rettid/testing';
import { Client } from 'pg';

export const CITIZENS = 30_000;
/** Of one jobcentre. */
export const OF_JOBCENTER = CITIZENS / 3;
/** More than a caseworker has: his own, and those whom he once had. */
export const OF_CASEWORKER = 200;

/** Runs statements as the owner of the tables, and lets the planner count what came of them. */
export async function fill(database: TestDatabase, statements: readonly string[]): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`SELECT set_config('rettid.scope', 'system', false)`);
    for (const statement of statements) await owner.query(statement);
    await owner.query('VACUUM ANALYZE');
  } finally {
    await owner.end();
  }
}

/** Statements that fill the tables set by set. Citizen `C<n>` is of jobcentre `n % 3 + 1`, 45 to a caseworker and ten caseworkers to a team. */
export function manyCitizens(): string[] {
  const list = (codes: readonly string[]): string => `ARRAY['${codes.join("', '")}']`;
  const numbers = `generate_series(1, ${CITIZENS}) n`;
  const ids = `'C' || n, 'J' || (n % 3 + 1)`;
  return [
    `INSERT INTO jobcenters SELECT 'J' || n, 'Jobcenter', '0101' FROM generate_series(1, 3) n`,
    `INSERT INTO staff SELECT 'S' || n, 'J' || (n % 3 + 1), 'Navn', NULL, 'caseworker', 'T' || n / 30
     FROM generate_series(0, ${Math.ceil(CITIZENS / 45) + 3}) n`,
    `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name, protected_address)
     SELECT ${ids}, lpad(n::text, 10, '0'), 'Test', 'Borger ' || n, n % 100 = 0 FROM ${numbers}`,
    `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on)
     SELECT 'B' || n, ${ids}, 'sho', '2021-01-01'::date - n % 1000 FROM ${numbers}`,
    `INSERT INTO classifications (citizen_id, jobcenter_id, target_group, valid_from)
     SELECT ${ids}, (${list(TARGET_GROUPS)})[n % 13 + 1], '2020-01-01' FROM ${numbers}`,
    // One in twenty has nobody.
    `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from)
     SELECT 'A' || n, ${ids}, 'S' || (n / 135 * 3 + n % 3), 'coordinating', '2021-01-01' FROM ${numbers} WHERE n % 20 > 0`,
    `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from, valid_to)
     SELECT 'B' || n, ${ids}, 'S' || (n / 135 * 3 + n % 3), 'authority', '2020-01-01', '2020-12-31' FROM ${numbers} WHERE n % 2 = 0`,
    `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status)
     SELECT 'M' || n || '-' || k, ${ids}, 'job_interview', '2022-04-01'::date - k * 60 - n % 50, CASE WHEN k = 0 THEN 'booked' ELSE 'held' END
     FROM ${numbers}, generate_series(0, 3) k`,
    `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on)
     SELECT 'E' || n, ${ids}, 'hours_225', 'illness', 'Syg', '2021-01-01', '2022-01-01'::date + n % 200, '2021-01-01' FROM ${numbers}`,
    `INSERT INTO evaluations SELECT ${ids}, '2022-03-01', 'infinity', 'r' FROM ${numbers}`,
    `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, evidence, changes_on,
                              first_found_on, changed_on)
     SELECT ${ids}, (${list(RULE_IDS)})[k * 3 + 1], 1, (${list(OBLIGATION_STATUSES)})[(n * 7 + k) % 9 + 1],
            day, day, '{"facts": [], "figures": {}}', 'infinity', '2022-03-01', '2022-03-01'
     FROM ${numbers}, generate_series(0, 3) k,
          LATERAL (SELECT CASE WHEN (n + k) % 5 > 0 THEN '2021-06-01'::date + (n * 31 + k * 7) % 500 END AS day) d`,
  ];
}
