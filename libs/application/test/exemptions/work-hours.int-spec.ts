import { addDays, date, formatDate, monthOf, parseMonth, type PlainMonth } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { saveExemption, saveOffer, saveWorkHours } from '@rettid/testing';
import { waitingReviews, waitingRungs } from '../../src/exemptions/exemptions-today.query';
import type { RecordWorkHours } from '../../src/exemptions/record-work-hours.use-case';
import { ExemptionSetting } from './exemption-setting';

const month = (text: string): PlainMonth => parseMonth(text) ?? monthOf(date('1900-01-01'));

describe('the ledger of ordinary hours', () => {
  let setting: ExemptionSetting;
  beforeAll(async () => {
    setting = await ExemptionSetting.start();
  });
  afterAll(async () => await setting.base.db.close());

  const record = async (citizenId: string, given: Partial<RecordWorkHours> = {}) =>
    await setting.hours().execute(setting.mette, {
      citizenId,
      month: month('2022-01'),
      ordinaryHours: '225',
      source: 'payslip',
      recordVersion: null,
      ...given,
    });

  it('takes a month in with its source, and rule 6 answers at once', async () => {
    const citizen = await setting.citizen();
    expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('overdue');
    expect(await record(citizen.citizenId)).toMatchObject({
      ok: true,
      value: { value: '2022-01-01', findingsChanged: true },
    });
    expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('met');
    expect(await setting.drift(citizen)).toEqual([]);
    const read = await setting.room().read(setting.mette, citizen.citizenId);
    expect(read.ok && read.value.ledger).toMatchObject({ sum: '225', missing: '0', holdsUntil: date('2023-01-31') });
    expect(read.ok && read.value.sources.get('2022-01')).toMatchObject({ source: 'payslip', recordVersion: 1 });
  });

  it('is corrected by who has seen what stands there, not by who thought the month empty', async () => {
    const citizen = await setting.citizen();
    await record(citizen.citizenId, { ordinaryHours: '20' });
    expect(await record(citizen.citizenId, { ordinaryHours: '30' })).toMatchObject({
      ok: false,
      error: { code: 'record_changed', change: { recordVersion: 1 } },
    });
    expect(await record(citizen.citizenId, { ordinaryHours: '30.25', recordVersion: 1 })).toMatchObject({ ok: true });
    expect(await setting.drift(citizen)).toEqual([]);
  });

  it('takes a month that was struck in anew', async () => {
    const citizen = await setting.citizen();
    await saveWorkHours(setting.base.db, citizen, { month: month('2022-01'), struckAt: new Date() });
    expect(await record(citizen.citizenId, { ordinaryHours: '12.5' })).toMatchObject({ ok: true });
    expect(
      await setting.base.read('SELECT ordinary_hours, source, struck_at FROM work_hours WHERE citizen_id = $1', [
        citizen.citizenId,
      ]),
    ).toEqual([['12.5', 'payslip', null]]);
  });

  it.each([
    [{ month: month('2022-04') }, 'month in_future'],
    [{ ordinaryHours: '744.01' }, 'ordinaryHours hours'],
    [{ ordinaryHours: '1.234' }, 'ordinaryHours hours'],
    [{ ordinaryHours: '-1' }, 'ordinaryHours hours'],
    [{ ordinaryHours: '12,5' }, 'ordinaryHours hours'],
  ])('refuses %j, and names the field', async (given, expected) => {
    const citizen = await setting.citizen();
    const result = await record(citizen.citizenId, given);
    expect(
      !result.ok && 'faults' in result.error && result.error.faults.map(({ field, code }) => `${field} ${code}`),
    ).toEqual([expected]);
  });

  it('is the import’s again where an import changes the hours', async () => {
    const citizen = await setting.citizen();
    await record(citizen.citizenId);
    await setting.base.write('UPDATE work_hours SET ordinary_hours = 225 WHERE citizen_id = $1', [citizen.citizenId]);
    const source = () => setting.base.read('SELECT source FROM work_hours WHERE citizen_id = $1', [citizen.citizenId]);
    expect(await source()).toEqual([['payslip']]);
    await setting.base.write('UPDATE work_hours SET ordinary_hours = 226 WHERE citizen_id = $1', [citizen.citizenId]);
    expect(await source()).toEqual([['import']]);
  });
});

describe('what waits for a caseworker in the room of exemptions', () => {
  let setting: ExemptionSetting;
  beforeAll(async () => {
    setting = await ExemptionSetting.start();
  });
  afterAll(async () => await setting.base.db.close());
  const TODAY = date('2022-03-01');

  it('are the last rungs of ladders in the cases she answers for, and the leader’s on the day after the end', async () => {
    const { citizen, exemption } = await setting.exempt({ validTo: date('2022-02-28') });
    const leader = await setting.base.staff('Lone Leder', 'team_leader');
    const step = async (name: string, raisedOn: string): Promise<void> => {
      const key = [citizen.citizenId, citizen.jobcenterId, exemption.exemptionId, name];
      await setting.base.write(
        `INSERT INTO exemption_ladder_steps (citizen_id, jobcenter_id, exemption_id, kind, what, due_on, step, state, raised_on)
         VALUES ($1, $2, $3, 'hours_225', 'end', '2022-02-28', $4, 'notified', $5)`,
        [...key, raisedOn],
      );
      const staffId = name === 'd1' ? leader.staffId : setting.mette.staffId;
      await setting.base.write(`INSERT INTO exemption_ladder_notices VALUES ($1, $2, $3, '2022-02-28', $4, $5)`, [
        ...key,
        staffId,
      ]);
    };
    await step('d7', '2022-02-21');
    await step('d1', '2022-03-01');
    const read = async (staffId: string | null, answeredFor: string[]) =>
      await setting.base.db.unitOfWork.run(systemScope('test'), async (tx) =>
        (await waitingRungs(tx, { staffId: staffId ?? '', answeredFor }, TODAY)).map(
          ({ step: name, dueOn }) => `${name} ${formatDate(dueOn)}`,
        ),
      );
    expect(await read(setting.mette.staffId, [citizen.citizenId])).toEqual(['d1 2022-02-28']);
    expect(await read(leader.staffId, [])).toEqual(['d1 2022-02-28']);
    expect(await read(setting.mette.staffId, [])).toEqual([]);
    await setting.base.write(`UPDATE exemption_ladder_steps SET handled_on = '2022-03-01'`);
    expect(await read(leader.staffId, [citizen.citizenId])).toEqual([]);
  });

  it('are reviews whose day is near, and those that work asks for', async () => {
    const dated = await setting.exempt({ validTo: null, reviewOn: addDays(TODAY, 28) });
    const later = await setting.exempt({ validTo: null, reviewOn: addDays(TODAY, 29) });
    const working = await setting.exempt({ validTo: date('2022-12-31') });
    await saveOffer(setting.base.db, working.citizen, { hoursPerWeek: '10', startsOn: date('2022-02-01') });
    const over = await setting.exempt({ validTo: date('2022-02-28') });
    await saveWorkHours(setting.base.db, over.citizen, { month: month('2022-02') });
    await saveExemption(setting.base.db, over.citizen, { kind: 'offers', validFrom: date('2022-01-01') });
    const citizenIds = [dated, later, working, over].map(({ citizen }) => citizen.citizenId);
    const waiting = await setting.base.db.unitOfWork.run(systemScope('test'), (tx) =>
      waitingReviews(tx, citizenIds, TODAY),
    );
    expect(waiting.map(({ exemptionId, cause }) => [exemptionId, cause])).toEqual([
      [dated.exemption.exemptionId, 'review_date'],
      [working.exemption.exemptionId, 'placement'],
    ]);
  });
});
