import type { StaffActor } from '@rettid/domain';
import type { Citizen, Meeting } from '@rettid/persistence';
import { saveTask } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { CorrectOutcomeUseCase, type CorrectOutcome } from '../../src/meetings/correct-outcome.use-case';
import { RecordContactUseCase, type RecordContact } from '../../src/meetings/record-contact.use-case';
import { RecordNoShowUseCase } from '../../src/meetings/record-no-show.use-case';
import { SettleTaskUseCase } from '../../src/meetings/settle-task.use-case';
import { WriteMinutesUseCase, type Minutes } from '../../src/meetings/write-minutes.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';
import { drift, saveBooked } from './meeting-setting';

describe('what became of a meeting', () => {
  let setting: ChangeSetting;
  let changes: CaseChanges;
  let mette: StaffActor;
  let citizen: Citizen;
  let meeting: Meeting;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    mette = await setting.staff('Mette Holm');
    citizen = await setting.citizenOf(mette);
    meeting = await saveBooked(setting, citizen, mette, '2022-02-20T09:00:00Z');
  });

  const version = (recordVersion = 1): { citizenId: string; meetingId: string; recordVersion: number } => ({
    citizenId: citizen.citizenId,
    meetingId: meeting.meetingId,
    recordVersion,
  });
  const stored = async (columns: string): Promise<unknown[] | undefined> =>
    (await setting.read(`SELECT ${columns} FROM meetings WHERE meeting_id = $1`, [meeting.meetingId]))[0];
  const noShow = (recordVersion = 1): ReturnType<RecordNoShowUseCase['execute']> =>
    new RecordNoShowUseCase(changes).execute(mette, version(recordVersion));
  const contact = (given: Partial<RecordContact> = {}): ReturnType<RecordContactUseCase['execute']> =>
    new RecordContactUseCase(changes).execute(mette, {
      citizenId: citizen.citizenId,
      channel: 'phone',
      direction: 'to_citizen',
      reached: true,
      on: null,
      aboutMeetingId: null,
      note: null,
      ...given,
    });
  const correct = (given: Partial<CorrectOutcome>): ReturnType<CorrectOutcomeUseCase['execute']> =>
    new CorrectOutcomeUseCase(changes).execute(mette, {
      ...version(),
      outcome: 'no_show',
      cause: null,
      note: null,
      reason: 'Forvekslet med en anden borger',
      ...given,
    });

  describe('as a no-show', () => {
    it('makes contact the municipality’s duty at once (LAS § 13, stk. 2), and a contact about it clears that at once', async () => {
      expect(await noShow()).toMatchObject({ ok: true, value: { findingsChanged: true } });
      expect(await setting.statusOf(citizen, 'no-show-follow-up')).toBe('overdue');
      expect(await drift(setting, [citizen])).toEqual([]);
      expect(await contact({ reached: false, aboutMeetingId: meeting.meetingId })).toMatchObject({ ok: true });
      expect(await setting.statusOf(citizen, 'no-show-follow-up')).toBe('met_late');
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it('is refused before the day of the meeting', async () => {
      meeting = await saveBooked(setting, citizen, mette, '2022-03-02T09:00:00Z');
      expect(await noShow()).toMatchObject({ ok: false, error: { reason: 'meeting_in_future' } });
    });

    it('is recorded once', async () => {
      const results = await Promise.all([noShow(), noShow()]);
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await noShow(2)).toMatchObject({
        ok: false,
        error: { code: 'transition_forbidden', allowed: ['correct_to_held', 'correct_to_cancelled'] },
      });
    });
  });

  describe('corrected', () => {
    beforeEach(async () => {
      const minutes = `minutes = 'Vi talte', minutes_published_at = now(), marks = '{job_wishes}', job_focus = true`;
      await setting.write(`UPDATE meetings SET status = 'held', ${minutes} WHERE meeting_id = $1`, [meeting.meetingId]);
      await drift(setting, [citizen]);
    });

    it('from held to a no-show: the interview counts no more, and contact is owed, at once', async () => {
      expect(await setting.statusOf(citizen, 'first-interview')).toBe('met');
      expect(await correct({ recordVersion: 2 })).toMatchObject({ ok: true, value: { findingsChanged: true } });
      expect(await setting.statusOf(citizen, 'first-interview')).toBe('overdue');
      expect(await setting.statusOf(citizen, 'no-show-follow-up')).toBe('overdue');
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it('keeps in the history what stood there, and why it was wrong', async () => {
      await correct({ recordVersion: 2 });
      const [last] = await setting.read<[Record<string, unknown>, Record<string, unknown>, string]>(
        'SELECT before, after, reason FROM record_changes WHERE record_id = $1 ORDER BY change_id DESC LIMIT 1',
        [meeting.meetingId],
      );
      expect(last?.[0]).toMatchObject({ status: 'held', marks: ['job_wishes'] });
      expect(last?.[1]).toMatchObject({ status: 'no_show', marks: null });
      expect(last?.[2]).toBe('Forvekslet med en anden borger');
    });

    it('takes minutes of a meeting that was not held back from the citizen, and keeps their text', async () => {
      await correct({ recordVersion: 2 });
      expect(await stored('minutes, minutes_published_at, marks, job_focus')).toEqual(['Vi talte', null, null, null]);
    });

    it('to cancelled asks for the cause, and back to held drops it', async () => {
      expect(await correct({ recordVersion: 2, outcome: 'cancelled' })).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'cause' }] },
      });
      expect(await correct({ recordVersion: 2, outcome: 'cancelled', cause: 'staff_ill' })).toMatchObject({ ok: true });
      expect(await stored('status, cancel_cause')).toEqual(['cancelled', 'staff_ill']);
      expect(await correct({ recordVersion: 3, outcome: 'held' })).toMatchObject({ ok: true });
      expect(await stored('status, cancel_cause')).toEqual(['held', null]);
      expect(await setting.statusOf(citizen, 'first-interview')).toBe('met');
    });

    it('asks for a reason that says something, and for the version that was read', async () => {
      expect(await correct({ recordVersion: 2, reason: ' fejl ' })).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'reason', code: 'length' }] },
      });
      expect(await correct({ recordVersion: 1 })).toMatchObject({ ok: false, error: { code: 'record_changed' } });
    });

    it('to what it is already is refused', async () => {
      expect(await correct({ recordVersion: 2, outcome: 'held' })).toMatchObject({
        ok: false,
        error: { code: 'transition_forbidden' },
      });
    });
  });

  describe('in minutes', () => {
    const MINUTES: Minutes = { text: 'Vi talte', marks: ['job_goals'], barrierFocus: true, isPublished: false };
    const write = (minutes: Minutes, recordVersion: number): ReturnType<WriteMinutesUseCase['execute']> =>
      new WriteMinutesUseCase(changes).execute(mette, { ...version(recordVersion), minutes });
    const happened = async (): Promise<void> =>
      await setting.write(`UPDATE meetings SET status = 'held' WHERE meeting_id = $1`, [meeting.meetingId]);

    it('writes, publishes and takes back; a later change of published minutes keeps when they were published', async () => {
      await happened();
      await write(MINUTES, 2);
      expect(await stored('minutes, marks, job_focus, barrier_focus, minutes_published_at')).toEqual([
        'Vi talte',
        ['job_goals'],
        true,
        true,
        null,
      ]);
      await write({ ...MINUTES, isPublished: true }, 3);
      await setting.write(`UPDATE meetings SET minutes_published_at = '2022-02-26T12:00:00Z' WHERE meeting_id = $1`, [
        meeting.meetingId,
      ]);
      await write({ ...MINUTES, text: 'Vi talte længe', isPublished: true }, 5);
      expect(await stored('minutes, minutes_published_at')).toEqual([
        'Vi talte længe',
        new Date('2022-02-26T12:00:00Z'),
      ]);
      await write(MINUTES, 6);
      expect(await stored('minutes_published_at')).toEqual([null]);
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it('publishes nothing where nothing is written', async () => {
      await happened();
      await write({ ...MINUTES, text: null, isPublished: true }, 2);
      expect(await stored('minutes_published_at')).toEqual([null]);
    });

    it('is refused for a meeting that was not held', async () => {
      expect(await write(MINUTES, 1)).toMatchObject({ ok: false, error: { reason: 'meeting_not_held' } });
    });

    it('of two who write at once loses nothing: the second is told of the first', async () => {
      await happened();
      const results = await Promise.all([write(MINUTES, 2), write({ ...MINUTES, text: 'Andet' }, 2)]);
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    });
  });

  describe('and a contact outside it', () => {
    it('is noted today in the name of whoever notes it, with how and whether the citizen was reached', async () => {
      expect(await contact({ channel: 'visit', direction: 'from_citizen', note: 'Kom forbi' })).toMatchObject({
        ok: true,
      });
      expect(
        await setting.read(
          'SELECT "on", channel, direction, reached, staff_id, note FROM contacts WHERE citizen_id = $1',
          [citizen.citizenId],
        ),
      ).toEqual([['2022-03-01', 'visit', 'from_citizen', true, mette.staffId, 'Kom forbi']]);
    });

    it('is refused for tomorrow and about a meeting of another citizen, each with its field', async () => {
      const other = await setting.citizenOf(mette);
      const elsewhere = await saveBooked(setting, other, mette, '2022-02-20T09:00:00Z');
      const on = meeting.startsOn;
      expect(await contact({ on })).toMatchObject({ ok: true });
      const tomorrow = { on: (on + 10) as typeof on };
      expect(await contact({ ...tomorrow, aboutMeetingId: elsewhere.meetingId })).toMatchObject({
        ok: false,
        error: {
          faults: [
            { field: 'on', code: 'in_future' },
            { field: 'aboutMeetingId', code: 'unknown_meeting' },
          ],
        },
      });
    });

    it('is noted by a mentor too, of the citizens that are the mentor’s', async () => {
      const mentor = await setting.staff('Mads Mentor', 'mentor', 'Mentorer');
      const { citizenId } = await setting.citizenOf(mentor);
      const command = {
        channel: 'phone',
        direction: 'to_citizen',
        reached: false,
        on: null,
        aboutMeetingId: null,
        note: null,
      } as const;
      const useCase = new RecordContactUseCase(changes);
      expect(await useCase.execute(mentor, { ...command, citizenId })).toMatchObject({ ok: true });
      expect(await useCase.execute(mentor, { ...command, citizenId: citizen.citizenId })).toMatchObject({
        ok: false,
        error: { code: 'citizen_not_found' },
      });
    });
  });

  it('ticks off what was agreed there, and opens it again', async () => {
    const task = await saveTask(setting.db, citizen, { meetingId: meeting.meetingId });
    const settle = (recordVersion: number, isDone: boolean): ReturnType<SettleTaskUseCase['execute']> =>
      new SettleTaskUseCase(changes).execute(mette, {
        citizenId: citizen.citizenId,
        taskId: task.taskId,
        recordVersion,
        isDone,
      });
    const doneOn = (): Promise<unknown[][]> =>
      setting.read('SELECT done_on FROM tasks WHERE task_id = $1', [task.taskId]);
    expect(await settle(1, true)).toMatchObject({ ok: true });
    expect(await doneOn()).toEqual([['2022-03-01']]);
    expect(await settle(1, false)).toMatchObject({ ok: false, error: { code: 'record_changed' } });
    expect(await settle(2, false)).toMatchObject({ ok: true });
    expect(await doneOn()).toEqual([[null]]);
  });
});
