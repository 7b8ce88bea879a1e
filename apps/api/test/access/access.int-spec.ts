import { Controller, Get, Module, Post } from '@nestjs/common';
import { CSRF_HEADER } from '@rettid/contracts';
import type { Actor, StaffActor } from '@rettid/domain';
import { FixedClock, systemScope } from '@rettid/platform';
import request from 'supertest';
import { CurrentActor } from '../../src/access/current-actor';
import { Requires } from '../../src/access/requires';
import { saveCaseload, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';

@Controller('probe')
class ProbeController {
  @Get('session')
  @Requires('session.use')
  who(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('session')
  @Requires('session.use')
  change(@CurrentActor() actor: Actor): { by: string } {
    return { by: actor.userId };
  }

  @Get('plan')
  @Requires('own_plan.read')
  plan(): string {
    return 'for citizens';
  }
}

const CASEWORKER: StaffActor = {
  kind: 'staff',
  userId: 'U1',
  name: 'Sif Sagsbehandler',
  role: 'caseworker',
  jobcenterId: 'J1',
  staffId: 'S1',
  team: 'Team Øst',
  rights: ['protected_addresses'],
};
const AUDITOR: StaffActor = { ...CASEWORKER, userId: 'U2', role: 'auditor', staffId: null, team: null, rights: [] };
const CITIZEN: Actor = {
  kind: 'citizen',
  userId: 'U3',
  name: 'Borghild Prøvesen',
  role: 'citizen',
  jobcenterId: 'J1',
  citizenId: 'C1',
};

describe('the guard', () => {
  const MINUTE = 60_000;
  const clock = new FixedClock(new Date('2022-03-01T08:00:00Z'));
  const later = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));
  let under: ApiUnderTest;
  let caseworker: SignedIn;

  beforeAll(async () => {
    under = await startApi(
      (module) => {
        @Module({ imports: [module], controllers: [ProbeController] })
        class Probed {}
        return Probed;
      },
      {},
      clock,
    );
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
  });
  afterAll(async () => await under.close());
  beforeEach(async () => (caseworker = await signIn(under, CASEWORKER)));

  const get = (path: string, headers: Record<string, string> = {}): request.Test =>
    request(under.api.getHttpServer()).get(path).set(headers);
  const post = (path: string, headers: Record<string, string> = {}): request.Test =>
    request(under.api.getHttpServer()).post(path).set(headers);
  const execute = async (sql: string, parameters: unknown[] = []): Promise<number> =>
    await under.stored.unitOfWork.run(systemScope('test'), async (tx) => await tx.execute(sql, parameters));

  async function expectProblem(asked: request.Test, status: number, code: string): Promise<void> {
    const answer = await asked;
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
  }

  it.each([CASEWORKER, AUDITOR, CITIZEN])('lets $role in as who he is', async (actor) => {
    const { headers } = await signIn(under, actor);
    const { status, body } = await get('/probe/session', headers);
    expect(status).toBe(200);
    expect(body).toEqual(actor);
  });

  it('refuses whoever brings no session, or one that never was', async () => {
    await expectProblem(get('/probe/session'), 401, 'not_signed_in');
    for (const token of ['', 'x', "' OR 1=1 --", 'A'.repeat(43), 'A'.repeat(4000)]) {
      await expectProblem(get('/probe/session', { cookie: `rettid=${token}` }), 401, 'not_signed_in');
    }
  });

  it('refuses a role what its permissions lack', async () => {
    await expectProblem(get('/probe/plan', caseworker.headers), 403, 'permission_missing');
    const citizen = await signIn(under, CITIZEN);
    expect((await get('/probe/plan', citizen.headers)).status).toBe(200);
  });

  describe('against changes that another site asks for', () => {
    const without = (name: string): Record<string, string> =>
      Object.fromEntries(Object.entries(caseworker.headers).filter(([header]) => header !== name));

    it('lets a change through that one of our pages sends', async () => {
      expect((await post('/probe/session', caseworker.headers)).body).toEqual({ by: 'U1' });
      const sameOrigin = { ...without('origin'), 'sec-fetch-site': 'same-origin' };
      expect((await post('/probe/session', sameOrigin)).status).toBe(201);
    });

    it('refuses it without the token, or with the token of another session', async () => {
      await expectProblem(post('/probe/session', without(CSRF_HEADER)), 403, 'csrf_token_invalid');
      const { csrfToken } = await signIn(under, AUDITOR);
      for (const token of ['', 'x', csrfToken, `${caseworker.csrfToken}x`]) {
        const headers = { ...caseworker.headers, [CSRF_HEADER]: token };
        await expectProblem(post('/probe/session', headers), 403, 'csrf_token_invalid');
      }
    });

    it.each(['https://evil.example', 'http://localhost:3001', 'https://localhost:3000', 'null', ''])(
      'refuses it from the origin %j, though it knew the token',
      async (origin) => {
        await expectProblem(post('/probe/session', { ...caseworker.headers, origin }), 403, 'csrf_token_invalid');
      },
    );

    it('refuses it where the browser does not say whose page it is, or that it is a sibling', async () => {
      await expectProblem(post('/probe/session', without('origin')), 403, 'csrf_token_invalid');
      const headers = { ...without('origin'), 'sec-fetch-site': 'same-site' };
      await expectProblem(post('/probe/session', headers), 403, 'csrf_token_invalid');
    });
  });

  describe('of a session', () => {
    const expectExpired = async (): Promise<void> =>
      await expectProblem(get('/probe/session', caseworker.headers), 401, 'session_expired');

    it('knows no more after half an hour without a request, and each request begins it anew', async () => {
      for (let used = 0; used < 3; used++) {
        later(29 * MINUTE);
        expect((await get('/probe/session', caseworker.headers)).status).toBe(200);
      }
      later(30 * MINUTE);
      await expectExpired();
    });

    it('knows no more after eight hours, however much it is used', async () => {
      for (let passed = 20; passed < 480; passed += 20) {
        later(20 * MINUTE);
        expect((await get('/probe/session', caseworker.headers)).status).toBe(200);
      }
      later(20 * MINUTE);
      await expectExpired();
    });

    it('writes its use once a minute, and no oftener', async () => {
      const writes = async (): Promise<unknown> => {
        const rows = await under.stored.unitOfWork.run(
          systemScope('test'),
          async (tx) => await tx.values('SELECT xmin::text, last_seen_at FROM sessions ORDER BY started_at'),
        );
        return rows.at(-1);
      };
      const first = await writes();
      later(59_999);
      await get('/probe/session', caseworker.headers);
      expect(await writes()).toEqual(first);
      later(1);
      await get('/probe/session', caseworker.headers);
      expect(await writes()).not.toEqual(first);
    });

    it('knows no more once it has ended, or was replaced in its browser', async () => {
      await under.services.sessions.start('U1', caseworker.token);
      await expectExpired();
      caseworker = await signIn(under, CASEWORKER);
      await under.services.sessions.end(caseworker.token);
      await expectExpired();
    });

    it('ends with the user being shut out, at the next request', async () => {
      await execute(`UPDATE users SET active = false WHERE user_id = 'U1'`);
      await expectExpired();
      await execute(`UPDATE users SET active = true WHERE user_id = 'U1'`);
    });

    it('ends with the employee moving to another jobcentre, at the next request', async () => {
      await execute(`INSERT INTO jobcenters VALUES ('J2', 'Jobcenter Syd', '0102')`);
      await execute(
        `INSERT INTO staff (staff_id, jobcenter_id, name, role) VALUES ('S2', 'J1', 'Mover', 'caseworker')`,
      );
      caseworker = await signIn(under, { ...CASEWORKER, userId: 'U9', staffId: 'S2', team: null });
      await execute(`UPDATE staff SET jobcenter_id = 'J2' WHERE staff_id = 'S2'`);
      await expectExpired();
    });

    it('keeps the token to the browser: the database holds its hash alone', async () => {
      const stored = await under.stored.unitOfWork.run(
        systemScope('test'),
        async (tx) => await tx.values<[string]>(`SELECT s::text FROM sessions s`),
      );
      expect(stored.length).toBeGreaterThan(0);
      expect(stored.flat().join()).not.toContain(caseworker.token);
      expect(stored.flat().join()).not.toContain(Buffer.from(caseworker.token).toString('hex'));
    });
  });

  it('names in the log who asked, by id, and neither name nor token', async () => {
    under.log.length = 0;
    await get('/probe/session?search=Borghild', caseworker.headers);
    const line = under.log.map((text) => JSON.parse(text) as Record<string, unknown>).find((entry) => entry['actorId']);
    expect(line).toMatchObject({ actorId: 'U1', route: '/probe/session', status: 200, msg: 'answered' });
    expect(line?.['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    for (const secret of [caseworker.token, caseworker.csrfToken, 'Sif', 'Borghild']) {
      expect(under.log.join()).not.toContain(secret);
    }
  });
});
