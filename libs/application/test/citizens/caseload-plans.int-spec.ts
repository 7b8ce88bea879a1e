import { date, OBLIGATION_STATUSES, RULE_IDS, TARGET_GROUPS, type StaffActor } from '@rettid/domain';
import { jobcenterScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { caseloadSql } from '../../src/citizens/caseload.query';
import { parseSearch } from '../../src/citizens/caseload-search';
import type { CaseloadPageRequest, CaseloadView } from '../../src/citizens/caseload';
import { planOf, scannedWhole, touched, type PlanNode } from '../support/plan';
import { MINE, NOW, reader } from './caseload-reading';

const CITIZENS = 30_000;
/** Of one jobcentre. */
const OF_JOBCENTER = CITIZENS / 3;
/** More than a caseworker has: his own, and those whom he once had. */
const OF_CASEWORKER = 200;

/** 30,000 citizens of three jobcentres, 45 to a caseworker and ten caseworkers to a team. */
describe('the statement of the caseload, on 30,000 citizens', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`SELECT set_config('rettid.scope', 'system', false)`);
      for (const statement of manyCitizens()) await owner.query(statement);
    } finally {
      await owner.end();
    }
  }, 180_000);
  afterAll(async () => await database.close());

  async function plan(actor: StaffActor, view: Partial<CaseloadView>, after: CaseloadPageRequest['after'] = null) {
    const statement = caseloadSql({
      actor,
      view: { ...MINE, ...view },
      request: { after, limit: 51 },
      businessDate: date('2022-03-01'),
      now: NOW,
    });
    return await planOf(database, statement, jobcenterScope('J1', actor.userId));
  }
  const rowsOf = (nodes: readonly PlanNode[]): number => nodes[0]?.['Actual Rows'] ?? 0;
  const caseworker = reader({ staffId: 'S3', team: 'T0' });
  const leader = reader({ role: 'team_leader' });
  const next = { key: Number(date('2022-01-01')), citizenId: 'C3' };

  it.each<[string, Partial<CaseloadView>, CaseloadPageRequest['after']]>([
    ['the first page', {}, null],
    ['a later page', {}, next],
    ['another order', { sort: 'last_interview', direction: 'desc' }, null],
    ['filters', { rules: ['first-offer', 'plan-job-goal'], statuses: ['overdue', 'behind'], due: 'past' }, null],
  ])("reads a caseworker's own citizens by index, and little else: %s", async (_, view, after) => {
    const nodes = await plan(caseworker, view, after);
    // None would be one row too: see `caseloadSql`.
    expect(rowsOf(nodes)).toBeGreaterThan(1);
    expect(scannedWhole(nodes)).toEqual([]);
    expect(touched(nodes, 'assignments')).toBeLessThan(5 * OF_CASEWORKER);
    expect(touched(nodes, 'obligations')).toBeLessThan(5 * OF_CASEWORKER);
    expect(touched(nodes, 'citizens')).toBeLessThan(OF_JOBCENTER / 10);
    for (const table of ['meetings', 'benefit_spells', 'exemptions', 'classifications', 'evaluations']) {
      expect([table, touched(nodes, table) < 2 * OF_CASEWORKER]).toEqual([table, true]);
    }
  });

  it("reads the team's citizens by index, and the findings of nobody else", async () => {
    const nodes = await plan(caseworker, { list: 'team' });
    expect(rowsOf(nodes)).toBe(51);
    expect(scannedWhole(nodes)).toEqual([]);
    expect(touched(nodes, 'obligations')).toBeLessThan(OF_JOBCENTER);
  });

  it.each<[string, Partial<CaseloadView>]>([
    ['by the day to act by', {}],
    ['by name', { sort: 'name' }],
    ['by the last interview', { sort: 'last_interview' }],
    ['by seniority', { sort: 'seniority' }],
  ])('reads a whole jobcentre once, and no other: %s', async (_, view) => {
    const nodes = await plan(leader, { list: 'jobcenter', ...view });
    expect(rowsOf(nodes)).toBe(51);
    expect(scannedWhole(nodes)).toEqual([]);
    expect(touched(nodes, 'obligations')).toBeLessThan(4 * OF_JOBCENTER + 1_000);
    expect(touched(nodes, 'citizens')).toBeLessThan(1.2 * OF_JOBCENTER);
    expect(touched(nodes, 'assignments')).toBeLessThan(2.2 * OF_JOBCENTER);
  });

  it("reads a jobcentre's findings, spells and assignments from their indexes alone", async () => {
    const nodes = await plan(leader, { list: 'jobcenter' });
    const kinds = (table: string): string[] =>
      nodes.filter((node) => node['Relation Name'] === table && node['Actual Rows'] > 1_000).map((n) => n['Node Type']);
    expect(kinds('obligations')).toEqual(['Index Only Scan']);
    expect(kinds('benefit_spells')).toEqual(['Index Only Scan']);
    expect(kinds('assignments')).toEqual(['Index Only Scan']);
  });

  it('reads those without a caseworker from indexes, and the findings of nobody else', async () => {
    const nodes = await plan(caseworker, { list: 'unassigned' });
    expect(rowsOf(nodes)).toBeGreaterThan(1);
    expect(scannedWhole(nodes)).toEqual([]);
    expect(touched(nodes, 'obligations')).toBeLessThan(OF_JOBCENTER);
  });

  it('finds a name among those of the jobcentre, from an index alone, and a CPR number at once', async () => {
    const byName = await plan(caseworker, { search: parseSearch('borger 777') });
    expect(rowsOf(byName)).toBeGreaterThan(1);
    expect(scannedWhole(byName)).toEqual([]);
    const names = byName.filter((node) => node['Relation Name'] === 'citizens' && touched([node], 'citizens') > 1_000);
    expect(names.map((node) => node['Node Type'])).toEqual(['Index Only Scan']);
    expect(touched(byName, 'citizens')).toBeLessThan(1.2 * OF_JOBCENTER);
    const byCpr = await plan(caseworker, { search: parseSearch('0000000003') });
    expect(rowsOf(byCpr)).toBe(1);
    expect(touched(byCpr, 'citizens')).toBeLessThan(OF_JOBCENTER / 10);
  });
});

/** Statements that fill the tables set by set. Citizen `C<n>` is of jobcentre `n % 3 + 1`. */
function manyCitizens(): string[] {
  const list = (codes: readonly string[]): string => `ARRAY['${codes.join("', '")}']`;
  const numbers = `generate_series(1, ${CITIZENS}) n`;
  const ids = `'C' || n, 'J' || (n % 3 + 1)`;
  return [
    `INSERT INTO jobcenters SELECT 'J' || n, 'Jobcenter', '0101' FROM generate_series(1, 3) n`,
    `INSERT INTO staff SELECT 'S' || n, 'J' || (n % 3 + 1), 'Navn', NULL, 'caseworker', 'T' || n / 30
     FROM generate_series(0, ${Math.ceil(CITIZENS / 45) + 3}) n`,
    `INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name, protected_address)
     SELECT ${ids}, lpad(n::text, 10, '0'), 'Test', 'Borger ' || n, n % 100 = 0 FROM ${numbers}`,
    `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on)
     SELECT 'B' || n, ${ids}, 'sho', '2021-01-01'::date - n % 1000 FROM ${numbers}`,
    `INSERT INTO classifications (citizen_id, jobcenter_id, target_group, valid_from)
     SELECT ${ids}, (${list(TARGET_GROUPS)})[n % 13 + 1], '2020-01-01' FROM ${numbers}`,
    // One in twenty has nobody.
    `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from)
     SELECT 'A' || n, ${ids}, 'S' || (n / 135 * 3 + n % 3), 'coordinating', '2021-01-01' FROM ${numbers} WHERE n % 20 > 0`,
    `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from, valid_to)
     SELECT 'B' || n, ${ids}, 'S' || (n / 135 * 3 + n % 3), 'authority', '2020-01-01', '2020-12-31' FROM ${numbers} WHERE n % 2 = 0`,
    `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status)
     SELECT 'M' || n || '-' || k, ${ids}, 'job_interview', '2022-04-01'::date - k * 60 - n % 50, CASE WHEN k = 0 THEN 'booked' ELSE 'held' END
     FROM ${numbers}, generate_series(0, 3) k`,
    `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on)
     SELECT 'E' || n, ${ids}, 'hours_225', 'illness', 'Syg', '2021-01-01', '2022-01-01'::date + n % 200, '2021-01-01' FROM ${numbers}`,
    `INSERT INTO evaluations SELECT ${ids}, '2022-03-01', 'infinity', 'r' FROM ${numbers}`,
    `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, evidence, changes_on,
                              first_found_on, changed_on)
     SELECT ${ids}, (${list(RULE_IDS)})[k * 3 + 1], 1, (${list(OBLIGATION_STATUSES)})[(n * 7 + k) % 9 + 1],
            day, day, '{"facts": [], "figures": {}}', 'infinity', '2022-03-01', '2022-03-01'
     FROM ${numbers}, generate_series(0, 3) k,
          LATERAL (SELECT CASE WHEN (n + k) % 5 > 0 THEN '2021-06-01'::date + (n * 31 + k * 7) % 500 END AS day) d`,
    'VACUUM ANALYZE',
  ];
}
