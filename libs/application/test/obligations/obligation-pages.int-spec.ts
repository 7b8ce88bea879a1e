import { date, formatDate, type RuleId } from '@rettid/domain';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type {
  ObligationDirection,
  ObligationPageRequest,
  ObligationPosition,
  ObligationSelection,
} from '../../src/obligations/obligation-filter';
import type { ObligationPage } from '../../src/obligations/obligation-page.query';
import {
  EVERYTHING,
  readPage as readPageOf,
  saveCitizens,
  saveFindings,
  saveJobcenter,
  SYSTEM,
  write,
  type FindingRow,
} from './stored-findings';

/** Three to a citizen, many of the same day, a third without a date, over two jobcentres. */
function manyTies(): FindingRow[] {
  const rules: readonly RuleId[] = ['min-plan', 'first-offer', 'hours-225'];
  return Array.from({ length: 40 }, (_, n) => ({
    citizenId: `C${n}`,
    jobcenterId: n % 2 === 0 ? 'J1' : 'J2',
    actBy: n % 3 === 0 ? null : `2022-03-0${(n % 4) + 1}`,
  })).flatMap((row) => rules.map((ruleId) => ({ ...row, ruleId })));
}

const nameOf = (row: ObligationPosition): string =>
  `${row.actBy === null ? '-' : formatDate(row.actBy)} ${row.citizenId} ${row.ruleId}`;

/** The order that the list promises, worked out in memory. */
function expectedOrder(rows: readonly FindingRow[], direction: ObligationDirection): string[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0) * sign;
  const keyed = rows.map((row) => ({ actBy: row.actBy ?? null, citizenId: row.citizenId, ruleId: row.ruleId ?? '' }));
  keyed.sort(
    (a, b) =>
      Number(a.actBy === null) - Number(b.actBy === null) ||
      compare(a.actBy ?? '', b.actBy ?? '') ||
      compare(a.citizenId, b.citizenId) ||
      compare(a.ruleId, b.ruleId),
  );
  return keyed.map((row) => `${row.actBy ?? '-'} ${row.citizenId} ${row.ruleId}`);
}

describe('paging through findings', () => {
  let database: TestDatabase;
  const readPage = async (selection: ObligationSelection, request: ObligationPageRequest): Promise<ObligationPage> =>
    await readPageOf(database.unitOfWork, selection, request, date('2022-03-01'));

  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveJobcenter(tx, 'J2');
      const ids = Array.from({ length: 40 }, (_, n) => `C${n}`);
      await saveCitizens(
        tx,
        'J1',
        ids.filter((_, n) => n % 2 === 0),
      );
      await saveCitizens(
        tx,
        'J2',
        ids.filter((_, n) => n % 2 === 1),
      );
    });
  });
  beforeEach(async () => {
    await write(database.unitOfWork, async (tx) => {
      await tx.query('DELETE FROM obligations');
      await saveFindings(tx, manyTies());
    });
  });
  afterAll(async () => await database.close());

  /** Reads page after page; `between` runs after each. */
  async function readAll(
    filter: ObligationSelection,
    direction: ObligationDirection,
    limit: number,
    between: (page: number) => Promise<void> = async () => {},
  ): Promise<string[]> {
    const names: string[] = [];
    let after: ObligationPosition | null = null;
    for (let page = 0; ; page++) {
      const { items, next } = await readPage(filter, { direction, after, limit });
      names.push(...items.map(nameOf));
      if (next === null) return names;
      expect(items).toHaveLength(limit);
      after = next;
      await between(page);
    }
  }

  it.each<[ObligationDirection, number]>([
    ['asc', 1],
    ['asc', 7],
    ['asc', 120],
    ['asc', 200],
    ['desc', 1],
    ['desc', 7],
    ['desc', 120],
  ])('gives every finding once, %s by act_by with undated ones last, in pages of %i', async (direction, limit) => {
    expect(await readAll(EVERYTHING, direction, limit)).toEqual(expectedOrder(manyTies(), direction));
  });

  it.each<ObligationDirection>(['asc', 'desc'])('keeps the order within one jobcentre, %s', async (direction) => {
    const own = manyTies().filter(({ jobcenterId }) => jobcenterId === 'J2');
    expect(await readAll({ ...EVERYTHING, jobcenterId: 'J2' }, direction, 7)).toEqual(expectedOrder(own, direction));
  });

  it.each<ObligationDirection>(['asc', 'desc'])(
    'loses and repeats no finding while others come, go and move (%s)',
    async (direction) => {
      const steady = new Set(
        manyTies()
          .filter((row) => row.ruleId !== 'hours-225')
          .map((row) => expectedOrder([row], 'asc')[0]),
      );
      const seen = await readAll(EVERYTHING, direction, 5, async (page) => {
        if (page >= 40) return;
        await write(database.unitOfWork, async (tx) => {
          await tx.query(`DELETE FROM obligations WHERE rule_id = 'hours-225' AND citizen_id = $1`, [`C${page}`]);
          await tx.query(`UPDATE obligations SET act_by = '2022-03-01'::date + $1::int WHERE rule_id = 'hours-225'`, [
            page,
          ]);
          await saveFindings(tx, [
            {
              citizenId: `C${page}`,
              jobcenterId: page % 2 === 0 ? 'J1' : 'J2',
              ruleId: 'plan-job-goal',
              actBy: '2022-03-02',
            },
          ]);
        });
      });
      const ofSteady = seen.filter((name) => steady.has(name));
      expect(ofSteady).toHaveLength(steady.size);
      expect(new Set(ofSteady)).toEqual(steady);
    },
  );

  it('has no next page after a last page that is exactly full', async () => {
    const page = await readPage(EVERYTHING, { direction: 'asc', after: null, limit: 120 });
    expect(page.items).toHaveLength(120);
    expect(page.next).toBeNull();
  });

  it('counts with the first page alone', async () => {
    const first = await readPage(EVERYTHING, { direction: 'asc', after: null, limit: 10 });
    expect(first.counts?.total).toBe(120);
    const second = await readPage(EVERYTHING, { direction: 'asc', after: first.next, limit: 10 });
    expect(second.counts).toBeNull();
  });

  it('answers from behind a finding that is gone meanwhile', async () => {
    const first = await readPage(EVERYTHING, { direction: 'asc', after: null, limit: 10 });
    await write(database.unitOfWork, async (tx) => {
      await tx.query('DELETE FROM obligations WHERE citizen_id = $1', [first.next?.citizenId]);
    });
    const second = await readPage(EVERYTHING, { direction: 'asc', after: first.next, limit: 10 });
    const all = expectedOrder(manyTies(), 'asc').slice(10);
    expect(second.items.map(nameOf)).toEqual(
      all.filter((name) => !name.includes(` ${first.next?.citizenId} `)).slice(0, 10),
    );
  });

  it('shows a jobcentre its own findings alone', async () => {
    const page = await readPage({ ...EVERYTHING, jobcenterId: 'J1' }, { direction: 'asc', after: null, limit: 200 });
    expect(new Set(page.items.map((item) => item.jobcenterId))).toEqual(new Set(['J1']));
    expect(page.counts?.total).toBe(60);
    const none = await readPage({ ...EVERYTHING, jobcenterId: 'J9' }, { direction: 'asc', after: null, limit: 200 });
    expect(none).toMatchObject({ asOf: null, items: [], next: null, counts: { total: 0 } });
  });

  it('sees what one instant held: page, counts and date belong together', async () => {
    const reads = Array.from(
      { length: 8 },
      async () => await readPage(EVERYTHING, { direction: 'asc', after: null, limit: 200 }),
    );
    await database.unitOfWork.run(
      SYSTEM,
      async (tx) => await tx.query(`DELETE FROM obligations WHERE rule_id = 'min-plan'`),
    );
    for (const page of await Promise.all(reads)) expect(page.counts?.total).toBe(page.items.length);
  });
});
