import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@rettid/domain';
import { saveMeeting } from '@rettid/testing';
import { signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';
import { createWorld, READER, staffActor, type World } from '../matrix/world';
import { HOSTILE_TEXTS } from './hostile-texts';

jest.setTimeout(120_000);

/** None of ours comes twice. */
type Headers = Readonly<Record<string, string | undefined>>;

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

const DESCRIPTION = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as ApiDescription;

/** What is sent to routes that read, by people who mean no good or have typed the wrong thing. */
describe('a request without a body', () => {
  let under: ApiUnderTest;
  let world: World;
  let leader: SignedIn;
  const problems: string[] = [];

  beforeAll(async () => {
    under = await startApi();
    world = await createWorld(under.stored);
    const minutes = `Taler om helbred. CPR ${world.cases[0]!.citizen.cpr}`;
    await saveMeeting(under.stored, world.cases[0]!.citizen, { startsAt: new Date('2022-02-01T09:00:00Z'), minutes });
    const actor: Actor = staffActor(
      world.home.jobcenterId,
      'team_leader',
      ['protected_addresses', 'staff_cases'],
      READER,
    );
    leader = await signIn(under, actor);
  });
  afterAll(async () => await under.close());

  async function get(
    url: string,
    headers: Readonly<Record<string, string>> = leader.headers,
    method = 'GET',
  ): Promise<{ status: number; body: string; headers: Headers }> {
    const response = await under.api.inject({
      method: method as 'GET',
      url,
      headers: { host: 'localhost:3000', ...headers },
    });
    if (response.statusCode >= 400) problems.push(response.body);
    return { status: response.statusCode, body: response.body, headers: response.headers as Headers };
  }

  /** Every parameter of every reading route that is described, the others left as they are. */
  function* parameters(): Generator<{ path: string; name: string; place: string }> {
    for (const [path, operations] of Object.entries(DESCRIPTION.paths)) {
      for (const { name, in: place } of operations['get']?.parameters ?? []) yield { path, name, place };
    }
  }

  const addressWith = (path: string, name: string, place: string, value: string): string => {
    const filled = path.replace(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(key === name && place === 'path' ? value : world.cases[0]!.citizen.citizenId),
    );
    return place === 'query' ? `${filled}?${name}=${encodeURIComponent(value)}` : filled;
  };

  it('may hold SQL, markup and paths in every parameter, and gets no more than a refusal', async () => {
    let tried = 0;
    for (const { path, name, place } of parameters()) {
      for (const text of HOSTILE_TEXTS) {
        const { status, body, headers } = await get(addressWith(path, name, place, text));
        expect({ path, name, text, isFine: status < 500 || status === 503 }).toMatchObject({ isFine: true });
        expect(body).not.toContain('<script>alert');
        expect(headers['location'] ?? '').not.toMatch(/script|example/);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(100);
  });

  it('is refused where an address holds a CPR number in place of an id, and the log does not repeat it', async () => {
    const { cpr } = world.cases[0]!.citizen;
    const written = `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
    under.log.length = 0;
    for (const typed of [cpr, written]) {
      expect((await get(`/api/citizens/${typed}/case`)).status).toBe(404);
      expect((await get(`/api/obligations?caseworker=${typed}`)).status).toBeLessThan(500);
      expect((await get(`/jobcenter/borger/${typed}`)).status).toBeLessThan(504);
      expect((await get(`/unknown/${typed}?cpr=${typed}`)).status).toBe(404);
      expect(under.log.join('')).not.toContain(typed);
    }
    expect(under.log.length).toBeGreaterThan(0);
  });

  it.each([
    ['//example.org', 'another host without a scheme'],
    ['https://example.org/', 'another host'],
    ['/\\example.org', 'a backslash that browsers take for a slash'],
    ['/%09/example.org', 'a tab that browsers drop'],
    ['javascript:alert(1)', 'a script'],
    ['/jobcenter/\r\nSet-Cookie: rettid=x', 'a second header'],
    ['', 'nothing'],
  ])('sends nobody to %j after sign-in (%s)', async (to) => {
    const { status, headers } = await get(`/auth/sign-in?to=${encodeURIComponent(to)}`, {});
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['location'] ?? '').not.toContain('example.org');
    expect(status).toBe(400);
  });

  it.each(['TRACE', 'PROPFIND', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'])(
    'is not answered by another method: %s',
    async (method) => {
      const { status } = await get('/api/session', leader.headers, method);
      expect([404, 405, 501]).toContain(status);
    },
  );

  it.each([
    ['x-http-method-override', 'DELETE'],
    ['x-forwarded-host', 'example.org'],
    ['x-forwarded-proto', 'https'],
    ['x-original-url', '/api/case-openings'],
    ['forwarded', 'host=example.org'],
  ])('is not changed by the header %s', async (name, value) => {
    const { status, body, headers } = await get('/api/session', { ...leader.headers, [name]: value });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ role: 'team_leader' });
    expect(JSON.stringify(headers)).not.toContain('example.org');
  });

  it('comes with headers that keep browsers from storing, framing, sniffing or running anything', async () => {
    for (const url of ['/api/session', '/api/unknown', '/health', '/auth/signed-out', '/']) {
      const { headers } = await get(url);
      const policy = String(headers['content-security-policy']);
      expect({ url, policy }).toMatchObject({ policy: expect.stringContaining("default-src 'none'") });
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toContain('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    }
  });

  it('leaves no CPR number in what is logged and what is refused', async () => {
    for (const { citizen } of world.cases) {
      await get(`/api/citizens/${citizen.citizenId}/case`);
      await get(`/api/citizens/${citizen.citizenId}/obligations?cpr=${citizen.cpr}`);
    }
    const told = [...under.log, ...problems].join('\n');
    expect(told.length).toBeGreaterThan(10_000);
    for (const { citizen } of world.cases) {
      expect(told.includes(citizen.cpr)).toBe(false);
      expect(told.includes(`${citizen.cpr.slice(0, 6)}-${citizen.cpr.slice(6)}`)).toBe(false);
    }
  });
});
