import { date, formatDate } from '@rettid/domain';
import { saveMeeting } from '@rettid/testing';
import { reader } from '../citizens/caseload-reading';
import { createTodaySetting, type TodaySetting } from './today-setting';

describe('the meetings of the start page', () => {
  let setting: TodaySetting;
  beforeAll(async () => {
    setting = await createTodaySetting();
  });
  afterAll(async () => await setting.database.close());

  const booked = (startsAt: string) => ({ startsAt: new Date(startsAt), status: 'booked', staffId: 'S1' }) as const;

  it('are those of the reader, today and on the next five working days, in the order in which they start', async () => {
    const citizen = await setting.citizen({ givenNames: 'Amina', familyName: 'Yusuf' });
    const at = async (startsAt: string, given: object = {}) =>
      await saveMeeting(setting.database, citizen, { ...booked(startsAt), ...given });
    const noon = await at('2022-03-01T11:00:00Z');
    const morning = await at('2022-03-01T08:00:00Z', { status: 'held', form: 'phone' });
    const friday = await at('2022-03-04T08:00:00Z', { kind: 'round_table' });
    const lastDay = await at('2022-03-08T22:59:00Z');
    await at('2022-02-28T22:59:00Z');
    await at('2022-03-08T23:00:00Z');
    await at('2022-03-01T09:00:00Z', { status: 'cancelled' });
    await at('2022-03-01T09:30:00Z', { staffId: 'S2' });
    await at('2022-03-01T10:00:00Z', { struckAt: new Date('2022-02-25T10:00:00Z') });
    const midnight = await at('2022-03-02T23:30:00Z');

    const { days } = await setting.today();
    expect(days.map(({ on, meetings }) => [formatDate(on), meetings.map(({ meetingId }) => meetingId)])).toEqual([
      ['2022-03-01', [morning.meetingId, noon.meetingId]],
      ['2022-03-02', []],
      // Half past midnight in Denmark.
      ['2022-03-03', [midnight.meetingId]],
      ['2022-03-04', [friday.meetingId]],
      ['2022-03-07', []],
      ['2022-03-08', [lastDay.meetingId]],
    ]);
    expect(days[0]?.meetings[0]).toMatchObject({
      citizen: { citizenId: citizen.citizenId, givenNames: 'Amina', familyName: 'Yusuf' },
      startsAt: new Date('2022-03-01T08:00:00Z'),
      kind: 'job_interview',
      form: 'phone',
      status: 'held',
    });
    expect(days[0]?.on).toBe(date('2022-03-01'));
  });

  it('in a case that is not open to the reader are only counted', async () => {
    const elsewhere = await setting.citizen({ familyName: 'Andetsteds' }, setting.vera);
    await saveMeeting(setting.database, elsewhere, booked('2022-03-02T08:00:00Z'));
    const today = await setting.today();
    expect(today.closedMeetings).toBe(1);
    expect(JSON.stringify(today)).not.toContain(elsewhere.citizenId);
    const leader = await setting.today(reader({ role: 'team_leader' }));
    expect(leader.closedMeetings).toBe(0);
  });

  it('of somebody who is not among the staff are none', async () => {
    const { days } = await setting.today(reader({ role: 'team_leader', staffId: null, team: null }));
    expect(days.flatMap(({ meetings }) => meetings)).toEqual([]);
  });
});
