import { date, LAW_REVISION, type ObligationStatus, type RuleId } from '@rettid/domain';
import { createTestDatabase, saveStaffCase, type TestDatabase } from '@rettid/testing';
import type { ObligationSelection } from '../../src/obligations/obligation-filter';
import type { ObligationPage } from '../../src/obligations/obligation-page.query';
import {
  assign,
  EVERYTHING,
  readPage,
  saveCitizens,
  saveFindings,
  saveJobcenter,
  saveStaff,
  write,
} from './stored-findings';

describe('findings under filters', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveJobcenter(tx, 'J2', '2022-02-27');
      await saveCitizens(tx, 'J1', ['C1', 'C2', 'C3', 'C4']);
      await saveCitizens(tx, 'J2', ['D1']);
      await saveFindings(tx, [
        { citizenId: 'C1', ruleId: 'min-plan', status: 'overdue' },
        { citizenId: 'C1', ruleId: 'first-offer', status: 'due_soon' },
        { citizenId: 'C2', ruleId: 'min-plan', status: 'overdue' },
        { citizenId: 'C2', ruleId: 'hours-225', status: 'overdue' },
        { citizenId: 'C3', ruleId: 'min-plan', status: 'met' },
        { citizenId: 'C4', ruleId: 'first-offer', status: 'met' },
        { citizenId: 'D1', jobcenterId: 'J2', ruleId: 'min-plan', status: 'overdue' },
      ]);
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await saveStaff(tx, 'J1', 'S2', 'Nord');
      await saveStaff(tx, 'J1', 'S3', 'Syd');
      await saveStaff(tx, 'J2', 'S9', 'Nord');
      await assign(tx, { citizenId: 'C1', staffId: 'S1' });
      await assign(tx, { citizenId: 'C1', staffId: 'S3', role: 'authority' });
      await assign(tx, { citizenId: 'C2', staffId: 'S2', role: 'authority' });
      await assign(tx, { citizenId: 'C2', staffId: 'S1', role: 'mentor' });
      // S1 left on the last day of February, the day before the findings' date; S3 took over on that very date.
      await assign(tx, { citizenId: 'C3', staffId: 'S1', to: '2022-02-28' });
      await assign(tx, { citizenId: 'C3', staffId: 'S3', from: '2022-03-01' });
      // To come between the last sweep and the business date: not yet on the findings' date.
      await assign(tx, { citizenId: 'C2', staffId: 'S3', from: '2022-03-02' });
      // Moved to J2 with the caseworker of J1 still assigned.
      await assign(tx, { citizenId: 'D1', staffId: 'S1', jobcenterId: 'J2' });
    });
  });
  afterAll(async () => await database.close());

  const read = async (selection: Partial<ObligationSelection>): Promise<ObligationPage> => {
    const request = { direction: 'asc', after: null, limit: 200 } as const;
    return await readPage(database.unitOfWork, { ...EVERYTHING, ...selection }, request, date('2022-03-04'));
  };
  const names = (page: ObligationPage): string[] => page.items.map(({ citizenId, ruleId }) => `${citizenId} ${ruleId}`);
  const rule = (page: ObligationPage, id: RuleId): number | undefined => page.counts?.byRule.get(id);
  const status = (page: ObligationPage, code: ObligationStatus): number | undefined => page.counts?.byStatus.get(code);

  it('by rules and statuses, several of each', async () => {
    expect(names(await read({ rules: ['min-plan'] }))).toEqual([
      'C1 min-plan',
      'C2 min-plan',
      'C3 min-plan',
      'D1 min-plan',
    ]);
    expect(names(await read({ rules: ['first-offer', 'hours-225'], statuses: ['due_soon', 'overdue'] }))).toEqual([
      'C1 first-offer',
      'C2 hours-225',
    ]);
  });

  it('count a rule without regard to the rule filter, and a status without regard to the status filter', async () => {
    const page = await read({ rules: ['min-plan'], statuses: ['overdue'], jobcenterId: 'J1' });
    expect(page.counts?.total).toBe(2);
    expect(rule(page, 'min-plan')).toBe(2);
    expect(rule(page, 'hours-225')).toBe(1);
    expect(rule(page, 'first-offer')).toBe(0);
    expect(status(page, 'overdue')).toBe(2);
    expect(status(page, 'met')).toBe(1);
    expect(status(page, 'due_soon')).toBe(0);
  });

  it('count under the caseworker, team and jobcentre filters too', async () => {
    const page = await read({ caseworkerId: 'S1', jobcenterId: 'J1' });
    expect(page.counts?.total).toBe(2);
    expect(rule(page, 'min-plan')).toBe(1);
    expect(status(page, 'due_soon')).toBe(1);
  });

  it('by the caseworker who answers for the citizen: coordinating before authority, nobody else', async () => {
    expect(names(await read({ caseworkerId: 'S1', jobcenterId: 'J1' }))).toEqual(['C1 first-offer', 'C1 min-plan']);
    expect(names(await read({ caseworkerId: 'S2' }))).toEqual(['C2 hours-225', 'C2 min-plan']);
  });

  it('by who is assigned on the date of the findings, not the day before and not on the business date', async () => {
    expect(names(await read({ caseworkerId: 'S3' }))).toEqual(['C3 min-plan']);
  });

  it('by the team of that caseworker', async () => {
    expect(names(await read({ team: 'Nord', jobcenterId: 'J1' }))).toEqual([
      'C1 first-offer',
      'C1 min-plan',
      'C2 hours-225',
      'C2 min-plan',
    ]);
    expect(names(await read({ team: 'Syd' }))).toEqual(['C3 min-plan']);
    expect(names(await read({ team: 'Nord', caseworkerId: 'S3' }))).toEqual([]);
  });

  it('by a caseworker and a team that nobody bears: nothing, and no error', async () => {
    expect(names(await read({ caseworkerId: 'S404' }))).toEqual([]);
    expect(names(await read({ team: "Nord' OR '1'='1" }))).toEqual([]);
  });

  it('name the caseworker, or nobody', async () => {
    const page = await read({ jobcenterId: 'J1' });
    const caseworkerOf = (id: string): unknown => page.items.find((item) => item.citizenId === id)?.caseworker;
    expect(caseworkerOf('C1')).toEqual({ staffId: 'S1', name: 'Sagsbehandler S1', team: 'Nord' });
    expect(caseworkerOf('C4')).toBeNull();
  });

  it('do not name the staff of a jobcentre out of scope', async () => {
    const own = await read({ jobcenterId: 'J2' });
    expect(own.items[0]?.caseworker).toEqual({ staffId: 'S1', name: null, team: null });
  });

  it('leave out, and do not count, those of citizens whom the reader lacks a right to see', async () => {
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`UPDATE citizens SET protected_address = true WHERE citizen_id = 'C1'`);
    });
    await saveStaffCase(database, { citizenId: 'C2', jobcenterId: 'J1' });
    const without = async (...withheld: ObligationSelection['withheld']): Promise<[number, ...string[]]> => {
      const page = await read({ jobcenterId: 'J1', withheld });
      return [page.counts?.total ?? -1, ...new Set(page.items.map(({ citizenId }) => citizenId))];
    };
    expect(await without('protected_addresses')).toEqual([4, 'C2', 'C3', 'C4']);
    expect(await without('staff_cases')).toEqual([4, 'C1', 'C3', 'C4']);
    expect(await without('protected_addresses', 'staff_cases')).toEqual([2, 'C3', 'C4']);
    expect(await without()).toEqual([6, 'C1', 'C2', 'C3', 'C4']);
    const team = await read({ jobcenterId: 'J1', team: 'Nord', withheld: ['protected_addresses'] });
    expect(names(team)).toEqual(['C2 hours-225', 'C2 min-plan']);
    expect(team.counts?.total).toBe(2);
    // Of a jobcentre that a citizen has moved to, not of the one looked at.
    expect(names(await read({ jobcenterId: 'J2', withheld: ['protected_addresses', 'staff_cases'] }))).toEqual([
      'D1 min-plan',
    ]);
  });

  it('stand under the date of the last sweep, of several jobcentres the earliest', async () => {
    expect((await read({ jobcenterId: 'J1' })).asOf).toBe(date('2022-03-01'));
    expect((await read({ jobcenterId: 'J2' })).asOf).toBe(date('2022-02-27'));
    expect((await read({})).asOf).toBe(date('2022-02-27'));
  });

  it('tell which of them are no longer current', async () => {
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`UPDATE evaluations SET changes_on = NULL WHERE citizen_id = 'C2'`);
      await tx.query(`UPDATE evaluations SET law_revision = 'older' WHERE citizen_id = 'C3'`);
      await tx.query(`UPDATE evaluations SET changes_on = '2022-03-01', as_of = '2022-02-01' WHERE citizen_id = 'C4'`);
    });
    const page = await read({ jobcenterId: 'J1' });
    const current = new Map(page.items.map(({ citizenId, isCurrent }) => [citizenId, isCurrent]));
    expect(Object.fromEntries(current)).toEqual({ C1: true, C2: false, C3: false, C4: false });
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`UPDATE evaluations SET changes_on = 'infinity', as_of = '2022-03-03', law_revision = $1`, [
        LAW_REVISION,
      ]);
    });
    expect((await read({ jobcenterId: 'J1' })).items.every(({ isCurrent }) => isCurrent)).toBe(true);
  });

  it('have no date where a jobcentre was never swept', async () => {
    await write(database.unitOfWork, async (tx) => await saveJobcenter(tx, 'J3', null));
    expect((await read({ jobcenterId: 'J3' })).asOf).toBeNull();
    expect((await read({})).asOf).toBeNull();
  });
});
