import type {
  BookingWire,
  CalendarWire,
  CaseWire,
  ChangedWire,
  MeetingTimesWire,
  OwnPlanWire,
  Problem,
} from '@rettid/contracts';
import type { Actor, CitizenActor, StaffActor } from '@rettid/domain';
import request from 'supertest';
import { saveCaseload, signIn, startApi, type ApiUnderTest } from '../harness';

const SIF: StaffActor = {
  kind: 'staff',
  userId: 'staff:S1',
  name: 'Sif Sagsbehandler',
  role: 'caseworker',
  jobcenterId: 'J1',
  staffId: 'S1',
  team: 'Team Øst',
  rights: [],
};
const BORGHILD: CitizenActor = {
  kind: 'citizen',
  userId: 'citizen:C1',
  name: 'Borghild Prøvesen',
  role: 'citizen',
  jobcenterId: 'J1',
  citizenId: 'C1',
};

const BOOKING: BookingWire = {
  kind: 'job_interview',
  on: '2022-03-08',
  at: '10:00',
  lengthMinutes: 45,
  form: 'in_person',
  place: 'Lokale 2',
  staffId: 'S1',
  interpreterLanguage: null,
  invitation: null,
  participants: [],
};
const MINUTES = { text: 'Vi talte om gartneri.', marks: ['job_wishes'], barrierFocus: false, isPublished: false };

describe('the meetings of a case', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
  });
  afterAll(async () => await under.close());
  afterEach(async () => {
    await under.stored.unitOfWork.run({ kind: 'system', actorId: 'test' }, async (tx) => {
      await tx.execute(`UPDATE meetings SET struck_at = now() WHERE struck_at IS NULL`);
    });
  });

  const ask = async (
    method: 'get' | 'post' | 'put',
    path: string,
    body?: object,
    actor: Actor = SIF,
  ): Promise<request.Response> => {
    const { headers } = await signIn(under, actor);
    const sent = request(under.api.getHttpServer())[method](path).set(headers).set('host', 'localhost:3000');
    return body === undefined ? await sent : await sent.send(body);
  };
  const book = async (given: Partial<BookingWire> = {}, citizenId = 'C1'): Promise<request.Response> =>
    await ask('post', `/api/citizens/${citizenId}/meetings`, { ...BOOKING, ...given });
  const theCase = async (): Promise<CaseWire> => (await ask('get', '/api/citizens/C1/case')).body as CaseWire;
  const ownPlan = async (): Promise<OwnPlanWire> =>
    (await ask('get', '/api/me/plan', undefined, BORGHILD)).body as OwnPlanWire;

  it('are booked, and stand in the case, in the calendar and before the citizen at once', async () => {
    const { status, body } = await book();
    expect(status).toBe(200);
    const { recordId } = body as ChangedWire;
    expect((await theCase()).meetings[0]).toMatchObject({
      meetingId: recordId,
      recordVersion: 1,
      status: 'booked',
      startsAt: '2022-03-08T09:00:00.000Z',
      place: 'Lokale 2',
      lengthMinutes: 45,
      isPublished: false,
    });
    const calendar = (await ask('get', '/api/calendar?from=2022-03-10')).body as CalendarWire;
    expect(calendar).toMatchObject({ from: '2022-03-07', businessDate: '2022-03-01', staffId: 'S1' });
    expect(calendar.meetings).toMatchObject([
      { on: '2022-03-08', at: '10:00', meeting: { citizen: { name: 'Borghild Prøvesen' } } },
    ]);
    expect((await ownPlan()).meetings).toMatchObject([{ on: '2022-03-08', time: '10.00', where: 'Lokale 2' }]);
  });

  it('collide with an explanation of which times are free, and nobody’s name', async () => {
    await book();
    const { status, body, text } = await book({ at: '10:30' }, 'C2');
    expect(status).toBe(409);
    expect((body as Problem).code).toBe('conflict');
    expect((body as Problem).detail).toContain(
      'har allerede et møde 8. marts 2022 kl. 10.00-10.45. Ledige tider den dag: kl. 08.00',
    );
    expect(text).not.toContain('Borghild');
  });

  it.each([
    [{ on: '2022-02-31' }, 'on'],
    [{ at: '25:00' }, 'at'],
    [{ kind: 'coffee' }, 'kind'],
    [{ lengthMinutes: 4 }, 'lengthMinutes'],
    [{ interpreterLanguage: 'på dansk' }, 'interpreterLanguage'],
    [{ participants: [{ name: ' ', department: null, role: null }] }, 'participants.0.name'],
    [{ on: '2022-02-28' }, 'on'],
  ])('are refused with %j, and the field is named', async (given, field) => {
    const { status, body } = await book(given as Partial<BookingWire>);
    expect(status).toBe(400);
    expect((body as Problem).errors?.map((error) => error.field)).toEqual([field]);
  });

  it('are recorded with minutes that the citizen reads when they are published, not before', async () => {
    const { recordId } = (await book({ on: '2022-03-01' })).body as ChangedWire;
    const told = { form: null, minutes: MINUTES, agreements: [], next: null, attendance: [], recordVersion: 1 };
    const held = await ask('post', `/api/citizens/C1/meetings/${String(recordId)}/held`, told);
    expect(held.status).toBe(200);
    expect((await theCase()).meetings[0]).toMatchObject({
      status: 'held',
      counts: true,
      marks: ['job_wishes'],
      jobFocus: true,
    });
    expect((await ownPlan()).minutes).toEqual([]);
    const written = { ...MINUTES, isPublished: true, recordVersion: 2 };
    expect((await ask('put', `/api/citizens/C1/meetings/${String(recordId)}/minutes`, written)).status).toBe(200);
    expect((await ownPlan()).minutes).toMatchObject([{ on: '2022-03-01', text: 'Vi talte om gartneri.' }]);
  });

  it('answer a change of an older version with who changed it', async () => {
    const { recordId } = (await book()).body as ChangedWire;
    const move = { ...BOOKING, on: '2022-03-09', recordVersion: 1 };
    expect((await ask('put', `/api/citizens/C1/meetings/${String(recordId)}`, move)).status).toBe(200);
    const { status, body } = await ask('put', `/api/citizens/C1/meetings/${String(recordId)}`, move);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'record_changed', change: { recordVersion: 2, by: 'Sif Sagsbehandler' } });
  });

  it('answer what the status does not allow with what it does', async () => {
    const { recordId } = (await book()).body as ChangedWire;
    const cancel = { recordVersion: 1, cause: 'staff_ill', note: null };
    expect((await ask('post', `/api/citizens/C1/meetings/${String(recordId)}/cancel`, cancel)).status).toBe(200);
    const { status, body } = await ask('post', `/api/citizens/C1/meetings/${String(recordId)}/no-show`, {
      recordVersion: 2,
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'transition_forbidden', allowed: ['correct_to_held', 'correct_to_no_show'] });
  });

  it('are proposed for times when both are free', async () => {
    await book({ at: '08:00' });
    const { body } = await ask('get', '/api/citizens/C1/meeting-times?from=2022-03-08&length=30');
    expect(body as MeetingTimesWire).toMatchObject({
      firstName: 'Borghild',
      place: 'Jobcenter Nord',
      slots: [
        { on: '2022-03-08', at: '08:45' },
        { at: '09:15' },
        { at: '09:45' },
        { on: '2022-03-09', at: '08:00' },
        {},
        {},
      ],
      day: [{ from: '08:00', to: '08:45', citizenName: 'Borghild Prøvesen' }],
    });
  });

  it('have contacts beside them', async () => {
    const contact = {
      channel: 'phone',
      direction: 'to_citizen',
      reached: false,
      on: null,
      aboutMeetingId: null,
      note: 'Ringede',
    };
    expect((await ask('post', '/api/citizens/C1/contacts', contact)).status).toBe(200);
    expect((await theCase()).contacts[0]).toMatchObject({
      on: '2022-03-01',
      direction: 'to_citizen',
      reached: false,
      staff: { staffId: 'S1', name: 'Sif Sagsbehandler' },
      note: 'Ringede',
    });
  });
});
