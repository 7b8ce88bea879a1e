import type { StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { saveMeeting } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { BookMeetingUseCase } from '../../src/meetings/book-meeting.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';
import { booking, drift, saveBooked } from './meeting-setting';

describe('booking a meeting', () => {
  let setting: ChangeSetting;
  let useCase: BookMeetingUseCase;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    useCase = new BookMeetingUseCase(new CaseChanges(setting.db.unitOfWork, CLOCK));
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    mette = await setting.staff('Mette Holm');
    citizen = await setting.citizenOf(mette);
  });

  const book = (
    given: Parameters<typeof booking>[1] = {},
    who: Citizen = citizen,
  ): ReturnType<typeof useCase.execute> =>
    useCase.execute(mette, { citizenId: who.citizenId, booking: booking(mette, given) });
  const meetings = (): Promise<unknown[][]> =>
    setting.read(
      `SELECT kind, starts_at, starts_on, status, form, staff_id, place, length_minutes, interpreter_language FROM meetings
       WHERE citizen_id = $1 ORDER BY starts_at`,
      [citizen.citizenId],
    );
  const codeOf = async (result: ReturnType<typeof book>): Promise<unknown> => {
    const answered = await result;
    return answered.ok ? 'ok' : ((answered.error as { reason?: string }).reason ?? answered.error.code);
  };

  it('writes what was agreed, plans the first interview (LAB § 31, stk. 3), and leaves findings as a full sweep makes them', async () => {
    const result = await book({ place: 'Lokale 2', interpreterLanguage: 'so', lengthMinutes: 60 });
    expect(result).toMatchObject({ ok: true, value: { findingsChanged: true, findingsCurrent: true } });
    expect(await meetings()).toEqual([
      [
        'job_interview',
        new Date('2022-03-08T09:00:00Z'),
        '2022-03-08',
        'booked',
        'in_person',
        mette.staffId,
        'Lokale 2',
        60,
        'so',
      ],
    ]);
    const planned = await setting.read(
      `SELECT planned_on FROM obligations WHERE citizen_id = $1 AND rule_id = 'first-interview'`,
      [citizen.citizenId],
    );
    expect(planned).toEqual([['2022-03-08']]);
    expect(await drift(setting, [citizen])).toEqual([]);
  });

  it('builds the invitation from what is known, and keeps one that somebody wrote', async () => {
    await book();
    await book({ on: '2022-03-09', invitation: 'Kom og drik kaffe' });
    const texts = await setting.read<[string]>(
      'SELECT invitation FROM meetings WHERE citizen_id = $1 ORDER BY starts_at',
      [citizen.citizenId],
    );
    expect(texts[0]?.[0]).toContain('Kære Prøve');
    expect(texts[0]?.[0]).toContain(
      'en samtale med Mette Holm tirsdag 8. marts 2022 kl. 10.00. Det varer 45 minutter.',
    );
    expect(texts[1]?.[0]).toBe('Kom og drik kaffe');
  });

  it('keeps who else takes part', async () => {
    const lone = { name: 'Lone Dahl', department: 'Socialforvaltningen', role: 'socialrådgiver' };
    await book({ kind: 'round_table', participants: [lone, { name: 'Per', department: null, role: null }] });
    expect(
      await setting.read(
        'SELECT name, department, role, attended FROM meeting_participants WHERE citizen_id = $1 ORDER BY name',
        [citizen.citizenId],
      ),
    ).toEqual([
      ['Lone Dahl', 'Socialforvaltningen', 'socialrådgiver', null],
      ['Per', null, null, null],
    ]);
  });

  it('is of the day in Denmark: half past midnight is the new day, in UTC still the one before', async () => {
    await book({ on: '2022-03-02', at: '00:30' });
    expect((await meetings()).map(([, startsAt, on]) => [startsAt, on])).toEqual([
      [new Date('2022-03-01T23:30:00Z'), '2022-03-02'],
    ]);
  });

  it('is at ten on the wall on both sides of the night in which summer time begins', async () => {
    await book({ on: '2022-03-26' });
    await book({ on: '2022-03-28' });
    expect((await meetings()).map(([, startsAt]) => startsAt)).toEqual([
      new Date('2022-03-26T09:00:00Z'),
      new Date('2022-03-28T08:00:00Z'),
    ]);
  });

  it.each([
    ['yesterday', '2022-02-28', 'in_past'],
    ['more than two years ahead', '2024-03-02', 'too_far_ahead'],
  ])('is refused for %s, and names the field', async (_, on, code) => {
    expect(await book({ on })).toMatchObject({ ok: false, error: { faults: [{ field: 'on', code }] } });
    expect(await meetings()).toEqual([]);
  });

  it('is possible today, and to the day two years ahead', async () => {
    expect(await book({ on: '2022-03-01', at: '08:00' })).toMatchObject({ ok: true });
    expect(await book({ on: '2024-03-01' })).toMatchObject({ ok: true });
  });

  it('is refused with somebody who is not of the jobcentre', async () => {
    expect(await book({ staffId: 'S-nobody' })).toMatchObject({
      ok: false,
      error: { faults: [{ field: 'staffId', code: 'unknown_staff' }] },
    });
  });

  it('is not open for a case that is closed to the actor', async () => {
    const stranger = await setting.staff('Lars Olsen', 'caseworker', 'Syd');
    const result = await useCase.execute(stranger, { citizenId: citizen.citizenId, booking: booking(stranger) });
    expect(result).toMatchObject({ ok: false, error: { code: 'case_reason_required' } });
  });

  describe('where the caseworker has another meeting', () => {
    let other: Citizen;
    beforeEach(async () => {
      other = await setting.citizenOf(mette);
      await saveBooked(setting, other, mette, '2022-03-08T09:00:00Z', { lengthMinutes: 60 });
    });

    it('is refused, and tells the time that is taken and those of the day that are free, never whose meeting it is', async () => {
      const result = await book({ at: '10:30' });
      expect(result).toMatchObject({
        ok: false,
        error: {
          reason: 'caseworker_booked',
          message:
            'Mette Holm har allerede et møde 8. marts 2022 kl. 10.00-11.00. Ledige tider den dag: kl. 08.00, 08.45, 11.00, 11.45.',
        },
      });
      expect(JSON.stringify(result)).not.toContain(other.familyName);
      expect(await meetings()).toEqual([]);
    });

    it.each([
      ['09:15', 'ok'],
      ['09:16', 'caseworker_booked'],
      ['10:59', 'caseworker_booked'],
      ['11:00', 'ok'],
    ])('begins at %s: %s, for a meeting may begin where another ends', async (at, expected) => {
      expect(await codeOf(book({ at }))).toBe(expected);
    });

    it('is possible once that one is cancelled, struck, or held', async () => {
      for (const change of [
        `status = 'cancelled'`,
        `status = 'booked', struck_at = now()`,
        `struck_at = NULL, status = 'held'`,
      ]) {
        await setting.write(`UPDATE meetings SET ${change} WHERE citizen_id = $1`, [other.citizenId]);
        const booked = await book();
        expect([change, booked.ok]).toEqual([change, true]);
        await setting.write(`UPDATE meetings SET status = 'cancelled' WHERE citizen_id = $1`, [citizen.citizenId]);
      }
    });

    it('is possible with a colleague', async () => {
      const sara = await setting.staff('Sara Friis');
      expect(await book({ staffId: sara.staffId })).toMatchObject({ ok: true });
    });
  });

  it('takes a meeting of unknown length for one of 45 minutes', async () => {
    const other = await setting.citizenOf(mette);
    await saveBooked(setting, other, mette, '2022-03-08T09:00:00Z');
    expect(await codeOf(book({ at: '10:44' }))).toBe('caseworker_booked');
    expect(await codeOf(book({ at: '10:45' }))).toBe('ok');
  });

  it('sees a meeting that began late the evening before', async () => {
    const other = await setting.citizenOf(mette);
    await saveBooked(setting, other, mette, '2022-03-08T22:30:00Z', { lengthMinutes: 120 });
    expect(await codeOf(book({ on: '2022-03-09', at: '01:00' }))).toBe('caseworker_booked');
    expect(await codeOf(book({ on: '2022-03-09', at: '01:30' }))).toBe('ok');
  });

  it('is refused where the citizen is in another meeting, whoever holds it', async () => {
    const sara = await setting.staff('Sara Friis');
    await saveBooked(setting, citizen, sara, '2022-03-08T09:15:00Z');
    expect(await book()).toMatchObject({
      ok: false,
      error: {
        reason: 'citizen_booked',
        message: expect.stringContaining('Borgeren har allerede et møde 8. marts 2022 kl. 10.15-11.00.') as string,
      },
    });
  });

  it('lets one of two win who book the same caseworker at once, and says so to the other', async () => {
    const citizens = [citizen, ...(await Promise.all([1, 2, 3].map(() => setting.citizenOf(mette))))];
    const results = await Promise.all(citizens.map((who, index) => book({ at: `10:${String(index)}0` }, who)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result.error).toMatchObject({ reason: 'caseworker_booked' });
    }
    const stored = await setting.read('SELECT meeting_id FROM meetings WHERE staff_id = $1', [mette.staffId]);
    expect(stored).toHaveLength(1);
    expect(await drift(setting, citizens)).toEqual([]);
  });

  it('lets one of two win who book the same citizen at once with different caseworkers', async () => {
    const sara = await setting.staff('Sara Friis');
    const results = await Promise.all([book(), book({ staffId: sara.staffId, at: '10:30' })]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('logs who booked, with ids and codes alone', async () => {
    const booked = await book({ invitation: 'Kom og drik kaffe' });
    const meetingId = booked.ok ? booked.value.value.meetingId : '';
    expect(
      await setting.read(
        `SELECT actor_id, action, subject_id, details FROM access_log WHERE citizen_ids = ARRAY[$1] AND action = 'meeting.booked'`,
        [citizen.citizenId],
      ),
    ).toEqual([[mette.userId, 'meeting.booked', meetingId, {}]]);
  });

  it('does not count a meeting of another kind for the interviews', async () => {
    await saveMeeting(setting.db, citizen, {
      status: 'held',
      startsAt: new Date('2022-02-17T09:00:00Z'),
      kind: 'other',
    });
    await book({ kind: 'information_meeting' });
    const planned = await setting.read(
      `SELECT planned_on FROM obligations WHERE citizen_id = $1 AND rule_id = 'first-interview'`,
      [citizen.citizenId],
    );
    expect(planned).toEqual([[null]]);
  });
});
