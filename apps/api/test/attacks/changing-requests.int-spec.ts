import { CSRF_HEADER } from '@rettid/contracts';
import { permits, ACCESS_ROLES, type Actor } from '@rettid/domain';
import { signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';
import { SAMPLES } from '../matrix/requests';
import { routesOf, type Route } from '../matrix/routes';
import type { Sample, SampleRequest } from '../matrix/samples/sample';
import { createWorld, READER, staffActor, type World } from '../matrix/world';
import { HOSTILE_TEXTS } from './hostile-texts';

jest.setTimeout(120_000);

type Headers = Readonly<Record<string, string>>;

/** What is sent to routes that change something, or that are asked with a body, by people who mean no good. */
describe('a request with a body', () => {
  let under: ApiUnderTest;
  let world: World;
  const routes: { readonly route: Route; readonly sample: Sample }[] = [];

  beforeAll(async () => {
    under = await startApi();
    world = await createWorld(under.stored);
    for (const route of routesOf(under.api)) {
      const sample = SAMPLES[route.name];
      if (sample !== undefined && route.method !== 'GET' && route.permission !== null) routes.push({ route, sample });
    }
  });
  afterAll(async () => await under.close());

  const send = async (
    { method }: Route,
    { url }: SampleRequest,
    headers: Headers,
    payload: string | object | undefined,
  ): Promise<{ status: number; code: string | undefined; body: string }> => {
    const response = await under.api.inject({
      method: method as 'POST',
      url,
      headers: { host: 'localhost:3000', ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const isProblem = response.headers['content-type']?.toString().startsWith('application/problem+json') ?? false;
    const code = isProblem ? response.json<{ code: string }>().code : undefined;
    return { status: response.statusCode, code, body: response.body };
  };

  /** Somebody who may use the route, freshly signed in. */
  async function somebodyFor({ permission }: Route): Promise<SignedIn> {
    const role = ACCESS_ROLES.find((each) => permission !== null && permits(each, permission));
    if (role === undefined) throw new Error(`nobody may ${permission ?? 'ask'}`);
    const { jobcenterId, citizenId } = world.cases[0]!.citizen;
    const actor: Actor =
      role === 'citizen'
        ? { kind: 'citizen', userId: 'U-citizen', name: 'Prøve', role, jobcenterId, citizenId }
        : staffActor(jobcenterId, role, [], READER);
    return await signIn(under, actor);
  }

  const requestOf = (sample: Sample): SampleRequest => sample.request(world.cases[0]!.citizen);

  /** Runs `attack` against every route and gathers what went wrong, so that one run tells of all. */
  async function attackAll(
    attack: (route: Route, request: SampleRequest, session: SignedIn) => Promise<string | null>,
  ): Promise<void> {
    const faults: string[] = [];
    for (const { route, sample } of routes) {
      const fault = await attack(route, requestOf(sample), await somebodyFor(route));
      if (fault !== null) faults.push(`${route.name}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(routes.length).toBeGreaterThan(5);
  }

  const refusal = (expected: string, { status, code }: { status: number; code: string | undefined }): string | null =>
    code === expected ? null : `${status} ${code ?? ''} in place of ${expected}`;

  it('is refused without the token of the session (CSRF)', async () => {
    await attackAll(async (route, request, { headers }) => {
      const { [CSRF_HEADER]: _, ...without } = headers;
      return refusal('csrf_token_invalid', await send(route, request, without, request.payload));
    });
  });

  it('is refused with the token of another session', async () => {
    await attackAll(async (route, request, { headers }) => {
      const { csrfToken } = await somebodyFor(route);
      const mixed = { ...headers, [CSRF_HEADER]: csrfToken };
      return refusal('csrf_token_invalid', await send(route, request, mixed, request.payload));
    });
  });

  it('is refused from a page of another origin, even with the token', async () => {
    await attackAll(async (route, request, { headers }) => {
      const foreign = { ...headers, origin: 'https://example.org' };
      return refusal('csrf_token_invalid', await send(route, request, foreign, request.payload));
    });
  });

  it('is refused with a field that nobody asked for (mass assignment)', async () => {
    await attackAll(async (route, request, { headers }) => {
      if (request.payload === undefined) return null;
      for (const extra of [{ jobcenterId: 'J-2' }, { role: 'administrator' }, { actorId: 'somebody' }]) {
        const fault = refusal(
          'validation_failed',
          await send(route, request, headers, { ...request.payload, ...extra }),
        );
        if (fault !== null) return fault;
      }
      return null;
    });
  });

  it('is refused with a key that would reach a prototype', async () => {
    await attackAll(async (route, request, { headers }) => {
      if (request.payload === undefined) return null;
      const json = { ...headers, 'content-type': 'application/json' };
      for (const key of ['__proto__', 'constructor']) {
        const body = `{"${key}":{"isAdministrator":true},${JSON.stringify(request.payload).slice(1)}`;
        const { status } = await send(route, request, json, body);
        if (status !== 400) return `${status} in place of 400 for ${key}`;
      }
      return 'isAdministrator' in {} ? 'reached the prototype' : null;
    });
  });

  it('is refused where it is broken, nested without end, too large or of another form, and says which', async () => {
    await attackAll(async (route, request, { headers }) => {
      if (request.payload === undefined) return null;
      const json = { ...headers, 'content-type': 'application/json' };
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
      const expectations = [
        { headers: json, body: '{"a":', codes: ['request_malformed'] },
        { headers: json, body: '[]', codes: ['validation_failed', 'request_malformed'] },
        { headers: json, body: 'null', codes: ['validation_failed', 'request_malformed'] },
        { headers: json, body: deep, codes: ['validation_failed', 'request_malformed'] },
        { headers: json, body: JSON.stringify({ a: 'x'.repeat(70_000) }), codes: ['payload_too_large'] },
        {
          headers: { ...headers, 'content-type': 'text/plain' },
          body: 'hej',
          codes: ['validation_failed', 'media_type_unsupported'],
        },
        { headers: { ...headers, 'content-type': 'application/xml' }, body: '<a/>', codes: ['media_type_unsupported'] },
      ];
      for (const { headers: sent, body, codes } of expectations) {
        const { status, code } = await send(route, request, sent, body);
        if (!codes.includes(code ?? '')) return `${status} ${code ?? ''} for ${body.slice(0, 10)}`;
      }
      return null;
    });
  });

  it('may hold SQL, markup and templates in every text: nothing breaks, no citizen is gone, no markup comes back', async () => {
    await attackAll(async (route, request, { headers }) => {
      for (const [path, bodies] of hostileBodies(request.payload)) {
        for (const body of bodies) {
          const { status, body: answer } = await send(route, request, headers, body);
          if (status >= 500) return `${status} for a hostile ${path}`;
          if (answer.startsWith('<')) return `markup for a hostile ${path}`;
        }
      }
      return null;
    });
    const { rows } = await countOfCitizens();
    expect(rows).toBe(world.cases.length);
  });

  async function countOfCitizens(): Promise<{ rows: number }> {
    return await under.stored.unitOfWork.run({ kind: 'system', actorId: 'test' }, async (tx) => ({
      rows: (await tx.query('SELECT 1 FROM citizens')).length,
    }));
  }
});

/** For every field of a body that is a text or may be one: the body with each hostile text in its place. */
function hostileBodies(payload: object | undefined): [path: string, bodies: object[]][] {
  if (payload === undefined) return [];
  return Object.entries(payload).map(([key, value]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const inner = hostileBodies(value as object).flatMap(([, bodies]) => bodies);
      return [key, inner.map((body) => ({ ...payload, [key]: body }))];
    }
    const texts = Array.isArray(value) ? HOSTILE_TEXTS.map((text) => [text]) : HOSTILE_TEXTS;
    return [key, texts.map((text) => ({ ...payload, [key]: text }))];
  });
}
