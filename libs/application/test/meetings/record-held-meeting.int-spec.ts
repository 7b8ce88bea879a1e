import { date, type StaffActor } from '@rettid/domain';
import { shutOutEvaluations } from '@rettid/jobs';
import type { Citizen, Meeting } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import { saveCitizen, saveGoal, saveMeetingParticipant, savePlan } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import type { Agreement } from '../../src/meetings/agreements';
import { RecordHeldMeetingUseCase, type RecordHeldMeeting } from '../../src/meetings/record-held-meeting.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';
import { booking, drift, held, NO_MINUTES, saveBooked } from './meeting-setting';

describe('recording that a meeting was held', () => {
  let setting: ChangeSetting;
  let useCase: RecordHeldMeetingUseCase;
  let mette: StaffActor;
  let citizen: Citizen;
  let meeting: Meeting;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    useCase = new RecordHeldMeetingUseCase(new CaseChanges(setting.db.unitOfWork, CLOCK));
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    mette = await setting.staff('Mette Holm');
    citizen = await setting.citizenOf(mette);
    meeting = await saveBooked(setting, citizen, mette, '2022-02-25T09:00:00Z', { barrierFocus: true });
  });

  const record = (given: Partial<RecordHeldMeeting> = {}, of: Meeting = meeting): ReturnType<typeof useCase.execute> =>
    useCase.execute(mette, held(of, given));
  const traces = async (): Promise<unknown> => ({
    meetings: await setting.read('SELECT meeting_id, status FROM meetings WHERE citizen_id = $1 ORDER BY 1', [
      citizen.citizenId,
    ]),
    tasks: await setting.read('SELECT title FROM tasks WHERE citizen_id = $1', [citizen.citizenId]),
    log: await setting.read('SELECT count(*) FROM access_log WHERE citizen_ids = ARRAY[$1]', [citizen.citizenId]),
    outbox: await setting.read(`SELECT count(*) FROM outbox WHERE payload->>'citizenId' = $1`, [citizen.citizenId]),
  });

  it('makes the first interview met late in the same transaction (LAB § 31, stk. 3)', async () => {
    expect(await setting.statusOf(citizen, 'first-interview')).toBe('overdue');
    const result = await record({ form: 'video', minutes: { ...NO_MINUTES, marks: ['job_wishes'] } });
    expect(result).toEqual({
      ok: true,
      value: {
        value: { meetingId: meeting.meetingId, nextMeetingId: null },
        findingsChanged: true,
        findingsCurrent: true,
      },
    });
    expect(await setting.statusOf(citizen, 'first-interview')).toBe('met_late');
    expect(
      await setting.read('SELECT status, form, job_focus, barrier_focus, marks FROM meetings WHERE citizen_id = $1', [
        citizen.citizenId,
      ]),
    ).toEqual([['held', 'video', true, true, ['job_wishes']]]);
    expect(await drift(setting, [citizen])).toEqual([]);
  });

  it('leaves one entry in the access log in the name of the actor and one job, of ids alone', async () => {
    await record({ minutes: { ...NO_MINUTES, text: 'Borgeren er syg' } });
    expect(
      await setting.read(
        'SELECT actor_id, action, subject_id, jobcenter_id, details FROM access_log WHERE citizen_ids = ARRAY[$1]',
        [citizen.citizenId],
      ),
    ).toEqual([[mette.userId, 'meeting.record_held', meeting.meetingId, setting.jobcenterId, {}]]);
    const [job] = await setting.read<[string, Record<string, string>]>(
      `SELECT job, payload FROM outbox WHERE payload->>'citizenId' = $1`,
      [citizen.citizenId],
    );
    expect(job?.[0]).toBe('recheck-citizen');
    expect(Object.keys(job?.[1] ?? {}).sort()).toEqual(['changeId', 'citizenId']);
  });

  it('takes the date of the meeting in Denmark: one that began at 23:30 UTC on the day before is of today', async () => {
    const tonight = await saveBooked(setting, citizen, mette, '2022-02-28T23:30:00Z');
    expect(await record({}, tonight)).toMatchObject({ ok: true });
    const tomorrow = await saveBooked(setting, citizen, mette, '2022-03-01T23:30:00Z');
    expect(await record({}, tomorrow)).toMatchObject({ ok: false, error: { reason: 'meeting_in_future' } });
  });

  it.each(['held', 'no_show', 'cancelled'] as const)(
    'is refused for a meeting that is %s, and names what is allowed',
    async (status) => {
      const other = await saveBooked(setting, citizen, mette, '2022-02-24T09:00:00Z', { status });
      const before = await traces();
      expect(await record({}, other)).toMatchObject({
        ok: false,
        error: { code: 'transition_forbidden', status, allowed: [expect.any(String), expect.any(String)] },
      });
      expect(await traces()).toEqual(before);
    },
  );

  it('done twice at once is done once', async () => {
    const results = await Promise.all([record(), record()]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(await traces()).toMatchObject({ log: [['1']], outbox: [['1']] });
  });

  it('finds no citizen and no meeting outside the own jobcentre', async () => {
    const stranger = { ...mette, jobcenterId: 'J-elsewhere', userId: 'U-stranger' };
    expect(await useCase.execute(stranger, held(meeting))).toMatchObject({
      ok: false,
      error: { code: 'citizen_not_found' },
    });
    const other = await saveCitizen(setting.db, setting);
    const { meetingId } = meeting;
    expect(await useCase.execute(mette, held({ citizenId: other.citizenId, meetingId }))).toMatchObject({
      ok: false,
      error: { code: 'record_not_found' },
    });
  });

  it('waits a moment for an import that is being written, and then says so', async () => {
    await setting.db.unitOfWork.run(systemScope('import'), async (tx) => {
      await shutOutEvaluations(tx);
      expect(await record()).toMatchObject({ ok: false, error: { code: 'caseload_busy' } });
    });
    expect(await record()).toMatchObject({ ok: true });
  }, 20_000);

  describe('in one step', () => {
    const task: Agreement = {
      kind: 'task',
      title: 'Ringe til Café Eksempel',
      owner: 'citizen',
      staffId: null,
      dueOn: date('2022-03-08'),
    };

    it('keeps minutes, marks (B4a-B4e), barrier focus (B5), agreements and the next booking', async () => {
      const result = await record({
        minutes: {
          text: 'Vi talte om job i køkken.',
          marks: ['job_wishes', 'concrete_jobs'],
          barrierFocus: false,
          isPublished: true,
        },
        agreements: [task],
        next: booking(mette, { on: '2022-03-29' }),
      });
      expect(result).toMatchObject({ ok: true });
      expect(
        await setting.read(
          `SELECT status, minutes, marks, job_focus, barrier_focus, minutes_published_at IS NOT NULL, starts_on FROM meetings
           WHERE citizen_id = $1 ORDER BY starts_at`,
          [citizen.citizenId],
        ),
      ).toEqual([
        ['held', 'Vi talte om job i køkken.', ['job_wishes', 'concrete_jobs'], true, false, true, '2022-02-25'],
        ['booked', null, null, null, null, false, '2022-03-29'],
      ]);
      expect(
        await setting.read('SELECT title, owner, due_on, meeting_id, created_on FROM tasks WHERE citizen_id = $1', [
          citizen.citizenId,
        ]),
      ).toEqual([['Ringe til Café Eksempel', 'citizen', '2022-03-08', meeting.meetingId, '2022-03-01']]);
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it('says of an interview without a mark that it had no focus on jobs, and of one that nobody marked nothing', async () => {
      await record({ minutes: { ...NO_MINUTES, marks: [] } });
      const unmarked = await saveBooked(setting, citizen, mette, '2022-02-28T09:00:00Z');
      await record({}, unmarked);
      expect(
        await setting.read('SELECT job_focus FROM meetings WHERE citizen_id = $1 ORDER BY starts_at', [
          citizen.citizenId,
        ]),
      ).toEqual([[false], [null]]);
    });

    it('notes which of those expected came', async () => {
      const lone = await saveMeetingParticipant(setting.db, meeting);
      const per = await saveMeetingParticipant(setting.db, meeting, { name: 'Per Friis' });
      await saveMeetingParticipant(setting.db, meeting, { name: 'Åse' });
      await record({
        attendance: [
          { participantId: lone.participantId, attended: true },
          { participantId: per.participantId, attended: false },
        ],
      });
      expect(
        await setting.read('SELECT name, attended FROM meeting_participants WHERE meeting_id = $1 ORDER BY name', [
          meeting.meetingId,
        ]),
      ).toEqual([
        ['Lone Dahl', true],
        ['Per Friis', false],
        ['Åse', null],
      ]);
    });

    it('puts an agreed sub-goal into the plan, under the job goal, and plan-stabilising is met at once (LAB § 41)', async () => {
      await setting.write(`UPDATE classifications SET target_group = '6.3' WHERE citizen_id = $1`, [citizen.citizenId]);
      const plan = await savePlan(setting.db, citizen);
      const job = await saveGoal(setting.db, plan);
      await drift(setting, [citizen]);
      expect(await setting.statusOf(citizen, 'plan-stabilising')).toBe('overdue');
      const subGoal: Agreement = {
        kind: 'sub_goal',
        title: 'Øve travle dage',
        parentGoalId: null,
        targetOn: date('2022-04-01'),
      };
      expect(await record({ agreements: [subGoal] })).toMatchObject({ ok: true });
      expect(await setting.statusOf(citizen, 'plan-stabilising')).toBe('met');
      expect(
        await setting.read(
          `SELECT title, parent_goal_id, target_on, status FROM goals WHERE citizen_id = $1 AND kind = 'sub_goal'`,
          [citizen.citizenId],
        ),
      ).toEqual([['Øve travle dage', job.goalId, '2022-04-01', 'open']]);
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it.each([
      [
        'a sub-goal where there is no plan',
        { kind: 'sub_goal', title: 'Øve', parentGoalId: null, targetOn: null },
        'kind',
      ],
      ['a task due yesterday', { ...task, dueOn: date('2022-02-28') }, 'dueOn'],
      ['a task of somebody unknown', { ...task, owner: 'caseworker', staffId: 'S-nobody' }, 'staffId'],
    ] as const)('is refused whole for %s, and names the field', async (_, agreement, field) => {
      const before = await traces();
      expect(await record({ agreements: [task, agreement] })).toMatchObject({
        ok: false,
        error: { faults: [{ field: `agreements.1.${field}` }] },
      });
      expect(await traces()).toEqual(before);
    });

    it('is refused whole where the next time is taken', async () => {
      const other = await setting.citizenOf(mette);
      await saveBooked(setting, other, mette, '2022-03-29T08:00:00Z');
      const before = await traces();
      const next = booking(mette, { on: '2022-03-29' });
      expect(await record({ agreements: [task], next })).toMatchObject({
        ok: false,
        error: { reason: 'caseworker_booked' },
      });
      expect(await record({ next: booking(mette, { on: '2022-02-28' }) })).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'next.on', code: 'in_past' }] },
      });
      expect(await traces()).toEqual(before);
    });
  });

  describe('that nobody had booked', () => {
    const unbooked = (
      on: string,
      kind: 'job_interview' | 'three_party' = 'job_interview',
    ): Partial<RecordHeldMeeting> => {
      const { staffId } = mette;
      const participants = [{ name: 'Kim Kok', department: 'Café Eksempel', role: 'mentor', attended: true }];
      return {
        meeting: { origin: 'unbooked', kind, on: date(on), minute: 13 * 60, lengthMinutes: 30, staffId, participants },
        form: 'in_person',
      };
    };

    it('counts at once as the interview it was (LAB § 31), with those who took part', async () => {
      const result = await record(unbooked('2022-03-01'));
      expect(result).toMatchObject({ ok: true, value: { findingsChanged: true } });
      expect(await setting.statusOf(citizen, 'first-interview')).toBe('met_late');
      const meetingId = result.ok ? result.value.value.meetingId : '';
      expect(
        await setting.read(
          `SELECT m.status, m.starts_at, m.length_minutes, p.name, p.attended FROM meetings m
           JOIN meeting_participants p ON p.meeting_id = m.meeting_id WHERE m.meeting_id = $1`,
          [meetingId],
        ),
      ).toEqual([['held', new Date('2022-03-01T12:00:00Z'), 30, 'Kim Kok', true]]);
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it('does not count where its kind does not', async () => {
      await record(unbooked('2022-03-01', 'three_party'));
      expect(await setting.statusOf(citizen, 'first-interview')).toBe('overdue');
    });

    it('is refused for tomorrow', async () => {
      expect(await record(unbooked('2022-03-02'))).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'meeting.on', code: 'in_future' }] },
      });
    });
  });
});
