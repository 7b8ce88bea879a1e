import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedTable } from './row-level-security';

/** Whom a citizen turns to among those with a part in the case, and how parts went from one person to another. */
export class Assignments1764200000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';

const TABLES = [
  // A caseload that is handed over names nobody, and a later one may open a part again that was ended here: so the mark is a
  // wish, and who it is follows from all that run (domain: primaryContact).
  `ALTER TABLE assignments ADD COLUMN is_primary boolean NOT NULL DEFAULT false,
     ADD CONSTRAINT assignments_of_one_citizen UNIQUE (citizen_id, assignment_id)`,
  // Written once, with the parts that it ends and begins (those are kept records); only what the receiver has read is added.
  // brief: the page about the case as it was handed over; of a return it is made on the day that it is read, since what
  // happened in between is what the one who comes back needs to know.
  `CREATE TABLE hand_overs (
     hand_over_id ${ID} PRIMARY KEY,
     citizen_id ${ID} NOT NULL,
     jobcenter_id ${ID} NOT NULL,
     assignment_id ${ID} NOT NULL,
     from_assignment_id ${ID},
     from_staff_id ${ID} NOT NULL REFERENCES staff ${FK},
     to_staff_id ${ID} NOT NULL REFERENCES staff ${FK},
     begins_on date NOT NULL,
     returns_on date,
     return_of_id ${ID} REFERENCES hand_overs ${FK},
     cause text COLLATE "C" NOT NULL CONSTRAINT hand_overs_cause_code
       CHECK (cause IN ('leave', 'illness', 'new_job', 'workload', 'citizens_wish', 'moved_team', 'other')),
     note text CONSTRAINT hand_overs_note CHECK (char_length(note) BETWEEN 1 AND 500),
     decided_by text NOT NULL,
     decided_at timestamptz NOT NULL,
     brief jsonb,
     read_at timestamptz,
     CONSTRAINT hand_overs_period CHECK (returns_on > begins_on),
     CONSTRAINT hand_overs_note_given CHECK (cause <> 'other' OR note IS NOT NULL),
     CONSTRAINT hand_overs_read CHECK (read_at IS NULL OR brief IS NOT NULL),
     FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK},
     FOREIGN KEY (citizen_id, assignment_id) REFERENCES assignments (citizen_id, assignment_id) ${FK},
     FOREIGN KEY (citizen_id, from_assignment_id) REFERENCES assignments (citizen_id, assignment_id) ${FK})`,
  `CREATE INDEX hand_overs_of_citizen ON hand_overs (citizen_id)`,
  `CREATE INDEX hand_overs_of_assignment ON hand_overs (assignment_id)`,
  `CREATE INDEX hand_overs_unread ON hand_overs (to_staff_id, begins_on) WHERE read_at IS NULL`,
];

const ACCESS = protectedTable('hand_overs', { grants: 'SELECT, INSERT, UPDATE' });

const DOWN = [
  `DROP TABLE hand_overs`,
  `ALTER TABLE assignments DROP CONSTRAINT assignments_of_one_citizen, DROP COLUMN is_primary`,
];
