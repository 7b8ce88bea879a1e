import type { PrivateNoteWire, TodayWire } from '@rettid/contracts';
import type { StaffActor } from '@rettid/domain';
import { jobcenterScope } from '@rettid/platform';
import { saveMeeting } from '@rettid/testing';
import { saveCaseload, signIn, startApi, type ApiUnderTest, type SignedIn } from '../harness';

const CASEWORKER: StaffActor = {
  kind: 'staff',
  userId: 'user-1',
  name: 'Sif Sagsbehandler',
  role: 'caseworker',
  jobcenterId: 'J1',
  staffId: 'S1',
  team: 'Team Øst',
  rights: [],
};
const NOTE: PrivateNoteWire = { text: 'Ring om praktikken', on: '2022-03-01', colour: 'green' };
/** The caseworker's. */
const CITIZEN = 'C1';

describe('the start page', () => {
  let under: ApiUnderTest;
  let caseworker: SignedIn;
  beforeAll(async () => {
    under = await startApi();
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    caseworker = await signIn(under, CASEWORKER);
  });
  afterAll(async () => await under.close());
  beforeEach(async () => {
    await under.stored.unitOfWork.run(jobcenterScope('J1', CASEWORKER.userId), async (tx) => {
      await tx.execute('DELETE FROM private_notes');
    });
  });

  async function ask(
    method: 'GET' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<{ status: number; body: never }> {
    const payload = body === undefined ? {} : { payload: body };
    const answer = await under.api.inject({ method, url, headers: caseworker.headers, ...payload });
    return { status: answer.statusCode, body: (answer.body === '' ? null : answer.json()) as never };
  }
  const today = async (): Promise<TodayWire> => {
    const { status, body } = await ask('GET', '/api/today');
    expect(status).toBe(200);
    return body;
  };
  const note = async (body: object, id = CITIZEN): Promise<{ status: number; body: never }> =>
    await ask('PUT', `/api/citizens/${id}/note`, body);

  it('answers the whole day in one request: meetings, duties, what waits, what is new, and notes', async () => {
    const whose = { citizenId: CITIZEN, jobcenterId: 'J1' };
    await saveMeeting(under.stored, whose, {
      meetingId: 'M-today',
      ...{ lengthMinutes: 45, place: 'Lokale 3', interpreterLanguage: 'so' },
      startsAt: new Date('2022-03-01T09:00:00Z'),
      status: 'booked',
      staffId: 'S1',
    });
    await saveMeeting(under.stored, whose, {
      meetingId: 'M-past',
      startsAt: new Date('2022-02-21T09:00:00Z'),
      status: 'booked',
      staffId: 'S1',
    });
    await note(NOTE);
    const page = await today();
    expect(page.businessDate).toBe('2022-03-01');
    expect(page.days).toHaveLength(6);
    expect(page.days[0]).toEqual({
      on: '2022-03-01',
      meetings: [
        {
          meetingId: 'M-today',
          citizen: expect.objectContaining({ citizenId: CITIZEN }) as object,
          startsAt: '2022-03-01T09:00:00.000Z',
          kind: 'job_interview',
          form: 'in_person',
          status: 'booked',
          lengthMinutes: 45,
          place: 'Lokale 3',
          interpreterLanguage: 'so',
        },
      ],
    });
    expect(page.duties.items[0]).toMatchObject({ citizenId: CITIZEN, next: { title: expect.any(String) as string } });
    expect(page.duties.counts.map(({ status }) => status)).toEqual(['overdue', 'behind', 'due_soon']);
    expect(page.waiting).toEqual([
      {
        kind: 'outcome_missing',
        total: 1,
        items: [
          { citizen: page.notes.items[0]?.citizen, subjectId: 'M-past', on: '2022-02-21', about: 'job_interview' },
        ],
      },
    ]);
    expect(page.news).toEqual({ since: null, items: [], total: 0 });
    expect(page.notes).toEqual({ items: [{ ...NOTE, citizen: page.days[0]?.meetings[0]?.citizen }], total: 1 });
  });

  it('keeps, shows and throws away a note', async () => {
    const path = `/api/citizens/${CITIZEN}/note`;
    expect(await ask('GET', path)).toEqual({ status: 200, body: { note: null } });
    expect(await note({ ...NOTE, text: ` ${NOTE.text} ` })).toEqual({ status: 200, body: NOTE });
    expect(await ask('GET', path)).toEqual({ status: 200, body: { note: NOTE } });
    expect(await note({ ...NOTE, on: null })).toEqual({ status: 200, body: { ...NOTE, on: null } });
    expect((await ask('DELETE', path)).status).toBe(204);
    expect((await today()).notes).toEqual({ items: [], total: 0 });
  });

  it.each<[string, object]>([
    ['text', { text: '   ' }],
    ['text', { text: 'a'.repeat(501) }],
    ['text', { text: 'a'.repeat(5_000) }],
    ['text', { text: 'Se 010190-1234' }],
    ['text', { text: 'a\u0000b' }],
    ['text', { text: null }],
    ['on', { on: '2022-02-30' }],
    ['on', { on: 20220301 }],
    ['colour', { colour: 'red' }],
  ])('refuses a note and names the field %s (%#)', async (field, given) => {
    const { status, body } = await note({ ...NOTE, ...given });
    const { code, errors } = body as { code: string; errors: { field: string }[] };
    expect([status, code, [...new Set(errors.map((each) => each.field))]]).toEqual([400, 'validation_failed', [field]]);
  });

  it('writes no note into the log of the program', async () => {
    await note({ ...NOTE, text: 'Hemmelig huskeseddel' });
    await note({ ...NOTE, text: 'Hemmelig huskeseddel 010190-1234' });
    await today();
    expect(under.log.join('\n')).not.toContain('Hemmelig');
  });
});
