import type { MigrationInterface, QueryRunner } from 'typeorm';
import { callableByPrograms } from './access-log-functions';
import { keptRecord } from './kept-record';
import { protectedTable } from './row-level-security';

/**
 * Exemptions as decisions: what was assessed when one was extended, the day of the next review where there is no end, why
 * one was closed, reviews, and the ladder by which the authority is reminded. Hours of work get a source.
 *
 * Whether a reason is much like others is asked of the whole jobcentre (decision 19): one function answers it as the owner, with
 * figures alone.
 */
export class Exemptions1764200000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...EXTENSIONS.flatMap(extension), ...COLUMNS, ...TABLES, ...ACCESS, ...ALIKE])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...DOWN, ...EXTENSIONS.flatMap(withoutExtension)]) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';
const OF_CITIZEN = `
  citizen_id ${ID} NOT NULL,
  jobcenter_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK}`;
const OF_EXEMPTION = `
  exemption_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, exemption_id) REFERENCES exemptions (citizen_id, exemption_id) ${FK}`;

const EXTENSIONS = ['pg_trgm', 'btree_gin'];
const MADE_BY_US = 'made by the migrations of rettid';

/** The comment tells down() that the extension is ours to drop. */
function extension(name: string): string[] {
  return [
    `DO $$ BEGIN
       IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = '${name}') THEN
         CREATE EXTENSION ${name};
         COMMENT ON EXTENSION ${name} IS '${MADE_BY_US}';
       END IF;
     END $$`,
  ];
}

function withoutExtension(name: string): string[] {
  return [
    `DO $$ BEGIN
       IF EXISTS (SELECT FROM pg_extension WHERE extname = '${name}' AND obj_description(oid, 'pg_extension') = '${MADE_BY_US}') THEN
         DROP EXTENSION ${name};
       END IF;
     END $$`,
  ];
}

const COLUMNS = [
  // alike_own, alike_others: how much alike the reason was to the citizen's own earlier ones and to other citizens', when it
  // was decided; NULL below the threshold. warning_shown: who decided was told so.
  `ALTER TABLE exemptions
     ADD COLUMN review_on date,
     ADD COLUMN extension_finding text COLLATE "C" CONSTRAINT exemptions_extension_finding_code
       CHECK (extension_finding IN ('changed', 'unchanged')),
     ADD COLUMN assessment text,
     ADD COLUMN closing_cause text COLLATE "C" CONSTRAINT exemptions_closing_cause_code
       CHECK (closing_cause IN ('conditions_ceased', 'extension_refused', 'citizen_request', 'hours_reached',
         'decided_in_error')),
     ADD COLUMN alike_own numeric(3, 2) CONSTRAINT exemptions_alike_own CHECK (alike_own BETWEEN 0 AND 1),
     ADD COLUMN alike_others numeric(3, 2) CONSTRAINT exemptions_alike_others CHECK (alike_others BETWEEN 0 AND 1),
     ADD COLUMN warning_shown boolean NOT NULL DEFAULT false,
     ADD CONSTRAINT exemptions_review CHECK (review_on IS NULL OR valid_to IS NULL)`,
  // The ladder asks by night for what ends soon, or has ended.
  `CREATE INDEX exemptions_by_end ON exemptions (jobcenter_id, (coalesce(valid_to, review_on)), citizen_id, exemption_id)
     WHERE closed_on IS NULL AND struck_at IS NULL`,
  `ALTER TABLE work_hours ADD COLUMN source text COLLATE "C" NOT NULL DEFAULT 'import' CONSTRAINT work_hours_source_code
     CHECK (source IN ('payslip', 'e_income', 'employer', 'citizen', 'import'))`,
  // An import writes hours and knows of no source; what it changes is its own from then on.
  `CREATE FUNCTION imported_hours_source() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.source := 'import';
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER work_hours_source BEFORE UPDATE ON work_hours
     FOR EACH ROW WHEN (current_setting('rettid.scope', true) = 'system'
       AND NEW.ordinary_hours IS DISTINCT FROM OLD.ordinary_hours)
     EXECUTE FUNCTION imported_hours_source()`,
];

const TABLES = [
  `CREATE TABLE exemption_reviews (
     review_id ${ID} PRIMARY KEY, ${OF_CITIZEN}, ${OF_EXEMPTION},
     reviewed_on date NOT NULL,
     reviewed_by text,
     cause text COLLATE "C" NOT NULL CONSTRAINT exemption_reviews_cause_code
       CHECK (cause IN ('placement', 'ordinary_hours', 'review_date', 'other')),
     evidence jsonb NOT NULL,
     conclusion text COLLATE "C" NOT NULL CONSTRAINT exemption_reviews_conclusion_code
       CHECK (conclusion IN ('keep', 'close')),
     text text NOT NULL,
     next_review_on date)`,
  `CREATE INDEX exemption_reviews_of_citizen ON exemption_reviews (citizen_id, exemption_id)`,
  // One row for each rung of the ladder to the end (or review) of an exemption: however often a night is done, a rung is
  // climbed once. handled_on: the day from which nothing was to be decided any more.
  `CREATE TABLE exemption_ladder_steps (${OF_CITIZEN}, ${OF_EXEMPTION},
     kind text COLLATE "C" NOT NULL CONSTRAINT exemption_ladder_steps_kind_code
       CHECK (kind IN ('hours_225', 'interviews', 'offers')),
     what text COLLATE "C" NOT NULL CONSTRAINT exemption_ladder_steps_what_code CHECK (what IN ('end', 'review')),
     due_on date NOT NULL,
     step text COLLATE "C" NOT NULL CONSTRAINT exemption_ladder_steps_step_code
       CHECK (step IN ('d90', 'd30', 'd7', 'd0', 'd1')),
     state text COLLATE "C" NOT NULL CONSTRAINT exemption_ladder_steps_state_code CHECK (state IN ('notified', 'passed')),
     raised_on date NOT NULL,
     handled_on date,
     PRIMARY KEY (exemption_id, due_on, step))`,
  `CREATE INDEX exemption_ladder_steps_of_citizen ON exemption_ladder_steps (citizen_id)`,
  `CREATE INDEX exemption_ladder_steps_open ON exemption_ladder_steps (jobcenter_id, citizen_id) WHERE handled_on IS NULL`,
  `CREATE TABLE exemption_ladder_notices (${OF_CITIZEN},
     exemption_id ${ID} NOT NULL,
     due_on date NOT NULL,
     step text COLLATE "C" NOT NULL,
     staff_id ${ID} NOT NULL REFERENCES staff ${FK},
     PRIMARY KEY (exemption_id, due_on, step, staff_id),
     FOREIGN KEY (exemption_id, due_on, step) REFERENCES exemption_ladder_steps ${FK})`,
  `CREATE INDEX exemption_ladder_notices_of_staff ON exemption_ladder_notices (staff_id)`,
  `CREATE INDEX exemption_ladder_notices_of_citizen ON exemption_ladder_notices (citizen_id)`,
];

const ACCESS = [
  ...keptRecord('exemption_reviews', 'review_id'),
  ...protectedTable('exemption_reviews', { grants: 'SELECT, INSERT, UPDATE' }),
  ...protectedTable('exemption_ladder_steps', { grants: 'SELECT, INSERT, UPDATE' }),
  ...protectedTable('exemption_ladder_notices', { grants: 'SELECT, INSERT' }),
];

const ALIKE = [
  `CREATE INDEX exemptions_reason_alike ON exemptions USING gin (jobcenter_id, reason gin_trgm_ops) WHERE struck_at IS NULL`,
  // Only leakproof operators come near an index behind row-level security, and `%` is none. To the owner alone every row is
  // open to read, so that his function can use the index; it holds itself to the jobcentre of the transaction.
  `CREATE POLICY owner_reads ON exemptions FOR SELECT TO CURRENT_USER USING (true)`,
  // Figures alone: how much alike, how many, and whether one's own or others'. Never a text, a name or an id of somebody
  // else; below one half nothing is told, so that words cannot be felt for one by one.
  `CREATE FUNCTION exemption_reason_alike(whose text, written text, alike_from real, but_not text)
   RETURNS TABLE (own real, own_count integer, others real, others_count integer)
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.8 AS $$
   BEGIN
     IF current_setting('rettid.scope', true) IS DISTINCT FROM 'jobcenter' THEN
       RAISE insufficient_privilege USING MESSAGE = 'reasons are compared within one jobcentre';
     END IF;
     PERFORM set_config('pg_trgm.similarity_threshold', greatest(alike_from, 0.5)::text, true);
     RETURN QUERY
       SELECT max(e.alike) FILTER (WHERE e.is_own), (count(*) FILTER (WHERE e.is_own))::integer,
              max(e.alike) FILTER (WHERE NOT e.is_own), (count(DISTINCT e.citizen_id) FILTER (WHERE NOT e.is_own))::integer
       FROM (SELECT x.citizen_id, x.citizen_id = whose AS is_own, similarity(x.reason, written) AS alike FROM exemptions x
             WHERE x.jobcenter_id = current_setting('rettid.jobcenter_id', true) AND x.struck_at IS NULL
               AND x.reason % written AND x.exemption_id IS DISTINCT FROM but_not) e;
   END $$`,
  ...callableByPrograms('exemption_reason_alike(text, text, real, text)'),
];

const DOWN = [
  `DROP FUNCTION exemption_reason_alike(text, text, real, text)`,
  `DROP POLICY owner_reads ON exemptions`,
  `DROP INDEX exemptions_reason_alike, exemptions_by_end`,
  `DROP TABLE exemption_ladder_notices, exemption_ladder_steps, exemption_reviews`,
  `DROP TRIGGER work_hours_source ON work_hours`,
  `DROP FUNCTION imported_hours_source`,
  `ALTER TABLE work_hours DROP COLUMN source`,
  `ALTER TABLE exemptions DROP CONSTRAINT exemptions_review, DROP COLUMN review_on, DROP COLUMN extension_finding,
     DROP COLUMN assessment, DROP COLUMN closing_cause, DROP COLUMN alike_own, DROP COLUMN alike_others,
     DROP COLUMN warning_shown`,
];
