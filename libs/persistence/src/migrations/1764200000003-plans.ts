import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedJournal, protectedSetting } from './row-level-security';

/**
 * Plans that are written here: the citizen's words beside the professional's, where, when and why of each step (LAB § 40),
 * the order in which goals are read, every version as it was, and the positions that job goals are chosen from.
 */
export class Plans1764200000003 implements MigrationInterface {
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
  // goal_order: ids of goals as they are read; one that is not in it comes last. Held by the plan, so that moving one goal
  // is one change, and not one of every goal that it passes. edited_here: made or changed here, so that the citizen reads what
  // was published, and not the rows; only who sees all versions could tell otherwise.
  `ALTER TABLE plans
     ADD COLUMN own_words text,
     ADD COLUMN assessment text,
     ADD COLUMN goal_order text[] COLLATE "C" NOT NULL DEFAULT '{}',
     ADD COLUMN edited_here boolean NOT NULL DEFAULT false`,
  // continues_goal_id: of the plan before; offers that serve that goal serve this one.
  `ALTER TABLE goals
     ADD COLUMN place text,
     ADD COLUMN timing text,
     ADD COLUMN purpose text,
     ADD COLUMN owner text CONSTRAINT goals_owner_code
       CHECK (owner IN ('citizen', 'caseworker', 'job_broker', 'provider', 'other')),
     ADD COLUMN own_words text,
     ADD COLUMN description text,
     ADD COLUMN drop_reason text,
     ADD COLUMN continues_goal_id ${ID},
     ADD CONSTRAINT goals_continues FOREIGN KEY (citizen_id, continues_goal_id)
       REFERENCES goals (citizen_id, goal_id) ${FK}`,
  // Kinds: what an import brought, kept before the first change here; a save; what was published to the citizen, who reads
  // the latest that is not merely saved. Name and role are those of the day.
  `CREATE TABLE plan_versions (
     citizen_id ${ID} NOT NULL,
     jobcenter_id ${ID} NOT NULL,
     plan_id ${ID} NOT NULL,
     version_no integer NOT NULL CONSTRAINT plan_versions_number CHECK (version_no >= 1),
     kind text COLLATE "C" NOT NULL CONSTRAINT plan_versions_kind_code CHECK (kind IN ('received', 'saved', 'published')),
     action text COLLATE "C" NOT NULL,
     content jsonb NOT NULL,
     business_date date NOT NULL,
     saved_at timestamptz NOT NULL,
     actor_id ${ID} NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     actor_name text NOT NULL,
     PRIMARY KEY (citizen_id, plan_id, version_no),
     FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK},
     FOREIGN KEY (citizen_id, plan_id) REFERENCES plans (citizen_id, plan_id) ON UPDATE CASCADE ${FK})`,
  // search: title and synonyms in lower case, one a line; lowered by the program, since the database may not know Danish.
  `CREATE TABLE occupations (
     code text COLLATE "C" NOT NULL CONSTRAINT occupations_unit_group CHECK (code ~ '^[0-9]{4}$'),
     title text COLLATE "C" NOT NULL,
     synonyms text[] NOT NULL DEFAULT '{}',
     search text NOT NULL,
     PRIMARY KEY (code, title))`,
];

const ACCESS = [
  ...protectedJournal('plan_versions'),
  `CREATE POLICY citizen_scope ON plan_versions FOR SELECT USING (
     (SELECT current_setting('rettid.scope', true)) = 'citizen'
     AND citizen_id = (SELECT current_setting('rettid.citizen_id', true)) AND kind <> 'saved')`,
  ...protectedSetting('occupations'),
];

const DOWN = [
  `DROP TABLE occupations, plan_versions`,
  `ALTER TABLE goals DROP COLUMN place, DROP COLUMN timing, DROP COLUMN purpose, DROP COLUMN owner, DROP COLUMN own_words,
     DROP COLUMN description, DROP COLUMN drop_reason, DROP COLUMN continues_goal_id`,
  `ALTER TABLE plans DROP COLUMN own_words, DROP COLUMN assessment, DROP COLUMN goal_order, DROP COLUMN edited_here`,
];
