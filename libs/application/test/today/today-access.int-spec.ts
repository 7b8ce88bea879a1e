import { date } from '@rettid/domain';
import { jobcenterScope } from '@rettid/platform';
import { saveMeeting, savePlan, savePrivateNote, saveStaffCase } from '@rettid/testing';
import { reader } from '../citizens/caseload-reading';
import { createTodaySetting, type TodaySetting } from './today-setting';

describe('whom the start page tells of', () => {
  let setting: TodaySetting;
  beforeEach(async () => {
    setting = await createTodaySetting();
  });
  afterEach(async () => await setting.database.close());

  const logged = async (): Promise<object[]> =>
    await setting.database.unitOfWork.run(jobcenterScope('J1', 'user-1'), async (tx) => {
      return await tx.query(`SELECT action, citizen_ids FROM access_log ORDER BY entry_id`);
    });

  it('is noted in the log of access as one reading, with all whom it shows and nobody else', async () => {
    const [meeting, plan, note, silent] = [
      await setting.citizen(),
      await setting.citizen(),
      await setting.citizen(),
      await setting.citizen(),
    ];
    await saveMeeting(setting.database, meeting, {
      startsAt: new Date('2022-03-01T09:00:00Z'),
      status: 'booked',
      staffId: 'S1',
    });
    await savePlan(setting.database, plan, { createdOn: date('2020-01-01') });
    await savePrivateNote(setting.database, note, 'user-1');
    const page = JSON.stringify(await setting.today());
    const shown = [meeting, plan, note].map(({ citizenId }) => citizenId);
    for (const citizenId of shown) expect(page).toContain(citizenId);
    expect(page).not.toContain(silent.citizenId);
    expect(await logged()).toEqual([{ action: 'today.read', citizen_ids: expect.arrayContaining(shown) as string[] }]);
    expect(JSON.stringify(await logged())).not.toContain(silent.citizenId);
  });

  it.each([
    ['protected_addresses', true],
    ['staff_cases', false],
  ] as const)(
    'leaves out, without the right to %s, whoever asks for it, wherever he would stand',
    async (right, isAddress) => {
      const hidden = await setting.citizen({ protectedAddress: isAddress });
      if (!isAddress) await saveStaffCase(setting.database, hidden);
      await saveMeeting(setting.database, hidden, {
        startsAt: new Date('2022-03-01T09:00:00Z'),
        status: 'booked',
        staffId: 'S1',
      });
      await saveMeeting(setting.database, hidden, { startsAt: new Date('2022-02-01T09:00:00Z'), status: 'no_show' });
      await savePrivateNote(setting.database, hidden, 'user-1');
      await setting.as('user-2', `UPDATE meetings SET form = 'phone'`);
      expect(JSON.stringify(await setting.today())).not.toContain(hidden.citizenId);
      expect(JSON.stringify(await setting.today(reader({ rights: [right] })))).toContain(hidden.citizenId);
    },
  );

  it('is nobody of another jobcentre, also where the reader has moved there from', async () => {
    const citizen = await setting.citizen();
    await savePrivateNote(setting.database, citizen, 'user-1');
    const moved = reader({ jobcenterId: 'J2' });
    await setting.database.unitOfWork.run({ kind: 'system', actorId: 'test' }, async (tx) => {
      await tx.execute(`INSERT INTO jobcenters VALUES ('J2', 'Andet', '0102')`);
    });
    expect(JSON.stringify(await setting.today(moved))).not.toContain(citizen.citizenId);
  });
});
