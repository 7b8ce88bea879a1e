import { systemScope } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';

/**
 * Fills a database with jobcentres of citizens whose facts differ in a regular way, so that most rules find something
 * and findings change from day to day. The same arguments give the same rows.
 */
export async function seedCaseload(
  unitOfWork: UnitOfWork,
  { jobcenters, citizens }: { readonly jobcenters: number; readonly citizens: number },
): Promise<void> {
  await unitOfWork.run(systemScope('test'), async (tx) => {
    for (const statement of STATEMENTS) {
      const parameters = statement.includes('$2')
        ? [jobcenters, citizens]
        : statement.includes('$1')
          ? [jobcenters]
          : [];
      await tx.execute(statement, parameters);
    }
  });
}

const STATEMENTS = [
  `INSERT INTO jobcenters (jobcenter_id, name, municipality_code)
   SELECT 'jc' || j, 'Jobcenter ' || j, lpad((100 + j)::text, 4, '0') FROM generate_series(1, $1::int) j`,
  `INSERT INTO staff (staff_id, jobcenter_id, name, role)
   SELECT 's-' || jobcenter_id || '-' || k, jobcenter_id, 'Sagsbehandler ' || k, 'caseworker'
   FROM jobcenters, generate_series(1, 2) k`,
  `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name)
   SELECT 'c-' || j || '-' || lpad(i::text, 7, '0'), 'jc' || j, lpad((j * 10000000 + i)::text, 10, '0'), 'Prøve', 'Person ' || i
   FROM generate_series(1, $1::int) j, generate_series(1, $2::int) i`,
  `CREATE TEMP TABLE seed ON COMMIT DROP AS
   SELECT citizen_id, jobcenter_id, right(citizen_id, 7)::int AS i,
     date '2018-06-01' + (right(citizen_id, 7)::int * 37) % 1200 AS start FROM citizens`,
  `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, requested_on, starts_on, ends_on)
   SELECT 'sp-' || citizen_id, citizen_id, jobcenter_id, 'kontanthjaelp', start - i % 9, start,
     CASE WHEN i % 11 = 0 THEN start + 900 END FROM seed WHERE i % 23 <> 0`,
  `INSERT INTO classifications (citizen_id, jobcenter_id, target_group, valid_from)
   SELECT citizen_id, jobcenter_id, '6.' || 2 + i % 4, start FROM seed`,
  `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from, valid_to)
   SELECT 'as-' || citizen_id, citizen_id, jobcenter_id, 's-' || jobcenter_id || '-' || 1 + i % 2, 'coordinating',
     start + i % 15, CASE WHEN i % 5 = 0 THEN date '2022-02-20' + i % 20 END FROM seed WHERE i % 4 <> 0`,
  `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status)
   SELECT 'm-' || citizen_id || '-' || k, citizen_id, jobcenter_id,
     CASE WHEN (i + k) % 6 = 0 THEN 'information_meeting' ELSE 'job_interview' END,
     (start + 5 + k * (30 + i % 90))::timestamp + interval '9 hours',
     CASE WHEN (i + k) % 7 = 0 THEN 'no_show' ELSE 'held' END
   FROM seed, generate_series(0, 11) k WHERE k <= 3 + i % 9`,
  `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status)
   SELECT 'b-' || citizen_id, citizen_id, jobcenter_id, 'job_interview', timestamptz '2022-03-02 10:00+01' + i % 40 * interval '1 day',
     'booked' FROM seed WHERE i % 3 = 0`,
  `INSERT INTO contacts (contact_id, citizen_id, jobcenter_id, "on", channel, about_meeting_id)
   SELECT 'co-' || meeting_id, citizen_id, jobcenter_id, starts_on + 4, 'phone', meeting_id
   FROM meetings WHERE status = 'no_show' AND hashtext(meeting_id) % 2 = 0`,
  `INSERT INTO plans (plan_id, citizen_id, jobcenter_id, kind, created_on)
   SELECT 'p-' || citizen_id, citizen_id, jobcenter_id, 'min_plan', start + 20 + i % 40 FROM seed WHERE i % 5 <> 0`,
  `INSERT INTO goals (goal_id, citizen_id, jobcenter_id, plan_id, kind, title, status, created_on)
   SELECT 'g-' || plan_id, citizen_id, jobcenter_id, plan_id, CASE WHEN hashtext(plan_id) % 2 = 0 THEN 'job_goal' ELSE 'sub_goal' END,
     'Mål', 'open', created_on + 10 FROM plans`,
  `INSERT INTO offers (offer_id, citizen_id, jobcenter_id, kind, starts_on, ends_on)
   SELECT 'o-' || citizen_id || '-' || k, citizen_id, jobcenter_id, CASE WHEN k = 0 THEN 'placement_public' ELSE 'guidance_upskilling' END,
     start + 60 + k * (100 + i % 200), start + 60 + k * (100 + i % 200) + 5 + i % 60
   FROM seed, generate_series(0, 2) k WHERE k < i % 4`,
  `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on)
   SELECT 'e-' || citizen_id, citizen_id, jobcenter_id, (ARRAY['hours_225', 'interviews', 'offers'])[1 + i % 3], 'other', 'Prøve',
     date '2021-06-01' + i % 100, CASE WHEN i % 10 <> 0 THEN date '2022-02-15' + i % 60 END, date '2021-06-01'
   FROM seed WHERE i % 2 = 0`,
  `INSERT INTO work_hours (citizen_id, jobcenter_id, month, ordinary_hours)
   SELECT citizen_id, jobcenter_id, (date '2021-01-01' + k * interval '1 month')::date, (i % 40) + 0.25
   FROM seed, generate_series(0, 13) k WHERE i % 6 = 0`,
];
