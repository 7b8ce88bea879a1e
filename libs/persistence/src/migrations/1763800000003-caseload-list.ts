import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists of citizens need: Danish order, names as they are searched for, indexes, and views somebody has saved. */
export class CaseloadList1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...NAMES, ...INDEXES, ...SAVED_VIEWS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;

const NAMES = [
  // A collation of our own name: lists say what they want, and only this statement says where the server has it from.
  `DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_collation WHERE collname = 'da-x-icu') THEN
       RAISE EXCEPTION 'this PostgreSQL is built without ICU, which Danish alphabetical order needs'
         USING HINT = 'Use a PostgreSQL with ICU, as the packages of Debian and of the PostgreSQL project are.';
     END IF;
     CREATE COLLATION danish FROM "da-x-icu";
   END $$`,
  // A name as it is searched for: small letters without accents. å is a letter and no accented a: it is set aside (in the
  // private use area) while the accents are taken off; æ and ø do not come apart.
  `CREATE FUNCTION search_name(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
   RETURN translate(
     regexp_replace(
       normalize(translate(lower(normalize(name, NFC) COLLATE danish), 'å', U&'\\E000'), NFD),
       U&'[\\0300-\\036F]', '', 'g'),
     U&'\\E000' || 'łđı', 'åldi')`,
  `ALTER TABLE citizens ADD COLUMN search_name ${ID} NOT NULL
     GENERATED ALWAYS AS (search_name(given_names || ' ' || family_name)) STORED`,
];

// Row-level security lets no operator but leakproof ones near an index, and LIKE is none: a trigram index would never be
// used. A jobcentre's names are read from this index instead, ten thousand in a few milliseconds.
const INDEXES = [
  `CREATE INDEX citizens_by_name ON citizens (jobcenter_id, citizen_id) INCLUDE (search_name)`,
  // Who is on benefits, and who is assigned to whom, over a whole jobcentre and from the index alone.
  `CREATE INDEX benefit_spells_of_jobcenter ON benefit_spells (jobcenter_id, citizen_id) INCLUDE (starts_on, ends_on)`,
  `CREATE INDEX assignments_of_jobcenter ON assignments (jobcenter_id, citizen_id) INCLUDE (role, valid_from, valid_to)`,
  // The last interview held and the next one booked: one step into the index each.
  `CREATE INDEX interviews_of_citizen ON meetings (citizen_id, status, starts_on)
     WHERE kind IN ('job_interview', 'joint_interview')`,
];

const OWN = `CASE (SELECT current_setting('rettid.scope', true))
    WHEN 'system' THEN true
    WHEN 'jobcenter' THEN jobcenter_id = (SELECT current_setting('rettid.jobcenter_id', true))
                      AND actor_id = (SELECT current_setting('rettid.actor_id', true))
    ELSE false END`;

const SAVED_VIEWS = [
  // format: of the setting; a program that no longer knows one leaves the view out instead of failing on it.
  `CREATE TABLE saved_views (
     saved_view_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     jobcenter_id ${ID} NOT NULL REFERENCES jobcenters,
     actor_id ${ID} NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     name text NOT NULL CONSTRAINT saved_views_name CHECK (char_length(name) BETWEEN 1 AND 60),
     format smallint NOT NULL CHECK (format > 0),
     setting jsonb NOT NULL,
     CONSTRAINT saved_views_one_name UNIQUE (jobcenter_id, actor_id, name))`,
  `ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE saved_views FORCE ROW LEVEL SECURITY`,
  // A setting is its owner's alone, and no record of what happened: he may remove it.
  `CREATE POLICY actor_scope ON saved_views USING (${OWN}) WITH CHECK (${OWN})`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO rettid_app`,
];

const DOWN = [
  `DROP TABLE saved_views`,
  `DROP INDEX interviews_of_citizen, assignments_of_jobcenter, benefit_spells_of_jobcenter, citizens_by_name`,
  `ALTER TABLE citizens DROP COLUMN search_name`,
  `DROP FUNCTION search_name`,
  `DROP COLLATION danish`,
];
