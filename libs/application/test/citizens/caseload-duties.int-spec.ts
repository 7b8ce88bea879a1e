import { date, type ObligationStatus, type RuleId } from '@rettid/domain';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type { CaseloadPage } from '../../src/citizens/caseload';
import { assign, saveCitizens, saveFindings, saveJobcenter, saveStaff, write } from '../obligations/stored-findings';
import { idsOf, reader, readPage, type Asked } from './caseload-reading';

/** Findings of each citizen: rule, status, day to act by. */
const FINDINGS: Readonly<Record<string, readonly (readonly [RuleId, ObligationStatus, string | null])[]>> = {
  C1: [
    ['min-plan', 'due_soon', '2022-03-05'],
    ['first-offer', 'overdue', '2022-02-10'],
    ['hours-225', 'unknown', null],
    ['first-interview', 'met', '2021-01-01'],
  ],
  // Of the same day: the more pressing status first, then the earlier rule.
  C2: [
    ['min-plan', 'due_soon', '2022-03-01'],
    ['passive-period', 'behind', '2022-03-01'],
    ['first-offer', 'behind', '2022-03-01'],
  ],
  C3: [
    ['hours-225', 'unknown', null],
    ['min-plan', 'pending', '2022-03-02'],
  ],
  C4: [
    ['min-plan', 'pending', '2022-03-07'],
    ['first-offer', 'pending', null],
    ['hours-225', 'exempt', '2022-03-01'],
  ],
  C5: [['first-offer', 'pending', null]],
  C6: [['first-interview', 'met_late', '2021-01-01']],
  C7: [],
  C8: [['min-plan', 'due_soon', '2022-03-08']],
};

describe('the next duty of each citizen', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await saveCitizens(tx, 'J1', Object.keys(FINDINGS));
      for (const citizenId of Object.keys(FINDINGS)) await assign(tx, { citizenId, staffId: 'S1' });
      const rows = Object.entries(FINDINGS).flatMap(([citizenId, found]) =>
        found.map(([ruleId, status, actBy]) => ({ citizenId, ruleId, status, actBy })),
      );
      await saveFindings(tx, rows);
    });
  }, 30_000);
  afterAll(async () => await database.close());

  const read = async (asked: Asked = {}): Promise<CaseloadPage> => await readPage(database, reader(), asked);
  const leader = reader({ role: 'team_leader' });

  it('is what asks for something, by the day to act by, else what lies ahead with a date, else nothing', async () => {
    const told = (page: CaseloadPage): unknown =>
      page.items.map(({ citizenId, next, furtherDuties }) => [
        citizenId,
        next === null ? null : `${next.ruleId} ${next.status}`,
        furtherDuties,
      ]);
    const expected = [
      ['C1', 'first-offer overdue', 2],
      ['C2', 'first-offer behind', 2],
      ['C4', 'min-plan pending', 0],
      ['C8', 'min-plan due_soon', 0],
      ['C3', 'hours-225 unknown', 0],
      ['C5', null, 0],
      ['C6', null, 0],
      ['C7', null, 0],
    ];
    expect(told(await read())).toEqual(expected);
    // The list of a whole jobcentre reads its findings by another way, and comes to the same.
    expect(told(await readPage(database, leader, { list: 'jobcenter' }))).toEqual(expected);
    expect((await read()).items[0]?.next).toEqual({
      ruleId: 'first-offer',
      ruleVersion: 1,
      status: 'overdue',
      dueOn: date('2022-02-10'),
      actBy: date('2022-02-10'),
      isCurrent: true,
    });
  });

  it('is not current where facts or law have changed, or time has passed it by', async () => {
    const isCurrent = async (change: string): Promise<unknown> => {
      await write(database.unitOfWork, async (tx) => {
        await tx.query(`UPDATE evaluations SET ${change} WHERE citizen_id = 'C8'`);
      });
      return (await read()).items.find(({ citizenId }) => citizenId === 'C8')?.next?.isCurrent;
    };
    expect(await isCurrent(`changes_on = NULL`)).toBe(false);
    expect(await isCurrent(`changes_on = '2022-03-01'`)).toBe(false);
    expect(await isCurrent(`changes_on = '2022-03-02'`)).toBe(true);
    expect(await isCurrent(`as_of = '2022-03-02'`)).toBe(false);
    expect(await isCurrent(`as_of = '2022-03-01', changes_on = 'infinity'`)).toBe(true);
    expect(await isCurrent(`law_revision = law_revision || '?'`)).toBe(false);
  });

  it('filters by rule and status on one finding, and by rule alone on one that asks for something', async () => {
    expect(idsOf(await read({ rules: ['min-plan'] }))).toEqual(['C1', 'C2', 'C8']);
    expect(idsOf(await read({ rules: ['first-interview'] }))).toEqual([]);
    expect(idsOf(await read({ rules: ['first-interview'], statuses: ['met'] }))).toEqual(['C1']);
    expect(idsOf(await read({ rules: ['min-plan'], statuses: ['overdue', 'behind'] }))).toEqual([]);
    expect(idsOf(await read({ statuses: ['unknown', 'met_late'] }))).toEqual(['C1', 'C3', 'C6']);
    expect(idsOf(await readPage(database, leader, { list: 'jobcenter', rules: ['min-plan'] }))).toEqual([
      'C1',
      'C2',
      'C8',
    ]);
  });

  it('filters by the day to act by: before today, today, the seven days from today', async () => {
    expect(idsOf(await read({ due: 'past' }))).toEqual(['C1']);
    expect(idsOf(await read({ due: 'today' }))).toEqual(['C2']);
    expect(idsOf(await read({ due: 'this_week' }))).toEqual(['C2', 'C4']);
  });

  it('counts each citizen once, whatever the filters', async () => {
    const { counts } = await read({ rules: ['hours-225'], statuses: ['exempt'], due: 'past' });
    expect(counts?.total).toBe(8);
    expect(Object.fromEntries(counts?.byStatus ?? [])).toEqual({
      overdue: 1,
      behind: 1,
      due_soon: 3,
      unknown: 2,
      pending: 3,
      exempt: 1,
      met_late: 1,
      met: 1,
      missed: 0,
    });
    expect([...(counts?.byRule ?? [])].filter(([, count]) => count > 0)).toEqual([
      ['first-offer', 2],
      ['passive-period', 1],
      ['hours-225', 2],
      ['min-plan', 3],
    ]);
    expect(counts?.due).toEqual({ past: 1, today: 1, thisWeek: 2 });
    expect((await readPage(database, leader, { list: 'jobcenter' })).counts).toEqual(counts);
  });

  it('filters to as many as it counts', async () => {
    const { counts } = await read();
    for (const [status, count] of counts?.byStatus ?? []) {
      expect([status, (await read({ statuses: [status] })).items.length]).toEqual([status, count]);
    }
    for (const [ruleId, count] of counts?.byRule ?? []) {
      expect([ruleId, (await read({ rules: [ruleId] })).items.length]).toEqual([ruleId, count]);
    }
    expect((await read({ due: 'past' })).items).toHaveLength(counts?.due.past ?? -1);
    expect((await read({ due: 'today' })).items).toHaveLength(counts?.due.today ?? -1);
    expect((await read({ due: 'this_week' })).items).toHaveLength(counts?.due.thisWeek ?? -1);
  });

  it('counts with the first page alone', async () => {
    const first = await read({ limit: 3 });
    const second = await read({ limit: 3, after: first.next });
    expect([first.counts?.total, second.counts]).toEqual([8, null]);
    expect(idsOf(second)).toEqual(['C8', 'C3', 'C5']);
  });
});
