import { date, type StaffActor } from '@rettid/domain';
import { jobcenterScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { caseloadSql } from '../../src/citizens/caseload.query';
import { parseSearch } from '../../src/citizens/caseload-search';
import type { CaseloadPageRequest, CaseloadView } from '../../src/citizens/caseload';
import { fill, manyCitizens, OF_CASEWORKER, OF_JOBCENTER } from '../support/many-citizens';
import { planOf, scannedWhole, touched, type PlanNode } from '../support/plan';
import { MINE, NOW, reader } from './caseload-reading';

/** 30,000 citizens of three jobcentres, 45 to a caseworker and ten caseworkers to a team. */
describe('the statement of the caseload, on 30,000 citizens', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await fill(database, manyCitizens());
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
