import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, unkeptRecord } from './kept-record';
import { protectedTable } from './row-level-security';

/**
 * The course of an offer: what it was granted for and on what ground, how it was planned and how it ended, the provider's
 * reports on the five points, and attendance week by week. All that an import writes stays as it was: new columns are empty.
 */
export class Offers1764200000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const records = RECORDS.flatMap(([table, id]) => keptRecord(table, id));
    for (const statement of [...COLUMNS, ...TABLES, ...records, ...INDEXES, ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const RECORDS = [
  ['offer_reports', 'report_id'],
  ['offer_attendance', 'attendance_id'],
] as const;

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';
const OF_OFFER = `
  citizen_id ${ID} NOT NULL,
  jobcenter_id ${ID} NOT NULL,
  offer_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK},
  FOREIGN KEY (citizen_id, offer_id) REFERENCES offers (citizen_id, offer_id) ${FK}`;

const COLUMNS = [
  // planned_ends_on: as it was last planned; ends_on is when it ends or ended. A ground and its reason stand where the law
  // asked for them (LAB §§ 61, 69, 167); obviously_ready is stated of LAB § 6, no. 4, alone.
  `ALTER TABLE offers
     ADD COLUMN contact_person text,
     ADD COLUMN planned_ends_on date CONSTRAINT offers_planned_period CHECK (planned_ends_on >= starts_on),
     ADD COLUMN towards_work text,
     ADD COLUMN expected_next text,
     ADD COLUMN length_ground text CONSTRAINT offers_length_ground_code
       CHECK (length_ground IN ('new_graduate', 'extension', 'very_special_need', 'new_assessment')),
     ADD COLUMN length_reason text,
     ADD COLUMN subsidy_ground text CONSTRAINT offers_subsidy_ground_code
       CHECK (subsidy_ground IN ('prior_benefits', 'over_50', 'no_qualification', 'lone_parent')),
     ADD COLUMN obviously_ready boolean,
     ADD COLUMN granted_on date,
     ADD COLUMN end_note text,
     ADD CONSTRAINT offers_length_reason CHECK (length_ground IS NULL OR length_reason IS NOT NULL)`,
  `ALTER TABLE offer_follow_ups
     ADD COLUMN with_citizen boolean,
     ADD COLUMN next_on date CONSTRAINT offer_follow_ups_next CHECK (next_on > "on"),
     ADD COLUMN goals_reached text CONSTRAINT offer_follow_ups_goals_reached_code
       CHECK (goals_reached IN ('yes', 'partly', 'no')),
     ADD COLUMN learned text,
     ADD COLUMN next_goal_id ${ID},
     ADD FOREIGN KEY (citizen_id, next_goal_id) REFERENCES goals (citizen_id, goal_id) ${FK}`,
];

const POINTS = ['skills', 'personal', 'health', 'conditions', 'perspective'];

const TABLES = [
  `CREATE TABLE offer_reports (
     report_id ${ID} PRIMARY KEY, ${OF_OFFER},
     "on" date NOT NULL,
     author text,
     ${POINTS.map(
       (point) => `${point} text NOT NULL CONSTRAINT offer_reports_${point}_code
         CHECK (${point} IN ('progress', 'unchanged', 'setback', 'not_observed')),
       ${point}_text text`,
     ).join(',\n')},
     entered_by ${ID} NOT NULL,
     read_at timestamptz,
     read_by ${ID},
     CONSTRAINT offer_reports_read CHECK ((read_at IS NULL) = (read_by IS NULL)))`,
  `CREATE TABLE offer_attendance (
     attendance_id ${ID} PRIMARY KEY, ${OF_OFFER},
     week date NOT NULL CONSTRAINT offer_attendance_monday CHECK (extract(isodow FROM week) = 1),
     planned_hours numeric(5, 2) NOT NULL CHECK (planned_hours BETWEEN 0 AND 168),
     attended_hours numeric(5, 2) NOT NULL CHECK (attended_hours BETWEEN 0 AND 168),
     absent_days integer NOT NULL CHECK (absent_days BETWEEN 0 AND 7),
     absence_cause text CONSTRAINT offer_attendance_absence_cause_code
       CHECK (absence_cause IN ('illness', 'child_illness', 'agreed', 'not_notified', 'other')),
     CONSTRAINT offer_attendance_cause CHECK (absent_days = 0 OR absence_cause IS NOT NULL))`,
];

const INDEXES = [
  `CREATE INDEX offer_reports_of_offer ON offer_reports (citizen_id, offer_id)`,
  `CREATE INDEX offer_reports_unread ON offer_reports (jobcenter_id, citizen_id) WHERE read_at IS NULL AND struck_at IS NULL`,
  `CREATE UNIQUE INDEX offer_attendance_of_week ON offer_attendance (citizen_id, offer_id, week) WHERE struck_at IS NULL`,
  // Row-level security lets only leakproof operators near an index, and those of a name's beginning are none: a jobcentre's
  // providers are read from this index instead.
  `CREATE INDEX offers_of_provider ON offers (jobcenter_id, provider) INCLUDE (kind, starts_on)
     WHERE provider IS NOT NULL AND struck_at IS NULL`,
];

// What a provider writes of somebody is the caseworker's to go through with him, and no list of his own screen yet.
const ACCESS = RECORDS.flatMap(([table]) => protectedTable(table, { grants: 'SELECT, INSERT, UPDATE' }));

const DOWN = [
  ...RECORDS.flatMap(([table]) => unkeptRecord(table)),
  `DROP TABLE offer_attendance, offer_reports`,
  `DROP INDEX offers_of_provider`,
  `ALTER TABLE offer_follow_ups DROP COLUMN with_citizen, DROP COLUMN next_on, DROP COLUMN goals_reached,
     DROP COLUMN learned, DROP COLUMN next_goal_id`,
  `ALTER TABLE offers DROP COLUMN contact_person, DROP COLUMN planned_ends_on, DROP COLUMN towards_work,
     DROP COLUMN expected_next, DROP COLUMN length_ground, DROP COLUMN length_reason, DROP COLUMN subsidy_ground,
     DROP COLUMN obviously_ready, DROP COLUMN granted_on, DROP COLUMN end_note`,
];
