import { date, TARGET_GROUPS, type PlainDate } from '@rettid/domain';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type { CaseloadPage, CaseloadPosition, CaseloadRow, CaseloadSort } from '../../src/citizens/caseload';
import { assign, saveCitizens, saveFindings, saveJobcenter, saveStaff, write } from '../obligations/stored-findings';
import { idsOf, reader, readPage } from './caseload-reading';

const COUNT = 60;
const IDS = Array.from({ length: COUNT }, (_, n) => `C${n}`);
const GIVEN = ['Åse', 'Anne', 'Ægir', 'Østen', 'Zita', 'Bo', 'anne'];
const FAMILY = ['Aagård', 'Østergård', 'Abel', 'Zander', 'Ærø', 'Wiberg', 'Vig'];

/** A day, many of which coincide; every fourth is missing. */
const dayOf = (n: number, salt: number): string | null =>
  (n + salt) % 4 === 0 ? null : `2022-0${((n * 7 + salt) % 2) + 3}-0${((n + salt) % 5) + 1}`;

describe('the orders of a list', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await saveCitizens(tx, 'J1', IDS);
      for (const [n, citizenId] of IDS.entries()) {
        await assign(tx, { citizenId, staffId: 'S1', role: 'mentor', from: '2020-01-01' });
        const key = [citizenId, GIVEN[n % 7], FAMILY[(n * 3) % 7]];
        await tx.query('UPDATE citizens SET given_names = $2, family_name = $3 WHERE citizen_id = $1', key);
        if (n % 5 !== 0) await assign(tx, { citizenId, staffId: 'S1', from: `2021-0${(n % 6) + 1}-01` });
      }
      await saveFindings(
        tx,
        IDS.map((citizenId, n) => ({ citizenId, status: 'behind' as const, actBy: dayOf(n, 0) })).slice(5),
      );
      await tx.query(
        `INSERT INTO classifications (citizen_id, jobcenter_id, target_group, valid_from)
         SELECT 'C' || n, 'J1', ($1::text[])[n % 13 + 1], '2020-01-01' FROM generate_series(1, 59) n WHERE n % 4 > 0`,
        [TARGET_GROUPS],
      );
      await tx.query(
        `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on, ends_on)
         SELECT 'B' || n, 'C' || n, 'J1', 'kontanthjaelp', DATE '2021-01-01' + n % 9 * 10, NULL FROM generate_series(1, 59) n WHERE n % 3 > 0`,
      );
      await tx.query(
        `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status)
         SELECT kind || n, 'C' || n, 'J1', 'job_interview', day::timestamp + interval '12 hours', status
         FROM generate_series(0, 59) n,
              LATERAL (VALUES ('P', 'booked', DATE '2022-03-01' + n % 8), ('H', 'held', DATE '2022-03-01' - n % 8)) m (kind, status, day)
         WHERE n % 5 > 0`,
      );
      await tx.query(
        `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on)
         SELECT 'E' || n, 'C' || n, 'J1', 'hours_225', 'illness', 'Syg', '2022-01-01', DATE '2022-02-20' + n % 11, '2022-01-01'
         FROM generate_series(0, 59) n WHERE n % 2 > 0`,
      );
    });
  }, 60_000);
  afterAll(async () => await database.close());

  const danish = new Intl.Collator('da');
  const day = (value: PlainDate | null | undefined): number | null => value ?? null;
  /** What each order goes by, read from the row itself; names are compared apart. */
  const KEYS: Readonly<Record<Exclude<CaseloadSort, 'name'>, (row: CaseloadRow) => number | null>> = {
    act_by: ({ next }) => day(next?.actBy),
    target_group: ({ targetGroup }) => (targetGroup === null ? null : TARGET_GROUPS.indexOf(targetGroup)),
    seniority: ({ onBenefitSince }) => (onBenefitSince === null ? null : -Number(onBenefitSince)),
    planned_on: ({ plannedOn }) => day(plannedOn),
    last_interview: ({ lastInterviewOn }) => day(lastInterviewOn),
    exemption_end: ({ exemptionEndsOn }) => day(exemptionEndsOn),
    caseworker_since: ({ caseworker }) => day(caseworker?.since),
  };

  function compare(sort: CaseloadSort, sign: number, a: CaseloadRow, b: CaseloadRow): number {
    const byId = a.citizenId < b.citizenId ? -1 : 1;
    if (sort === 'name') {
      const byName = danish.compare(a.familyName, b.familyName) || danish.compare(a.givenNames, b.givenNames);
      return byName * sign || byId;
    }
    const [one, two] = [KEYS[sort](a), KEYS[sort](b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null) || byId;
    return (one - two) * sign || byId;
  }

  async function readAll(sort: CaseloadSort, direction: 'asc' | 'desc', limit: number): Promise<CaseloadRow[]> {
    const rows: CaseloadRow[] = [];
    let after: CaseloadPosition | null = null;
    do {
      const page: CaseloadPage = await readPage(database, reader(), { sort, direction, limit, after });
      rows.push(...page.items);
      after = page.next;
    } while (after !== null);
    return rows;
  }

  it.each<[CaseloadSort, 'asc' | 'desc']>(
    ([...Object.keys(KEYS), 'name'] as CaseloadSort[]).flatMap((sort) => [
      [sort, 'asc'],
      [sort, 'desc'],
    ]),
  )(
    '%s %s: what is missing last, ties by id, and page by page the same as at once',
    async (sort, direction) => {
      const whole = await readAll(sort, direction, 200);
      expect(whole.map(({ citizenId }) => citizenId).sort()).toEqual([...IDS].sort());
      const sign = direction === 'asc' ? 1 : -1;
      const expected = [...whole].sort((a, b) => compare(sort, sign, a, b)).map(({ citizenId }) => citizenId);
      expect(whole.map(({ citizenId }) => citizenId)).toEqual(expected);
      const paged = await readAll(sort, direction, 7);
      expect(paged.map(({ citizenId }) => citizenId)).toEqual(expected);
    },
    60_000,
  );

  it('puts Danish letters where a Dane looks for them', async () => {
    const names = (await readAll('name', 'asc', 200)).map(({ familyName }) => familyName);
    expect([...new Set(names)]).toEqual(['Abel', 'Vig', 'Wiberg', 'Zander', 'Ærø', 'Østergård', 'Aagård']);
  });

  it('goes on behind a citizen who has left the list meanwhile, and passes over nobody', async () => {
    const first = await readPage(database, reader(), { sort: 'name', limit: 10 });
    const left = first.items.at(-1)?.citizenId ?? '';
    const all = (await readAll('name', 'asc', 200)).map(({ citizenId }) => citizenId);
    await write(database.unitOfWork, async (tx) => {
      await tx.query(`UPDATE assignments SET valid_to = '2022-02-01' WHERE citizen_id = $1`, [left]);
    });
    const second = await readPage(database, reader(), { sort: 'name', limit: 10, after: first.next });
    expect(idsOf(second)).toEqual(all.slice(10, 20));
  });
});

describe('what a row tells of a citizen', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await saveStaff(tx, 'J1', 'S2', 'Syd');
      await saveCitizens(tx, 'J1', ['C1']);
      await assign(tx, { citizenId: 'C1', staffId: 'S1', role: 'mentor' });
    });
  });
  afterAll(async () => await database.close());

  async function told(...statements: string[]): Promise<CaseloadRow> {
    await write(database.unitOfWork, async (tx) => {
      for (const statement of statements) await tx.query(statement);
    });
    const [row] = (await readPage(database, reader())).items;
    if (row === undefined) throw new Error('nobody is listed');
    return row;
  }
  const spell = (id: string, from: string, to: string | null): string =>
    `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on, ends_on)
     VALUES ('${id}', 'C1', 'J1', 'sho', '${from}', ${to === null ? 'NULL' : `'${to}'`})`;

  it('the unbroken time on benefits: spells that follow on each other count as one', async () => {
    expect((await told(spell('B1', '2018-01-01', '2019-12-30'))).onBenefitSince).toBeNull();
    expect(
      (await told(spell('B2', '2020-01-01', '2020-06-30'), spell('B3', '2020-07-01', '2021-12-31'))).onBenefitSince,
    ).toBeNull();
    expect((await told(spell('B4', '2022-01-01', null))).onBenefitSince).toBe(date('2020-01-01'));
    expect((await told(`UPDATE benefit_spells SET ends_on = '2022-03-01' WHERE spell_id = 'B4'`)).onBenefitSince).toBe(
      date('2020-01-01'),
    );
    expect(
      (await told(`UPDATE benefit_spells SET ends_on = '2022-02-28' WHERE spell_id = 'B4'`)).onBenefitSince,
    ).toBeNull();
  });

  it('the next interview booked and the last one held, of the kinds that count, the day itself with both', async () => {
    const meeting = (id: string, kind: string, at: string, status: string): string =>
      `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status) VALUES ('${id}', 'C1', 'J1', '${kind}', '${at}', '${status}')`;
    const row = await told(
      meeting('M1', 'job_interview', '2022-02-27T12:00Z', 'held'),
      // In Denmark it is 1 March already.
      meeting('M2', 'joint_interview', '2022-02-28T23:30Z', 'held'),
      meeting('M3', 'job_interview', '2022-03-02T12:00Z', 'held'),
      meeting('M4', 'round_table', '2022-03-01T12:00Z', 'held'),
      meeting('M5', 'job_interview', '2022-02-28T12:00Z', 'booked'),
      meeting('M6', 'job_interview', '2022-03-20T12:00Z', 'booked'),
      meeting('M7', 'three_party', '2022-03-03T12:00Z', 'booked'),
      meeting('M8', 'job_interview', '2022-03-04T12:00Z', 'cancelled'),
    );
    expect([row.lastInterviewOn, row.plannedOn]).toEqual([date('2022-03-01'), date('2022-03-20')]);
    expect((await told(meeting('M9', 'job_interview', '2022-03-01T12:00Z', 'booked'))).plannedOn).toBe(
      date('2022-03-01'),
    );
  });

  it('the end of the 225-hour exemption that ends last: closed early on that day, open without an end', async () => {
    const exemption = (id: string, kind: string, from: string, to: string | null, closed: string | null): string =>
      `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, valid_from, valid_to, decided_on, closed_on)
       VALUES ('${id}', 'C1', 'J1', '${kind}', 'illness', 'Syg', '${from}', ${to === null ? 'NULL' : `'${to}'`}, '${from}',
               ${closed === null ? 'NULL' : `'${closed}'`})`;
    expect((await told(exemption('E1', 'interviews', '2021-01-01', '2023-01-01', null))).exemptionEndsOn).toBeNull();
    expect((await told(exemption('E2', 'hours_225', '2021-01-01', '2021-06-30', null))).exemptionEndsOn).toBe(
      date('2021-06-30'),
    );
    expect((await told(exemption('E3', 'hours_225', '2021-07-01', null, '2021-12-01'))).exemptionEndsOn).toBe(
      date('2021-12-01'),
    );
    // Closed before it began: never in force.
    expect((await told(exemption('E4', 'hours_225', '2022-01-01', '2022-12-31', '2021-12-31'))).exemptionEndsOn).toBe(
      date('2021-12-01'),
    );
    expect((await told(exemption('E5', 'hours_225', '2022-01-01', null, null))).exemptionEndsOn).toBeNull();
  });

  it('age, language, target group and who answers since when', async () => {
    const row = await told(
      `UPDATE citizens SET cpr = '0203901234', language = 'da-DK'`,
      `INSERT INTO classifications (citizen_id, jobcenter_id, target_group, valid_from, valid_to)
       VALUES ('C1', 'J1', '6.2', '2020-01-01', '2022-02-28'), ('C1', 'J1', '6.10', '2022-03-01', NULL)`,
      `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from)
       VALUES ('X1', 'C1', 'J1', 'S1', 'authority', '2021-05-01'), ('X2', 'C1', 'J1', 'S2', 'coordinating', '2021-02-01')`,
    );
    expect(row).toMatchObject({
      age: 31,
      interpreterLanguage: null,
      targetGroup: '6.10',
      caseworker: { staffId: 'S2', name: 'Sagsbehandler S2', team: 'Syd', since: date('2021-02-01') },
    });
    expect(await told(`UPDATE citizens SET language = 'so', cpr = '0103901234'`)).toMatchObject({
      age: 32,
      interpreterLanguage: 'so',
    });
  });
});
