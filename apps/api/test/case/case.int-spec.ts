import type { CaseOpenedWire, CaseOpeningsWire, CaseWire, Problem } from '@rettid/contracts';
import { get, send, startCaseApi, timesLogged, type CaseApi } from './case-setting';

const REASON = 'Dækker for Lars, som er syg i dag';

describe('GET /api/citizens/:id/case', () => {
  let api: CaseApi;
  beforeAll(async () => {
    api = await startCaseApi();
  });
  afterAll(async () => await api.close());

  it('answers with the whole case: who, what the rules find and why, and what is recorded', async () => {
    const { body, status, headers } = await get(api, api.caseworker, '/api/citizens/C1/case');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const found = body as CaseWire;
    expect(found).toMatchObject({
      citizenId: 'C1',
      businessDate: '2022-03-01',
      givenNames: 'Borghild',
      familyName: 'Prøvesen',
      age: 32,
      interpreterLanguage: null,
      hasProtectedAddress: false,
      isStaffCase: false,
      targetGroup: null,
      seniority: null,
      caseworker: { staffId: 'S1', name: 'Sif Sagsbehandler', since: '2021-01-01', countIn24Months: 1 },
      openedUntil: null,
      privateNote: null,
      findingsAsOf: '2022-03-01',
      isCurrent: true,
      timeline: { from: '2020-03-01', to: '2022-03-01' },
    });
    expect(found.obligations.map(({ ruleId, status: code }) => [ruleId, code])).toEqual([
      ['first-interview', 'met'],
      ['no-show-follow-up', 'overdue'],
    ]);
    expect(found.obligations[1]?.explanation.found).toMatch(/^Borgeren udeblev 1. januar 2022/);
    expect(found.assignments).toHaveLength(1);
  });

  it('tells no CPR number', async () => {
    const { text } = await get(api, api.caseworker, '/api/citizens/C1/case');
    expect(text).not.toMatch(/010190/);
    expect(Object.keys(JSON.parse(text) as object)).not.toContain('cpr');
  });

  it('asks for a reason where another team answers, and tells no name', async () => {
    const { body, status, text } = await get(api, api.caseworker, '/api/citizens/C3/case');
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'case_reason_required', title: 'Sagen kræver en begrundelse' });
    expect(text).not.toMatch(/Solvej|Skjult/);
  });

  it('is open to the leader, and closed to whoever runs the system', async () => {
    expect((await get(api, api.leader, '/api/citizens/C3/case')).status).toBe(200);
    expect((await get(api, api.administrator, '/api/citizens/C3/case')).body).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
  });

  it('says 404 of a citizen whom nobody knows', async () => {
    expect((await get(api, api.caseworker, '/api/citizens/C404/case')).body).toMatchObject({
      status: 404,
      code: 'resource_not_found',
    });
  });

  it('keeps names, numbers and minutes out of the log', async () => {
    await get(api, api.caseworker, '/api/citizens/C1/case');
    await get(api, api.caseworker, '/api/citizens/0101901234/case');
    expect(api.under.log.join('')).not.toMatch(/Borghild|Prøvesen|0101901234/);
  });
});

describe('POST /api/citizens/:id/openings', () => {
  let api: CaseApi;
  beforeAll(async () => {
    api = await startCaseApi();
  });
  afterAll(async () => await api.close());

  it('opens the case for eight hours and tells the leader', async () => {
    const opened = await send(api, api.caseworker, 'post', '/api/citizens/C3/openings', { reason: REASON });
    expect([opened.status, opened.body as CaseOpenedWire]).toEqual([200, { openedUntil: '2022-03-01T16:00:00.000Z' }]);
    const { body } = await get(api, api.caseworker, '/api/citizens/C3/case');
    expect(body).toMatchObject({ givenNames: 'Solvej', openedUntil: '2022-03-01T16:00:00.000Z' });
    const list = (await get(api, api.leader, '/api/case-openings')).body as CaseOpeningsWire;
    expect(list).toEqual({
      items: [
        {
          openingId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          citizen: { citizenId: 'C3', name: 'Solvej Skjult' },
          openedBy: { name: 'Sif Sagsbehandler', role: 'caseworker' },
          openedAt: '2022-03-01T08:00:00.000000Z',
          openedUntil: '2022-03-01T16:00:00.000Z',
          reason: REASON,
        },
      ],
      nextCursor: null,
    });
  });

  it('tells of a case that was open already, and needs no reason for one’s own', async () => {
    const again = await send(api, api.caseworker, 'post', '/api/citizens/C3/openings', {
      reason: 'En anden grund end før',
    });
    expect(again.body).toEqual({ openedUntil: '2022-03-01T16:00:00.000Z' });
    const own = await send(api, api.caseworker, 'post', '/api/citizens/C1/openings', { reason: REASON });
    expect([own.status, own.body]).toEqual([200, { openedUntil: null }]);
    expect(await timesLogged(api, 'case.opened_with_reason')).toBe(1);
  });

  it.each([
    ['kort', 'too_short'],
    [' '.repeat(60), 'too_short'],
    ['Dækker for en kollega. '.repeat(30), 'too_long'],
    ['a'.repeat(30), 'says_nothing'],
    ['Skal tale med 010190-1234 om praktik', 'cpr'],
    ['x'.repeat(1001), 'maxLength'],
    [null, 'isString'],
    [{ $ne: '' }, 'isString'],
    [[REASON], 'isString'],
  ])('refuses the reason %j and says what is wrong with it', async (reason, code) => {
    const { body, status } = await send(api, api.caseworker, 'post', '/api/citizens/C4/openings', { reason });
    expect(status).toBe(400);
    const problem = body as Problem;
    expect(problem.code).toBe('validation_failed');
    expect(problem.errors?.map((error) => [error.field, error.code])).toContainEqual(['reason', code]);
    expect(JSON.stringify(body)).not.toContain('010190');
  });
});

describe('GET /api/case-openings', () => {
  let api: CaseApi;
  beforeAll(async () => {
    api = await startCaseApi();
    for (const citizenId of ['C3', 'C4']) {
      await send(api, api.caseworker, 'post', `/api/citizens/${citizenId}/openings`, { reason: REASON });
    }
  });
  afterAll(async () => await api.close());

  it('pages by the cursor that the page before gave', async () => {
    const seen: (string | undefined)[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await get(api, api.leader, `/api/case-openings?limit=1${query}`);
      const { items, nextCursor } = body as CaseOpeningsWire;
      seen.push(...items.map(({ citizen }) => citizen?.citizenId));
      cursor = nextCursor;
    }
    expect(seen.sort()).toEqual(['C3', 'C4']);
  });

  it('is not for those whom it tells of', async () => {
    expect((await get(api, api.caseworker, '/api/case-openings')).body).toMatchObject({ code: 'permission_missing' });
  });

  const encoded = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

  it.each([
    'abc',
    encoded(1),
    encoded(2, '2022-03-01T08:00:00.000000Z', ID),
    encoded(1, '2022-02-31T08:00:00.000000Z', ID),
    encoded(1, '2022-03-01', ID),
    encoded(1, "2022-03-01T08:00:00.000000Z' OR true", ID),
    encoded(1, '2022-03-01T08:00:00.000000Z', 'C3'),
    encoded(1, '2022-03-01T08:00:00.000000Z', ID, 'more'),
  ])('refuses the cursor %s, which it never gave', async (cursor) => {
    const { body } = await get(api, api.leader, `/api/case-openings?cursor=${cursor}`);
    expect(body).toMatchObject({ status: 400, code: 'cursor_invalid' });
  });
});
