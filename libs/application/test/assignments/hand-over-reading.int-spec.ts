import { handOversToConfirm, returnsAhead } from '../../src';
import { date } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import { saveAssignment, saveCitizen, saveOffer } from '@rettid/testing';
import { actorOf } from '../citizens/case/case-setting';
import { asStaff, commandOf, saveAssignmentSetting, timesOf, type AssignmentSetting } from './assignment-setting';

const [MARCH_1, MARCH_14, MARCH_15] = [date('2022-03-01'), date('2022-03-14'), date('2022-03-15')];

describe('what has been handed over and is to be read', () => {
  let setting: AssignmentSetting;
  let citizen: Citizen;
  let handOverId: string;

  const confirmed = async (staffId: string, on: typeof MARCH_1): Promise<string[]> =>
    await asStaff(setting, async (tx) => (await handOversToConfirm(tx, staffId, on)).map((one) => one.handOverId));

  beforeEach(async () => {
    setting = await saveAssignmentSetting();
    citizen = await saveCitizen(setting.database, setting.jobcenter);
    await saveAssignment(setting.database, citizen, setting.caseworker);
    const command = await commandOf(setting, setting.teammate, [citizen], { returnsOn: MARCH_15, cause: 'leave' });
    const done = await setting.handOver.execute(setting.mette, command);
    if (!done.ok) throw done.error;
    handOverId = done.value.value[0]?.handOverId ?? '';
  });

  afterEach(async () => {
    await setting.database.close();
  });

  it('waits for the receiver from the first day on, until it is confirmed or the time is over', async () => {
    const { teammate } = setting;
    expect(await confirmed(teammate.staffId, date('2022-02-28'))).toEqual([]);
    expect(await confirmed(teammate.staffId, MARCH_1)).toEqual([handOverId]);
    expect(await confirmed(teammate.staffId, MARCH_14)).toEqual([handOverId]);
    expect(await confirmed(teammate.staffId, MARCH_15)).toEqual([]);
  });

  it('waits for the one who comes back from the day of the return on', async () => {
    const { caseworker } = setting;
    expect(await confirmed(caseworker.staffId, MARCH_14)).toEqual([]);
    const [back] = await confirmed(caseworker.staffId, MARCH_15);
    expect(back).toBeDefined();
    expect(back).not.toBe(handOverId);
  });

  it('is confirmed by the receiver and by nobody else, and once', async () => {
    const { confirm, teammate, mette } = setting;
    const of = { citizenId: citizen.citizenId, handOverId };
    expect(await confirm.execute(mette, of)).toMatchObject({
      ok: false,
      error: { reason: 'not_the_receiver', message: 'Kun Sara Friis kan bekræfte.' },
    });
    expect((await confirm.execute(actorOf(teammate), of)).ok).toBe(true);
    expect((await confirm.execute(actorOf(teammate), of)).ok).toBe(true);
    expect(await confirmed(teammate.staffId, MARCH_1)).toEqual([]);
  });

  it('cannot be confirmed before it comes about, nor in another case', async () => {
    const { confirm, mette } = setting;
    const [back] = await confirmed(setting.caseworker.staffId, MARCH_15);
    const early = await confirm.execute(mette, { citizenId: citizen.citizenId, handOverId: back ?? '' });
    expect(early).toMatchObject({ ok: false, error: { reason: 'begins_later' } });
    const elsewhere = await confirm.execute(mette, { citizenId: setting.own.citizenId, handOverId });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'record_not_found' } });
  });

  it('tells who comes back what happened in between, and keeps that page once it is confirmed', async () => {
    const { database, caseworker, handOvers, confirm, mette } = setting;
    await saveOffer(database, citizen, { provider: 'Bageriet', startsOn: date('2022-03-10'), endsOn: null });
    const [back] = await confirmed(caseworker.staffId, MARCH_15);
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(`INSERT INTO business_clock (business_date) VALUES ('2022-03-15')`);
    });
    const of = { citizenId: citizen.citizenId, handOverId: back ?? '' };
    const read = await handOvers.read(mette, of.citizenId, of.handOverId);
    expect(JSON.stringify(read)).toContain('Bageriet');
    expect((await confirm.execute(mette, of)).ok).toBe(true);
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(`UPDATE offers SET provider = 'Et andet sted' WHERE citizen_id = $1`, [citizen.citizenId]);
    });
    expect(JSON.stringify(await handOvers.read(mette, of.citizenId, of.handOverId))).toContain('Bageriet');
  });

  it('lists both with the case, the latest first, and tells which is a return', async () => {
    const listed = await setting.handOvers.list(setting.mette, citizen.citizenId);
    if (!listed.ok) throw listed.error;
    expect(listed.value).toMatchObject([
      { isReturn: true, beginsOn: MARCH_15, from: { name: 'Sara Friis' }, to: { name: 'Mette Holm' } },
      {
        isReturn: false,
        beginsOn: MARCH_1,
        returnsOn: MARCH_15,
        cause: 'leave',
        decidedBy: 'Mette Holm',
        readAt: null,
      },
    ]);
  });

  it('foretells a return to both of them within the days asked for', async () => {
    const { caseworker, teammate, stranger } = setting;
    const ahead = async (staffId: string, days: number): Promise<number> =>
      await asStaff(setting, async (tx) => (await returnsAhead(tx, staffId, MARCH_1, days)).length);
    expect([await ahead(teammate.staffId, 13), await ahead(teammate.staffId, 14)]).toEqual([0, 1]);
    expect([await ahead(caseworker.staffId, 14), await ahead(stranger.staffId, 14)]).toEqual([1, 0]);
  });

  it('calls the return off where the stand-in hands over for good, and forgets it', async () => {
    const { handOver, teammate, stranger, caseworker } = setting;
    const listed = await setting.database.unitOfWork.run(
      systemScope('test'),
      async (tx) =>
        await tx.query<{ assignment_id: string; record_version: number }>(
          'SELECT assignment_id, record_version FROM assignments WHERE citizen_id = $1 AND staff_id = $2',
          [citizen.citizenId, teammate.staffId],
        ),
    );
    const [part] = listed;
    if (part === undefined) throw new Error('the stand-in has no part');
    const items = [
      { citizenId: citizen.citizenId, part: { assignmentId: part.assignment_id, recordVersion: part.record_version } },
    ];
    const command = { ...(await commandOf(setting, stranger, [])), beginsOn: date('2022-03-08'), items };
    expect((await handOver.execute(actorOf(teammate), command)).ok).toBe(true);
    expect(await timesOf(setting, citizen)).toEqual([
      `${caseworker.staffId} 2022-02-01..2022-02-28`,
      `${teammate.staffId} 2022-03-01..2022-03-07`,
      `${stranger.staffId} 2022-03-08..`,
    ]);
    expect(await confirmed(caseworker.staffId, MARCH_15)).toEqual([]);
  });

  it('goes by the day in Denmark: half past eleven in the evening in UTC is the next one', async () => {
    const { clock, teammate } = setting;
    clock.set(new Date('2022-02-28T23:30:00Z'));
    const read = await setting.handOvers.brief(actorOf(teammate), citizen.citizenId);
    expect(read).toMatchObject({ ok: true, value: { asOf: '2022-03-01' } });
  });
});
