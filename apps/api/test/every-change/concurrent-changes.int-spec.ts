import type { Problem } from '@rettid/contracts';
import { saveJobcenter, saveStaffMember } from '@rettid/testing';
import { signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';
import { ASSIGNMENT_CHANGES, CORRECTIONS, EXEMPTION_CHANGES } from './decision-changes';
import { makeCase, type Ask, type ChangeCase, type ChangeRequest, type Staff } from './made-case';
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

/** Changes that a second person can make on top of the first one's; the others have led the record on. */
const MERGED: readonly string[] = [
  'PUT /api/citizens/:id/meetings/:meetingId',
  'PUT /api/citizens/:id/meetings/:meetingId/minutes',
  'POST /api/citizens/:id/offers/:offerId/change',
  'PATCH /api/citizens/:id/plans/:planId',
  'PATCH /api/citizens/:id/goals/:goalId',
  'PUT /api/citizens/:id/exemptions/:exemptionId',
];

/** They add a record of their own and leave the one they are about as it is: both are kept. */
const ADDING: readonly string[] = [
  'POST /api/citizens/:id/offers/:offerId/follow-ups',
  'POST /api/citizens/:id/exemptions/:exemptionId/reviews',
];

/** The first has ended the part, or struck the record: there is none any more that the second could change. */
const OVERTAKEN: readonly string[] = [
  'POST /api/citizens/:id/hand-overs',
  'POST /api/citizens/:id/records/:type/:recordId/strike',
  'POST /api/citizens/:id/records/:type/:recordId/restore',
];

/** For the case's own caseworker alone to do: the other is told so, or, coming second, that it is done. */
const OF_ONE: readonly string[] = ['POST /api/citizens/:id/offers/:offerId/reports/:reportId/read'];

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

describe('two caseworkers who change the same record at once', () => {
  let under: ApiUnderTest;
  let both: readonly [SignedIn, SignedIn];
  let staff: Staff;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    const { jobcenterId } = await saveJobcenter(under.stored);
    const member = async () => (await saveStaffMember(under.stored, { jobcenterId }, { team: 'Nord' })).staffId;
    const [first, second, third] = [await member(), await member(), await member()];
    const plain = { kind: 'staff', role: 'caseworker', jobcenterId, team: 'Nord', rights: [] } as const;
    const sif = { ...plain, userId: 'U-1', name: 'Sif Sagsbehandler', staffId: first };
    const ole = { ...plain, userId: 'U-2', name: 'Ole Overtager', staffId: second };
    both = [await signIn(under, sif), await signIn(under, ole)];
    staff = { jobcenterId, caseworker: sif, colleagueId: third };
  });
  afterAll(async () => await under.close());

  async function send(by: SignedIn, method: string, { url, payload }: ChangeRequest): Promise<Answer> {
    const body = payload === undefined ? {} : { payload };
    const answer = await under.api.inject({ method: method as 'POST', url, headers: by.headers, ...body });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }
  const ask: Ask = async (method, request) => {
    const { status, body } = await send(both[0], method, request);
    if (status >= 300) throw new Error(`${method} ${request.url}: ${status} ${JSON.stringify(body)}`);
    return body;
  };

  const versioned = CHANGES.filter(([name]) => !name.includes('#'));

  it.each(versioned)('lose nothing by %s: one is made, the other is told by whom and when', async (name, change) => {
    const made = await makeCase(under.stored, staff, ask);
    await change.prepare?.(made);
    const request = await change.request(made);
    if (versionOf(request.payload) === null) return;
    const [method = ''] = name.split(' ');
    const answers = await Promise.all(both.map(async (by) => await send(by, method, request)));
    const done = answers.filter(({ status }) => status < 300);
    expect([name, done.length]).toEqual([name, ADDING.includes(name) ? 2 : 1]);
    if (ADDING.includes(name)) return;
    const winner = answers.findIndex(({ status }) => status < 300);
    const loser = 1 - winner;
    const problem = answers[loser]?.body as Problem;
    if (OVERTAKEN.includes(name)) {
      expect(['conflict', 'resource_not_found']).toContain(problem.code);
      return;
    }
    if (OF_ONE.includes(name)) {
      expect(['conflict', 'record_changed']).toContain(problem.code);
      return;
    }
    expect(problem).toMatchObject({
      code: 'record_changed',
      change: {
        recordVersion: expect.any(Number) as number,
        by: both[winner]?.actor.name,
        at: expect.any(String) as string,
      },
    });
    const again = { ...request, payload: onVersion(request.payload, problem.change?.recordVersion ?? 0) };
    const merged = await send(both[loser as 0 | 1], method, again);
    // What can stand in the way now is what the first one did, and no version.
    const isMade = merged.status < 300;
    if (MERGED.includes(name)) expect([name, isMade]).toEqual([name, true]);
    expect([name, isMade || (merged.body as Problem).code !== 'record_changed']).toEqual([name, true]);
  });

  it('are more than ten kinds of changes', async () => {
    const made = await makeCase(under.stored, staff, ask);
    const requests = await Promise.all(
      versioned
        .filter(([, { prepare }]) => prepare === undefined)
        .map(async ([, change]) => await change.request(made)),
    );
    expect(requests.filter(({ payload }) => versionOf(payload) !== null).length).toBeGreaterThan(10);
  });
});

function versionOf(payload: object | undefined): number | null {
  return payload !== undefined && 'recordVersion' in payload && typeof payload.recordVersion === 'number'
    ? payload.recordVersion
    : null;
}

function onVersion(payload: object | undefined, recordVersion: number): object {
  return { ...payload, recordVersion };
}
