import { date, formatDate, formatTimeOfDay, type PlainDate, type StaffActor } from '@rettid/domain';
import { saveMeeting, saveStaffCase } from '@rettid/testing';
import { CaseReading } from '../../src/changes/case-reading';
import { BookingProposalReader } from '../../src/meetings/booking-proposal-reader';
import { CalendarReader } from '../../src/meetings/calendar-reader';
import { ChangeSetting, CLOCK } from '../changes/setting';
import { saveBooked } from './meeting-setting';

describe('a week in a calendar', () => {
  let setting: ChangeSetting;
  let reader: CalendarReader;
  let mette: StaffActor;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    reader = new CalendarReader(setting.db.unitOfWork, CLOCK);
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    mette = await setting.staff('Mette Holm', 'caseworker', `Team ${String(Math.random())}`);
  });

  const week = (
    actor: StaffActor,
    from: PlainDate | null = null,
    staffId: string | null = null,
  ): ReturnType<typeof reader.read> => reader.read(actor, { from, staffId });

  it('holds the own meetings of Monday to Sunday, those at 23:30 UTC on the day they are in Denmark', async () => {
    const citizen = await setting.citizenOf(mette);
    await saveBooked(setting, citizen, mette, '2022-02-27T23:30:00Z', { lengthMinutes: 20 });
    await saveBooked(setting, citizen, mette, '2022-03-06T22:59:00Z');
    await saveBooked(setting, citizen, mette, '2022-03-06T23:00:00Z');
    await saveBooked(setting, citizen, mette, '2022-02-27T22:59:00Z');
    const shown = await week(mette);
    expect(
      shown?.meetings.map(({ on, minute, lengthMinutes }) => [formatDate(on), formatTimeOfDay(minute), lengthMinutes]),
    ).toEqual([
      ['2022-02-28', '00:30', 20],
      ['2022-03-06', '23:59', 45],
    ]);
    expect(shown).toMatchObject({ from: date('2022-02-28'), businessDate: date('2022-03-01'), staffId: mette.staffId });
  });

  it('is the week of any of its days, and shows each day by the clock on the wall when summer time begins', async () => {
    const citizen = await setting.citizenOf(mette);
    await saveBooked(setting, citizen, mette, '2022-03-25T09:00:00Z');
    await saveBooked(setting, citizen, mette, '2022-03-28T08:00:00Z');
    const before = await week(mette, date('2022-03-27'));
    const after = await week(mette, date('2022-03-30'));
    expect(before?.meetings.map(({ minute }) => minute)).toEqual([600]);
    expect(after?.meetings.map(({ minute }) => minute)).toEqual([600]);
  });

  it('leaves out what was cancelled or struck, and keeps what was held', async () => {
    const citizen = await setting.citizenOf(mette);
    await saveBooked(setting, citizen, mette, '2022-03-01T08:00:00Z', { status: 'held' });
    await saveBooked(setting, citizen, mette, '2022-03-01T09:00:00Z', { status: 'cancelled' });
    const struck = await saveBooked(setting, citizen, mette, '2022-03-01T10:00:00Z');
    await setting.write('UPDATE meetings SET struck_at = now() WHERE meeting_id = $1', [struck.meetingId]);
    expect((await week(mette))?.meetings.map(({ meeting }) => meeting?.status)).toEqual(['held']);
  });

  it('shows a colleague’s of the same team, and says of a case that is closed only that the time is taken', async () => {
    const sara = await setting.staff('Sara Friis', 'caseworker', mette.team ?? '');
    const shared = await setting.citizenOf(sara);
    const hidden = await setting.citizenOf(sara);
    await saveStaffCase(setting.db, hidden);
    await saveBooked(setting, shared, sara, '2022-03-01T08:00:00Z');
    await saveBooked(setting, hidden, sara, '2022-03-01T09:00:00Z');
    const shown = await week(mette, null, sara.staffId);
    expect(shown?.meetings.map(({ meeting }) => meeting?.citizen.citizenId ?? null)).toEqual([shared.citizenId, null]);
    expect(JSON.stringify(shown)).not.toContain(hidden.familyName);
    expect(shown?.colleagues.map(({ name }) => name)).toEqual(['Mette Holm', 'Sara Friis']);
  });

  it('is not there for another team, or for nobody’s calendar', async () => {
    const lars = await setting.staff('Lars Olsen', 'caseworker', 'Syd');
    expect(await week(mette, null, lars.staffId)).toBeNull();
    expect(await week({ ...mette, staffId: null, team: null })).toBeNull();
  });

  it('is logged with the citizens that were shown, and none of those that were not', async () => {
    const shown = await setting.citizenOf(mette);
    const hidden = await setting.citizenOf(mette);
    await saveStaffCase(setting.db, hidden);
    await saveBooked(setting, shown, mette, '2022-03-01T08:00:00Z');
    await saveBooked(setting, hidden, mette, '2022-03-01T09:00:00Z');
    await week(mette);
    expect(
      await setting.read('SELECT action, citizen_ids, subject_id FROM access_log WHERE actor_id = $1', [mette.userId]),
    ).toEqual([['calendar.read', [shown.citizenId], mette.staffId]]);
  });
});

describe('the times proposed for a booking', () => {
  let setting: ChangeSetting;
  let reader: BookingProposalReader;
  let mette: StaffActor;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    reader = new BookingProposalReader(new CaseReading(setting.db.unitOfWork, CLOCK));
    mette = await setting.staff('Mette Holm');
  });
  afterAll(async () => await setting.db.close());

  const NOTHING_SAID = { from: null, lengthMinutes: 45, staffId: null, exceptMeetingId: null };

  it('are free for caseworker and citizen, from a week ahead, three of a day, with what is known filled in', async () => {
    const citizen = await setting.citizenOf(mette);
    const other = await setting.citizenOf(mette);
    await setting.write(`UPDATE citizens SET language = 'so' WHERE citizen_id = $1`, [citizen.citizenId]);
    await saveBooked(setting, other, mette, '2022-03-08T07:00:00Z', { lengthMinutes: 60 });
    await saveMeeting(setting.db, citizen, { status: 'booked', startsAt: new Date('2022-03-08T08:15:00Z') });
    const result = await reader.read(mette, citizen.citizenId, NOTHING_SAID);
    expect(result).toMatchObject({
      ok: true,
      value: {
        firstName: 'Prøve',
        interpreterLanguage: 'so',
        staffId: mette.staffId,
        place: expect.stringContaining('Jobcenter') as string,
      },
    });
    const { slots, day } = result.ok ? result.value : { slots: [], day: [] };
    expect(slots.map(({ on, minute }) => `${formatDate(on)} ${formatTimeOfDay(minute)}`)).toEqual([
      '2022-03-08 10:00',
      '2022-03-08 10:45',
      '2022-03-08 11:30',
      '2022-03-09 08:00',
      '2022-03-09 08:45',
      '2022-03-09 09:30',
    ]);
    expect(day.map(({ citizenName }) => citizenName)).toEqual([
      `Prøve ${other.familyName}`,
      `Prøve ${citizen.familyName}`,
    ]);
  });

  it('take the own time of a meeting that is moved for free', async () => {
    const sara = await setting.staff('Sara Friis');
    const citizen = await setting.citizenOf(sara);
    const { meetingId } = await saveBooked(setting, citizen, sara, '2022-03-08T07:00:00Z');
    const result = await reader.read(sara, citizen.citizenId, { ...NOTHING_SAID, exceptMeetingId: meetingId });
    expect(result.ok ? result.value.slots[0] : null).toEqual({ on: date('2022-03-08'), minute: 480 });
  });

  it('are logged as a reading of the case, and of each other citizen whose name they show', async () => {
    const ida = await setting.staff('Ida Bech');
    const citizen = await setting.citizenOf(ida);
    const other = await setting.citizenOf(ida);
    await saveBooked(setting, other, ida, '2022-03-08T07:00:00Z');
    await reader.read(ida, citizen.citizenId, NOTHING_SAID);
    expect(
      await setting.read('SELECT action, citizen_ids FROM access_log WHERE actor_id = $1 ORDER BY action', [
        ida.userId,
      ]),
    ).toEqual([
      ['calendar.read', [other.citizenId]],
      ['meeting.times_read', [citizen.citizenId]],
    ]);
  });

  it('are not there for a case that is hidden', async () => {
    const hidden = await setting.citizenOf(mette);
    await saveStaffCase(setting.db, hidden);
    expect(await reader.read(mette, hidden.citizenId, NOTHING_SAID)).toMatchObject({
      ok: false,
      error: { code: 'citizen_not_found' },
    });
  });
});
