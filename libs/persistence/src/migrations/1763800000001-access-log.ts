import type { MigrationInterface, QueryRunner } from 'typeorm';
import { callableByPrograms, MONTHS, SEALING, SEARCH } from './access-log-functions';
import { protectedJournal } from './row-level-security';

/**
 * Who saw and did what: one journal, cut by month (UTC), that takes the place of `audit_log`.
 *
 * - `access_log`: a row for each thing seen or done, written in the transaction that shows or does it
 * - `access_log_unsealed`: entries that no seal covers yet, noted by a trigger, so that one that commits late is not passed over
 * - `access_log_seals`: the hash chains, one for each jobcentre and one (`''`) for entries of none
 * - `access_log_archives`: what was decided about a month that is past its retention; kept for good
 *
 * See `docs/decisions/0010`.
 */
export class AccessLog1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [...TABLES, ...SEALING, ...MONTHS, ...SEARCH, ...MOVE, ...ACCESS];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;

const TABLES = [
  `CREATE SEQUENCE access_log_entry_id AS bigint`,
  // citizen_ids: whose data were shown or changed; a page of a list is one row. reason: why, where one was asked for.
  // No reference to anybody: what happened stays told where it happened, also after people have moved.
  `CREATE TABLE access_log (
     entry_id bigint NOT NULL DEFAULT nextval('access_log_entry_id'),
     jobcenter_id ${ID},
     actor_id text NOT NULL DEFAULT NULLIF(current_setting('rettid.actor_id', true), ''),
     action ${ID} NOT NULL CONSTRAINT access_log_action CHECK (action ~ '^[a-z_]+[.][a-z_]+$'),
     citizen_ids text[] COLLATE "C" NOT NULL DEFAULT '{}',
     reason text,
     subject_type text,
     subject_id ${ID},
     details jsonb NOT NULL DEFAULT '{}',
     happened_at timestamptz NOT NULL DEFAULT now() CHECK (isfinite(happened_at)),
     PRIMARY KEY (entry_id, happened_at)) PARTITION BY RANGE (happened_at)`,
  `ALTER SEQUENCE access_log_entry_id OWNED BY access_log.entry_id`,
  // The list of what is not in the index yet may grow to 32 MB: a reader whose entry fills it would have to sort it in.
  `CREATE INDEX access_log_of_citizens ON access_log USING gin (citizen_ids) WITH (fastupdate = on, gin_pending_list_limit = 32768)`,
  // An entry is never refused because its month is missing. Whatever lands here is moved when the month is made.
  `CREATE TABLE access_log_default PARTITION OF access_log DEFAULT`,
  `ALTER TABLE access_log_default ENABLE ROW LEVEL SECURITY`,
  // chain: id of the jobcentre, '' for entries of none.
  `CREATE TABLE access_log_unsealed (
     chain ${ID} NOT NULL,
     entry_id bigint NOT NULL,
     happened_at timestamptz NOT NULL,
     PRIMARY KEY (chain, entry_id))`,
  // A seal covers entries of one month, so that it tells which month an entry was of when the month has been purged.
  // entry_hashes: 32 bytes for each entry, in the order of entry_ids; previous_hash is empty in the first seal of a chain.
  `CREATE TABLE access_log_seals (
     chain ${ID} NOT NULL,
     seal_no bigint NOT NULL CHECK (seal_no > 0),
     month date NOT NULL CHECK (extract(day FROM month) = 1),
     entry_ids bigint[] NOT NULL CHECK (cardinality(entry_ids) > 0),
     entry_hashes bytea NOT NULL,
     previous_hash bytea NOT NULL,
     hash bytea NOT NULL,
     sealed_at timestamptz NOT NULL,
     PRIMARY KEY (chain, seal_no),
     CONSTRAINT access_log_seals_hashes CHECK (octet_length(entry_hashes) = 32 * cardinality(entry_ids)))`,
  `CREATE INDEX access_log_seals_of_month ON access_log_seals (month, chain)`,
  // file_hash: SHA-256 of the file that the month's entries were written to; NULL where they were not kept.
  `CREATE TABLE access_log_archives (
     month date PRIMARY KEY CHECK (extract(day FROM month) = 1),
     decision text NOT NULL CONSTRAINT access_log_archives_decision_code CHECK (decision IN ('preserve', 'discard')),
     reason text NOT NULL,
     decided_by text NOT NULL,
     decided_at timestamptz NOT NULL DEFAULT now(),
     entries bigint NOT NULL,
     file_hash bytea,
     purged_at timestamptz,
     CONSTRAINT access_log_archives_file CHECK (decision = 'discard' OR file_hash IS NOT NULL))`,
];

// Old entries keep their numbers and go into the months they happened in; the trigger notes them for sealing. Row-level
// security hides the old rows from an owner without a scope, and would let nobody write in the name of others: the new
// table gets its policies only afterwards.
const MOVE = [
  `SELECT set_config('rettid.scope', 'system', true)`,
  `INSERT INTO access_log (entry_id, jobcenter_id, actor_id, action, citizen_ids, reason, subject_type, subject_id, details, happened_at)
   SELECT id, jobcenter_id, actor_id, action, CASE WHEN citizen_id IS NULL THEN '{}' ELSE ARRAY[citizen_id] END,
          details->>'reason', subject_type, subject_id, details - 'reason', happened_at
   FROM audit_log ORDER BY id`,
  `SELECT setval('access_log_entry_id', coalesce(max(id), 0) + 1, false) FROM audit_log`,
  `SELECT set_config('rettid.scope', '', true)`,
  `DROP TABLE audit_log`,
  `SELECT access_log_prepare_months(3)`,
];

const SCOPE = `(SELECT current_setting('rettid.scope', true))`;
const IS_SYSTEM = `${SCOPE} = 'system'`;
const CITIZEN = `(SELECT current_setting('rettid.citizen_id', true))`;

/** For what spans the jobcentres and only programs look at; the owner's functions write it. */
function programsRead(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY system_scope ON ${table} USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`,
    `GRANT SELECT ON ${table} TO rettid_app`,
  ];
}

const ACCESS = [
  ...protectedJournal('access_log'),
  // Number, time and name of an entry are the database's to say: the programs may not even name those columns.
  `REVOKE INSERT ON access_log FROM rettid_app`,
  `GRANT INSERT (jobcenter_id, action, citizen_ids, reason, subject_type, subject_id, details) ON access_log TO rettid_app`,
  `GRANT USAGE ON SEQUENCE access_log_entry_id TO rettid_app`,
  // A citizen who reads his own case is noted under his jobcentre, and can read of it nothing. The jobcentre is looked up by
  // a function and not by a sub-select, which PostgreSQL would make ready for each entry of anybody, at a quarter of its cost.
  `CREATE FUNCTION access_log_jobcenter_of_citizen() RETURNS text LANGUAGE plpgsql STABLE AS $$
   BEGIN
     RETURN (SELECT c.jobcenter_id FROM citizens c WHERE c.citizen_id = current_setting('rettid.citizen_id', true));
   END $$`,
  ...callableByPrograms('access_log_jobcenter_of_citizen()'),
  `CREATE POLICY citizen_scope ON access_log FOR INSERT WITH CHECK (${SCOPE} = 'citizen'
     AND jobcenter_id = access_log_jobcenter_of_citizen() AND citizen_ids <@ ARRAY[${CITIZEN}]
     AND actor_id = (SELECT current_setting('rettid.actor_id', true)))`,
  ...programsRead('access_log_seals'),
  ...programsRead('access_log_archives'),
  ...programsRead('access_log_unsealed'),
  // The trigger notes an entry under whatever scope it was made.
  `CREATE POLICY noted ON access_log_unsealed FOR INSERT WITH CHECK (true)`,
];

const DOWN = [
  `SELECT set_config('rettid.scope', 'system', true)`,
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
  `INSERT INTO audit_log (jobcenter_id, citizen_id, actor_id, action, subject_type, subject_id, details, happened_at)
   SELECT jobcenter_id, citizen_ids[1], actor_id, action, subject_type, subject_id,
          details || CASE WHEN reason IS NULL THEN '{}' ELSE jsonb_build_object('reason', reason) END, happened_at
   FROM access_log ORDER BY entry_id`,
  `SELECT set_config('rettid.scope', '', true)`,
  `CREATE INDEX audit_log_of_citizen ON audit_log (citizen_id, id)`,
  ...protectedJournal('audit_log'),
  `DROP FUNCTION access_log_seal(text, integer)`,
  `DROP FUNCTION access_log_entry_hash(access_log)`,
  `DROP FUNCTION access_log_of_citizen(text, timestamptz, bigint, integer)`,
  `DROP FUNCTION access_log_index_citizens()`,
  `DROP TABLE access_log_archives, access_log_seals, access_log_unsealed, access_log`,
  `DROP FUNCTION access_log_note()`,
  `DROP FUNCTION access_log_jobcenter_of_citizen()`,
  `DROP FUNCTION access_log_prepare_months(integer)`,
  `DROP FUNCTION access_log_field(text)`,
  `DROP FUNCTION access_log_instant(timestamptz)`,
];
