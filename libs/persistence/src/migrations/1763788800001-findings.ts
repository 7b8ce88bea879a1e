import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedJournal, protectedSetting, protectedTable } from './row-level-security';

/**
 * What Rettid finds and does: obligations, how current they are, sweep runs, the outbox, the audit log, users, the
 * movable business date, and the schema in which the queue lives when it is not on Redis.
 */
export class Findings1763788800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...QUEUE, ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;
const OF_CITIZEN = `
  jobcenter_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE
    DEFERRABLE INITIALLY IMMEDIATE`;

const TABLES = [
  // changes_on is the rule's own: 'infinity' where time alone cannot change the finding. first_found_on and changed_on
  // are business dates, the as-of dates under which the row was first written and last changed. evidence is json and not
  // jsonb: a sweep compares it as the text that was written, and nothing looks into it.
  `CREATE TABLE obligations (
     citizen_id ${ID} NOT NULL, ${OF_CITIZEN},
     rule_id text COLLATE "C" NOT NULL CONSTRAINT obligations_rule_id_code CHECK (rule_id IN ('first-interview',
       'interviews-first-6-months', 'interviews-12-months', 'first-offer', 'passive-period', 'hours-225',
       'hours-225-exemption', 'coordinating-caseworker', 'min-plan', 'plan-job-goal', 'plan-stabilising',
       'no-show-follow-up')),
     rule_version smallint NOT NULL CHECK (rule_version > 0),
     status text COLLATE "C" NOT NULL CONSTRAINT obligations_status_code CHECK (status IN ('overdue', 'behind', 'due_soon',
       'unknown', 'pending', 'exempt', 'met_late', 'met', 'missed')),
     due_on date CHECK (isfinite(due_on)),
     act_by date CHECK (isfinite(act_by)),
     planned_on date CHECK (isfinite(planned_on)),
     evidence json NOT NULL,
     changes_on date NOT NULL,
     first_found_on date NOT NULL,
     changed_on date NOT NULL,
     PRIMARY KEY (citizen_id, rule_id))`,
  // A jobcentre's work list in the order of act_by; rule and status are checked, and counted, inside the index.
  `CREATE INDEX obligations_queue ON obligations (jobcenter_id, act_by, citizen_id, rule_id, status)`,
  // changes_on NULL: the facts changed, must be evaluated. 'infinity': never by time alone.
  `CREATE TABLE evaluations (
     citizen_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     as_of date NOT NULL,
     changes_on date,
     law_revision text NOT NULL)`,
  `CREATE INDEX evaluations_of_jobcenter ON evaluations (jobcenter_id, citizen_id)`,
  `CREATE TABLE sweep_runs (
     sweep_run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     jobcenter_id ${ID} NOT NULL REFERENCES jobcenters,
     business_date date NOT NULL,
     mode text NOT NULL CONSTRAINT sweep_runs_mode_code CHECK (mode IN ('incremental', 'full')),
     state text NOT NULL DEFAULT 'open' CONSTRAINT sweep_runs_state_code CHECK (state IN ('open', 'closed')),
     cursor ${ID},
     law_revision text NOT NULL,
     examined integer NOT NULL DEFAULT 0,
     changed integer NOT NULL DEFAULT 0,
     unchanged integer NOT NULL DEFAULT 0,
     failed integer NOT NULL DEFAULT 0,
     drifted integer NOT NULL DEFAULT 0,
     started_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz,
     UNIQUE (jobcenter_id, business_date, mode),
     CONSTRAINT sweep_runs_counts CHECK (examined = changed + unchanged + failed),
     CONSTRAINT sweep_runs_finished CHECK ((state = 'closed') = (finished_at IS NOT NULL)))`,
  `CREATE INDEX sweep_runs_finished ON sweep_runs (jobcenter_id, finished_at)`,
  `CREATE TABLE sweep_failures (
     sweep_run_id bigint NOT NULL REFERENCES sweep_runs,
     citizen_id ${ID} NOT NULL, ${OF_CITIZEN},
     code text NOT NULL,
     failed_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (sweep_run_id, citizen_id))`,
  // Payloads hold ids and codes only: the queue may live outside the database and its row-level security.
  `CREATE TABLE outbox (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     jobcenter_id ${ID},
     job text NOT NULL,
     key text NOT NULL,
     payload jsonb NOT NULL,
     actor_id text NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     created_at timestamptz NOT NULL DEFAULT now())`,
  // No reference to the citizen: what happened stays told where it happened, also after he has moved.
  `CREATE TABLE audit_log (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     jobcenter_id ${ID},
     citizen_id ${ID},
     actor_id text NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     action text NOT NULL,
     subject_type text,
     subject_id ${ID},
     details jsonb NOT NULL DEFAULT '{}',
     happened_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX audit_log_of_citizen ON audit_log (citizen_id, id)`,
  // subject: the person as the sign-in service names him. A user is staff, or a citizen, or (neither) an administrator.
  `CREATE TABLE users (
     user_id ${ID} PRIMARY KEY,
     subject text NOT NULL UNIQUE,
     jobcenter_id ${ID} REFERENCES jobcenters,
     staff_id ${ID} UNIQUE REFERENCES staff,
     citizen_id ${ID} UNIQUE REFERENCES citizens,
     active boolean NOT NULL DEFAULT true,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT users_one_person CHECK (num_nonnulls(staff_id, citizen_id) <= 1))`,
  `CREATE TABLE business_clock (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     business_date date NOT NULL)`,
];

// The queue's library makes its own tables here, and the queue's migration lets the programs' role use them.
const QUEUE = [`CREATE SCHEMA bullmq`];

const ACCESS = [
  ...protectedTable('obligations', { citizen: 'own', grants: 'SELECT, INSERT, UPDATE, DELETE' }),
  ...protectedTable('evaluations', { citizen: 'own', grants: 'SELECT, INSERT, UPDATE, DELETE' }),
  ...protectedTable('sweep_runs', { grants: 'SELECT, INSERT, UPDATE' }),
  ...protectedTable('sweep_failures', { grants: 'SELECT, INSERT, UPDATE, DELETE' }),
  ...protectedTable('users', { citizen: 'own', grants: 'SELECT, INSERT, UPDATE' }),
  ...protectedJournal('outbox'),
  ...protectedJournal('audit_log'),
  ...protectedSetting('business_clock'),
];

const DOWN = [
  `DROP SCHEMA bullmq CASCADE`,
  `DROP TABLE business_clock, users, audit_log, outbox, sweep_failures, sweep_runs, evaluations, obligations`,
];
