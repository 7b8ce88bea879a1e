import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoPart } from '@rettid/identity';
import { busyPort, Homes } from './started-house';
import { Visitor } from './visitor';

// Each start has three programs to load, on a machine that may be busy with other tests.
jest.setTimeout(240_000);

const ROLES: Readonly<Record<DemoPart, string>> = {
  caseworker: 'caseworker',
  'caseworker-other-team': 'caseworker',
  'caseworker-other-jobcenter': 'caseworker',
  'team-leader': 'team_leader',
  administrator: 'administrator',
  auditor: 'auditor',
  'citizen-job-goal': 'citizen',
  'citizen-unplanned': 'citizen',
};

let homes: Homes;

beforeEach(() => {
  homes = new Homes();
});

afterEach(async () => {
  await homes.dispose();
});

describe('npm run up', () => {
  it('brings database, API, worker and sign-in up, and Ctrl-C takes all of it down', async () => {
    const house = homes.up(['--empty']);
    const visitor = new Visitor(await house.up());
    expect(await visitor.openDoor()).toContain('Databasen er tom');
    expect(await visitor.ask('/api/session')).toMatchObject({ code: 'not_signed_in' });
    expect(house.output).toMatch(/npx rettid import/);
    house.signal('SIGINT');
    expect(await house.ended).toBe(0);
    await homes.untilNothingRuns();
    expect(homes.running()).toEqual([]);
    expect(house.output).toMatch(/Stopped; the data stay\n$/);
  });

  it('loads the demo and finds what is due in it; the second start keeps both and takes seconds', async () => {
    const first = homes.up([]);
    const leader = new Visitor(await first.up());
    expect(await leader.signInAs('team-leader')).toMatchObject({
      role: 'team_leader',
      jobcenter: { id: 'JC01' },
      businessDate: '2022-03-01',
      isMovedClock: true,
    });
    const question = '/api/obligations?status=overdue&limit=5';
    const found = await leader.ask(question);
    expect(found).toMatchObject({ asOf: '2022-03-01', items: expect.arrayContaining([expect.anything()]) });
    expect(first.output).toMatch(/Business date\s+2022-03-01/);
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
    const begun = performance.now();
    const second = homes.up([]);
    const again = new Visitor(await second.up());
    expect(performance.now() - begun).toBeLessThan(30_000);
    await again.signInAs('team-leader');
    expect(await again.ask(question)).toEqual(found);
    expect(second.output).not.toMatch(/Loading/);
  });

  it('lets everybody of the demonstration in, each as who that is', async () => {
    const address = await homes.up([]).up();
    const door = await new Visitor(address).openDoor();
    for (const part of Object.keys(ROLES) as DemoPart[]) {
      expect(door).toContain(`value="${part}"`);
      const session = await new Visitor(address).signInAs(part);
      expect([part, session['role']]).toEqual([part, ROLES[part]]);
    }
  });

  it('starts no sign-in of its own in production, where nobody may be anybody', async () => {
    const house = homes.up(['--empty'], { NODE_ENV: 'production' });
    const address = await house.up();
    expect(house.output).toContain('nobody can sign in');
    expect(programsOf(homes)).toHaveLength(2);
    expect(await new Visitor(address).statusOf('/auth/sign-in')).toBe(503);
  });

  it('takes the sign-in that is configured instead of its own', async () => {
    const OIDC = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'rettid', OIDC_CLIENT_SECRET: 'secret' };
    const house = homes.up(['--empty'], OIDC);
    const address = await house.up();
    expect(house.output).toContain('sign in at the provider of OIDC_ISSUER');
    expect(programsOf(homes)).toHaveLength(2);
    expect(await new Visitor(address).statusOf('/auth/sign-in')).toBe(503);
  });

  it('takes the next port when its own is busy, and says so', async () => {
    const busy = await busyPort();
    const house = homes.up(['--empty'], { PORT: String(busy.port) });
    const address = await house.up();
    busy.close();
    expect(Number(new URL(address).port)).toBeGreaterThan(busy.port);
    expect(house.output).toContain(`Port ${busy.port} is busy`);
  });

  it('says in one sentence that it is up already', async () => {
    const first = homes.up(['--empty']);
    const address = await first.up();
    const second = homes.up(['--empty']);
    expect(await second.ended).toBe(1);
    expect(second.output.trim().split('\n')).toHaveLength(1);
    expect(second.output).toContain(`(process ${first.pid}, ${address})`);
    expect((await fetch(`${address}/health`)).status).toBe(200);
  });

  it('leaves nothing running when it is killed outright, and starts again as if nothing had been', async () => {
    const first = homes.up(['--empty']);
    await first.up();
    first.signal('SIGKILL');
    await homes.untilNothingRuns();
    expect(homes.running()).toEqual([]);
    const second = homes.up(['--empty']);
    expect((await fetch(`${await second.up()}/health`)).status).toBe(200);
  });

  it('starts the database server again when that is killed', async () => {
    const house = homes.up(['--empty']);
    const address = await house.up();
    const pidFile = join(homes.folder, 'home/postgres/data/postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    while (!house.output.includes('was started again')) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await new Visitor(address).openDoor()).toContain('Databasen er tom');
  });

  it('tells of a program that crashes, with the end of its log, and stops the rest', async () => {
    const house = homes.up(['--empty']);
    await house.up();
    process.kill(programsOf(homes).at(-1)?.pid ?? 0, 'SIGKILL');
    expect(await house.ended).toBe(1);
    expect(house.output).toMatch(/The worker ended unexpectedly \(SIGKILL\)/);
    await homes.untilNothingRuns();
    expect(homes.running()).toEqual([]);
  });

  it('can be broken off while it starts', async () => {
    const house = homes.up([]);
    while (!house.output.includes('Loading the demo')) await new Promise((resolve) => setTimeout(resolve, 20));
    house.signal('SIGINT');
    expect(await house.ended).toBe(0);
    await homes.untilNothingRuns();
    expect(homes.running()).toEqual([]);
    const second = homes.up([]);
    await second.up();
    expect(second.output).toMatch(/Loading the demo/);
  });

  it.each([
    [['--emty'], {}, /--emty is not an option/],
    [['--empty'], { PORT: '70000' }, /PORT="70000": expected a whole number/],
    [['--empty'], { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }, /127\.0\.0\.1:1 does not answer/],
  ])('refuses %j with %j in words that help', async (args, environment, words) => {
    const house = homes.up(args, environment);
    expect(await house.ended).toBe(1);
    expect(house.output).toMatch(words);
    expect(house.output).not.toMatch(/secret|^\s+at /m);
  });
});

/** The programs that the house has noted as its own, in the order of their start: the sign-in, the API, the worker. */
function programsOf({ folder }: Homes): { pid: number }[] {
  const note = JSON.parse(readFileSync(join(folder, 'home/up.json'), 'utf8')) as { programs: { pid: number }[] };
  return note.programs;
}
