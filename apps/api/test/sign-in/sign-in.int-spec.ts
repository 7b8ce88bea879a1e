import { CSRF_HEADER, type SessionWire, type SignedOutWire } from '@rettid/contracts';
import { systemScope } from '@rettid/platform';
import { CookieBrowser } from '@rettid/testing';
import { BORGHILD, chosen, person, SIF, startSignInHouse, type SignInHouse } from './signing-in';

const STRANGERS = {
  role_unknown: person('role', { ...SIF.claims, role: 'superuser' }),
  right_unknown: person('right', { ...SIF.claims, rights: ['protected_addresses', 'everything'] }),
  jobcenter_unknown: person('jobcenter', { ...SIF.claims, jobcenter_id: 'J99' }),
  jobcenter_missing: person('nowhere', { name: 'Nils', role: 'auditor' }),
  staff_of_another_jobcenter: person('elsewhere', { ...SIF.claims, jobcenter_id: 'J2' }),
  citizen_unknown: person('unknown', { name: 'Ukendt', cpr: '0303900000' }),
  cpr_invalid: person('invalid', { name: 'Ugyldig', cpr: '123' }),
  nobody_claimed: person('nobody', { name: 'Ingen' }),
} as const;
const MOVING = person('moving', { name: 'Mona', jobcenter_id: 'J1', role: 'auditor' });

describe('signing in', () => {
  let house: SignInHouse;
  beforeAll(async () => {
    house = await startSignInHouse([SIF, BORGHILD, MOVING, ...Object.values(STRANGERS)]);
    await execute(`INSERT INTO jobcenters VALUES ('J2', 'Jobcenter Syd', '0102')`);
  });
  afterAll(async () => await house.close());

  const execute = async (sql: string): Promise<number> =>
    await house.under.stored.unitOfWork.run(systemScope('test'), async (tx) => await tx.execute(sql));
  const rows = async (sql: string): Promise<unknown[]> =>
    await house.under.stored.unitOfWork.run(systemScope('test'), async (tx) => await tx.query(sql));

  /** Signs in all the way; stops where our own page would send the browser on. */
  async function enter(who = SIF, browser = new CookieBrowser(), to?: string): Promise<CookieBrowser> {
    const back = await chosen(house, who, browser, to);
    await browser.get(back, { within: 'nowhere' });
    return browser;
  }
  const tokenOf = (browser: CookieBrowser): string => browser.cookiesOf('localhost').get('rettid') ?? '';
  async function session(browser: CookieBrowser): Promise<{ status: number; body: SessionWire }> {
    const { response } = await browser.get(`${house.publicUrl}/api/session`);
    return { status: response.status, body: (await response.json()) as SessionWire };
  }

  it('brings an employee to where he wanted to go, as who he is', async () => {
    const browser = new CookieBrowser();
    const back = await chosen(house, SIF, browser, '/jobcenter/borgere/mine?sort=name');
    const { url } = await browser.get(back, { within: 'nowhere' });
    expect(url.href).toBe(`${house.publicUrl}/jobcenter/borgere/mine?sort=name`);
    const { body } = await session(browser);
    expect(body).toEqual({
      name: 'Sif Sagsbehandler',
      role: 'caseworker',
      permissions: expect.arrayContaining(['caseload.read', 'case.read', 'case.open_with_reason']),
      rights: ['protected_addresses'],
      jobcenter: { id: 'J1', name: 'Jobcenter Nord' },
      staffId: 'S1',
      team: 'Team Øst',
      citizenId: null,
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      businessDate: '2022-03-01',
      isMovedClock: false,
      mayMoveClock: true,
    });
  });

  it('knows a citizen by the CPR number', async () => {
    const { body } = await session(await enter(BORGHILD));
    expect(body).toMatchObject({
      role: 'citizen',
      citizenId: 'C1',
      staffId: null,
      permissions: ['session.use', 'own_plan.read'],
    });
  });

  it('hands the browser a cookie that no script reads and no other site sends, and takes back that of the sign-in', async () => {
    const browser = new CookieBrowser();
    const { response: begun } = await browser.get(`${house.publicUrl}/auth/sign-in`, { within: 'nowhere' });
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^rettid-sign-in-[0-9a-f]{16}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const back = await chosen(house, SIF, browser);
    const { response } = await browser.get(back, { within: 'nowhere' });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^rettid-sign-in-[0-9a-f]{16}=; .*Expires=Thu, 01 Jan 1970/),
      expect.stringMatching(/^rettid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  it('keeps one user a person, with what the sign-in service told last', async () => {
    await enter(MOVING);
    const [before] = (await rows(`SELECT user_id, role FROM users WHERE subject = 'moving'`)) as { user_id: string }[];
    await execute(`UPDATE users SET name = 'Gammelt Navn', role = 'team_leader' WHERE subject = 'moving'`);
    await enter(MOVING);
    expect(await rows(`SELECT user_id, name, role FROM users WHERE subject = 'moving'`)).toEqual([
      { user_id: before?.user_id, name: 'Mona', role: 'auditor' },
    ]);
  });

  it('is noted in the log of access, in the name of the person', async () => {
    const browser = await enter();
    const noted = await rows(
      `SELECT a.action, a.jobcenter_id, u.subject FROM access_log a JOIN users u ON u.user_id = a.actor_id
       WHERE u.subject = 'sif' ORDER BY a.happened_at DESC LIMIT 1`,
    );
    expect(noted).toEqual([{ action: 'session.started', jobcenter_id: 'J1', subject: 'sif' }]);
    expect(tokenOf(browser)).not.toBe('');
  });

  describe('of somebody whom Rettid has no user for', () => {
    async function expectRefused(who: (typeof STRANGERS)[keyof typeof STRANGERS], code: string): Promise<void> {
      house.under.log.length = 0;
      const browser = new CookieBrowser();
      const { response } = await browser.get(await chosen(house, who, browser));
      expect(response.status).toBe(403);
      const page = await response.text();
      expect(page).toContain('Du kan ikke logge på her');
      expect(page).not.toContain(code);
      expect(tokenOf(browser)).toBe('');
      expect(house.under.log.join()).toContain(`"code":"${code}"`);
      for (const personal of [who.name, '0303900000', 'J99']) expect(house.under.log.join()).not.toContain(personal);
    }

    it.each(Object.entries(STRANGERS))('is refused without a word why: %s', async (code, who) => {
      await expectRefused(who, code);
    });

    it('is refused once the user is shut out', async () => {
      await enter(MOVING);
      await execute(`UPDATE users SET active = false WHERE subject = 'moving'`);
      await expectRefused(MOVING, 'user_inactive');
      await execute(`UPDATE users SET active = true WHERE subject = 'moving'`);
    });
  });

  describe('cannot be turned against the person', () => {
    it('by a session that somebody else has put into the browser (fixation)', async () => {
      const planted = await enter(BORGHILD);
      const token = tokenOf(planted);
      const back = await chosen(house, SIF, planted);
      await planted.get(back, { within: 'nowhere' });
      expect(tokenOf(planted)).not.toBe(token);
      const attacker = await fetch(`${house.publicUrl}/api/session`, { headers: { cookie: `rettid=${token}` } });
      expect(await attacker.json()).toMatchObject({ code: 'session_expired' });
      expect((await session(planted)).body.role).toBe('caseworker');
    });

    const expectNotCompleted = async (response: Response): Promise<void> => {
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('Login blev ikke gennemført');
    };

    it('by the same answer a second time (replay)', async () => {
      const browser = new CookieBrowser();
      const kept = new Map(browser.cookiesOf('localhost'));
      const back = await chosen(house, SIF, browser);
      const cookie = [...browser.cookiesOf('localhost')].map(([name, value]) => `${name}=${value}`).join('; ');
      await browser.get(back, { within: 'nowhere' });
      expect(kept.size).toBe(0);
      await expectNotCompleted(await fetch(back, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' }));
      expect((await session(browser)).status).toBe(200);
    });

    it('by a link that completes the sign-in of another browser, which can still complete it itself', async () => {
      const attacker = new CookieBrowser();
      const back = await chosen(house, SIF, attacker);
      const victim = new CookieBrowser();
      await expectNotCompleted((await victim.get(back)).response);
      expect(tokenOf(victim)).toBe('');
      await attacker.get(back, { within: 'nowhere' });
      expect((await session(attacker)).status).toBe(200);
    });

    it('by an answer that comes too late, or to no question', async () => {
      const browser = new CookieBrowser();
      const back = await chosen(house, SIF, browser);
      house.clock.set(new Date(house.clock.now().getTime() + 10 * 60_000));
      await expectNotCompleted((await browser.get(back)).response);
      for (const query of ['', '?code=x', '?code=x&state=', `?code=x&state=${'A'.repeat(43)}`, "?state='&error=x"]) {
        await expectNotCompleted((await browser.get(`${house.publicUrl}/auth/callback${query}`)).response);
      }
    });

    it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/auth/sign-out', '/x\r\nset-cookie: a=b'])(
      'by an address elsewhere to go to afterwards: %j',
      async (to) => {
        const address = `${house.publicUrl}/auth/sign-in?to=${encodeURIComponent(to)}`;
        const response = await fetch(address, { redirect: 'manual' });
        expect(await response.json()).toMatchObject({ code: 'validation_failed', errors: [{ field: 'to' }] });
        expect(response.headers.get('location')).toBeNull();
      },
    );
  });

  it('says so when the person changed his mind at the sign-in service', async () => {
    const browser = new CookieBrowser();
    const { url } = await browser.get(`${house.publicUrl}/auth/sign-in`, { within: house.publicUrl });
    const back = `${house.publicUrl}/auth/callback?error=access_denied&iss=${house.provider.issuer}&state=${url.searchParams.get('state')}`;
    const { response } = await browser.get(back);
    expect(response.status).toBe(403);
    expect(tokenOf(browser)).toBe('');
  });

  it('works in several windows of one browser at once', async () => {
    const browser = new CookieBrowser();
    const first = await chosen(house, SIF, browser, '/jobcenter/');
    const second = await chosen(house, SIF, browser, '/jobcenter/borgere/team');
    expect((await browser.get(first, { within: 'nowhere' })).url.pathname).toBe('/jobcenter/');
    expect((await browser.get(second, { within: 'nowhere' })).url.pathname).toBe('/jobcenter/borgere/team');
    expect((await session(browser)).status).toBe(200);
  });

  it('begins under the name that the sign-in service comes back to', async () => {
    const other = house.publicUrl.replace('localhost', '127.0.0.1');
    // The API listens on one of localhost's addresses; the name in Host is what counts.
    const response = await fetch(`${house.publicUrl}/auth/sign-in?to=%2Fjobcenter%2F`, { redirect: 'manual' });
    expect(new URL(response.headers.get('location') ?? '').origin).toBe(house.provider.issuer);
    const { api } = house.under;
    const moved = await api.inject({ url: '/auth/sign-in?to=%2Fjobcenter%2F', headers: { host: new URL(other).host } });
    expect(moved.headers['location']).toBe(`${house.publicUrl}/auth/sign-in?to=%2Fjobcenter%2F`);
    expect(moved.headers['set-cookie']).toBeUndefined();
  });

  describe('and out again', () => {
    async function signOut(browser: CookieBrowser): Promise<Response> {
      const { csrfToken } = (await session(browser)).body;
      return await fetch(`${house.publicUrl}/auth/sign-out`, {
        method: 'POST',
        headers: { cookie: `rettid=${tokenOf(browser)}`, origin: house.publicUrl, [CSRF_HEADER]: csrfToken },
      });
    }

    it.each([SIF, BORGHILD])(
      'ends the session here and at the sign-in service, with nothing of $name in the address',
      async (who) => {
        const browser = await enter(who);
        const response = await signOut(browser);
        expect(response.headers.getSetCookie()).toEqual([
          expect.stringMatching(/^rettid=; .*Expires=Thu, 01 Jan 1970/),
        ]);
        const { redirectTo } = (await response.json()) as SignedOutWire;
        const address = new URL(redirectTo);
        expect(address.origin).toBe(house.provider.issuer);
        expect(Object.fromEntries(address.searchParams)).toEqual({
          client_id: 'rettid',
          post_logout_redirect_uri: `${house.publicUrl}/auth/signed-out`,
        });
        expect((await session(browser)).body).toMatchObject({ code: 'session_expired' });
        const { url, response: page } = await browser.get(redirectTo);
        expect(url.href).toBe(`${house.publicUrl}/auth/signed-out`);
        expect(await page.text()).toContain('Du er logget af');
      },
    );

    it('needs the proof that our own page asks: nobody is signed out by a link', async () => {
      const browser = await enter();
      const cookie = `rettid=${tokenOf(browser)}`;
      const forged = await fetch(`${house.publicUrl}/auth/sign-out`, { method: 'POST', headers: { cookie } });
      expect(await forged.json()).toMatchObject({ code: 'csrf_token_invalid' });
      expect((await session(browser)).status).toBe(200);
    });

    it('is noted in the log of access', async () => {
      await signOut(await enter());
      const [last] = await rows(`SELECT action FROM access_log ORDER BY happened_at DESC LIMIT 1`);
      expect(last).toEqual({ action: 'session.ended' });
    });
  });
});
