import { createLogger } from '@rettid/platform';
import { CookieBrowser } from '@rettid/testing';
import * as oidc from 'openid-client';
import { fixedPeople, startIdentityProvider, type DemoPerson, type IdentityProvider } from '../src';

const APPLICATION = 'http://localhost:3000';
const CLIENT = {
  id: 'rettid',
  secret: 'a secret of the test, long enough',
  redirectUris: [`${APPLICATION}/auth/callback`],
  postLogoutRedirectUris: [`${APPLICATION}/auth/signed-out`],
};
const MINNA: DemoPerson = {
  part: 'caseworker',
  subject: 'staff:S1',
  name: 'Minna Modelgaard',
  title: 'Koordinerende sagsbehandler',
  situation: 'Sidder i Team 1 med 45 borgere. <b>9 pligter</b> er overskredet.',
  claims: { name: 'Minna Modelgaard', staff_id: 'S1', jobcenter_id: 'J1', role: 'caseworker', rights: ['staff_cases'] },
};
const BO: DemoPerson = {
  part: 'citizen-job-goal',
  subject: 'citizen:C1',
  name: 'Bo Prøvelund',
  title: 'Borger',
  situation: 'Har et jobmål i sin plan.',
  claims: { name: 'Bo Prøvelund', cpr: '0101700000' },
};
const silent = createLogger('identity', { logLevel: 'silent' });
const options = {
  port: 0,
  environment: 'test',
  client: CLIENT,
  people: fixedPeople([MINNA, BO]),
  logger: silent,
} as const;

let provider: IdentityProvider;
/** Redirects are followed as long as they stay with the provider. */
let inside: { readonly within: string };
let relyingParty: oidc.Configuration;

beforeAll(async () => {
  provider = await startIdentityProvider(options);
  inside = { within: provider.issuer };
  relyingParty = await discover();
});

afterAll(async () => await provider.close());

async function discover(secret = CLIENT.secret): Promise<oidc.Configuration> {
  return await oidc.discovery(new URL(provider.issuer), CLIENT.id, {}, oidc.ClientSecretBasic(secret), {
    execute: [oidc.allowInsecureRequests],
  });
}

interface Attempt {
  readonly address: URL;
  readonly checks: { pkceCodeVerifier: string; expectedState: string; expectedNonce: string };
}

async function begin(parameters: Record<string, string> = {}): Promise<Attempt> {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const expectedNonce = oidc.randomNonce();
  const address = oidc.buildAuthorizationUrl(relyingParty, {
    redirect_uri: `${APPLICATION}/auth/callback`,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...parameters,
  });
  return { address, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
}

/** Goes through the page as the person; answers the address that the browser is sent back to. */
async function chooseAs(person: DemoPerson, attempt: Attempt, browser = new CookieBrowser()): Promise<URL> {
  const { url, response } = await browser.get(attempt.address, inside);
  expect(response.status).toBe(200);
  const { url: back } = await browser.post(url, { person: person.part }, inside);
  return back;
}

describe('signing in', () => {
  it.each([
    ['an employee', MINNA],
    ['a citizen', BO],
  ])('as %s gives a signed id token with who that is', async (_, person) => {
    const attempt = await begin();
    const back = await chooseAs(person, attempt);
    expect(back.href).toMatch(/^http:\/\/localhost:3000\/auth\/callback\?code=/);
    const tokens = await oidc.authorizationCodeGrant(relyingParty, back, attempt.checks);
    expect(tokens.claims()).toMatchObject({
      sub: person.subject,
      iss: provider.issuer,
      aud: 'rettid',
      ...person.claims,
    });
    expect(JSON.parse(Buffer.from(tokens.id_token?.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
      alg: 'RS256',
    });
  });

  it('tells a citizen’s claims of citizens alone, and an employee’s of employees', async () => {
    const attempt = await begin();
    const tokens = await oidc.authorizationCodeGrant(relyingParty, await chooseAs(BO, attempt), attempt.checks);
    expect(tokens.claims()).not.toHaveProperty('role');
    expect(tokens.claims()).not.toHaveProperty('jobcenter_id');
  });

  it('asks who one is each time, also in a browser that has just signed in', async () => {
    const browser = new CookieBrowser();
    await chooseAs(MINNA, await begin(), browser);
    const attempt = await begin();
    const tokens = await oidc.authorizationCodeGrant(
      relyingParty,
      await chooseAs(BO, attempt, browser),
      attempt.checks,
    );
    expect(tokens.claims()?.sub).toBe(BO.subject);
    const { url } = await browser.get((await begin({ prompt: 'none' })).address, inside);
    expect(url.searchParams.get('error')).toBe('login_required');
  });

  it('takes a code once, and only with the verifier it was asked for with', async () => {
    const attempt = await begin();
    const back = await chooseAs(MINNA, attempt);
    await expect(
      oidc.authorizationCodeGrant(relyingParty, back, {
        ...attempt.checks,
        pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
      }),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    const second = await begin();
    const secondBack = await chooseAs(MINNA, second);
    await oidc.authorizationCodeGrant(relyingParty, secondBack, second.checks);
    await expect(oidc.authorizationCodeGrant(relyingParty, secondBack, second.checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('refuses a client that does not know the secret', async () => {
    const attempt = await begin();
    const back = await chooseAs(MINNA, attempt);
    await expect(
      oidc.authorizationCodeGrant(await discover('another secret'), back, attempt.checks),
    ).rejects.toMatchObject({ status: 401 });
  });

  it('refuses a sign-in without PKCE', async () => {
    const { address } = await begin();
    for (const name of ['code_challenge', 'code_challenge_method']) address.searchParams.delete(name);
    const { url } = await new CookieBrowser().get(address, inside);
    expect(url.searchParams.get('error')).toBe('invalid_request');
    expect(url.searchParams.get('error_description')).toMatch(/PKCE/);
  });

  it('sends nobody to an address that is not registered', async () => {
    const { address } = await begin({ redirect_uri: 'http://localhost:3000/elsewhere' });
    const { response } = await new CookieBrowser().get(address, inside);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('invalid_redirect_uri');
    expect(text).toContain('<html lang="da">');
  });
});

describe('signing out', () => {
  it.each([
    ['with the id token', true],
    ['with the name of the client alone, since an id token of a citizen may stand in no address', false],
  ])('goes back to the application at once, %s', async (_, withHint) => {
    const browser = new CookieBrowser();
    const attempt = await begin();
    const tokens = await oidc.authorizationCodeGrant(
      relyingParty,
      await chooseAs(MINNA, attempt, browser),
      attempt.checks,
    );
    expect([...browser.cookiesOf('127.0.0.1').keys()]).toContain('demo_identity');
    const address = oidc.buildEndSessionUrl(relyingParty, {
      post_logout_redirect_uri: `${APPLICATION}/auth/signed-out`,
      state: 'xyz',
      ...(withHint ? { id_token_hint: tokens.id_token ?? '' } : { client_id: CLIENT.id }),
    });
    const { url } = await browser.get(address, inside);
    expect(url.href).toBe(`${APPLICATION}/auth/signed-out?state=xyz`);
    expect([...browser.cookiesOf('127.0.0.1').keys()]).not.toContain('demo_identity');
  });

  it('asks first where nobody says where to go next, or the address is not registered', async () => {
    const browser = new CookieBrowser();
    await chooseAs(MINNA, await begin(), browser);
    const { response } = await browser.get(`${provider.issuer}/session/end`, inside);
    expect(await response.text()).toContain('Vil du logge ud?');
    const foreign = oidc.buildEndSessionUrl(relyingParty, { post_logout_redirect_uri: 'http://evil.example/' });
    expect((await browser.get(foreign, inside)).response.status).toBe(400);
  });
});

describe('the page', () => {
  it('offers each person as a button, named by name and title, with nothing taken for markup', async () => {
    const { response } = await new CookieBrowser().get((await begin()).address, inside);
    const text = await response.text();
    expect(text).toContain('Hvem vil du være?');
    expect(text).toContain('Demo: opdigtede personer');
    expect(text.match(/<button\s+type="submit"\s+name="person"/g)).toHaveLength(2);
    expect(text).toContain('&#60;b&#62;9 pligter');
    expect(text).not.toMatch(/<b>|0101700000|<script|style=/);
  });

  it('lets no script, frame or foreign address in', async () => {
    const { response } = await new CookieBrowser().get((await begin()).address, inside);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`form-action 'self' ${APPLICATION}`);
    expect(policy).not.toContain('unsafe');
  });

  it('asks again where the choice is nobody’s', async () => {
    const browser = new CookieBrowser();
    const { url } = await browser.get((await begin()).address, inside);
    const { response } = await browser.post(url, { person: 'mayor' }, inside);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Den person findes ikke længere');
  });

  it('belongs to the browser that began the sign-in', async () => {
    const { url } = await new CookieBrowser().get((await begin()).address, inside);
    const { response } = await new CookieBrowser().post(url, { person: 'caseworker' }, inside);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Siden er udløbet');
  });

  it('says what to do where the database holds nobody', async () => {
    const empty = await startIdentityProvider({ ...options, people: fixedPeople([]) });
    const { address } = await begin();
    const there = new URL(address.href.replace(provider.issuer, empty.issuer));
    const { response } = await new CookieBrowser().get(there, { within: empty.issuer });
    expect(await response.text()).toContain('Databasen er tom');
    await empty.close();
  });

  it('has its style and its letters with it', async () => {
    for (const path of [
      '/style.css',
      '/IBMPlexSans-Regular-Latin1.woff2',
      '/IBMPlexSans-SemiBold-Latin1.woff2',
      '/health',
    ]) {
      expect([path, (await fetch(`${provider.issuer}${path}`)).status]).toEqual([path, 200]);
    }
  });
});

describe('the demonstration’s provider', () => {
  it('does not start in production', async () => {
    await expect(startIdentityProvider({ ...options, environment: 'production' })).rejects.toMatchObject({
      code: 'identity_in_production',
    });
  });

  it.each(['0.0.0.0', '::', '10.0.0.4', 'rettid.example'])('does not listen on %s', async (host) => {
    await expect(startIdentityProvider({ ...options, host })).rejects.toMatchObject({
      code: 'identity_not_on_loopback',
    });
  });

  it('says so where its port is taken', async () => {
    const port = Number(new URL(provider.issuer).port);
    await expect(startIdentityProvider({ ...options, port })).rejects.toMatchObject({ code: 'identity_port_busy' });
  });
});
