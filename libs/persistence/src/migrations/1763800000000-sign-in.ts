import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs in, the sign-ins under way, and the sessions that come of them. */
export class SignIn1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...USERS, ...TABLES, ...SESSION_LOOKUP, ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;

// No program has written a user before this migration, so nothing needs a value for what is new.
const USERS = [
  // A person is known by the sign-in service and its name for him; an employee who comes by another service is another
  // user, so that the log goes on telling by which door somebody came.
  `ALTER TABLE users
     ADD COLUMN issuer text NOT NULL,
     ADD COLUMN name text NOT NULL,
     ADD COLUMN role ${ID} NOT NULL CONSTRAINT users_role_code CHECK (role IN ('caseworker', 'team_leader', 'job_broker',
       'company_consultant', 'mentor', 'medical_consultant', 'administrator', 'auditor', 'citizen')),
     ADD COLUMN rights text[] NOT NULL DEFAULT '{}' CONSTRAINT users_rights_code CHECK (rights <@ ARRAY['protected_addresses',
       'staff_cases']),
     ALTER COLUMN jobcenter_id SET NOT NULL,
     ADD CONSTRAINT users_citizen CHECK ((role = 'citizen') = (citizen_id IS NOT NULL)),
     ADD CONSTRAINT users_person UNIQUE (issuer, subject),
     DROP CONSTRAINT users_subject_key,
     DROP CONSTRAINT users_staff_id_key,
     DROP CONSTRAINT users_citizen_id_key`,
];

const TABLES = [
  // Of tokens and states only the SHA-256 is kept: who reads the database can use none of them.
  `CREATE TABLE sign_in_attempts (
     state_hash bytea PRIMARY KEY,
     browser_hash bytea NOT NULL,
     nonce text NOT NULL,
     code_verifier text NOT NULL,
     return_to text NOT NULL,
     expires_at timestamptz NOT NULL)`,
  `CREATE INDEX sign_in_attempts_expiry ON sign_in_attempts (expires_at)`,
  `CREATE TABLE sessions (
     token_hash bytea PRIMARY KEY,
     user_id ${ID} NOT NULL REFERENCES users,
     started_at timestamptz NOT NULL,
     last_seen_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     ended_at timestamptz,
     CONSTRAINT sessions_period CHECK (expires_at > started_at))`,
  `CREATE INDEX sessions_expiry ON sessions (expires_at)`,
  `CREATE INDEX sessions_of_user ON sessions (user_id)`,
];

// Every request asks this first, before it knows a scope: one round trip instead of a transaction's five. It lends itself
// the system's scope for one statement, and gives back what it found even inside a transaction that has a scope already.
// Without jit: what a citizen may see of staff stands in the plan with its cost, which grows with the caseload, though no
// step of it is taken here.
const SESSION_LOOKUP = [
  `CREATE FUNCTION session_by_token(hash bytea) RETURNS TABLE (
     user_id text, name text, role text, rights text[], staff_id text, citizen_id text, jobcenter_id text, team text,
     is_in_force boolean, last_seen_at timestamptz, expires_at timestamptz)
   LANGUAGE plpgsql SET jit = off AS $$
   #variable_conflict use_column
   DECLARE scope_before text := coalesce(current_setting('rettid.scope', true), '');
   BEGIN
     PERFORM set_config('rettid.scope', 'system', true);
     RETURN QUERY
       SELECT u.user_id::text, u.name, u.role::text, u.rights, u.staff_id::text, u.citizen_id::text,
              coalesce(c.jobcenter_id, u.jobcenter_id)::text, st.team,
              s.ended_at IS NULL AND u.active AND (u.staff_id IS NULL OR st.jobcenter_id = u.jobcenter_id),
              s.last_seen_at, s.expires_at
       FROM sessions s
       JOIN users u ON u.user_id = s.user_id
       LEFT JOIN staff st ON st.staff_id = u.staff_id
       LEFT JOIN citizens c ON c.citizen_id = u.citizen_id
       WHERE s.token_hash = hash;
     PERFORM set_config('rettid.scope', scope_before, true);
   END $$`,
  `REVOKE ALL ON FUNCTION session_by_token(bytea) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION session_by_token(bytea) TO rettid_app`,
];

const IS_SYSTEM = `(SELECT current_setting('rettid.scope', true)) = 'system'`;

/** For what only the programs themselves may see, and clear away once it is of no use. */
function programsOnly(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY system_scope ON ${table} USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO rettid_app`,
  ];
}

const ACCESS = [...programsOnly('sign_in_attempts'), ...programsOnly('sessions')];

const DOWN = [
  `DROP FUNCTION session_by_token(bytea)`,
  `DROP TABLE sessions, sign_in_attempts`,
  // One subject may stand there under two services, and one person under two subjects, which the old rule refuses.
  `ALTER TABLE users
     DROP CONSTRAINT users_person,
     DROP CONSTRAINT users_citizen,
     ALTER COLUMN jobcenter_id DROP NOT NULL,
     DROP COLUMN rights,
     DROP COLUMN role,
     DROP COLUMN name,
     DROP COLUMN issuer,
     ADD CONSTRAINT users_subject_key UNIQUE (subject),
     ADD CONSTRAINT users_staff_id_key UNIQUE (staff_id),
     ADD CONSTRAINT users_citizen_id_key UNIQUE (citizen_id)`,
];
