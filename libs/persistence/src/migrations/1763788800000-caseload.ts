import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedTable } from './row-level-security';

/**
 * The records of the interchange format (`docs/interchange.md`), the role that every program becomes, and who sees what.
 *
 * - Ids are the sender's own and sort bytewise, hence `COLLATE "C"`.
 * - A row that belongs to a citizen carries his jobcentre too and refers to both at once; `ON UPDATE CASCADE` takes the
 *   rows along when he moves. References between his rows carry `citizen_id`, so that they cannot cross to another's.
 * - References can be deferred, so that an import may write files in any order inside its transaction.
 * - Code lists are written out: a migration is history, and a test holds it against the lists of the domain.
 */
export class Caseload1763788800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ROLE, ...TABLES, ...ACCESS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ID = `text COLLATE "C"`;
const FK = 'DEFERRABLE INITIALLY IMMEDIATE';
const OF_CITIZEN = `
  citizen_id ${ID} NOT NULL,
  jobcenter_id ${ID} NOT NULL,
  FOREIGN KEY (citizen_id, jobcenter_id) REFERENCES citizens (citizen_id, jobcenter_id) ON UPDATE CASCADE ${FK}`;

// The hash decides nothing (equal ids have equal hashes), but an index that branches on a number takes a row in a fifth of
// the time that one takes which branches on text.
const sameCitizenAnd = (overlap: string): string =>
  `USING gist ((hashtextextended(citizen_id, 0)) WITH =, citizen_id WITH =, ${overlap}) DEFERRABLE INITIALLY DEFERRED`;

// Roles belong to the server, not to the database: another database of it may have made this one, even this instant, and
// an administrator may have made it beforehand. Who makes it may become it, so that one user can be owner and program.
const ROLE = [
  `DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rettid_app') THEN
       CREATE ROLE rettid_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
       IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
         EXECUTE format('GRANT rettid_app TO %I', current_user);
       END IF;
     END IF;
   EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
   END $$`,
  // The comment tells down() that the extension is ours to drop.
  `DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist') THEN
       CREATE EXTENSION btree_gist;
       COMMENT ON EXTENSION btree_gist IS 'made by the migrations of rettid';
     END IF;
   END $$`,
];

const TABLES = [
  `CREATE TABLE jobcenters (
     jobcenter_id ${ID} PRIMARY KEY,
     name text NOT NULL,
     municipality_code text NOT NULL CHECK (municipality_code ~ '^[0-9]{4}$'))`,
  `CREATE TABLE staff (
     staff_id ${ID} PRIMARY KEY,
     jobcenter_id ${ID} NOT NULL REFERENCES jobcenters ${FK},
     name text NOT NULL,
     email text,
     role text NOT NULL CONSTRAINT staff_role_code CHECK (role IN ('caseworker', 'team_leader', 'job_broker',
       'company_consultant', 'mentor', 'medical_consultant', 'administrator')),
     team text)`,
  `CREATE TABLE citizens (
     citizen_id ${ID} PRIMARY KEY,
     jobcenter_id ${ID} NOT NULL REFERENCES jobcenters ${FK},
     cpr text NOT NULL CHECK (cpr ~ '^[0-9]{10}$'),
     given_names text NOT NULL,
     family_name text NOT NULL,
     email text,
     phone text,
     language text,
     protected_address boolean,
     UNIQUE (citizen_id, jobcenter_id),
     UNIQUE (cpr) DEFERRABLE INITIALLY IMMEDIATE)`,
  `CREATE INDEX citizens_of_jobcenter ON citizens (jobcenter_id, citizen_id)`,
  `CREATE TABLE benefit_spells (
     spell_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     benefit text NOT NULL CONSTRAINT benefit_spells_benefit_code CHECK (benefit IN ('kontanthjaelp', 'uddannelseshjaelp',
       'integrationsydelse', 'sho', 'dagpenge', 'sygedagpenge', 'jobafklaring', 'ressourceforloeb', 'ledighedsydelse',
       'revalidering', 'other')),
     requested_on date,
     starts_on date NOT NULL,
     ends_on date,
     end_reason text,
     CONSTRAINT benefit_spells_period CHECK (ends_on >= starts_on),
     CONSTRAINT benefit_spells_overlap EXCLUDE ${sameCitizenAnd("daterange(starts_on, ends_on, '[]') WITH &&")})`,
  `CREATE INDEX benefit_spells_of_citizen ON benefit_spells (citizen_id)`,
  `CREATE TABLE classifications (${OF_CITIZEN},
     target_group text NOT NULL CONSTRAINT classifications_target_group_code CHECK (target_group IN ('6.1', '6.2', '6.3',
       '6.4', '6.5', '6.6', '6.7', '6.8', '6.9', '6.10', '6.11', '6.12', '6.13')),
     valid_from date NOT NULL,
     valid_to date,
     PRIMARY KEY (citizen_id, valid_from),
     CONSTRAINT classifications_period CHECK (valid_to >= valid_from),
     CONSTRAINT classifications_overlap EXCLUDE ${sameCitizenAnd("daterange(valid_from, valid_to, '[]') WITH &&")})`,
  `CREATE TABLE assignments (
     assignment_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     staff_id ${ID} NOT NULL REFERENCES staff ${FK},
     role text NOT NULL CONSTRAINT assignments_role_code CHECK (role IN ('coordinating', 'authority', 'job_broker',
       'company_consultant', 'mentor', 'discharge_mentor')),
     valid_from date NOT NULL,
     valid_to date,
     end_reason text,
     CONSTRAINT assignments_period CHECK (valid_to >= valid_from))`,
  `CREATE INDEX assignments_of_citizen ON assignments (citizen_id)`,
  `CREATE INDEX assignments_of_staff ON assignments (staff_id, role)`,
  `CREATE TABLE meetings (
     meeting_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     kind text NOT NULL CONSTRAINT meetings_kind_code CHECK (kind IN ('job_interview', 'joint_interview',
       'sickness_follow_up', 'flexjob_follow_up', 'integration_interview', 'rehabilitation_team', 'round_table',
       'three_party', 'information_meeting', 'job_broker_contact', 'other')),
     starts_at timestamptz NOT NULL,
     starts_on date NOT NULL GENERATED ALWAYS AS ((starts_at AT TIME ZONE 'Europe/Copenhagen')::date) STORED,
     status text NOT NULL CONSTRAINT meetings_status_code CHECK (status IN ('booked', 'held', 'no_show', 'cancelled')),
     form text CONSTRAINT meetings_form_code CHECK (form IN ('in_person', 'phone', 'video', 'home_visit')),
     staff_id ${ID} REFERENCES staff ${FK},
     job_focus boolean,
     barrier_focus boolean,
     minutes text,
     UNIQUE (citizen_id, meeting_id))`,
  `CREATE TABLE contacts (
     contact_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     "on" date NOT NULL,
     channel text NOT NULL CONSTRAINT contacts_channel_code CHECK (channel IN ('phone', 'sms', 'letter', 'digital_post',
       'visit', 'other')),
     about_meeting_id ${ID},
     note text,
     FOREIGN KEY (citizen_id, about_meeting_id) REFERENCES meetings (citizen_id, meeting_id) ${FK})`,
  `CREATE INDEX contacts_of_citizen ON contacts (citizen_id)`,
  `CREATE TABLE plans (
     plan_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     kind text NOT NULL CONSTRAINT plans_kind_code CHECK (kind IN ('min_plan', 'holistic_plan', 'rehabilitation_plan')),
     created_on date NOT NULL,
     consented_on date,
     updated_on date,
     UNIQUE (citizen_id, plan_id))`,
  `CREATE TABLE goals (
     goal_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     plan_id ${ID} NOT NULL,
     parent_goal_id ${ID},
     kind text NOT NULL CONSTRAINT goals_kind_code CHECK (kind IN ('job_goal', 'education_goal', 'sub_goal',
       'stabilising_activity')),
     title text NOT NULL,
     occupation_code text,
     status text NOT NULL CONSTRAINT goals_status_code CHECK (status IN ('open', 'achieved', 'dropped')),
     created_on date NOT NULL,
     target_on date,
     closed_on date,
     CONSTRAINT goals_closed CHECK (closed_on >= created_on),
     UNIQUE (citizen_id, goal_id),
     FOREIGN KEY (citizen_id, plan_id) REFERENCES plans (citizen_id, plan_id) ${FK},
     FOREIGN KEY (citizen_id, parent_goal_id) REFERENCES goals (citizen_id, goal_id) ${FK})`,
  `CREATE TABLE offers (
     offer_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     kind text NOT NULL CONSTRAINT offers_kind_code CHECK (kind IN ('placement_private', 'placement_public',
       'wage_subsidy_private', 'wage_subsidy_public', 'utility_work', 'guidance_upskilling', 'ordinary_education', 'mentor')),
     provider text,
     starts_on date NOT NULL,
     ends_on date,
     hours_per_week numeric,
     goal_id ${ID},
     purpose text,
     end_cause text CONSTRAINT offers_end_cause_code CHECK (end_cause IN ('completed', 'job', 'education', 'absence',
       'sickness', 'provider', 'replaced', 'moved', 'other')),
     CONSTRAINT offers_period CHECK (ends_on >= starts_on),
     UNIQUE (citizen_id, offer_id),
     FOREIGN KEY (citizen_id, goal_id) REFERENCES goals (citizen_id, goal_id) ${FK})`,
  `CREATE TABLE offer_follow_ups (
     follow_up_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     offer_id ${ID} NOT NULL,
     "on" date NOT NULL,
     kind text NOT NULL CONSTRAINT offer_follow_ups_kind_code CHECK (kind IN ('follow_up', 'closing_evaluation')),
     with_provider boolean,
     progression_focus boolean,
     note text,
     FOREIGN KEY (citizen_id, offer_id) REFERENCES offers (citizen_id, offer_id) ${FK})`,
  `CREATE INDEX offer_follow_ups_of_offer ON offer_follow_ups (citizen_id, offer_id)`,
  `CREATE TABLE exemptions (
     exemption_id ${ID} PRIMARY KEY, ${OF_CITIZEN},
     kind text NOT NULL CONSTRAINT exemptions_kind_code CHECK (kind IN ('hours_225', 'interviews', 'offers')),
     ground text NOT NULL CONSTRAINT exemptions_ground_code CHECK (ground IN ('limited_work_capacity',
       'rehabilitation_plan_in_preparation', 'pre_rehabilitation', 'illness', 'parental_leave',
       'health_worsened_by_activation', 'confirmed_job', 'other')),
     reason text NOT NULL,
     evidence text[] NOT NULL DEFAULT '{}'
       CONSTRAINT exemptions_evidence_code CHECK (evidence <@ ARRAY['health', 'offer_participation', 'social']),
     valid_from date NOT NULL,
     valid_to date,
     decided_on date NOT NULL,
     decided_by text,
     extends_exemption_id ${ID},
     closed_on date,
     closed_reason text,
     CONSTRAINT exemptions_period CHECK (valid_to >= valid_from),
     UNIQUE (citizen_id, exemption_id),
     FOREIGN KEY (citizen_id, extends_exemption_id) REFERENCES exemptions (citizen_id, exemption_id) ${FK})`,
  `CREATE TABLE work_hours (${OF_CITIZEN},
     month date NOT NULL CONSTRAINT work_hours_month_start CHECK (month = date_trunc('month', month::timestamp)::date),
     ordinary_hours numeric NOT NULL CHECK (ordinary_hours >= 0 AND ordinary_hours < 'Infinity'),
     PRIMARY KEY (citizen_id, month))`,
];

const OF_CITIZENS = [
  'citizens',
  'benefit_spells',
  'classifications',
  'assignments',
  'meetings',
  'contacts',
  'plans',
  'goals',
  'offers',
  'offer_follow_ups',
  'exemptions',
  'work_hours',
];

// A row that is gone from a caseload is kept, so nobody but the owner may delete one.
const ACCESS = [
  `GRANT USAGE ON SCHEMA public TO rettid_app`,
  ...OF_CITIZENS.flatMap((table) => protectedTable(table, { citizen: 'own', grants: 'SELECT, INSERT, UPDATE' })),
  // A citizen sees his own jobcentre, and of its staff those assigned to him: the inner reads are under his scope too.
  ...protectedTable('jobcenters', {
    citizen: { where: 'jobcenter_id IN (SELECT c.jobcenter_id FROM citizens c)' },
    grants: 'SELECT, INSERT, UPDATE',
  }),
  ...protectedTable('staff', {
    citizen: { where: 'staff_id IN (SELECT a.staff_id FROM assignments a)' },
    grants: 'SELECT, INSERT, UPDATE',
  }),
];

// The role goes only where no other database of the server still uses it.
const DOWN = [
  `DROP TABLE ${[...OF_CITIZENS].reverse().join(', ')}, staff, jobcenters`,
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist'
                AND obj_description(oid, 'pg_extension') = 'made by the migrations of rettid') THEN
       DROP EXTENSION btree_gist;
     END IF;
   END $$`,
  `REVOKE USAGE ON SCHEMA public FROM rettid_app`,
  `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM rettid_app`,
  `DO $$ BEGIN DROP ROLE rettid_app; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $$`,
];
