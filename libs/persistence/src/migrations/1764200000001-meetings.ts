import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord } from './kept-record';
import { protectedTable } from './row-level-security';

/**
 * What a booking says beside its time, what an interview dealt with, who else takes part, and who was reached by a contact.
 * All of it may be missing: an import knows none of it.
 */
export class Meetings1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';

const UP = [
  // group_id: the rows of one group meeting, a row for each citizen. marks: what an interview dealt with; null: nobody said.
  `ALTER TABLE meetings
     ADD COLUMN place text,
     ADD COLUMN length_minutes smallint CONSTRAINT meetings_length CHECK (length_minutes BETWEEN 5 AND 480),
     ADD COLUMN interpreter_language text,
     ADD COLUMN invitation text,
     ADD COLUMN cancel_cause text CONSTRAINT meetings_cancel_cause_code CHECK (cancel_cause IN ('citizen_ill', 'citizen_unable',
       'citizen_in_work', 'staff_ill', 'staff_unable', 'no_interpreter', 'wrongly_booked', 'other')),
     ADD COLUMN cancel_note text,
     ADD COLUMN marks text[] CONSTRAINT meetings_marks_code CHECK (marks <@ ARRAY['job_wishes', 'concrete_jobs', 'job_goals',
       'resources_for_job', 'resources_for_goals']),
     ADD COLUMN minutes_published_at timestamptz,
     ADD COLUMN group_id ${ID}`,
  // For calendars, and to see whether a time is free.
  `CREATE INDEX meetings_of_staff ON meetings (staff_id, starts_at) WHERE struck_at IS NULL`,
  `CREATE INDEX meetings_of_group ON meetings (group_id) WHERE group_id IS NOT NULL`,
  `ALTER TABLE contacts
     ADD COLUMN direction text CONSTRAINT contacts_direction_code CHECK (direction IN ('to_citizen', 'from_citizen')),
     ADD COLUMN reached boolean,
     ADD COLUMN staff_id ${ID} REFERENCES staff ${FK}`,
  `CREATE TABLE meeting_participants (
     participant_id ${ID} PRIMARY KEY,
     citizen_id ${ID} NOT NULL,
     jobcenter_id ${ID} NOT NULL,
     meeting_id ${ID} NOT NULL,
     name text NOT NULL CONSTRAINT meeting_participants_name CHECK (char_length(name) BETWEEN 1 AND 100),
     department text,
     role text,
     attended boolean,
     FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK},
     FOREIGN KEY (citizen_id, meeting_id) REFERENCES meetings (citizen_id, meeting_id) ${FK})`,
  `CREATE INDEX meeting_participants_of_meeting ON meeting_participants (citizen_id, meeting_id)`,
  ...keptRecord('meeting_participants', 'participant_id'),
  ...protectedTable('meeting_participants', { citizen: 'own', grants: 'SELECT, INSERT, UPDATE' }),
];

const DOWN = [
  `DROP TABLE meeting_participants`,
  `ALTER TABLE contacts DROP COLUMN direction, DROP COLUMN reached, DROP COLUMN staff_id`,
  `DROP INDEX meetings_of_staff, meetings_of_group`,
  `ALTER TABLE meetings DROP COLUMN place, DROP COLUMN length_minutes, DROP COLUMN interpreter_language, DROP COLUMN invitation,
     DROP COLUMN cancel_cause, DROP COLUMN cancel_note, DROP COLUMN marks, DROP COLUMN minutes_published_at, DROP COLUMN group_id`,
];
