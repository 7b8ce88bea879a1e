import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the start page needs of its own: a person's notes about citizens, and when the page was read last. */
export class Today1764200000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...['private_notes', 'today_visits'].flatMap(ownersAlone)]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tasks_of_staff');
    await runner.query('DROP TABLE today_visits, private_notes');
  }
}

const ID = `text COLLATE "C"`;
const ACTOR = `actor_id ${ID} NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), '')`;

const TABLES = [
  // The actor first in the key: a person's notes are read together.
  `CREATE TABLE private_notes (
     ${ACTOR},
     citizen_id ${ID} NOT NULL,
     jobcenter_id ${ID} NOT NULL,
     text text NOT NULL CONSTRAINT private_notes_text CHECK (char_length(text) BETWEEN 1 AND 500),
     "on" date,
     colour text NOT NULL CONSTRAINT private_notes_colour_code CHECK (colour IN ('yellow', 'green', 'blue', 'purple', 'grey')),
     PRIMARY KEY (actor_id, citizen_id),
     FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE
       DEFERRABLE INITIALLY IMMEDIATE)`,
  `CREATE INDEX private_notes_of_citizen ON private_notes (citizen_id)`,
  // new_since: what happened after it is new to the reader; empty until the page was read on a second day.
  `CREATE TABLE today_visits (
     ${ACTOR},
     jobcenter_id ${ID} NOT NULL REFERENCES jobcenters,
     read_at timestamptz NOT NULL,
     new_since timestamptz,
     PRIMARY KEY (actor_id, jobcenter_id),
     CONSTRAINT today_visits_order CHECK (new_since <= read_at))`,
  // A person's agreements over all cases, of which most are kept.
  `CREATE INDEX tasks_of_staff ON tasks (staff_id, due_on) WHERE done_on IS NULL AND struck_at IS NULL`,
];

const OWN = `CASE (SELECT current_setting('rettid.scope', true))
    WHEN 'system' THEN true
    WHEN 'jobcenter' THEN jobcenter_id = (SELECT current_setting('rettid.jobcenter_id', true))
                      AND actor_id = (SELECT current_setting('rettid.actor_id', true))
    ELSE false END`;

/** Neither is a record of what happened: their owner may remove them. */
function ownersAlone(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY actor_scope ON ${table} USING (${OWN}) WITH CHECK (${OWN})`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO rettid_app`,
  ];
}
