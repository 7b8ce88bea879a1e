import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, unkeptRecord } from './kept-record';
import { protectedTable } from './row-level-security';

/**
 * What stands between a no-show and a decision (LAS §§ 35-37): days away from an offer, the answers to the questions that the
 * law asks, and the decisions with their letters. A no-show from a meeting is the meeting itself. Whether something may be
 * decided is never stored: it follows from these rows, contacts and prior notices.
 */
export class NoShow1764200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const records = RECORDS.flatMap(([table, id]) => keptRecord(table, id));
    for (const statement of [...TABLES, ...records, ...INDEXES, ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const RECORDS = [
  ['offer_absences', 'absence_id'],
  ['no_show_answers', 'answer_id'],
  ['no_show_decisions', 'decision_id'],
] as const;

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';
const OF_CITIZEN = `
  citizen_id ${ID} NOT NULL,
  jobcenter_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK}`;
/** The no-show: a meeting, or an absence from an offer. */
const ABOUT = `
  meeting_id ${ID},
  absence_id ${ID},
  CHECK (num_nonnulls(meeting_id, absence_id) = 1),
  FOREIGN KEY (citizen_id, meeting_id) REFERENCES meetings (citizen_id, meeting_id) ${FK},
  FOREIGN KEY (citizen_id, absence_id) REFERENCES offer_absences (citizen_id, absence_id) ${FK}`;

const TABLES = [
  `CREATE TABLE offer_absences (
     absence_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     offer_id ${ID} NOT NULL,
     absent_from date NOT NULL,
     absent_to date NOT NULL,
     note text,
     CONSTRAINT offer_absences_period CHECK (absent_to >= absent_from),
     UNIQUE (citizen_id, absence_id),
     FOREIGN KEY (citizen_id, offer_id) REFERENCES offers (citizen_id, offer_id) ${FK})`,
  // A contact about a meeting names it already.
  `ALTER TABLE contacts ADD COLUMN about_absence_id ${ID},
     ADD CONSTRAINT contacts_about_absence FOREIGN KEY (citizen_id, about_absence_id)
       REFERENCES offer_absences (citizen_id, absence_id) ${FK}`,
  // guidance: given_on and form where it was given; ground with yes; circumstances with any but none.
  `CREATE TABLE no_show_answers (
     answer_id ${ID} PRIMARY KEY, ${OF_CITIZEN}, ${ABOUT},
     question text NOT NULL CONSTRAINT no_show_answers_question_code
       CHECK (question IN ('guidance', 'ground', 'circumstances', 'availability')),
     answer text NOT NULL CONSTRAINT no_show_answers_answer CHECK ((question, answer) IN (
       ('guidance', 'given'), ('guidance', 'not_given'), ('ground', 'yes'), ('ground', 'no'), ('ground', 'not_known'),
       ('circumstances', 'none'), ('circumstances', 'no_hindrance'), ('circumstances', 'hindrance'),
       ('availability', 'furthers'), ('availability', 'does_not_further'))),
     given_on date,
     form text CONSTRAINT no_show_answers_form_code CHECK (form IN ('summons', 'digital_post', 'letter', 'handed_over')),
     ground text CONSTRAINT no_show_answers_ground_code CHECK (ground IN ('illness', 'child_illness', 'no_childcare',
       'transport', 'parental_leave', 'care_of_relative', 'work_or_job_interview', 'summons_not_received', 'other')),
     circumstances text[] NOT NULL DEFAULT '{}' CONSTRAINT no_show_answers_circumstances_code
       CHECK (circumstances <@ ARRAY['severe_mental_illness', 'homelessness', 'substance_misuse', 'other']),
     text text,
     answered_on date NOT NULL,
     answered_by text NOT NULL,
     CONSTRAINT no_show_answers_guidance CHECK ((answer = 'given') = (given_on IS NOT NULL AND form IS NOT NULL)),
     CONSTRAINT no_show_answers_ground CHECK ((question = 'ground' AND answer = 'yes') = (ground IS NOT NULL)),
     CONSTRAINT no_show_answers_circumstances
       CHECK ((answer IN ('no_hindrance', 'hindrance')) = (cardinality(circumstances) > 0)))`,
  // letter: as it was sent. deducted_to: null while contact is not restored. deducted_in: first day of the month.
  `CREATE TABLE no_show_decisions (
     decision_id ${ID} PRIMARY KEY, ${OF_CITIZEN}, ${ABOUT},
     decision text NOT NULL CONSTRAINT no_show_decisions_decision_code
       CHECK (decision IN ('reasonable_ground', 'no_deduction', 'deduction')),
     reason text CONSTRAINT no_show_decisions_reason_code
       CHECK (reason IN ('not_covered', 'not_guided', 'circumstances', 'does_not_further', 'too_late')),
     deducted_from date,
     deducted_to date,
     deducted_in date CONSTRAINT no_show_decisions_month
       CHECK (deducted_in = date_trunc('month', deducted_in::timestamp)::date),
     remark text,
     letter text NOT NULL,
     decided_on date NOT NULL,
     decided_by text NOT NULL,
     CONSTRAINT no_show_decisions_reason CHECK ((decision = 'no_deduction') = (reason IS NOT NULL)),
     CONSTRAINT no_show_decisions_deduction
       CHECK ((decision = 'deduction') = (deducted_from IS NOT NULL AND deducted_in IS NOT NULL)),
     CONSTRAINT no_show_decisions_period CHECK (deducted_to >= deducted_from))`,
];

const INDEXES = [
  `CREATE INDEX offer_absences_of_citizen ON offer_absences (citizen_id)`,
  `CREATE INDEX contacts_about_absences ON contacts (citizen_id, about_absence_id) WHERE about_absence_id IS NOT NULL`,
  `CREATE INDEX no_show_answers_of_citizen ON no_show_answers (citizen_id)`,
  `CREATE INDEX no_show_decisions_of_citizen ON no_show_decisions (citizen_id)`,
  // One answer and one decision stand; a struck one comes back only where nothing has taken its place.
  `CREATE UNIQUE INDEX no_show_answers_standing ON no_show_answers (citizen_id, coalesce(meeting_id, absence_id), question)
     WHERE struck_at IS NULL`,
  `CREATE UNIQUE INDEX no_show_decisions_standing ON no_show_decisions (citizen_id, coalesce(meeting_id, absence_id))
     WHERE struck_at IS NULL`,
];

// What is weighed about a citizen is for the letter to tell, not for a list of his own screen.
const ACCESS = RECORDS.flatMap(([table]) => protectedTable(table, { grants: 'SELECT, INSERT, UPDATE' }));

const DOWN = [
  ...RECORDS.flatMap(([table]) => unkeptRecord(table)),
  `DROP TABLE no_show_decisions, no_show_answers`,
  `ALTER TABLE contacts DROP COLUMN about_absence_id`,
  `DROP TABLE offer_absences`,
];
