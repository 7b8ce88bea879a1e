import type { StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { CaseChanges } from '../../src/changes/case-changes';
import { BookGroupMeetingUseCase, type BookedGroup } from '../../src/meetings/book-group-meeting.use-case';
import { ChangeBookingUseCase } from '../../src/meetings/change-booking.use-case';
import { RecordGroupAttendanceUseCase } from '../../src/meetings/record-group-attendance.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';
import { booking, drift, saveBooked } from './meeting-setting';

describe('a group meeting', () => {
  let setting: ChangeSetting;
  let changes: CaseChanges;
  let mette: StaffActor;
  let citizens: Citizen[];
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    mette = await setting.staff('Mette Holm');
    citizens = await Promise.all([1, 2, 3].map(() => setting.citizenOf(mette)));
  });

  const book = (
    given: Parameters<typeof booking>[1] = {},
    of = citizens,
  ): ReturnType<BookGroupMeetingUseCase['execute']> =>
    new BookGroupMeetingUseCase(changes).execute(mette, {
      citizenIds: of.map(({ citizenId }) => citizenId),
      booking: booking(mette, given),
    });
  const booked = async (given: Parameters<typeof booking>[1] = {}): Promise<BookedGroup> => {
    const result = await book(given);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.value;
  };
  const attend = (
    { groupId, meetings }: BookedGroup,
    present: readonly boolean[],
    recordVersion = 1,
  ): ReturnType<RecordGroupAttendanceUseCase['execute']> =>
    new RecordGroupAttendanceUseCase(changes).execute(mette, {
      groupId,
      attendance: present.flatMap((attended, index) => {
        const meeting = meetings[index];
        return meeting === undefined ? [] : [{ ...meeting, recordVersion, attended }];
      }),
    });
  const statuses = (groupId: string): Promise<unknown[][]> =>
    setting.read('SELECT status FROM meetings WHERE group_id = $1 ORDER BY citizen_id', [groupId]);

  it('is one time of the caseworker and a meeting of each citizen, each invited by name', async () => {
    const { groupId, meetings } = await booked();
    expect(meetings).toHaveLength(3);
    const rows = await setting.read<[string, string]>(
      'SELECT citizen_id, invitation FROM meetings WHERE group_id = $1',
      [groupId],
    );
    expect(rows.every(([, invitation]) => invitation.startsWith('Kære Prøve'))).toBe(true);
    expect(await drift(setting, citizens)).toEqual([]);
  });

  it('is booked for all or for nobody', async () => {
    const last = citizens[2];
    if (last === undefined) throw new Error('three citizens');
    const sara = await setting.staff('Sara Friis');
    await saveBooked(setting, last, sara, '2022-03-08T09:00:00Z');
    expect(await book()).toMatchObject({
      ok: false,
      error: {
        reason: 'citizen_booked',
        message: expect.stringContaining('En af borgerne har allerede et møde') as string,
      },
    });
    expect(await setting.read('SELECT 1 FROM meetings WHERE staff_id = $1', [mette.staffId])).toEqual([]);
  });

  it('needs at least two citizens', async () => {
    expect(await book({}, citizens.slice(0, 1))).toMatchObject({
      ok: false,
      error: { faults: [{ field: 'citizenIds', code: 'group_size' }] },
    });
  });

  it('has an outcome for each citizen: held for those who came, a no-show for the other, and all findings follow', async () => {
    const group = await booked({ on: '2022-03-01', at: '08:00' });
    expect(await attend(group, [true, false, true])).toMatchObject({ ok: true, value: { findingsChanged: true } });
    expect(await statuses(group.groupId)).toEqual([['held'], ['no_show'], ['held']]);
    expect(await drift(setting, citizens)).toEqual([]);
  });

  it('can be told for some of them now and for the others later', async () => {
    const group = await booked({ on: '2022-03-01', at: '08:00' });
    expect(await attend(group, [true])).toMatchObject({ ok: true });
    expect(await statuses(group.groupId)).toEqual([['held'], ['booked'], ['booked']]);
  });

  it('is told for all or for nobody: one that was told already, was changed, or lies ahead stops it', async () => {
    const group = await booked({ on: '2022-03-01', at: '08:00' });
    await attend(group, [true]);
    expect(await attend(group, [false, true, true])).toMatchObject({ ok: false, error: { code: 'record_changed' } });
    expect(await attend(await booked(), [true, true, true])).toMatchObject({
      ok: false,
      error: { reason: 'meeting_in_future' },
    });
    expect(await statuses(group.groupId)).toEqual([['held'], ['booked'], ['booked']]);
  });

  it('goes on without a citizen whose part is moved', async () => {
    const { groupId, meetings } = await booked();
    const [first] = meetings;
    if (first === undefined) throw new Error('three meetings');
    const change = { ...first, recordVersion: 1, booking: booking(mette, { on: '2022-03-09' }) };
    expect(await new ChangeBookingUseCase(changes).execute(mette, change)).toMatchObject({ ok: true });
    expect(await statuses(groupId)).toHaveLength(2);
  });
});
