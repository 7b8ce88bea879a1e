import type { RuleId } from '@rettid/domain';
import { createQueueBackend, evaluateCitizens, migrateQueue, runSweep } from '@rettid/jobs';
import { createLogger, systemScope } from '@rettid/platform';
import { saveJobcenter, saveStaffMember } from '@rettid/testing';
import { CLOCK, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';
import { routesOf } from '../matrix/routes';
import { ASSIGNMENT_CHANGES, CORRECTIONS, EXEMPTION_CHANGES } from './decision-changes';
import { makeCase, type Ask, type ChangeCase, type MadeCase, type Staff } from './made-case';
import { MEETING_CHANGES } from './meeting-changes';
import { NO_SHOW_CHANGES } from './no-show-changes';
import { OFFER_CHANGES } from './offer-changes';
import { PLAN_CHANGES } from './plan-changes';

jest.setTimeout(300_000);

const CHANGES: readonly (readonly [string, ChangeCase])[] = Object.entries({
  ...MEETING_CHANGES,
  ...NO_SHOW_CHANGES,
  ...OFFER_CHANGES,
  ...PLAN_CHANGES,
  ...EXEMPTION_CHANGES,
  ...ASSIGNMENT_CHANGES,
  ...CORRECTIONS,
});

/** Routes that ask with a body, or change what is no record of a case. */
const NO_CHANGES_OF_CASES = [
  'DELETE /api/citizens/:id/drafts/:key',
  'DELETE /api/citizens/:id/note',
  'DELETE /api/saved-views/:id',
  'POST /api/caseload',
  'POST /api/caseload/export',
  'POST /api/citizens/:id/exemptions/likeness',
  'POST /api/citizens/:id/no-shows/:noShowId/decision/preview',
  'POST /api/citizens/:id/no-shows/:noShowId/hearing-letters/preview',
  'POST /api/citizens/:id/offers/preview',
  'POST /api/citizens/:id/openings',
  'POST /api/hand-overs/preview',
  'POST /api/offer-providers',
  'POST /api/saved-views',
  'POST /auth/sign-out',
  'PUT /api/business-date',
  'PUT /api/citizens/:id/drafts/:key',
  'PUT /api/citizens/:id/note',
  'PUT /api/saved-views/:id',
];

const routeOf = (name: string): string => name.split(' #')[0] ?? name;

describe('every change of a case', () => {
  let under: ApiUnderTest;
  let signedIn: SignedIn;
  let staff: Staff;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    const { jobcenterId } = await saveJobcenter(under.stored);
    const { staffId } = await saveStaffMember(under.stored, { jobcenterId }, { team: 'Nord' });
    const colleague = await saveStaffMember(under.stored, { jobcenterId }, { team: 'Nord' });
    const who = { kind: 'staff', userId: 'U-1', name: 'Sif Sagsbehandler', role: 'caseworker' } as const;
    const caseworker = { ...who, jobcenterId, staffId, team: 'Nord', rights: [] };
    signedIn = await signIn(under, caseworker);
    staff = { jobcenterId, caseworker, colleagueId: colleague.staffId };
  });
  afterAll(async () => await under.close());

  const ask: Ask = async (method, { url, payload }) => {
    const body = payload === undefined ? {} : { payload };
    const answer = await under.api.inject({ method: method as 'POST', url, headers: signedIn.headers, ...body });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer.body === '' ? null : answer.json();
  };

  /** Finds anew what a citizen is owed. @returns whether anything stood otherwise */
  async function evaluate(citizenId: string): Promise<boolean> {
    return await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
      const request = { jobcenterId: staff.jobcenterId, citizenIds: [citizenId], asOf: CLOCK.today() };
      const { changed, failed } = await evaluateCitizens(tx, request);
      expect(failed).toEqual([]);
      return changed.length > 0;
    });
  }

  async function findings({ citizenId }: MadeCase): Promise<Map<RuleId, string>> {
    const rows = await under.stored.unitOfWork.run(systemScope('test'), async (tx) => {
      return await tx.values<[RuleId, string]>(
        `SELECT rule_id, concat_ws(' ', status, due_on, act_by, planned_on, evidence) FROM obligations WHERE citizen_id = $1`,
        [citizenId],
      );
    });
    return new Map(rows);
  }

  it('stands in the list', () => {
    const changing = routesOf(under.api)
      .filter(({ method, permission }) => method !== 'GET' && permission !== null)
      .map(({ name }) => name);
    const listed = new Set([...CHANGES.map(([name]) => routeOf(name)), ...NO_CHANGES_OF_CASES]);
    expect([...listed].sort()).toEqual([...new Set(changing)].sort());
  });

  it.each(CHANGES)(
    '%s leaves the findings that the facts then give, and changes those it touches',
    async (name, change) => {
      const made = await makeCase(under.stored, staff, ask);
      await change.prepare?.(made);
      await evaluate(made.citizenId);
      const before = await findings(made);
      await ask(name.split(' ')[0] ?? '', await change.request(made));
      const after = await findings(made);
      const rules = new Set([...before.keys(), ...after.keys()]);
      const touched = [...rules].filter((rule) => before.get(rule) !== after.get(rule)).sort();
      expect(touched).toEqual([...change.touches].sort());
      expect(await evaluate(made.citizenId)).toBe(false);
    },
  );

  it('leaves nothing for a full sweep to find: it reports no drift', async () => {
    await migrateQueue(under.stored.ownerUrl);
    const log = createLogger('test', { logLevel: 'silent' });
    const backend = createQueueBackend({
      databaseUrl: under.stored.url,
      redisUrl: null,
      prefix: new URL(under.stored.url).pathname.slice(1),
      onError: (error) => log.warn(error),
    });
    const { url: databaseUrl, unitOfWork } = under.stored;
    const sweep = { databaseUrl, unitOfWork, backend, log, clock: CLOCK, asOf: CLOCK.today(), full: true };
    const { jobcenters } = await runSweep({ ...sweep, pageSize: 50, lockMs: 2_000, stallMs: 60_000 });
    const [counts] = jobcenters;
    expect(counts).toMatchObject({ jobcenterId: staff.jobcenterId, drifted: 0, failed: 0 });
    expect(counts?.examined).toBeGreaterThan(CHANGES.length);
  });
});
