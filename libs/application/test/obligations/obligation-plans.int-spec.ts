import { CASE_RIGHTS, date, OBLIGATION_STATUSES, RULE_IDS } from '@rettid/domain';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { jobcenterScope, systemScope, type ActorScope } from '@rettid/platform';
import { countObligationsSql } from '../../src/obligations/count-obligations.query';
import { listObligationsSql, type SqlStatement } from '../../src/obligations/list-obligations.query';
import type { ObligationPageRequest, ObligationSelection } from '../../src/obligations/obligation-filter';
import { planOf, scannedWhole, touched, type PlanNode } from '../support/plan';
import { EVERYTHING } from './stored-findings';

const CITIZENS = 60_000;
const ON = date('2022-03-01');
const FIRST: ObligationPageRequest = { direction: 'asc', after: null, limit: 51 };
const MIDDLE: ObligationPageRequest = {
  ...FIRST,
  after: { actBy: date('2022-02-01'), citizenId: 'C3', ruleId: 'min-plan' },
};
const UNDATED: ObligationPageRequest = { ...FIRST, after: { actBy: null, citizenId: 'C3', ruleId: 'min-plan' } };

/** 240,000 findings of three jobcentres, as the application's role sees them: row-level security takes part in the plan. */
describe('queries on 240,000 findings', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`SELECT set_config('rettid.scope', 'system', false)`);
      for (const statement of manyFindings()) await owner.query(statement);
    } finally {
      await owner.end();
    }
  }, 120_000);
  afterAll(async () => await database.close());

  const explain = async (statement: SqlStatement, scope: ActorScope): Promise<PlanNode[]> =>
    await planOf(database, statement, scope);

  const system = systemScope('test');
  const one = jobcenterScope('J1', 'test');
  const inJ1 = { ...EVERYTHING, jobcenterId: 'J1' };
  const inJ1ForFew = { ...inJ1, withheld: CASE_RIGHTS };

  it.each<[string, ObligationSelection, ObligationPageRequest, ActorScope]>([
    ['the first page of a jobcentre', inJ1, FIRST, one],
    ['a page in the middle', inJ1, MIDDLE, one],
    ['a page of undated findings', inJ1, UNDATED, one],
    ['the latest first', inJ1, { ...FIRST, direction: 'desc' }, one],
    ['a page of all jobcentres', EVERYTHING, MIDDLE, system],
    ['one status', { ...inJ1, statuses: ['overdue'] }, FIRST, one],
    [
      'several rules and statuses',
      { ...inJ1, rules: ['min-plan', 'first-offer'], statuses: ['overdue', 'met'] },
      MIDDLE,
      one,
    ],
    ['a page for whoever lacks both rights', inJ1ForFew, MIDDLE, one],
    ["a caseworker's", { ...inJ1, caseworkerId: 'S1' }, FIRST, one],
    ["a team's", { ...inJ1, team: 'T1' }, MIDDLE, one],
  ])('read %s by index, and little more than the page', async (_, filter, request, scope) => {
    const nodes = await explain(listObligationsSql(filter, request, ON), scope);
    expect(scannedWhole(nodes)).toEqual([]);
    expect(touched(nodes, 'obligations')).toBeLessThan(filter.team === null ? 1_000 : 5_000);
    if (filter.team === null) expect(touched(nodes, 'staff')).toBeLessThan(100);
  });

  it.each([
    ['all', inJ1],
    ['those whom the reader may see', inJ1ForFew],
  ])('count %s of a jobcentre from the index alone', async (_, selection) => {
    const nodes = await explain(countObligationsSql(selection, ON), one);
    expect(scannedWhole(nodes)).toEqual([]);
    expect(nodes.filter((node) => node['Relation Name'] === 'obligations').map((node) => node['Node Type'])).toEqual([
      'Index Only Scan',
    ]);
  });
});

/** Statements that fill the tables set by set: 45 citizens to a caseworker, 10 caseworkers to a team. */
function manyFindings(): string[] {
  const rules = `ARRAY['${RULE_IDS.join("', '")}']`;
  const statuses = `ARRAY['${OBLIGATION_STATUSES.join("', '")}']`;
  const staff = Math.ceil(CITIZENS / 45);
  return [
    `INSERT INTO jobcenters SELECT 'J' || n, 'Jobcenter', '0101' FROM generate_series(1, 3) n`,
    `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, state, law_revision, finished_at)
     SELECT 'J' || j, '2022-03-01'::date - d, 'incremental', 'closed', 'r', '2022-03-01'::timestamptz - d * interval '1 day'
     FROM generate_series(1, 3) j, generate_series(0, 365) d`,
    `INSERT INTO staff SELECT 'S' || n, 'J' || (n % 3 + 1), 'Navn', NULL, 'caseworker', 'T' || n / 10 FROM generate_series(0, ${staff}) n`,
    `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name, protected_address)
     SELECT 'C' || n, 'J' || (n % 3 + 1), lpad(n::text, 10, '0'), 'Test', 'Borger', n % 150 = 0 FROM generate_series(1, ${CITIZENS}) n`,
    `INSERT INTO staff_cases SELECT 'C' || n, 'J' || (n % 3 + 1), '2022-01-01', 'test' FROM generate_series(1, ${CITIZENS}, 700) n`,
    `INSERT INTO assignments SELECT 'A' || n, 'C' || n, 'J' || (n % 3 + 1), 'S' || (n / 135 * 3 + n % 3), 'coordinating', '2021-01-01'
     FROM generate_series(1, ${CITIZENS}) n`,
    `INSERT INTO evaluations SELECT 'C' || n, 'J' || (n % 3 + 1), '2022-03-01', 'infinity', 'r' FROM generate_series(1, ${CITIZENS}) n`,
    `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, evidence, changes_on,
                              first_found_on, changed_on)
     SELECT 'C' || n, 'J' || (n % 3 + 1), (${rules})[k * 3 + 1], 1, (${statuses})[(n * 7 + k) % 9 + 1], day, day,
            '{"facts": [], "figures": {}}', 'infinity', '2022-03-01', '2022-03-01'
     FROM generate_series(1, ${CITIZENS}) n, generate_series(0, 3) k,
          LATERAL (SELECT CASE WHEN (n + k) % 5 > 0 THEN '2021-06-01'::date + (n * 31 + k * 7) % 500 END AS day) d`,
    'VACUUM ANALYZE obligations, evaluations, assignments, citizens, staff, staff_cases, sweep_runs',
  ];
}
