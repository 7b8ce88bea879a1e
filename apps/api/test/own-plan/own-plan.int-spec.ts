import { OWN_DUTY_ORDER } from '@rettid/application';
import { OWN_DUTY_STATES, type OwnPlanWire, type Problem } from '@rettid/contracts';
import { ACCESS_ROLES, date, type Actor, type CitizenActor } from '@rettid/domain';
import { saveGoal, savePlan } from '@rettid/testing';
import request from 'supertest';
import { saveCaseload, signIn, startApi, type ApiUnderTest } from '../harness';

const ASGER: CitizenActor = {
  kind: 'citizen',
  userId: 'citizen:C2',
  name: 'Asger Prøvesen',
  role: 'citizen',
  jobcenterId: 'J1',
  citizenId: 'C2',
};
const BORGHILD: CitizenActor = { ...ASGER, userId: 'citizen:C1', name: 'Borghild Prøvesen', citizenId: 'C1' };

describe('GET /api/me/plan', () => {
  let under: ApiUnderTest;

  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
  });
  afterAll(async () => await under.close());

  const get = async (actor: Actor): Promise<request.Response> => {
    const { headers } = await signIn(under, actor);
    return await request(under.api.getHttpServer()).get('/api/me/plan').set(headers).set('host', 'localhost:3000');
  };

  it('tells the citizen of the own case in plain Danish', async () => {
    const { status, headers, body } = await get(BORGHILD);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    const plan = body as OwnPlanWire;
    expect(plan).toMatchObject({
      firstName: 'Borghild',
      jobcenterName: 'Jobcenter Nord',
      businessDate: '2022-03-01',
      caseworker: { name: 'Sif Sagsbehandler', since: '2021-01-01' },
      nextCaseworker: null,
      plan: null,
      dutiesAsOf: '2022-02-20',
      areDutiesCurrent: true,
    });
    expect(plan.duties.map(({ ruleId, state, on }) => [ruleId, state, on])).toEqual([
      ['no-show-follow-up', 'late', '2022-01-08'],
      ['first-interview', 'done', '2021-06-08'],
    ]);
    expect(plan.next?.text).toContain('Du var ikke med til mødet 1. januar 2022.');
  });

  it('holds goals under goals, with dates as text', async () => {
    const whose = { citizenId: 'C2', jobcenterId: 'J1' };
    const made = await savePlan(under.stored, whose, { createdOn: date('2022-02-10') });
    const job = await saveGoal(under.stored, made, { title: 'Gartner' });
    await saveGoal(under.stored, made, {
      title: 'Prøve det af',
      parentGoalId: job.goalId,
      targetOn: date('2022-05-01'),
    });
    const { body } = await get(ASGER);
    expect((body as OwnPlanWire).plan).toMatchObject({
      createdOn: '2022-02-10',
      updatedOn: '2022-02-10',
      goals: [
        { title: 'Gartner', targetOn: null, steps: [{ title: 'Prøve det af', targetOn: '2022-05-01', steps: [] }] },
      ],
    });
  });

  it('knows the same states of a duty as its clients, in the same order', () => {
    expect(OWN_DUTY_ORDER).toEqual(OWN_DUTY_STATES);
  });

  it('holds no CPR number and nothing of anybody else', async () => {
    const { text } = await get(ASGER);
    expect(text).not.toMatch(/\d{6}-?\d{4}|Borghild|udeblev/);
  });

  it.each(ACCESS_ROLES.filter((role) => role !== 'citizen'))('is refused to a %s', async (role) => {
    const staff: Actor = {
      kind: 'staff',
      userId: `staff:${role}`,
      name: 'Nogen Ansat',
      role,
      jobcenterId: 'J1',
      staffId: null,
      team: null,
      rights: [],
    };
    const { status, body } = await get(staff);
    expect([status, (body as Problem).code]).toEqual([403, 'permission_missing']);
  });

  it('is refused to whoever has not signed in', async () => {
    const { status, body } = await request(under.api.getHttpServer()).get('/api/me/plan').set('host', 'localhost:3000');
    expect([status, (body as Problem).code]).toEqual([401, 'not_signed_in']);
  });
});
