import { SETTINGS, saveCaseload, signIn, startApi, type ApiUnderTest } from '../harness';
import type { Actor } from '@rettid/domain';

const AUDITOR: Actor = {
  kind: 'staff',
  userId: 'U1',
  name: 'Rita Revisor',
  role: 'auditor',
  jobcenterId: 'J1',
  staffId: null,
  team: null,
  rights: [],
};

describe('what every answer tells a browser', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
  });
  afterAll(async () => await under.close());

  const CAREFUL = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'content-security-policy': expect.stringMatching(/^default-src 'none'/),
    'cache-control': 'no-store',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  };

  it.each([
    ['/health', 200],
    ['/api/session', 401],
    ['/auth/signed-out', 200],
    ['/auth/sign-in', 503],
    ['/auth/callback', 403],
    ['/nothing', 404],
    ['/%E0%A4%A', 400],
  ])('%s (%i)', async (url, status) => {
    const { statusCode, headers } = await under.api.inject({ url, headers: { host: 'localhost:3000' } });
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject(CAREFUL);
    expect(String(headers['content-security-policy'])).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('somebody who has signed in, too', async () => {
    const { headers: own } = await signIn(under, AUDITOR);
    const { statusCode, headers } = await under.api.inject({
      url: '/api/session',
      headers: { host: 'localhost', ...own },
    });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject(CAREFUL);
  });

  it.each(['evil.example', 'localhost.evil.example', 'localhost:3000@evil.example'])(
    'is nothing, where the request is addressed to another host: %j',
    async (host) => {
      const answer = await under.api.inject({ url: '/health', headers: { host } });
      expect(answer.json()).toMatchObject({ status: 421, code: 'host_misdirected' });
    },
  );
});

describe('over https', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApi((module) => module, { ...SETTINGS, publicUrl: 'https://rettid.example' });
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
  });
  afterAll(async () => await under.close());

  it('every answer keeps the browser to it', async () => {
    for (const host of ['rettid.example', 'RETTID.example', '127.0.0.1:3000']) {
      const { statusCode, headers } = await under.api.inject({ url: '/health', headers: { host } });
      expect(statusCode).toBe(200);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    }
    const other = await under.api.inject({ url: '/health', headers: { host: 'rettid.example:8443' } });
    expect(other.statusCode).toBe(421);
  });

  it('the session lives in a cookie that no other host can set, and is sent over https alone', async () => {
    const { services } = under;
    expect(services.cookie.name).toBe('__Host-rettid');
    const { headers, token } = await signIn(under, AUDITOR);
    const signedIn = { ...headers, host: 'rettid.example' };
    expect((await under.api.inject({ url: '/api/session', headers: signedIn })).statusCode).toBe(200);
    const plain = { host: 'rettid.example', cookie: `rettid=${token}` };
    expect((await under.api.inject({ url: '/api/session', headers: plain })).statusCode).toBe(401);
    const out = await under.api.inject({ method: 'POST', url: '/auth/sign-out', headers: signedIn });
    expect(out.statusCode).toBe(200);
    expect(out.headers['set-cookie']).toMatch(
      /^__Host-rettid=; (?=.*Path=\/)(?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax).*Expires=Thu, 01 Jan 1970/,
    );
    // No sign-in service is set up here, and the person is signed out all the same.
    expect(out.json()).toEqual({ redirectTo: '/auth/signed-out' });
  });
});
