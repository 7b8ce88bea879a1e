import type { StaffActor } from '@rettid/domain';
import type { Citizen, Meeting } from '@rettid/persistence';
import { saveMeetingParticipant } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { CancelMeetingUseCase } from '../../src/meetings/cancel-meeting.use-case';
import { ChangeBookingUseCase } from '../../src/meetings/change-booking.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';
import { booking, drift, saveBooked } from './meeting-setting';

describe('changing a booked meeting', () => {
  let setting: ChangeSetting;
  let move: ChangeBookingUseCase;
  let cancel: CancelMeetingUseCase;
  let mette: StaffActor;
  let citizen: Citizen;
  let meeting: Meeting;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    const changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
    move = new ChangeBookingUseCase(changes);
    cancel = new CancelMeetingUseCase(changes);
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    mette = await setting.staff('Mette Holm');
    citizen = await setting.citizenOf(mette);
    meeting = await saveBooked(setting, citizen, mette, '2022-03-08T09:00:00Z', { lengthMinutes: 45 });
  });

  const moveTo = (given: Parameters<typeof booking>[1], recordVersion = 1): ReturnType<typeof move.execute> => {
    const { meetingId } = meeting;
    return move.execute(mette, {
      citizenId: citizen.citizenId,
      meetingId,
      recordVersion,
      booking: booking(mette, given),
    });
  };
  const stored = async (columns: string): Promise<unknown[] | undefined> =>
    (await setting.read(`SELECT ${columns} FROM meetings WHERE meeting_id = $1`, [meeting.meetingId]))[0];

  it('moves it: the same record at another time, and the journal tells where it stood', async () => {
    expect(await moveTo({ on: '2022-03-10', at: '13:00' })).toMatchObject({
      ok: true,
      value: { value: { isMoved: true } },
    });
    expect(await stored('starts_at, status, record_version')).toEqual([new Date('2022-03-10T12:00:00Z'), 'booked', 2]);
    const [journal] = await setting.read<[string, { starts_at: string }, { starts_at: string }]>(
      'SELECT kind, before, after FROM record_changes WHERE record_id = $1',
      [meeting.meetingId],
    );
    expect(journal?.[0]).toBe('changed');
    expect(new Date(journal?.[1].starts_at ?? '')).toEqual(new Date('2022-03-08T09:00:00Z'));
    expect(await drift(setting, [citizen])).toEqual([]);
  });

  it('is not in its own way: it can be moved by a quarter of an hour', async () => {
    expect(await moveTo({ at: '10:15' })).toMatchObject({ ok: true });
  });

  it('is refused where another meeting stands', async () => {
    const other = await setting.citizenOf(mette);
    await saveBooked(setting, other, mette, '2022-03-10T12:30:00Z');
    expect(await moveTo({ on: '2022-03-10', at: '13:00' })).toMatchObject({
      ok: false,
      error: { reason: 'caseworker_booked' },
    });
    expect(await stored('record_version')).toEqual([1]);
  });

  it('that only gets another place or form asks for no free time, even where an import left two at once', async () => {
    const other = await setting.citizenOf(mette);
    await saveBooked(setting, other, mette, '2022-03-08T09:00:00Z');
    expect(await moveTo({ form: 'video' })).toMatchObject({ ok: true, value: { value: { isMoved: false } } });
    expect(await moveTo({ form: 'video', lengthMinutes: 60 }, 2)).toMatchObject({
      ok: false,
      error: { reason: 'caseworker_booked' },
    });
  });

  it('tells the new time in an invitation that was built, and leaves one that somebody wrote', async () => {
    await moveTo({ on: '2022-03-10' });
    expect(String((await stored('invitation'))?.[0])).toContain('torsdag 10. marts 2022 kl. 10.00');
    await moveTo({ on: '2022-03-11' }, 2);
    expect(String((await stored('invitation'))?.[0])).toContain('fredag 11. marts 2022 kl. 10.00');
    await moveTo({ on: '2022-03-11', invitation: 'Vi ses til kaffe' }, 3);
    await moveTo({ on: '2022-03-14' }, 4);
    expect(await stored('invitation')).toEqual(['Vi ses til kaffe']);
  });

  it('keeps participants who are named again, and strikes those who are not', async () => {
    const lone = await saveMeetingParticipant(setting.db, meeting);
    await saveMeetingParticipant(setting.db, meeting, { name: 'Per Friis' });
    const { name, department, role } = lone;
    const participants = [
      { name, department, role },
      { name: 'Ida Bech', department: 'Café Eksempel', role: null },
    ];
    expect(await moveTo({ participants })).toMatchObject({ ok: true });
    expect(
      await setting.read(
        'SELECT name, struck_at IS NOT NULL FROM meeting_participants WHERE meeting_id = $1 ORDER BY name',
        [meeting.meetingId],
      ),
    ).toEqual([
      ['Ida Bech', false],
      ['Lone Dahl', false],
      ['Per Friis', true],
    ]);
  });

  it('is refused on a version that somebody else has changed, and tells who did', async () => {
    await moveTo({ on: '2022-03-10' });
    expect(await moveTo({ on: '2022-03-11' })).toMatchObject({
      ok: false,
      error: { code: 'record_changed', change: { recordVersion: 2, by: 'Mette Holm' } },
    });
  });

  it('of two at once loses nothing: one is made, the other is told', async () => {
    const results = await Promise.all([moveTo({ on: '2022-03-10' }), moveTo({ on: '2022-03-11' })]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await stored('record_version')).toEqual([2]);
  });

  it.each(['held', 'no_show', 'cancelled'] as const)(
    'is refused for one that is %s, and names what is allowed',
    async (status) => {
      await setting.write('UPDATE meetings SET status = $2 WHERE meeting_id = $1', [meeting.meetingId, status]);
      const result = await moveTo({ on: '2022-03-10' }, 2);
      expect(result).toMatchObject({ ok: false, error: { code: 'transition_forbidden', status } });
      expect(result.ok ? [] : (result.error as unknown as { allowed: string[] }).allowed).toHaveLength(2);
    },
  );

  describe('by cancelling it', () => {
    const cancelFor = (cause: 'citizen_ill' | 'other', note: string | null = null): ReturnType<typeof cancel.execute> =>
      cancel.execute(mette, {
        citizenId: citizen.citizenId,
        meetingId: meeting.meetingId,
        recordVersion: 1,
        cause,
        note,
      });

    it('keeps why, and the interview is planned no more', async () => {
      expect(await cancelFor('citizen_ill', 'Ringede i morges')).toMatchObject({ ok: true });
      expect(await stored('status, cancel_cause, cancel_note')).toEqual([
        'cancelled',
        'citizen_ill',
        'Ringede i morges',
      ]);
      expect(await drift(setting, [citizen])).toEqual([]);
    });

    it('logs the cause and no word of the note', async () => {
      await cancelFor('citizen_ill', 'Ringede i morges');
      expect(
        await setting.read(`SELECT action, details FROM access_log WHERE subject_id = $1`, [meeting.meetingId]),
      ).toEqual([['meeting.cancelled', { cause: 'citizen_ill' }]]);
    });

    it('for another cause asks for it in words', async () => {
      expect(await cancelFor('other', '  ')).toMatchObject({ ok: false, error: { faults: [{ field: 'note' }] } });
      expect(await cancelFor('other', 'Mødelokalet er oversvømmet')).toMatchObject({ ok: true });
    });
  });
});
