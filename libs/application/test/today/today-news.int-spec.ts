import { saveContact, saveMeeting } from '@rettid/testing';
import { systemScope } from '@rettid/platform';
import { Client } from 'pg';
import { createTodaySetting, type TodaySetting } from './today-setting';

const HOUR = '1 hour';

describe('what is new on the start page', () => {
  let setting: TodaySetting;
  beforeEach(async () => {
    setting = await createTodaySetting();
  });
  afterEach(async () => await setting.database.close());

  /** Past the walls: puts the reader's last reading, or a change, at another time than now. */
  async function asOwner(sql: string): Promise<void> {
    const owner = new Client({ connectionString: setting.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`SELECT set_config('rettid.scope', 'system', false)`);
      await owner.query(sql);
    } finally {
      await owner.end();
    }
  }
  const lastReadDaysAgo = async (days: number): Promise<void> =>
    await asOwner(`UPDATE today_visits SET read_at = now() - interval '${days} days'`);
  const changesDaysAgo = async (days: number): Promise<void> =>
    await asOwner(`UPDATE record_changes SET happened_at = now() - interval '${days} days'`);

  async function nameUser(userId: string, name: string): Promise<void> {
    await setting.database.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(
        `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id) VALUES ($1, 'i', $1, $2, 'caseworker', 'J1')`,
        [userId, name],
      );
    });
  }

  it('is what others changed in the reader’s cases, one line for each of them, case and kind of record', async () => {
    const citizen = await setting.citizen();
    const foreign = await setting.citizen({}, setting.vera);
    await nameUser('user-2', 'Vera Vestergaard');
    await saveMeeting(setting.database, citizen, { meetingId: 'M-1', status: 'booked' });
    await saveMeeting(setting.database, citizen, { meetingId: 'M-2', status: 'booked' });
    await saveContact(setting.database, citizen, { contactId: 'K-1' });
    await saveMeeting(setting.database, foreign, { meetingId: 'M-3' });
    await setting.as('user-2', `UPDATE meetings SET form = 'phone'`);
    await setting.as('user-2', `UPDATE meetings SET struck_at = now() WHERE meeting_id = 'M-2'`);
    await setting.as('user-1', `UPDATE meetings SET form = 'video' WHERE meeting_id = 'M-1'`);
    await setting.as('user-9', `UPDATE contacts SET note = 'a'`);
    const { news } = await setting.today();
    expect(news).toMatchObject({ since: null, total: 2 });
    expect(news.items).toEqual([
      expect.objectContaining({ recordType: 'contacts', kinds: ['changed'], count: 1, by: null }),
      expect.objectContaining({
        recordType: 'meetings',
        kinds: ['changed', 'struck'],
        count: 3,
        by: 'Vera Vestergaard',
      }),
    ]);
    expect(news.items.every((item) => item.citizen.citizenId === citizen.citizenId)).toBe(true);
  });

  it('is counted from the last reading of an earlier day, and stays while the page is read again', async () => {
    await setting.citizen();
    expect((await setting.today()).news.since).toBeNull();
    expect((await setting.today()).news.since).toBeNull();
    await lastReadDaysAgo(3);
    const { since } = (await setting.today()).news;
    expect(since).not.toBeNull();
    expect((await setting.today()).news.since).toEqual(since);
    await lastReadDaysAgo(1);
    expect((await setting.today()).news.since?.getTime()).toBeGreaterThan(since?.getTime() ?? Infinity);
  });

  it('leaves out what had been told on the last day', async () => {
    const citizen = await setting.citizen();
    await saveMeeting(setting.database, citizen);
    await setting.as('user-2', `UPDATE meetings SET form = 'phone'`);
    await setting.today();
    await lastReadDaysAgo(2);
    await changesDaysAgo(3);
    expect((await setting.today()).news.items).toEqual([]);
    await changesDaysAgo(1);
    expect((await setting.today()).news.items).toHaveLength(1);
  });

  it('goes back seven days for whoever comes for the first time', async () => {
    const citizen = await setting.citizen();
    await saveMeeting(setting.database, citizen);
    await setting.as('user-2', `UPDATE meetings SET form = 'phone'`);
    await changesDaysAgo(8);
    expect((await setting.today()).news.items).toEqual([]);
    await changesDaysAgo(6);
    expect((await setting.today()).news.items).toHaveLength(1);
  });

  it('tells once more of the minute before the last reading: what was being written then was not to be seen yet', async () => {
    const citizen = await setting.citizen();
    await saveMeeting(setting.database, citizen);
    await setting.as('user-2', `UPDATE meetings SET form = 'phone'`);
    await setting.today();
    await lastReadDaysAgo(2);
    await asOwner(`UPDATE record_changes SET happened_at = now() - interval '2 days 30 seconds'`);
    expect((await setting.today()).news.items).toHaveLength(1);
    await asOwner(`UPDATE record_changes SET happened_at = now() - interval '2 days ${HOUR}'`);
    expect((await setting.today()).news.items).toEqual([]);
  });
});
