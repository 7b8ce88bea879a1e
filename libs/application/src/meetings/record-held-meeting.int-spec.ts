import { date, type ObligationStatus } from '@rettid/domain';
import { evaluateCitizens, joinEvaluations, shutOutEvaluations } from '@rettid/jobs';
import type { Citizen, Jobcenter } from '@rettid/persistence';
import { FixedClock, jobcenterScope, systemScope, type JobcenterScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveJobcenter,
  saveMeeting,
  type TestDatabase,
} from '@rettid/testing';
import { RecordHeldMeetingUseCase } from './record-held-meeting.use-case';

const TODAY = date('2022-03-01');

describe('recording that a meeting was held', () => {
  let db: TestDatabase;
  let useCase: RecordHeldMeetingUseCase;
  let jobcenter: Jobcenter;
  let citizen: Citizen;
  let actor: JobcenterScope;
  beforeAll(async () => {
    db = await createTestDatabase();
    useCase = new RecordHeldMeetingUseCase(db.unitOfWork, new FixedClock(new Date('2022-03-01T12:00:00Z')));
  });
  afterAll(async () => {
    await db.close();
  });
  beforeEach(async () => {
    jobcenter = await saveJobcenter(db);
    actor = jobcenterScope(jobcenter.jobcenterId, 'caseworker-1');
    citizen = await saveCitizen(db, jobcenter);
    await saveClassification(db, citizen, { targetGroup: '6.2', validFrom: date('2022-02-15'), validTo: null });
    await saveBenefitSpell(db, citizen, {
      benefit: 'kontanthjaelp',
      requestedOn: date('2022-02-15'),
      startsOn: date('2022-02-15'),
      endsOn: null,
    });
    await db.unitOfWork.run(systemScope('test'), async (tx) => {
      await joinEvaluations(tx);
      const { citizenId, jobcenterId } = citizen;
      await evaluateCitizens(tx, { jobcenterId, citizenIds: [citizenId], asOf: TODAY });
    });
  });

  const bookedAt = (startsAt: string): ReturnType<typeof saveMeeting> =>
    saveMeeting(db, citizen, { kind: 'job_interview', status: 'booked', startsAt: new Date(startsAt) });
  const read = <Row extends unknown[]>(sql: string): Promise<Row[]> =>
    db.unitOfWork.run(systemScope('test'), (tx) => tx.values<Row>(sql, [citizen.citizenId]));
  const statusOf = async (ruleId: string): Promise<ObligationStatus | undefined> => {
    const rows = await read<[string, ObligationStatus]>(
      'SELECT rule_id, status FROM obligations WHERE citizen_id = $1',
    );
    return new Map(rows).get(ruleId);
  };
  const traces = async (): Promise<unknown> => ({
    meetings: await read('SELECT meeting_id, status FROM meetings WHERE citizen_id = $1 ORDER BY 1'),
    log: await read('SELECT count(*) FROM access_log WHERE citizen_ids = ARRAY[$1]'),
    outbox: await read(`SELECT count(*) FROM outbox WHERE payload->>'citizenId' = $1`),
  });

  it('makes the first interview met late in the same transaction (LAB § 31, stk. 3)', async () => {
    const meeting = await bookedAt('2022-02-25T09:00:00Z');
    expect(await statusOf('first-interview')).toBe('overdue');
    const { citizenId } = citizen;
    const result = await useCase.execute(actor, {
      citizenId,
      meetingId: meeting.meetingId,
      form: 'video',
      jobFocus: true,
    });
    expect(result).toEqual({
      ok: true,
      value: { citizenId, meetingId: meeting.meetingId, findingsChanged: true, findingsCurrent: true },
    });
    expect(await statusOf('first-interview')).toBe('met_late');
    expect(await read('SELECT status, form, job_focus, barrier_focus FROM meetings WHERE citizen_id = $1')).toEqual([
      ['held', 'video', true, meeting.barrierFocus],
    ]);
  });

  it('leaves one entry in the access log in the name of the actor and one job, of ids alone', async () => {
    const meeting = await bookedAt('2022-02-25T09:00:00Z');
    const minutes = 'Borgeren er syg';
    await useCase.execute(actor, { citizenId: citizen.citizenId, meetingId: meeting.meetingId, minutes });
    expect(
      await read(
        'SELECT actor_id, action, subject_id, jobcenter_id, details FROM access_log WHERE citizen_ids = ARRAY[$1]',
      ),
    ).toEqual([['caseworker-1', 'meeting.record_held', meeting.meetingId, jobcenter.jobcenterId, {}]]);
    const [job] = await read<[string, Record<string, string>]>(
      `SELECT job, payload FROM outbox WHERE payload->>'citizenId' = $1`,
    );
    expect(job?.[0]).toBe('recheck-citizen');
    expect(Object.keys(job?.[1] ?? {}).sort()).toEqual(['changeId', 'citizenId']);
  });

  it('takes the date of the meeting in Denmark: one that began at 23:30 UTC on the day before is of today', async () => {
    const tonight = await bookedAt('2022-02-28T23:30:00Z');
    expect(await useCase.execute(actor, { citizenId: citizen.citizenId, meetingId: tonight.meetingId })).toMatchObject({
      ok: true,
    });
    const tomorrow = await bookedAt('2022-03-01T23:30:00Z');
    expect(await useCase.execute(actor, { citizenId: citizen.citizenId, meetingId: tomorrow.meetingId })).toMatchObject(
      {
        ok: false,
        error: { code: 'meeting_in_future', details: { startsOn: '2022-03-02', businessDate: '2022-03-01' } },
      },
    );
  });

  it.each(['held', 'no_show', 'cancelled'] as const)(
    'is refused for a meeting that is %s, and names what is allowed',
    async (status) => {
      const meeting = await saveMeeting(db, citizen, { status, startsAt: new Date('2022-02-25T09:00:00Z') });
      const before = await traces();
      const result = await useCase.execute(actor, { citizenId: citizen.citizenId, meetingId: meeting.meetingId });
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'meeting_transition_forbidden', details: { status, allowed: [] } },
      });
      expect(await traces()).toEqual(before);
    },
  );

  it('done twice at once is done once', async () => {
    const meeting = await bookedAt('2022-02-25T09:00:00Z');
    const command = { citizenId: citizen.citizenId, meetingId: meeting.meetingId };
    const results = await Promise.all([useCase.execute(actor, command), useCase.execute(actor, command)]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(await traces()).toMatchObject({ log: [['1']], outbox: [['1']] });
  });

  it('finds no citizen and no meeting outside the own jobcentre', async () => {
    const meeting = await bookedAt('2022-02-25T09:00:00Z');
    const command = { citizenId: citizen.citizenId, meetingId: meeting.meetingId };
    const stranger = jobcenterScope((await saveJobcenter(db)).jobcenterId, 'caseworker-2');
    expect(await useCase.execute(stranger, command)).toMatchObject({ ok: false, error: { code: 'citizen_not_found' } });
    const other = await saveCitizen(db, jobcenter);
    expect(await useCase.execute(actor, { ...command, citizenId: other.citizenId })).toMatchObject({
      ok: false,
      error: { code: 'meeting_not_found' },
    });
  });

  it('waits a moment for an import that is being written, and then says so', async () => {
    const meeting = await bookedAt('2022-02-25T09:00:00Z');
    const command = { citizenId: citizen.citizenId, meetingId: meeting.meetingId };
    await db.unitOfWork.run(systemScope('import'), async (tx) => {
      await shutOutEvaluations(tx);
      expect(await useCase.execute(actor, command)).toMatchObject({ ok: false, error: { code: 'caseload_busy' } });
    });
    expect(await useCase.execute(actor, command)).toMatchObject({ ok: true });
  }, 20_000);
});
