import { date } from '@rettid/domain';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type { CaseloadPage } from '../../src/citizens/caseload';
import { parseSearch } from '../../src/citizens/caseload-search';
import { assign, saveCitizens, saveFindings, saveJobcenter, saveStaff, write } from '../obligations/stored-findings';
import { idsOf, NOW, reader, readPage } from './caseload-reading';

/** Given names, family name. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  C1: ['Anne-Mette', 'Ågård'],
  C2: ['Renée Zoë', 'Muñoz Sørensen'],
  C3: ['Åse', 'Æbelø'],
  C4: ['Aase', 'Øster'],
  C5: ['O’Neil', '100%_Navn\\'],
  C6: ['ŁUKASZ', 'MÜLLER'],
  C7: ['A\u030Asa', 'Bjo\u0308rk'],
};

describe('searching the jobcentre', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveJobcenter(tx, 'J2');
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await saveStaff(tx, 'J1', 'S3', 'Syd');
      await saveCitizens(tx, 'J1', [...Object.keys(NAMES), 'P1', 'E1']);
      await saveCitizens(tx, 'J2', ['D1']);
      for (const [id, [given, family]] of Object.entries(NAMES)) {
        await tx.query('UPDATE citizens SET given_names = $2, family_name = $3 WHERE citizen_id = $1', [
          id,
          given,
          family,
        ]);
      }
      await tx.query(
        `UPDATE citizens SET given_names = 'Ditte', family_name = 'Skjult' WHERE citizen_id IN ('P1', 'E1', 'D1')`,
      );
      await tx.query(`UPDATE citizens SET protected_address = true WHERE citizen_id = 'P1'`);
      await tx.query(`INSERT INTO staff_cases VALUES ('E1', 'J1', '2022-01-01', 'test')`);
      await tx.query(`UPDATE citizens SET cpr = '0101901234' WHERE citizen_id = 'C1'`);
      await tx.query(`UPDATE citizens SET cpr = '0202902345' WHERE citizen_id = 'D1'`);
      await tx.query(`UPDATE citizens SET cpr = '0303903456' WHERE citizen_id = 'P1'`);
      await assign(tx, { citizenId: 'C1', staffId: 'S1' });
      await assign(tx, { citizenId: 'C2', staffId: 'S3' });
      await saveFindings(tx, [{ citizenId: 'C1', status: 'overdue', actBy: '2022-02-01' }]);
    });
  }, 30_000);
  afterAll(async () => await database.close());

  const search = async (text: string, given = {}): Promise<CaseloadPage> =>
    await readPage(database, reader(given), { search: text });
  const found = async (text: string): Promise<string[]> => idsOf(await search(text)).sort();

  it.each<[string, string[]]>([
    ['anne', ['C1']],
    ['METTE', ['C1']],
    ['gård', ['C1']],
    ['ågård anne', ['C1']],
    ['  mette   ågård ', ['C1']],
    ['renee', ['C2']],
    ['zoe munoz', ['C2']],
    ['Zoë Muñoz', ['C2']],
    ['lukasz muller', ['C6']],
    ['bjork', ['C7']],
    ['björk', ['C7']],
    ['anne renée', []],
  ])('finds %j by parts of names, in any order, letter case and accents aside', async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });

  it('takes æ, ø and å for letters of their own', async () => {
    expect(await found('åse')).toEqual(['C3']);
    expect(await found('aase')).toEqual(['C4']);
    expect(await found('asa')).toEqual([]);
    expect(await found('åsa')).toEqual(['C7']);
    expect(await found('sorensen')).toEqual([]);
    expect(await found('sørensen')).toEqual(['C2']);
    expect(await found('abelø')).toEqual([]);
  });

  it('takes signs of patterns for what they are', async () => {
    expect(await found('%_')).toEqual(['C5']);
    expect(await found('__')).toEqual([]);
    expect(await found('navn\\')).toEqual(['C5']);
    expect(await found("' OR '1'='1")).toEqual([]);
  });

  it.each(['0101901234', '010190-1234', '010190 1234', ' 010190 - 1234 '])(
    'finds a CPR number written %j',
    async (text) => {
      expect(await found(text)).toEqual(['C1']);
    },
  );

  it('finds no part of a CPR number', async () => {
    expect(await found('010190')).toEqual([]);
    expect(await found('010190123')).toEqual([]);
  });

  it('searches the whole jobcentre, and says of whom a reason is asked first', async () => {
    const access = async (given = {}): Promise<unknown> => {
      const page = await readPage(database, reader(given), { list: 'mine', search: 'en', sort: 'name' });
      return page.items.map((item) => [item.citizenId, item.access]);
    };
    expect(await access()).toEqual([['C2', 'reason_required']]);
    expect(await access({ role: 'team_leader' })).toEqual([['C2', 'open']]);
    expect(await access({ role: 'mentor' })).toEqual([]);
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`SELECT set_config('rettid.actor_id', 'user-1', true)`);
      await tx.query(
        `INSERT INTO case_openings (jobcenter_id, citizen_id, actor_name, actor_role, reason, opened_at, opened_until)
         VALUES ('J1', 'C2', 'Sif', 'caseworker', 'Vikar for kollega i dag', $1::timestamptz - interval '1 hour', $1::timestamptz + interval '1 hour')`,
        [NOW],
      );
    });
    expect(await access()).toEqual([['C2', 'open']]);
    expect(await access({ userId: 'user-2' })).toEqual([['C2', 'reason_required']]);
  });

  it('tells of those who ask for a reason who they are, and nothing of the case: in no column, order, filter or count', async () => {
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`UPDATE citizens SET language = 'so', cpr = '0203901234' WHERE citizen_id = 'C2'`);
      await saveFindings(tx, [{ citizenId: 'C2', status: 'overdue', actBy: '2022-02-01' }]);
      await tx.query(
        `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on) VALUES ('B2', 'C2', 'J1', 'sho', '2021-01-01')`,
      );
    });
    const stranger = reader({ userId: 'user-9' });
    const page = await readPage(database, stranger, { search: 'zoë' });
    expect(page.items).toEqual([
      {
        citizenId: 'C2',
        givenNames: 'Renée Zoë',
        familyName: 'Muñoz Sørensen',
        age: 31,
        hasProtectedAddress: false,
        isStaffCase: false,
        caseworker: { staffId: 'S3', name: 'Sagsbehandler S3', team: 'Syd', since: date('2021-01-01') },
        interpreterLanguage: null,
        targetGroup: null,
        onBenefitSince: null,
        next: null,
        noteMark: null,
        furtherDuties: 0,
        plannedOn: null,
        lastInterviewOn: null,
        exemptionEndsOn: null,
        access: 'reason_required',
      },
    ]);
    expect([...(page.counts?.byStatus.values() ?? []), ...(page.counts?.byRule.values() ?? [])].some(Boolean)).toBe(
      false,
    );
    expect(page.counts).toMatchObject({ total: 1, due: { past: 0, today: 0, thisWeek: 0 } });
    expect(idsOf(await readPage(database, stranger, { search: 'zoë', statuses: ['overdue'] }))).toEqual([]);
    expect(idsOf(await readPage(database, stranger, { search: 'zoë', due: 'past' }))).toEqual([]);
    for (const sort of ['act_by', 'seniority'] as const) {
      const both = await readPage(database, stranger, { search: 'ne', sort, limit: 1 });
      expect(idsOf(both)).toEqual(['C1']);
      const after = await readPage(database, stranger, {
        search: 'ne',
        sort,
        limit: 1,
        after: { key: null, citizenId: 'C1' },
      });
      expect(idsOf(after)).toEqual(['C2']);
    }
    const leader = await readPage(database, reader({ role: 'team_leader' }), { search: 'zoë' });
    expect(leader.items[0]).toMatchObject({ access: 'open', interpreterLanguage: 'so', next: { status: 'overdue' } });
  });

  it('finds nobody of another jobcentre', async () => {
    expect(await found('0202902345')).toEqual([]);
  });

  it('tells nothing of those who ask for a right that the reader lacks: neither name nor number', async () => {
    for (const text of ['skjult', '0303903456']) {
      const page = await search(text);
      expect([idsOf(page), page.counts?.total, page.counts?.hidden]).toEqual([[], 0, 0]);
    }
    expect(idsOf(await search('skjult', { rights: ['protected_addresses'] }))).toEqual(['P1']);
    expect(idsOf(await search('skjult', { rights: ['protected_addresses', 'staff_cases'] }))).toEqual(['E1', 'P1']);
  });
});

describe('the text of a search', () => {
  it.each(['', ' ', 'x', ' x ', 'x'.repeat(101), 'ab\u0000', 'a\uD800b', 'a\tb'])('is none where it is %j', (text) => {
    expect(parseSearch(text)).toBeNull();
  });

  it.each<[string, string[]]>([
    ['åå', ['åå']],
    ['a b', ['a', 'b']],
    ['01019012345', ['01019012345']],
  ])('is words of a name where it is %j', (text, words) => {
    expect(parseSearch(text)).toEqual({ kind: 'name', words });
  });

  it('is noted by its kind and whom it found, and by nothing that was typed', async () => {
    const database = await createTestDatabase();
    try {
      await write(database.unitOfWork, async (tx) => {
        await saveJobcenter(tx, 'J1');
        await saveCitizens(tx, 'J1', ['C1']);
      });
      await readPage(database, reader(), { search: 'Borger' });
      await readPage(database, reader(), { search: '010190-1234' });
      await readPage(database, reader(), { list: 'unassigned', statuses: ['overdue'] });
      const rows = await database.unitOfWork.run({ kind: 'system', actorId: 'test' }, async (tx) => {
        return await tx.query(`SELECT actor_id, action, citizen_ids, details FROM access_log ORDER BY entry_id`);
      });
      expect(rows).toEqual([
        { actor_id: 'user-1', action: 'caseload.searched', citizen_ids: ['C1'], details: { by: 'name', first: true } },
        { actor_id: 'user-1', action: 'caseload.searched', citizen_ids: [], details: { by: 'cpr', first: true } },
        {
          actor_id: 'user-1',
          action: 'caseload.read',
          citizen_ids: [],
          details: { list: 'unassigned', rules: '', statuses: 'overdue', due: null, first: true },
        },
      ]);
    } finally {
      await database.close();
    }
  });
});
