import { jobcenterScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { SUBJECTS_SQL } from '../../../src/access/case-subject.query';
import { CASE_SQL } from '../../../src/citizens/case/case-records.sql';

const CITIZENS = 4_000;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] =>
  [node, ...(node.Plans ?? []).flatMap(nodesOf)].filter((each) => each['Actual Loops'] > 0);

/** As the application's role sees them: row-level security takes part in the plan. */
describe(`one of ${CITIZENS} cases`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      // Without proving every reference row by row: the rows are made to fit.
      await owner.query('SET session_replication_role = replica');
      for (const statement of manyCases()) await owner.query(statement);
    } finally {
      await owner.end();
    }
  }, 120_000);
  afterAll(async () => await database.close());

  async function explain(text: string, values: readonly unknown[]): Promise<PlanNode[]> {
    const rows = await database.unitOfWork.run(
      jobcenterScope('J1', 'test'),
      async (tx) =>
        await tx.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values),
    );
    const root = rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (root === undefined) throw new Error('no plan');
    return nodesOf(root);
  }

  function rowsTouched(nodes: readonly PlanNode[]): number {
    return nodes
      .filter((node) => node['Relation Name'] !== undefined)
      .reduce(
        (sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
        0,
      );
  }

  it.each([
    ['reads it', CASE_SQL, ['C3', '2022-03-01', null], 150],
    ['decides who may', SUBJECTS_SQL, [['C3'], '2022-03-01', 'S3', 'T0', 'U-1', '2022-03-01T08:00:00Z'], 20],
  ])('%s by the indexes on the citizen, and touches little more than its rows', async (_, text, values, rows) => {
    const nodes = await explain(text, values);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])).toEqual([]);
    // Without the hash that they begin with, these would be read through.
    expect(
      nodes.filter(
        (node) => node['Index Name']?.endsWith('_overlap') === true && node['Relation Name'] !== 'case_openings',
      ),
    ).toEqual([]);
    expect(rowsTouched(nodes)).toBeLessThan(rows);
  });
});

function manyCases(): string[] {
  const each = `generate_series(1, ${CITIZENS}) n`;
  const several = (count: number): string => `${each}, generate_series(1, ${count}) k`;
  const whose = `'C' || n, 'J' || (n % 3 + 1)`;
  return [
    `INSERT INTO jobcenters SELECT 'J' || n, 'Jobcenter', '0101' FROM generate_series(0, 3) n`,
    `INSERT INTO staff SELECT 'S' || n, 'J' || (n % 3 + 1), 'Navn', NULL, 'caseworker', 'T' || n / 10 FROM generate_series(0, 700) n`,
    `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id)
     SELECT 'U-' || n, 'i', n, 'Navn', 'caseworker', 'J' || (n % 3 + 1) FROM generate_series(0, 700) n`,
    `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name)
     SELECT ${whose}, '010190' || lpad(n::text, 4, '0'), 'Test', 'Borger' FROM ${each}`,
    `INSERT INTO benefit_spells SELECT 'SP' || n, ${whose}, 'kontanthjaelp', NULL, '2015-01-01' FROM ${each}`,
    `INSERT INTO classifications SELECT ${whose}, '6.3', '2015-01-01' FROM ${each}`,
    `INSERT INTO assignments SELECT 'A' || n || '-' || k, ${whose}, 'S' || n % 700, 'coordinating', '2015-01-01'::date + k * 500, '2015-01-01'::date + k * 500 + 499
     FROM ${several(6)}`,
    `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status, staff_id, minutes)
     SELECT 'M' || n || '-' || k, ${whose}, 'job_interview', '2015-01-01'::timestamptz + k * interval '90 days', 'held', 'S' || n % 700, repeat('referat ', 30)
     FROM ${several(28)}`,
    `INSERT INTO contacts SELECT 'K' || n || '-' || k, ${whose}, '2016-01-01'::date + k * 300, 'phone' FROM ${several(4)}`,
    `INSERT INTO plans SELECT 'P' || n, ${whose}, 'min_plan', '2016-01-01' FROM ${each}`,
    `INSERT INTO goals (goal_id, citizen_id, jobcenter_id, plan_id, kind, title, status, created_on)
     SELECT 'G' || n || '-' || k, ${whose}, 'P' || n, 'sub_goal', 'Delmål', 'open', '2016-01-01' FROM ${several(4)}`,
    `INSERT INTO plan_versions (citizen_id, jobcenter_id, plan_id, version_no, kind, action, content, business_date, saved_at, actor_id, actor_name)
     SELECT ${whose}, 'P' || n, k + 1, 'saved', 'plan.changed', '{}', '2022-03-01', '2022-03-01', 'U', 'Navn' FROM ${several(4)}`,
    `INSERT INTO offers (offer_id, citizen_id, jobcenter_id, kind, starts_on, ends_on)
     SELECT 'O' || n || '-' || k, ${whose}, 'placement_private', '2016-01-01'::date + k * 300, '2016-01-01'::date + k * 300 + 60 FROM ${several(4)}`,
    `INSERT INTO offer_follow_ups SELECT 'F' || n || '-' || k, ${whose}, 'O' || n || '-' || k, '2016-01-01'::date + k * 300 + 30, 'follow_up' FROM ${several(4)}`,
    `INSERT INTO offer_reports (report_id, citizen_id, jobcenter_id, offer_id, "on", skills, personal, health, conditions, perspective, entered_by)
     SELECT 'R' || n || '-' || k, ${whose}, 'O' || n || '-' || k, '2016-01-01'::date + k * 300 + 30, 'progress', 'progress', 'progress', 'progress', 'progress', 'U-1'
     FROM ${several(4)}`,
    `INSERT INTO offer_attendance (attendance_id, citizen_id, jobcenter_id, offer_id, week, planned_hours, attended_hours, absent_days)
     SELECT 'W' || n || '-' || k, ${whose}, 'O' || n || '-' || k, '2016-01-04', 12, 12, 0 FROM ${several(4)}`,
    `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on)
     SELECT 'E' || n || '-' || k, ${whose}, 'hours_225', 'illness', 'Sygdom', '2016-01-01'::date + k * 90, '2016-01-01'::date + k * 90 + 89, '2016-01-01' FROM ${several(8)}`,
    `INSERT INTO meeting_participants (participant_id, citizen_id, jobcenter_id, meeting_id, name)
     SELECT 'D' || n || '-' || k, ${whose}, 'M' || n || '-' || k, 'Navn' FROM ${several(2)}`,
    `INSERT INTO tasks (task_id, citizen_id, jobcenter_id, title, owner, created_on)
     SELECT 'T' || n || '-' || k, ${whose}, 'Opgave', 'citizen', '2022-01-01' FROM ${several(4)}`,
    `INSERT INTO offer_absences (absence_id, citizen_id, jobcenter_id, offer_id, absent_from, absent_to)
     SELECT 'FR' || n, ${whose}, 'O' || n || '-1', '2016-11-01', '2016-11-01' FROM ${each}`,
    `INSERT INTO no_show_decisions (decision_id, citizen_id, jobcenter_id, absence_id, decision, letter, decided_on, decided_by)
     SELECT 'AF' || n, ${whose}, 'FR' || n, 'reasonable_ground', 'Brev', '2016-12-01', 'test' FROM ${each}`,
    `INSERT INTO staff_cases SELECT ${whose}, '2022-01-01', 'test' FROM ${each}`,
    `INSERT INTO case_openings (jobcenter_id, citizen_id, actor_id, actor_name, actor_role, reason, opened_at, opened_until)
     SELECT 'J' || (n % 3 + 1), 'C' || n, 'U-' || k, 'Navn', 'caseworker', repeat('grund ', 4), '2022-03-01', '2022-03-02'
     FROM ${several(2)}`,
    `INSERT INTO private_notes (actor_id, citizen_id, jobcenter_id, text, colour) SELECT 'U-' || k, ${whose}, 'Husk', 'blue' FROM ${several(2)}`,
    'VACUUM ANALYZE',
  ];
}
