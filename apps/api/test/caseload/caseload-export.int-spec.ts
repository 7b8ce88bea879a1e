import type { CaseloadExportWire } from '@rettid/contracts';
import type { StaffActor } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { saveCaseload, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';

const LEADER: StaffActor = {
  kind: 'staff',
  userId: 'user-1',
  name: 'Lis Leder',
  role: 'team_leader',
  jobcenterId: 'J1',
  staffId: null,
  team: null,
  rights: [],
};
const ALL: CaseloadExportWire = {
  list: 'jobcenter',
  rules: [],
  statuses: [],
  due: null,
  sort: 'name',
  direction: 'asc',
  search: null,
};

describe('POST /api/caseload/export', () => {
  let under: ApiUnderTest;
  let leader: SignedIn;
  let caseworker: SignedIn;
  let mentor: SignedIn;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(
        `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on)
         VALUES ('B2', 'C2', 'J1', 'kontanthjaelp', '2021-05-09')`,
      );
      await tx.execute(
        `UPDATE citizens SET given_names = '=HYPERLINK("http://x")', language = 'so' WHERE citizen_id = 'C2'`,
      );
    });
    leader = await signIn(under, LEADER);
    caseworker = await signIn(under, {
      ...LEADER,
      userId: 'user-2',
      role: 'caseworker',
      staffId: 'S1',
      team: 'Team Øst',
    });
    mentor = await signIn(under, { ...LEADER, userId: 'user-3', role: 'mentor' });
  });
  afterAll(async () => await under.close());

  async function take(given: object = {}, by = leader) {
    const url = '/api/caseload/export';
    return await under.api.inject({ method: 'POST', url, headers: by.headers, payload: { ...ALL, ...given } });
  }

  it('is a file for Danish spreadsheets: semicolons, byte order mark, Danish headings and dates', async () => {
    const answer = await take();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="borgere-2022-03-01.csv"',
      'cache-control': 'no-store',
    });
    const [heading = '', first, second, end] = answer.body.split('\r\n');
    expect(heading.startsWith('\uFEFFBorger-id;Fornavne;Efternavn;Alder;')).toBe(true);
    expect(second).toBe(
      'C1;Borghild;Prøvesen;32;;nej;nej;;;Kontakt efter udeblivelse;"LAS § 13, stk. 2; §§ 36-37";ja;Overskredet;08-01-2022;' +
        '08-01-2022;0;;;;Sif Sagsbehandler;Team Øst;01-01-2021',
    );
    expect(first).toContain(';09-05-2021;');
    expect(end).toBe('');
  });

  it('holds no CPR number, and no cell that a spreadsheet would run', async () => {
    const { body } = await take();
    expect(body).not.toMatch(/\d{10}|\d{6}-\d{4}(?!\d)/);
    expect(body).toContain(`C2;"'=HYPERLINK(""http://x"")";Prøvesen;132;so;`);
  });

  it('is noted with whom it held, how many, and by which list', async () => {
    await take({ statuses: ['overdue'] });
    const rows = await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
      return await tx.query(
        `SELECT actor_id, citizen_ids, details FROM access_log WHERE action = 'caseload.exported' ORDER BY entry_id DESC LIMIT 1`,
      );
    });
    expect(rows).toEqual([
      {
        actor_id: 'user-1',
        citizen_ids: ['C1'],
        details: { list: 'jobcenter', rules: '', statuses: 'overdue', due: null, part: 1, count: 1 },
      },
    ]);
  });

  it('leaves out whose case asks for a reason first', async () => {
    await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(`INSERT INTO staff VALUES ('S2', 'J1', 'Ove Anden', NULL, 'caseworker', 'Team Vest')`);
      await tx.execute(
        `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from)
         VALUES ('A2', 'C2', 'J1', 'S2', 'coordinating', '2021-01-01')`,
      );
    });
    const { body } = await take({ list: 'mine', search: 'prøvesen' }, caseworker);
    expect(body).toContain('C1;Borghild');
    expect(body).not.toContain('C2;');
  });

  it('is refused to those who may not take lists out, and of a list that one may not read', async () => {
    expect((await take({ list: 'mine' }, mentor)).statusCode).toBe(403);
    expect((await take({}, caseworker)).json()).toMatchObject({ status: 403, code: 'permission_missing' });
    expect((await take({ cursor: null })).json()).toMatchObject({ status: 400, code: 'validation_failed' });
    expect((await take({ search: 'x' })).json()).toMatchObject({ status: 400, code: 'validation_failed' });
  });
});
