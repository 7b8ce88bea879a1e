import { createServer } from 'node:net';
import { fixedPeople, startIdentityProvider, type DemoPerson, type IdentityProvider } from '@rettid/identity';
import { createLogger, FixedClock, type OidcConfig } from '@rettid/platform';
import { CookieBrowser } from '@rettid/testing';
import { SETTINGS, saveCaseload, startApi, type ApiUnderTest } from '../harness';

const CLIENT = { id: 'rettid', secret: 'a secret of the test, long enough' };

/** Somebody whom the sign-in service knows, whatever it says of him. */
export function person(subject: string, claims: Record<string, unknown>): DemoPerson {
  const part = subject as DemoPerson['part'];
  const name = typeof claims['name'] === 'string' ? claims['name'] : subject;
  return { part, subject, name, title: '', situation: '', claims: claims as unknown as DemoPerson['claims'] };
}

export const SIF = person('sif', {
  name: 'Sif Sagsbehandler',
  staff_id: 'S1',
  jobcenter_id: 'J1',
  role: 'caseworker',
  rights: ['protected_addresses'],
});
export const BORGHILD = person('borghild', { name: 'Borghild Prøvesen', cpr: '0101901234' });

export function oidcConfig(issuer: string): OidcConfig {
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scope: 'openid profile',
    claims: {
      staff_id: 'staff_id',
      jobcenter_id: 'jobcenter_id',
      role: 'role',
      rights: 'rights',
      cpr: 'cpr',
      name: 'name',
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export async function startProvider(
  publicUrl: string,
  people: readonly DemoPerson[],
  port = 0,
): Promise<IdentityProvider> {
  return await startIdentityProvider({
    port,
    environment: 'test',
    client: {
      ...CLIENT,
      redirectUris: [`${publicUrl}/auth/callback`],
      postLogoutRedirectUris: [`${publicUrl}/auth/signed-out`],
    },
    people: fixedPeople(people),
    logger: createLogger('identity', { logLevel: 'silent' }),
  });
}

/** The API, listening, with a small caseload and a sign-in service that knows these people. */
export interface SignInHouse {
  readonly under: ApiUnderTest;
  readonly clock: FixedClock;
  readonly provider: IdentityProvider;
  readonly publicUrl: string;
  close(): Promise<void>;
}

export async function startSignInHouse(people: readonly DemoPerson[]): Promise<SignInHouse> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const provider = await startProvider(publicUrl, people);
  const clock = new FixedClock(new Date('2022-03-01T08:00:00Z'));
  const settings = { publicUrl, oidc: oidcConfig(provider.issuer), webRoot: SETTINGS.webRoot };
  const under = await startApi((module) => module, settings, clock);
  await saveCaseload(under.stored);
  await under.api.listen(port, 'localhost');
  const close = async (): Promise<void> => {
    await under.close();
    await provider.close();
  };
  return { under, clock, provider, publicUrl, close };
}

/** Goes to sign-in and chooses the person; answers the address that the sign-in service sends the browser back to. */
export async function chosen(
  { publicUrl, provider }: Pick<SignInHouse, 'publicUrl' | 'provider'>,
  { part }: DemoPerson,
  browser: CookieBrowser,
  to?: string,
): Promise<URL> {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
  const { url: page, response } = await browser.get(`${publicUrl}/auth/sign-in${query}`);
  if (response.status !== 200) throw new Error(`no page to choose at: ${response.status}`);
  const { url: back } = await browser.post(page, { person: part }, { within: provider.issuer });
  return back;
}
