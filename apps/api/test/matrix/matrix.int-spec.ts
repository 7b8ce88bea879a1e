import { ACCESS_ROLES, caseAccess, permits, type Actor, type CaseRight, type StaffAccessRole } from '@rettid/domain';
import { Client } from 'pg';
import { signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';
import { SAMPLES } from './requests';
import { routesOf, type Route } from './routes';
import type { Sample, SampleRequest } from './samples/sample';
import { createWorld, READER, staffActor, subjectFor, type World, type WorldCase } from './world';

jest.setTimeout(300_000);

interface Combination {
  readonly route: Route;
  readonly actor: Actor | null;
  /** The case that is asked for; `null` where the route asks for none. */
  readonly asked: WorldCase | null;
  readonly request: SampleRequest;
  readonly expected: readonly number[];
}

/** Every route x everybody who could ask x every case that could be asked for, each answered as the policy says. */
describe('who may do what', () => {
  let under: ApiUnderTest;
  let owner: Client;
  let world: World;
  let routes: readonly Route[];

  beforeAll(async () => {
    under = await startApi();
    owner = new Client({ connectionString: under.stored.ownerUrl });
    await owner.connect();
    world = await createWorld(under.stored);
    routes = routesOf(under.api);
  });
  afterAll(async () => {
    await owner.end();
    await under.close();
  });

  it('is asked of every route that the API has, and of none that it has not', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it('is asked for by each route as its purpose asks', () => {
    const asked = routes.map(({ name, permission }) => [name, permission]);
    const purposes = Object.entries(SAMPLES).map(([name, sample]) => [
      name,
      sample.of === 'everybody' ? null : sample.permission,
    ]);
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(purposes));
  });

  it('is answered by the one table of permissions and the one policy on cases', async () => {
    const faults: string[] = [];
    const combinations = actorsOf(world).flatMap((actor) => routes.flatMap((route) => combinationsOf(route, actor)));
    for (const combination of combinations) {
      const fault = await faultOf(combination);
      if (fault !== null) faults.push(fault);
    }
    process.stdout.write(`access matrix: ${combinations.length} combinations of ${routes.length} routes\n`);
    // A whole list of thousands would hide what it says.
    expect({ count: faults.length, first: faults.slice(0, 20) }).toEqual({ count: 0, first: [] });
    expect(combinations.length).toBeGreaterThan(2_000);
  });

  function combinationsOf(route: Route, actor: Actor | null): Combination[] {
    const sample = SAMPLES[route.name];
    if (sample === undefined) return [];
    if (sample.of !== 'citizen') {
      return [{ route, actor, asked: null, request: sample.request(), expected: expectedOf(actor, sample, null) }];
    }
    return casesFor(actor, sample).map((asked) => {
      const request = sample.request(asked.citizen);
      return { route, actor, asked, request, expected: expectedOf(actor, sample, asked) };
    });
  }

  /** Whoever lacks the permission is refused before a case is looked at: one of each place has to do. */
  function casesFor(actor: Actor | null, { permission }: Extract<Sample, { of: 'citizen' }>): WorldCase[] {
    const mayAsk = actor !== null && permits(actor.role, permission);
    return world.cases.filter(({ name }) => mayAsk || name.endsWith('plain'));
  }

  async function faultOf({ route, actor, asked, request, expected }: Combination): Promise<string | null> {
    const session = actor === null ? null : await sessionOf(actor);
    const response = await under.api.inject({
      method: route.method as 'GET',
      url: request.url,
      headers: { host: 'localhost:3000', ...session?.headers },
      ...(request.payload === undefined ? {} : { payload: request.payload }),
    });
    if (response.statusCode < 300) await undo(route);
    const who = actor === null ? 'nobody' : `${actor.userId} (${actor.role})`;
    const what = `${route.name} asked by ${who}${asked === null ? '' : ` of ${asked.name}`}`;
    if (!expected.includes(response.statusCode)) {
      return `${what}: ${response.statusCode} in place of ${expected.join(' or ')}: ${response.body.slice(0, 300)}`;
    }
    const told = hiddenCasesOf(actor).filter(({ citizen }) => tells(response.body, citizen.citizenId));
    return told.length === 0 ? null : `${what}: tells of ${told.map(({ name }) => name).join(' and ')}`;
  }

  /** What was changed by asking: the next one who asks is to find the world as it was. */
  async function undo({ method, name }: Route): Promise<void> {
    if (method === 'GET') return;
    await owner.query('DELETE FROM case_openings');
    await owner.query('DELETE FROM saved_views');
    await owner.query('DELETE FROM drafts');
    if (name === 'POST /auth/sign-out') sessions.clear();
  }

  const sessions = new Map<string, SignedIn>();
  async function sessionOf(actor: Actor): Promise<SignedIn> {
    const known = sessions.get(actor.userId);
    if (known !== undefined) return known;
    const session = await signIn(under, actor);
    sessions.set(actor.userId, session);
    return session;
  }

  /** Cases that there are not, for this actor; for nobody, all. */
  function hiddenCasesOf(actor: Actor | null): WorldCase[] {
    return world.cases.filter((each) => actor === null || caseAccess(actor, subjectFor(actor, each)) === 'hidden');
  }
});

/** The answer that policy and permission alone give. */
function expectedOf(actor: Actor | null, sample: Sample, asked: WorldCase | null): readonly number[] {
  if (sample.of === 'everybody') return sample.statuses;
  if (actor === null) return [401];
  if (!permits(actor.role, sample.permission)) return [403];
  if (sample.of === 'actor') return sample.statuses ?? [200];
  if (asked === null) return [];
  const statuses = { open: sample.whereOpen ?? 200, reason_required: sample.whereReasonIsMissing ?? 403, hidden: 404 };
  return [statuses[caseAccess(actor, subjectFor(actor, asked))]];
}

/**
 * Nobody; each role of staff with and without rights, with and without cases of one's own, and from another jobcentre; a
 * citizen of each jobcentre.
 */
function actorsOf({ home, elsewhere, cases }: World): (Actor | null)[] {
  const both: readonly CaseRight[] = ['protected_addresses', 'staff_cases'];
  const staffRoles = ACCESS_ROLES.filter((role): role is StaffAccessRole => role !== 'citizen');
  const staff = staffRoles.flatMap((role) => [
    staffActor(home.jobcenterId, role, [], READER),
    staffActor(home.jobcenterId, role, ['protected_addresses'], READER),
    staffActor(home.jobcenterId, role, both, READER),
    { ...staffActor(home.jobcenterId, role, [], null), userId: `U-unknown-${role}` },
    staffActor(elsewhere.jobcenterId, role, both, null),
  ]);
  const citizens = [cases[0], cases.at(-1)].map((each): Actor => {
    if (each === undefined) throw new Error('the world has no cases');
    const { citizenId, jobcenterId } = each.citizen;
    return { kind: 'citizen', userId: `U-${citizenId}`, name: 'Prøve Person', role: 'citizen', jobcenterId, citizenId };
  });
  return [null, ...staff, ...citizens];
}

function tells(body: string, citizenId: string): boolean {
  return body.includes(`"${citizenId}"`);
}
