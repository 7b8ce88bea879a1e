import { CASELOAD_COLUMNS, type SavedViewInputWire, type SavedViewsWire, type SavedViewWire } from '@rettid/contracts';
import type { StaffActor } from '@rettid/domain';
import { jobcenterScope } from '@rettid/platform';
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
const INPUT: SavedViewInputWire = {
  name: 'Forfaldne samtaler',
  view: {
    list: 'mine',
    rules: ['interviews-12-months'],
    statuses: ['overdue'],
    due: 'past',
    sort: 'name',
    direction: 'desc',
  },
  columns: ['name', 'act_by', 'next_duty'],
};

describe('saved views', () => {
  let under: ApiUnderTest;
  let caseworker: SignedIn;
  let colleague: SignedIn;
  let auditor: SignedIn;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    caseworker = await signIn(under, CASEWORKER);
    const other = { ...CASEWORKER, staffId: null, team: null };
    colleague = await signIn(under, { ...other, userId: 'user-2' });
    auditor = await signIn(under, { ...other, userId: 'user-3', role: 'auditor' });
  });
  afterAll(async () => await under.close());
  beforeEach(async () => {
    for (const { actor } of [caseworker, colleague]) {
      await under.stored.unitOfWork.run(jobcenterScope('J1', actor.userId), async (tx) => {
        await tx.execute('DELETE FROM saved_views');
      });
    }
  });

  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
  async function ask(
    method: Method,
    path = '',
    body?: object,
    by = caseworker,
  ): Promise<{ status: number; body: never }> {
    const payload = body === undefined ? {} : { payload: body };
    const answer = await under.api.inject({ method, url: `/api/saved-views${path}`, headers: by.headers, ...payload });
    return { status: answer.statusCode, body: (answer.body === '' ? null : answer.json()) as never };
  }
  const all = async (by = caseworker): Promise<readonly SavedViewWire[]> =>
    ((await ask('GET', '', undefined, by)).body as SavedViewsWire).items;
  const save = async (given: Partial<SavedViewInputWire> = {}): Promise<SavedViewWire> => {
    const { status, body } = await ask('POST', '', { ...INPUT, ...given });
    expect(status).toBe(201);
    return body;
  };
  const codeOf = ({ body }: { body: { code: string } }): string => body.code;

  it('are kept, listed in Danish order, changed and removed', async () => {
    const [aa, zebra] = [await save({ name: 'Åbne' }), await save({ name: 'Zebra' })];
    expect(await all()).toEqual([zebra, aa]);
    expect(aa).toEqual({ ...INPUT, id: aa.id, name: 'Åbne' });
    const changed = { ...INPUT, name: 'Øverst', columns: CASELOAD_COLUMNS };
    expect(await ask('PUT', `/${aa.id}`, changed)).toEqual({ status: 200, body: { ...changed, id: aa.id } });
    expect((await all()).map(({ name }) => name)).toEqual(['Zebra', 'Øverst']);
    expect((await ask('DELETE', `/${aa.id}`)).status).toBe(204);
    expect(await all()).toEqual([zebra]);
    expect((await ask('DELETE', `/${aa.id}`)).status).toBe(404);
  });

  it('are nobody else’s: another finds none to read, change or remove', async () => {
    const { id } = await save();
    expect(await all(colleague)).toEqual([]);
    expect((await ask('PUT', `/${id}`, INPUT, colleague)).status).toBe(404);
    expect((await ask('DELETE', `/${id}`, undefined, colleague)).status).toBe(404);
    expect((await ask('DELETE', '/C1')).status).toBe(404);
    expect(await all()).toHaveLength(1);
    expect((await ask('GET', '', undefined, auditor)).status).toBe(403);
  });

  it('have a name each, whoever is quicker', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(async () => await ask('POST', '', INPUT)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const { id } = await save({ name: 'En anden' });
    expect(codeOf(await ask('PUT', `/${id}`, INPUT))).toBe('conflict');
    expect((await ask('PUT', `/${id}`, { ...INPUT, name: 'En anden' })).status).toBe(200);
  });

  it('are thirty at most, also for two who come at once', async () => {
    for (let n = 1; n < 30; n += 1) await save({ name: `Visning ${n}` });
    const answers = await Promise.all(['a', 'b', 'c'].map(async (name) => await ask('POST', '', { ...INPUT, name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await all()).toHaveLength(30);
  });

  it.each(['0101901234', '010190-1234', 'Lone 010190 1234', '01.01.90/1234', '01 01 90 12 34'])(
    'refuse a name that may hold a CPR number: %s',
    async (name) => {
      const answer = await ask('POST', '', { ...INPUT, name });
      const { code, errors } = answer.body as { code: string; errors: { field: string }[] };
      expect([answer.status, code, errors[0]?.field]).toEqual([400, 'validation_failed', 'name']);
      expect(JSON.stringify(answer.body)).not.toContain('1234');
    },
  );

  it.each<[string, object]>([
    ['an empty name', { name: '  ' }],
    ['a name of 61 characters', { name: 'x'.repeat(61) }],
    ['no view', { view: undefined }],
    ['a view of another shape', { view: { ...INPUT.view, search: 'Lone' } }],
    ['an unknown column', { columns: ['cpr'] }],
    ['no columns', { columns: [] }],
    ['a field of its own', { actorId: 'user-2' }],
  ])('refuse %s', async (_, given) => {
    expect(codeOf(await ask('POST', '', { ...INPUT, ...given }))).toBe('validation_failed');
  });

  it('that are older than a rule or a column still open, and those of a later program are left out', async () => {
    const old = { view: { ...INPUT.view, rules: ['gone', 'min-plan'], sort: 'gone' }, columns: ['gone', 'name'] };
    await under.stored.unitOfWork.run(jobcenterScope('J1', 'user-1'), async (tx) => {
      for (const [name, format, setting] of [
        ['gammel', 1, old],
        ['senere', 2, { layout: 'board' }],
        ['ødelagt', 1, { view: { list: 'gone' } }],
      ] as const) {
        await tx.execute(`INSERT INTO saved_views (jobcenter_id, name, format, setting) VALUES ('J1', $1, $2, $3)`, [
          name,
          format,
          JSON.stringify(setting),
        ]);
      }
    });
    expect(await all()).toEqual([
      expect.objectContaining({
        name: 'gammel',
        view: { ...INPUT.view, rules: ['min-plan'], sort: 'act_by' },
        columns: ['name'],
      }),
    ]);
  });
});
