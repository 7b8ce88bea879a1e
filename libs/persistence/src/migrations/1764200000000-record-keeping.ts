import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, unkeptRecord } from './kept-record';
import { protectedJournal, protectedTable } from './row-level-security';

/**
 * What people change by hand: versions and strikes on the records of a case, the journal of changes, tasks that were agreed,
 * prior notices (partshøring, forvaltningsloven § 19), and drafts that are their writer's own.
 */
export class RecordKeeping1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const records = [...RECORDS, ...NEW_RECORDS].flatMap(([table, id, generated]) => keptRecord(table, id, generated));
    for (const statement of [...JOURNAL, ...TABLES, ...records, ...indexes(' struck_at IS NULL'), ...ACCESS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...indexes(''), ...RECORDS.flatMap(([table]) => unkeptRecord(table)), ...DOWN])
      await runner.query(statement);
  }
}

type KeptTable = readonly [table: string, idColumn: string, generated?: readonly string[]];

const RECORDS: readonly KeptTable[] = [
  ['assignments', 'assignment_id'],
  ['meetings', 'meeting_id', ['starts_on']],
  ['contacts', 'contact_id'],
  ['plans', 'plan_id'],
  ['goals', 'goal_id'],
  ['offers', 'offer_id'],
  ['offer_follow_ups', 'follow_up_id'],
  ['exemptions', 'exemption_id'],
  ['work_hours', 'month'],
];
const NEW_RECORDS: readonly KeptTable[] = [
  ['tasks', 'task_id'],
  ['prior_notices', 'notice_id'],
];

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';
const OF_CITIZEN = `
  citizen_id ${ID} NOT NULL,
  jobcenter_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK}`;
/** Columns that say nothing of the record itself. */
const BOOKKEEPING = `'{citizen_id,jobcenter_id,record_version}'::text[]`;

/** What lists are read from alone: struck records are not among them. */
function indexes(condition: string): string[] {
  const where = condition === '' ? '' : ` WHERE${condition}`;
  const and = condition === '' ? '' : ` AND${condition}`;
  return [
    `DROP INDEX assignments_of_jobcenter, interviews_of_citizen`,
    `CREATE INDEX assignments_of_jobcenter ON assignments (jobcenter_id, citizen_id) INCLUDE (role, valid_from, valid_to)${where}`,
    `CREATE INDEX interviews_of_citizen ON meetings (citizen_id, status, starts_on)
       WHERE kind IN ('job_interview', 'joint_interview')${and}`,
  ];
}

const JOURNAL = [
  // before and after: the whole record where it was created, else the columns that changed. change_reason: why, where the
  // person was asked for it; the program sets it for the transaction.
  `CREATE TABLE record_changes (
     change_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${OF_CITIZEN},
     record_type text COLLATE "C" NOT NULL,
     record_id ${ID} NOT NULL,
     record_version integer NOT NULL,
     kind text COLLATE "C" NOT NULL CONSTRAINT record_changes_kind_code
       CHECK (kind IN ('created', 'changed', 'struck', 'restored')),
     before jsonb NOT NULL,
     after jsonb NOT NULL,
     reason text,
     actor_id ${ID} NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     happened_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX record_changes_of_citizen ON record_changes (citizen_id, change_id)`,
  // A citizen who moves takes the record along unchanged, and that is no change of it.
  `CREATE FUNCTION raise_record_version() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     passed_over text[] := '{jobcenter_id,record_version}'::text[] || coalesce(TG_ARGV, '{}');
   BEGIN
     IF to_jsonb(NEW) - passed_over IS DISTINCT FROM to_jsonb(OLD) - passed_over THEN
       NEW.record_version := OLD.record_version + 1;
     ELSE
       NEW.record_version := OLD.record_version;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION journal_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     now_is jsonb := to_jsonb(NEW) - ${BOOKKEEPING};
     was jsonb := '{}';
     what text := 'created';
   BEGIN
     IF TG_OP = 'UPDATE' THEN
       was := to_jsonb(OLD) - ${BOOKKEEPING};
       what := CASE WHEN OLD.struck_at IS NULL AND NEW.struck_at IS NOT NULL THEN 'struck'
                    WHEN OLD.struck_at IS NOT NULL AND NEW.struck_at IS NULL THEN 'restored' ELSE 'changed' END;
       SELECT coalesce(jsonb_object_agg(n.key, was -> n.key), '{}'), coalesce(jsonb_object_agg(n.key, n.value), '{}')
         INTO was, now_is
         FROM jsonb_each(now_is) n WHERE n.value IS DISTINCT FROM was -> n.key;
     END IF;
     INSERT INTO record_changes (citizen_id, jobcenter_id, record_type, record_id, record_version, kind, before, after, reason)
     VALUES (NEW.citizen_id, NEW.jobcenter_id, TG_TABLE_NAME, to_jsonb(NEW) ->> TG_ARGV[0], NEW.record_version, what, was,
             now_is, NULLIF(current_setting('rettid.change_reason', true), ''));
     RETURN NULL;
   END $$`,
];

const TABLES = [
  // What somebody said they would do, most often at a meeting.
  `CREATE TABLE tasks (
     task_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     title text NOT NULL CONSTRAINT tasks_title CHECK (char_length(title) BETWEEN 1 AND 500),
     owner text NOT NULL CONSTRAINT tasks_owner_code
       CHECK (owner IN ('citizen', 'caseworker', 'job_broker', 'provider', 'other')),
     staff_id ${ID} REFERENCES staff ${FK},
     due_on date,
     meeting_id ${ID},
     created_on date NOT NULL,
     done_on date,
     CONSTRAINT tasks_done CHECK (done_on >= created_on),
     FOREIGN KEY (citizen_id, meeting_id) REFERENCES meetings (citizen_id, meeting_id) ${FK})`,
  `CREATE INDEX tasks_of_citizen ON tasks (citizen_id, meeting_id)`,
  // subject_id: of the exemption, or of the meeting or offer that the citizen stayed away from.
  `CREATE TABLE prior_notices (
     notice_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     about text NOT NULL CONSTRAINT prior_notices_about_code CHECK (about IN ('exemption', 'no_show')),
     subject_id ${ID} NOT NULL,
     text text NOT NULL,
     sent_on date NOT NULL,
     answer_by date NOT NULL,
     answer text,
     answered_on date,
     withdrawn_on date,
     CONSTRAINT prior_notices_answer CHECK ((answer IS NULL) = (answered_on IS NULL)),
     CONSTRAINT prior_notices_dates CHECK (answer_by > sent_on AND answered_on >= sent_on AND withdrawn_on >= sent_on))`,
  `CREATE INDEX prior_notices_of_citizen ON prior_notices (citizen_id, about, subject_id)`,
  // Writing that is not sent yet: its writer's alone, and gone when it is.
  `CREATE TABLE drafts (
     actor_id ${ID} NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     citizen_id ${ID} NOT NULL,
     jobcenter_id ${ID} NOT NULL,
     draft_key ${ID} NOT NULL CONSTRAINT drafts_key CHECK (draft_key ~ '^[A-Za-z0-9._:-]{1,100}$'),
     text text NOT NULL CONSTRAINT drafts_text CHECK (char_length(text) <= 20000),
     saved_at timestamptz NOT NULL,
     PRIMARY KEY (actor_id, citizen_id, draft_key),
     FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK})`,
];

const OWN = `CASE (SELECT current_setting('rettid.scope', true))
    WHEN 'system' THEN true
    WHEN 'jobcenter' THEN jobcenter_id = (SELECT current_setting('rettid.jobcenter_id', true))
                      AND actor_id = (SELECT current_setting('rettid.actor_id', true))
    ELSE false END`;

const ACCESS = [
  ...protectedJournal('record_changes'),
  ...protectedTable('tasks', { citizen: 'own', grants: 'SELECT, INSERT, UPDATE' }),
  ...protectedTable('prior_notices', { grants: 'SELECT, INSERT, UPDATE' }),
  `ALTER TABLE drafts ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE drafts FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY actor_scope ON drafts USING (${OWN}) WITH CHECK (${OWN})`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO rettid_app`,
];

const DOWN = [
  `DROP TABLE drafts, prior_notices, tasks, record_changes`,
  `DROP FUNCTION journal_record_change, raise_record_version`,
];
