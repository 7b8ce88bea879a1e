import type { ObligationPageWire } from '@rettid/contracts';
import request from 'supertest';
import type { StaffActor } from '@rettid/domain';
import { saveCaseload, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';

/** Sees the whole jobcentre. */
const LEADER: StaffActor = {
  kind: 'staff',
  userId: 'U-leader',
  name: 'Tilde Teamleder',
  role: 'team_leader',
  jobcenterId: 'J1',
  staffId: null,
  team: null,
  rights: [],
};

describe('GET /api/obligations', () => {
  let under: ApiUnderTest;
  let headers: SignedIn['headers'];

  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    ({ headers } = await signIn(under, LEADER));
  });
  afterAll(async () => await under.close());

  const get = (path: string): request.Test => request(under.api.getHttpServer()).get(path).set(headers);

  it('lists findings by act_by with their law, caseworker, counts and the date that they are as of', async () => {
    const { body, status, headers: answered } = await get('/api/obligations');
    expect(status).toBe(200);
    expect(answered).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const page = body as ObligationPageWire;
    expect(page.asOf).toBe('2022-03-01');
    expect(page.nextCursor).toBeNull();
    expect(page.items.map(({ ruleId }) => ruleId)).toEqual(['first-interview', 'no-show-follow-up', 'min-plan']);
    expect(page.items[1]).toEqual({
      citizenId: 'C1',
      jobcenterId: 'J1',
      ruleId: 'no-show-follow-up',
      ruleVersion: 1,
      title: 'Kontakt efter udeblivelse',
      severity: 'norm',
      verified: true,
      status: 'overdue',
      dueOn: '2022-01-08',
      actBy: '2022-01-08',
      plannedOn: null,
      isCurrent: true,
      caseworker: { staffId: 'S1', name: 'Sif Sagsbehandler', team: 'Team Øst' },
    });
    expect(page.counts?.total).toBe(3);
    expect(page.counts?.byRule).toHaveLength(12);
    expect(page.counts?.byStatus).toContainEqual({ status: 'overdue', count: 1 });
  });

  it('tells no name and no CPR number of a citizen', async () => {
    const { text } = await get('/api/obligations');
    expect(text).not.toMatch(/Borghild|Asger|Prøvesen|010190|020290/);
  });

  it('pages by the cursor that the page before gave', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null && page < 9; page++) {
      const { body } = await get(`/api/obligations?limit=1&sort=-act_by${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const { items, nextCursor, counts } = body as ObligationPageWire;
      seen.push(...items.map(({ ruleId }) => ruleId));
      expect(counts === null).toBe(page > 0);
      cursor = nextCursor;
    }
    expect(seen).toEqual(['no-show-follow-up', 'first-interview', 'min-plan']);
  });

  it.each([
    ['rule=min-plan&rule=no-show-follow-up', ['no-show-follow-up', 'min-plan']],
    ['status=met&status=pending', ['first-interview', 'min-plan']],
    ['caseworker=S1', ['first-interview', 'no-show-follow-up']],
    ['team=Team%20%C3%98st&status=overdue', ['no-show-follow-up']],
    ['jobcenter=J1&rule=min-plan', ['min-plan']],
    ['rule=min-plan&rule=min-plan', ['min-plan']],
  ])('filters by %s', async (query, rules) => {
    const { body } = await get(`/api/obligations?${query}`);
    expect((body as ObligationPageWire).items.map(({ ruleId }) => ruleId)).toEqual(rules);
  });

  it.each([
    ['limit=0', 'limit', 'min'],
    ['limit=201', 'limit', 'max'],
    ['limit=-1', 'limit', 'isInt'],
    ['limit=1e1', 'limit', 'isInt'],
    ['limit=%205', 'limit', 'isInt'],
    ['limit=', 'limit', 'isInt'],
    ['limit=99999999999999999999', 'limit', 'isInt'],
    ['limit=1&limit=2', 'limit', 'isInt'],
    ['rule=first', 'rule', 'isIn'],
    ['rule=', 'rule', 'isIn'],
    ['rule=min-plan&rule=x', 'rule', 'isIn'],
    ['rule=constructor', 'rule', 'isIn'],
    ['status=OVERDUE', 'status', 'isIn'],
    ['sort=due_on', 'sort', 'isIn'],
    ['sort=act_by&sort=act_by', 'sort', 'isIn'],
    ['caseworker=S%201', 'caseworker', 'matches'],
    ['caseworker=', 'caseworker', 'matches'],
    ['caseworker=S1&caseworker=S2', 'caseworker', 'matches'],
    [`jobcenter=${'J'.repeat(65)}`, 'jobcenter', 'matches'],
    ['jobcenter=J%00', 'jobcenter', 'matches'],
    ['team=%00', 'team', 'matches'],
    ['team=a%0Ab', 'team', 'matches'],
    [`team=${'T'.repeat(201)}`, 'team', 'matches'],
    ['cursor=%27', 'cursor', 'matches'],
    ['cursor=', 'cursor', 'matches'],
    [`cursor=${'A'.repeat(513)}`, 'cursor', 'matches'],
    ['rules=min-plan', 'rules', 'unknown_field'],
    ['rule[]=min-plan', 'rule[]', 'unknown_field'],
    ['filter[rule]=min-plan', 'filter[rule]', 'unknown_field'],
    ['toString=1', 'toString', 'unknown_field'],
  ])('refuses ?%s and names the field', async (query, field, code) => {
    const { body, status, headers: answered } = await get(`/api/obligations?${query}`);
    expect(status).toBe(400);
    expect(answered['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'validation_failed', status: 400 });
    const { errors } = body as { errors: { field: string; code: string; message: string }[] };
    expect(errors.map((error) => ({ field: error.field, code: error.code }))).toContainEqual({ field, code });
  });

  it('tells every fault of a request at once, without repeating a value', async () => {
    const { body, text } = await get('/api/obligations?limit=0101901234&status=Borghild&team=%01&x=0202905678');
    const { errors } = body as { errors: { field: string }[] };
    expect(new Set(errors.map(({ field }) => field))).toEqual(new Set(['limit', 'status', 'team', 'x']));
    expect(text).not.toMatch(/0101901234|Borghild|0202905678/);
  });

  it.each(['abc', 'WzFd', 'bnVsbA', 'W10', Buffer.from('[1,"x","2022-01-01","C1","min-plan"]').toString('base64url')])(
    'refuses the cursor %s, which it never gave',
    async (cursor) => {
      const { body, status } = await get(`/api/obligations?cursor=${cursor}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'cursor_invalid', type: 'urn:rettid:problem:cursor_invalid' });
    },
  );

  it('refuses the cursor of a list with other filters', async () => {
    const { body } = await get('/api/obligations?limit=1');
    const { nextCursor } = body as ObligationPageWire;
    const { status } = await get(`/api/obligations?limit=1&status=overdue&cursor=${nextCursor}`);
    expect(status).toBe(400);
  });

  const ATTACKS = [
    "' OR '1'='1",
    "'; DROP TABLE obligations; --",
    '$1',
    '%',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '{"$gt":""}',
    '__proto__',
    '\u202e\ufeff',
    '😀'.repeat(90),
    '%C0%80',
    'NaN',
    'null',
    '\u0000',
  ];

  it.each(['rule', 'status', 'caseworker', 'team', 'jobcenter', 'sort', 'limit', 'cursor', '__proto__', 'constructor'])(
    'takes whatever stands in %s for text: an answer or a refusal, never an error',
    async (parameter) => {
      for (const attack of ATTACKS) {
        const value = encodeURIComponent(attack);
        const { status, text } = await get(`/api/obligations?${parameter}=${value}`);
        expect([200, 400, 404]).toContain(status);
        if (status === 200) expect((JSON.parse(text) as ObligationPageWire).items.length).toBeLessThanOrEqual(3);
      }
      expect((await get('/api/obligations')).body).toMatchObject({ counts: { total: 3 } });
    },
  );
});

describe('GET /api/citizens/:id/obligations', () => {
  let under: ApiUnderTest;
  let headers: SignedIn['headers'];

  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    ({ headers } = await signIn(under, LEADER));
  });
  afterAll(async () => await under.close());

  const get = (path: string): request.Test => request(under.api.getHttpServer()).get(path).set(headers);

  it('explains each finding in Danish, with its law and the facts that it rests on', async () => {
    const { body, status } = await get('/api/citizens/C1/obligations');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      citizenId: 'C1',
      jobcenterId: 'J1',
      asOf: '2022-03-01',
      isCurrent: true,
      caseworker: { staffId: 'S1', name: 'Sif Sagsbehandler', team: 'Team Øst' },
    });
    const { obligations } = body as { obligations: unknown[] };
    expect(obligations).toHaveLength(2);
    expect(obligations[1]).toEqual({
      ruleId: 'no-show-follow-up',
      ruleVersion: 1,
      title: 'Kontakt efter udeblivelse',
      severity: 'norm',
      verified: true,
      citation: 'LAS § 13, stk. 2; §§ 36-37',
      inForceFrom: '2014-01-01',
      inForceTo: null,
      duty: 'municipality',
      status: 'overdue',
      dueOn: '2022-01-08',
      actBy: '2022-01-08',
      plannedOn: null,
      changesOn: null,
      explanation: {
        asks: 'Når borgeren udebliver, skal kommunen kontakte borgeren inden 7 dage (LAS § 13, stk. 2; §§ 36-37).',
        found: 'Borgeren udeblev 1. januar 2022. Der er ikke registreret kontakt om det siden.',
        arithmetic: '1. januar 2022 + 7 dage = 8. januar 2022.',
        clears: 'Kontakt borgeren om udeblivelsen, og registrér kontakten, eller hold en samtale.',
      },
      evidence: [{ type: 'meeting', id: 'M1', on: '2022-01-01' }],
    });
    expect(obligations[0]).toMatchObject({ evidence: [{ type: 'spell', id: 'SP1', on: '2022-01-01', to: null }] });
  });

  it('says 404 of a citizen whom nobody knows', async () => {
    const { body, status } = await get('/api/citizens/C404/obligations');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'resource_not_found', detail: 'Der findes ingen borger med dette id.' });
  });

  it.each([
    ['C%001', 400, 'validation_failed'],
    ["C1'%20OR%20'1'='1", 400, 'validation_failed'],
    ['C'.repeat(65), 400, 'validation_failed'],
    ['C'.repeat(201), 414, 'uri_too_long'],
    ['%C0%80', 400, 'request_malformed'],
    ['C1%2F..%2FC2', 400, 'validation_failed'],
    ['__proto__', 404, 'resource_not_found'],
  ])('refuses the id %s', async (id, status, code) => {
    const response = await get(`/api/citizens/${id}/obligations`);
    expect({ status: response.status, code: (response.body as { code: string }).code }).toEqual({ status, code });
  });

  it('says nothing of a citizen in the log: no name, no number, no address as typed, no query', async () => {
    under.log.length = 0;
    await get('/api/citizens/0101901234/obligations?navn=Borghild');
    await get('/api/obligations?team=Borghild');
    await get('/api/borgere/Borghild');
    const text = under.log.join('');
    expect(text).toContain('/api/citizens/:id/obligations');
    expect(text).not.toMatch(/0101901234|Borghild/);
    const lines = under.log.map((line) => JSON.parse(line) as { requestId?: string; msg?: string });
    const answered = lines.filter(({ msg }) => msg === 'answered');
    expect(answered).toHaveLength(3);
    for (const line of answered) expect(line.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
