import type { CaseloadPageWire, CaseloadRequestWire } from '@rettid/contracts';
import type { StaffActor } from '@rettid/domain';
import request from 'supertest';
import { saveCaseload, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';

const CASEWORKER: StaffActor = {
  kind: 'staff',
  userId: 'user-1',
  name: 'Sif Sagsbehandler',
  role: 'caseworker',
  jobcenterId: 'J1',
  staffId: 'S1',
  team: 'Team Øst',
  rights: [],
};
const MINE: CaseloadRequestWire = {
  list: 'mine',
  rules: [],
  statuses: [],
  due: null,
  sort: 'act_by',
  direction: 'asc',
  search: null,
  cursor: null,
};

describe('POST /api/caseload', () => {
  let under: ApiUnderTest;
  let caseworker: SignedIn;
  let leader: SignedIn;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    caseworker = await signIn(under, CASEWORKER);
    leader = await signIn(under, {
      ...CASEWORKER,
      userId: 'user-2',
      role: 'team_leader',
      staffId: null,
      team: null,
    });
  });
  afterAll(async () => await under.close());

  const ask = async (body: object, by = caseworker): Promise<request.Response> =>
    await request(under.api.getHttpServer()).post('/api/caseload').set(by.headers).send(body);
  const read = async (given: Partial<CaseloadRequestWire>, by = caseworker): Promise<CaseloadPageWire> => {
    const answer = await ask({ ...MINE, ...given }, by);
    expect([answer.status, answer.text.slice(0, 0)]).toEqual([200, '']);
    return answer.body as CaseloadPageWire;
  };

  it('tells of each citizen who it is, what is owed first, by which law, and who answers', async () => {
    const page = await read({});
    expect(page).toEqual({
      asOf: '2022-03-01',
      sweptAt: expect.stringMatching(/^\d{4}-.*Z$/),
      items: [
        {
          citizenId: 'C1',
          givenNames: 'Borghild',
          familyName: 'Prøvesen',
          age: 32,
          interpreterLanguage: null,
          hasProtectedAddress: false,
          isStaffCase: false,
          targetGroup: null,
          onBenefitSince: null,
          next: {
            ruleId: 'no-show-follow-up',
            ruleVersion: 1,
            title: 'Kontakt efter udeblivelse',
            citation: expect.any(String),
            severity: 'norm',
            verified: true,
            duty: 'municipality',
            status: 'overdue',
            dueOn: '2022-01-08',
            actBy: '2022-01-08',
            isCurrent: true,
          },
          furtherDuties: 0,
          plannedOn: null,
          lastInterviewOn: null,
          exemptionEndsOn: null,
          caseworker: { staffId: 'S1', name: 'Sif Sagsbehandler', team: 'Team Øst', since: '2021-01-01' },
          noteMark: null,
          access: 'open',
        },
      ],
      nextCursor: null,
      counts: {
        total: 1,
        byStatus: expect.arrayContaining([
          { status: 'overdue', count: 1 },
          { status: 'met', count: 1 },
          { status: 'behind', count: 0 },
        ]),
        byRule: expect.arrayContaining([
          { ruleId: 'no-show-follow-up', count: 1 },
          { ruleId: 'first-interview', count: 0 },
        ]),
        due: { past: 1, today: 0, thisWeek: 0 },
        hidden: 0,
      },
    });
    expect(page.counts?.byStatus).toHaveLength(9);
    expect(page.counts?.byRule).toHaveLength(12);
  });

  it('shows the whole jobcentre to its leader and refuses it to a caseworker', async () => {
    const refused = await ask({ ...MINE, list: 'jobcenter' });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([403, 'permission_missing']);
    expect((await read({ list: 'jobcenter' }, leader)).items.map(({ citizenId }) => citizenId)).toEqual(['C1']);
  });

  it('searches the jobcentre by name and by CPR number, and says so in no line of the log', async () => {
    const found = async (search: string): Promise<string[]> =>
      (await read({ search })).items.map(({ citizenId }) => citizenId);
    expect(await found('prøve')).toEqual(['C1', 'C2']);
    expect(await found('020290-5678')).toEqual(['C2']);
    expect(await found('0101901235')).toEqual([]);
    expect(under.log.join('\n')).not.toMatch(/020290|0101901235|prøve/i);
  });

  it('pages by cursor, and refuses the cursor of another view, of another reader, or changed in any character', async () => {
    const first = await read({ search: 'prøvesen', limit: 1 });
    expect(first.items).toHaveLength(1);
    const cursor = first.nextCursor ?? '';
    const second = await read({ search: 'prøvesen', limit: 1, cursor });
    expect(second.items.map(({ citizenId }) => citizenId)).toEqual(['C2']);
    expect([second.nextCursor, second.counts]).toEqual([null, null]);
    const codeOf = async (given: Partial<CaseloadRequestWire>, by = caseworker): Promise<unknown> =>
      ((await ask({ ...MINE, search: 'prøvesen', cursor, ...given }, by)).body as { code?: string }).code;
    expect(await codeOf({ sort: 'name' })).toBe('cursor_invalid');
    expect(await codeOf({ direction: 'desc' })).toBe('cursor_invalid');
    expect(await codeOf({ search: 'prøve' })).toBe('cursor_invalid');
    expect(await codeOf({}, leader)).toBe('cursor_invalid');
    for (let at = 0; at < cursor.length; at += 7) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      expect([at, await codeOf({ cursor: cursor.slice(0, at) + other + cursor.slice(at + 1) })]).toEqual([
        at,
        'cursor_invalid',
      ]);
    }
  });

  it.each<[string, object, string]>([
    ['a search of one character', { search: ' x ' }, 'search'],
    ['a search that is too long', { search: 'x'.repeat(101) }, 'search'],
    ['a search with a control character', { search: 'ab\u0000c' }, 'search'],
    ['an unknown list', { list: 'everybody' }, 'list'],
    ['an unknown rule', { rules: ['no-such-rule'] }, 'rules'],
    ['a status twice', { statuses: ['overdue', 'overdue'] }, 'statuses'],
    ['an unknown day', { due: 'tomorrow' }, 'due'],
    ['an unknown sort', { sort: 'cpr' }, 'sort'],
    ['an unknown direction', { direction: 'sideways' }, 'direction'],
    ['a limit of none', { limit: 0 }, 'limit'],
    ['a field that nobody asked for', { jobcenterId: 'J2' }, 'jobcenterId'],
    ['a missing field', { sort: undefined }, 'sort'],
    ['a cursor of other characters', { cursor: "' OR 1=1" }, 'cursor'],
  ])('refuses %s, naming the field and not the value', async (_, given, field) => {
    const answer = await ask({ ...MINE, ...given });
    expect(answer.status).toBe(400);
    const { code, errors } = answer.body as { code: string; errors: { field: string }[] };
    expect([code, errors.map((error) => error.field)]).toEqual(['validation_failed', expect.arrayContaining([field])]);
  });

  it('answers nobody who has not signed in, and no page that is not ours', async () => {
    const server = under.api.getHttpServer();
    expect((await request(server).post('/api/caseload').send(MINE)).status).toBe(401);
    const { cookie = '' } = caseworker.headers;
    expect((await request(server).post('/api/caseload').set({ cookie }).send(MINE)).status).toBe(403);
  });
});
