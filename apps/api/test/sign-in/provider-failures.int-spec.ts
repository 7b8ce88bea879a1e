import type { OidcConfig } from '@rettid/platform';
import { saveCaseload, startApi, type ApiUnderTest } from '../harness';
import { startLyingProvider, type Lie, type LyingProvider } from './lying-provider';
import { chosen, freePort, oidcConfig, SIF, startProvider } from './signing-in';
import { CookieBrowser } from '@rettid/testing';

const PUBLIC_URL = 'http://localhost:3000';
const TRUTH = { ...SIF.claims };

type Answer = Awaited<ReturnType<ApiUnderTest['api']['inject']>>;

/** The API in its process, and a browser's part of one sign-in: everything but the page of the provider. */
class Visitor {
  private constructor(
    private readonly under: ApiUnderTest,
    private readonly cookie: string,
    readonly asked: URLSearchParams,
  ) {}

  static async begin(under: ApiUnderTest): Promise<Visitor> {
    const begun = await under.api.inject({ url: '/auth/sign-in', headers: { host: 'localhost:3000' } });
    const [cookie] = String(begun.headers['set-cookie']).split(';');
    return new Visitor(under, cookie ?? '', new URL(String(begun.headers['location'])).searchParams);
  }

  async comeBack(issuer?: string): Promise<Answer> {
    const query = new URLSearchParams({ code: 'c', state: this.asked.get('state') ?? '' });
    if (issuer !== undefined) query.set('iss', issuer);
    const headers = { host: 'localhost:3000', cookie: this.cookie };
    return await this.under.api.inject({ url: `/auth/callback?${query.toString()}`, headers });
  }
}

async function startWith(oidc: OidcConfig | null): Promise<ApiUnderTest> {
  const under = await startApi((module) => module, { publicUrl: PUBLIC_URL, oidc });
  await under.api.getHttpAdapter().getInstance().ready();
  await saveCaseload(under.stored);
  return under;
}

describe('a provider that lies', () => {
  let provider: LyingProvider;
  let under: ApiUnderTest;
  beforeAll(async () => {
    provider = await startLyingProvider();
    under = await startWith(oidcConfig(provider.issuer));
  });
  afterAll(async () => {
    await under.close();
    await provider.close();
  });

  async function answerTo(lie: Lie, issuer?: string): Promise<Answer> {
    const visitor = await Visitor.begin(under);
    provider.tell(visitor.asked.get('nonce') ?? '', lie);
    return await visitor.comeBack(issuer);
  }

  it('is believed where it tells the truth', async () => {
    const answer = await answerTo({ claims: TRUTH });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['location']).toBe(`${PUBLIC_URL}/`);
  });

  const longAgo = 1_600_000_000;
  it.each<[string, Lie]>([
    ['for another client', { claims: { ...TRUTH, aud: 'another' } }],
    ['by another issuer', { claims: { ...TRUTH, iss: 'https://evil.example' } }],
    ['of another sign-in', { claims: { ...TRUTH, nonce: 'another' } }],
    ['of no sign-in', { claims: { ...TRUTH, nonce: undefined } }],
    ['that has expired', { claims: { ...TRUTH, iat: longAgo, exp: longAgo + 60 } }],
    ['of nobody', { claims: { ...TRUTH, sub: undefined } }],
    ['signed by another key', { claims: TRUTH, signedBy: 'another key' }],
    ['signed by nobody', { claims: TRUTH, signedBy: 'nobody' }],
  ])('is not believed with an ID token %s', async (_, lie) => {
    under.log.length = 0;
    const answer = await answerTo(lie);
    expect(answer.json()).toMatchObject({ code: 'sign_in_refused' });
    expect(String(answer.headers['set-cookie'])).not.toMatch(/rettid=[\w-]+/);
    expect(under.log.join()).toMatch(/"code":"OAUTH_\w+".*sign-in refused/);
    expect(under.log.join()).not.toContain('Sif');
  });

  it('is not believed where the answer names another issuer (mix-up)', async () => {
    expect((await answerTo({ claims: TRUTH }, 'https://evil.example')).json()).toMatchObject({
      code: 'sign_in_refused',
    });
  });

  it('is not available where it fails itself', async () => {
    for (const tokenAnswer of [
      { status: 500, body: '{}' },
      { status: 401, body: '{"error":"invalid_client"}' },
      { status: 200, body: 'no JSON' },
    ]) {
      expect((await answerTo({ tokenAnswer })).json()).toMatchObject({ code: 'sign_in_unavailable', status: 503 });
    }
    const tokenAnswer = { status: 400, body: '{"error":"invalid_grant"}' };
    expect((await answerTo({ tokenAnswer })).json()).toMatchObject({ code: 'sign_in_refused' });
  });
});

describe('providers of every kind', () => {
  it('may tell who somebody is to whoever asks with the access token', async () => {
    const provider = await startLyingProvider();
    provider.tell('', { userInfo: TRUTH });
    const under = await startWith(oidcConfig(provider.issuer));
    const visitor = await Visitor.begin(under);
    provider.tell(visitor.asked.get('nonce') ?? '', { userInfo: TRUTH });
    expect((await visitor.comeBack()).statusCode).toBe(303);
    await under.close();
    await provider.close();
  });

  it('may have names of their own for the claims, and send each as a list', async () => {
    const provider = await startLyingProvider();
    const oidc = oidcConfig(provider.issuer);
    const under = await startWith({ ...oidc, claims: { ...oidc.claims, role: 'roles', jobcenter_id: 'urn:dk:jc' } });
    const visitor = await Visitor.begin(under);
    const claims = { name: 'Sif', roles: ['auditor'], 'urn:dk:jc': ['J1'] };
    provider.tell(visitor.asked.get('nonce') ?? '', { claims });
    expect((await visitor.comeBack()).statusCode).toBe(303);
    await under.close();
    await provider.close();
  });

  it('may come up after the API, which says meanwhile that nobody can sign in', async () => {
    const port = await freePort();
    const publicUrl = `http://localhost:${await freePort()}`;
    const settings = { publicUrl, oidc: oidcConfig(`http://127.0.0.1:${port}`) };
    const under = await startApi((module) => module, settings);
    await saveCaseload(under.stored);
    await under.api.listen(Number(new URL(publicUrl).port), 'localhost');
    const unavailable = await fetch(`${publicUrl}/auth/sign-in`);
    expect(unavailable.status).toBe(503);
    expect(await unavailable.json()).toMatchObject({ code: 'sign_in_unavailable' });
    expect((await fetch(`${publicUrl}/health`)).status).toBe(200);
    const provider = await startProvider(publicUrl, [SIF], port);
    const browser = new CookieBrowser();
    await browser.get(await chosen({ publicUrl, provider }, SIF, browser), { within: 'nowhere' });
    expect((await browser.get(`${publicUrl}/api/session`)).response.status).toBe(200);
    await under.close();
    await provider.close();
  });

  it('may be missing: the API starts, and says to whoever wants in that none is set up', async () => {
    const under = await startWith(null);
    const answer = await under.api.inject({ url: '/auth/sign-in', headers: { host: 'localhost:3000' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      code: 'sign_in_unavailable',
      detail: 'Der er ikke sat en login-tjeneste op.',
    });
    await under.close();
  });
});
