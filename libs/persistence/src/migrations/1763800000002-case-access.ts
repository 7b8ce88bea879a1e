import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedJournal, protectedTable } from './row-level-security';

/**
 * What decides who may open a case beside its assignments: reasons stated, and cases of the jobcentre's own employees. And
 * what reading one case by its citizen needs.
 */
export class CaseAccess1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...overlaps(`(citizen_id || '')`), ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;

const TABLES = [
  // A citizen who moves takes the mark along, as all else of the case: the new jobcentre decides whether it still applies.
  `CREATE TABLE staff_cases (
     citizen_id ${ID} PRIMARY KEY,
     jobcenter_id ${ID} NOT NULL,
     noted_on date NOT NULL,
     noted_by text NOT NULL,
     FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE
       DEFERRABLE INITIALLY IMMEDIATE)`,
  `CREATE INDEX staff_cases_of_jobcenter ON staff_cases (jobcenter_id)`,
  // The jobcentre is the one where the case was opened and stays so when the citizen moves: that leader is to see it.
  // Name and role are those of the day, for the same reason. No two openings of one person and case hold at once.
  `CREATE TABLE case_openings (
     opening_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     jobcenter_id ${ID} NOT NULL REFERENCES jobcenters,
     citizen_id ${ID} NOT NULL REFERENCES citizens,
     actor_id ${ID} NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     actor_name text NOT NULL,
     actor_role text NOT NULL CONSTRAINT case_openings_role_code CHECK (actor_role IN ('caseworker', 'team_leader',
       'job_broker', 'company_consultant', 'mentor', 'medical_consultant', 'administrator', 'auditor')),
     reason text NOT NULL CONSTRAINT case_openings_reason CHECK (char_length(reason) BETWEEN 20 AND 500),
     opened_at timestamptz NOT NULL,
     opened_until timestamptz NOT NULL,
     CONSTRAINT case_openings_period CHECK (opened_until > opened_at),
     CONSTRAINT case_openings_overlap EXCLUDE USING gist (jobcenter_id WITH =, actor_id WITH =, citizen_id WITH =,
       tstzrange(opened_at, opened_until) WITH &&))`,
  `CREATE INDEX case_openings_of_jobcenter ON case_openings (jobcenter_id, opened_at, opening_id)`,
  // What a list has to leave out for whoever lacks the right is found without reading the jobcentre's citizens.
  `CREATE INDEX citizens_with_protected_address ON citizens (jobcenter_id, citizen_id) WHERE protected_address`,
];

/**
 * The constraints that keep periods from overlapping branch on a hash first, and compare the id itself only to be exact.
 * The planner took their index for the one to find a citizen's rows by; without the hash that reads most of it: some 950
 * pages at 100,000 citizens, where the index on the id takes four. What a query asks of the id no longer fits it.
 */
function keepPeriodsApart(table: string, citizenId: string, period: string): string[] {
  return [
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_overlap`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_overlap EXCLUDE USING gist (
       (hashtextextended(citizen_id, 0)) WITH =, ${citizenId} WITH =, daterange(${period}, '[]') WITH &&)
       DEFERRABLE INITIALLY DEFERRED`,
  ];
}

const overlaps = (citizenId: string): string[] => [
  ...keepPeriodsApart('benefit_spells', citizenId, 'starts_on, ends_on'),
  ...keepPeriodsApart('classifications', citizenId, 'valid_from, valid_to'),
];

const ACCESS = [
  ...protectedTable('staff_cases', { grants: 'SELECT, INSERT' }),
  // Told to the leader as it was: added to and read, never changed.
  ...protectedJournal('case_openings'),
];

const DOWN = [
  ...overlaps('citizen_id'),
  `DROP INDEX citizens_with_protected_address`,
  `DROP TABLE case_openings, staff_cases`,
];
