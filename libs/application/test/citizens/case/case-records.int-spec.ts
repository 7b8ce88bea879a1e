import { date, formatDate } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import {
  saveAssignment,
  saveCitizen,
  saveContact,
  saveExemption,
  saveGoal,
  saveMeeting,
  saveOffer,
  saveOfferFollowUp,
  savePlan,
} from '@rettid/testing';
import type { Case } from '../../../src/citizens/case/case';
import { CaseReader } from '../../../src/citizens/case/case-reader';
import { actorOf, MORNING, saveCaseSetting, type CaseSetting } from './case-setting';

describe('the lists of a case, newest first,', () => {
  let setting: CaseSetting;
  beforeAll(async () => {
    setting = await saveCaseSetting();
  });
  afterAll(async () => await setting.database.close());
  beforeEach(() => setting.clock.set(MORNING));

  const read = async (citizenId: string): Promise<Case> => {
    const { database, clock, caseworker } = setting;
    const found = await new CaseReader(database.unitOfWork, clock).read(actorOf(caseworker), citizenId);
    if (!found.ok) throw found.error;
    return found.value;
  };
  const ofCaseworker = async (): Promise<Citizen> => {
    const citizen = await saveCitizen(setting.database, setting.jobcenter);
    await saveAssignment(setting.database, citizen, setting.caseworker, { validFrom: date('2021-10-01') });
    return citizen;
  };

  it('hold meetings, with who held them and whether they count', async () => {
    const citizen = await ofCaseworker();
    const meeting = async (startsAt: string, given: Parameters<typeof saveMeeting>[2] = {}) =>
      (await saveMeeting(setting.database, citizen, { startsAt: new Date(startsAt), ...given })).meetingId;
    const late = await meeting('2021-12-31T23:30:00Z', {
      staffId: setting.stranger.staffId,
      jobFocus: true,
      minutes: 'Aftale: “læge” & <b>job</b>',
    });
    const joint = await meeting('2021-12-01T09:00:00Z', { kind: 'joint_interview' });
    const noShow = await meeting('2021-11-01T09:00:00Z', { status: 'no_show' });
    const roundTable = await meeting('2021-10-01T08:00:00.250Z', { kind: 'round_table' });
    const { meetings } = await read(citizen.citizenId);
    expect(meetings.map(({ meetingId, counts }) => [meetingId, counts])).toEqual([
      [late, true],
      [joint, true],
      [noShow, false],
      [roundTable, false],
    ]);
    expect(meetings[0]).toMatchObject({
      meetingId: late,
      recordVersion: 1,
      kind: 'job_interview',
      status: 'held',
      startsAt: '2021-12-31T23:30:00.000Z',
      on: '2022-01-01',
      form: 'in_person',
      staff: { staffId: setting.stranger.staffId, name: 'Lars Olsen' },
      counts: true,
      jobFocus: true,
      barrierFocus: null,
      minutes: 'Aftale: “læge” & <b>job</b>',
    });
    expect(meetings[3]?.startsAt).toBe('2021-10-01T08:00:00.250Z');
  });

  it('hold offers with their follow-ups, exemptions, assignments and contacts', async () => {
    const { database, caseworker } = setting;
    const citizen = await ofCaseworker();
    const old = await saveOffer(database, citizen, { startsOn: date('2020-05-01'), endsOn: date('2020-07-31') });
    const offer = await saveOffer(database, citizen, { hoursPerWeek: '12.5', provider: 'Byens Café', endsOn: null });
    await saveOfferFollowUp(database, offer, { on: date('2022-02-25') });
    await saveOfferFollowUp(database, offer, { on: date('2022-02-28'), kind: 'closing_evaluation', note: 'Godt' });
    const first = await saveExemption(database, citizen, { validTo: date('2022-02-28'), evidence: ['health'] });
    await saveExemption(database, citizen, {
      validFrom: date('2022-03-01'),
      extendsExemptionId: first.exemptionId,
      decidedBy: 'J. Bak',
    });
    await saveExemption(database, citizen, {
      kind: 'offers',
      validFrom: date('2021-01-01'),
      decidedBy: caseworker.staffId,
    });
    await saveContact(database, citizen, { on: date('2022-02-08'), note: 'Ringede' });
    await saveContact(database, citizen, { on: date('2022-02-20'), channel: 'sms' });
    const found = await read(citizen.citizenId);
    expect(found.offers.map(({ offerId }) => offerId)).toEqual([offer.offerId, old.offerId]);
    expect(found.offers[0]).toMatchObject({ startsOn: '2022-02-21', endsOn: null, hoursPerWeek: 12.5 });
    expect(found.offers[0]?.followUps).toMatchObject([
      { on: '2022-02-28', kind: 'closing_evaluation', withProvider: null, note: 'Godt' },
      { on: '2022-02-25', kind: 'follow_up', withProvider: null, note: null },
    ]);
    expect(found.exemptions.map(({ validFrom, evidence }) => [validFrom, evidence])).toEqual([
      ['2022-03-01', []],
      ['2022-02-01', ['health']],
      ['2021-01-01', []],
    ]);
    expect(found.exemptions.map(({ decidedBy }) => decidedBy)).toEqual(['J. Bak', null, 'Mette Holm']);
    expect(found.exemptions[0]).toMatchObject({ extendsExemptionId: first.exemptionId, decidedBy: 'J. Bak' });
    expect(found.assignments).toEqual([
      expect.objectContaining({
        staff: { staffId: caseworker.staffId, name: 'Mette Holm' },
        role: 'coordinating',
        validFrom: '2021-10-01',
        validTo: null,
      }),
    ]);
    expect(found.contacts.map(({ on, channel, note }) => [on, channel, note])).toEqual([
      ['2022-02-20', 'sms', null],
      ['2022-02-08', 'phone', 'Ringede'],
    ]);
  });

  it('hold plans, the one in force first, with their goals as a tree', async () => {
    const { database } = setting;
    const citizen = await ofCaseworker();
    const old = await savePlan(database, citizen, { createdOn: date('2019-01-01') });
    const plan = await savePlan(database, citizen, { createdOn: date('2021-01-01'), updatedOn: date('2022-01-01') });
    const rehabilitation = await savePlan(database, citizen, {
      createdOn: date('2021-06-01'),
      kind: 'rehabilitation_plan',
    });
    const job = await saveGoal(database, plan, { title: 'Køkkenmedhjælper', occupationCode: '9412' });
    const child = { parentGoalId: job.goalId, kind: 'sub_goal' } as const;
    await saveGoal(database, plan, { ...child, title: 'Mød stabilt', createdOn: date('2022-02-11') });
    await saveGoal(database, plan, { ...child, title: 'Genoptræning', createdOn: date('2022-02-12') });
    const { plans } = await read(citizen.citizenId);
    expect(plans.map(({ planId }) => planId)).toEqual([plan.planId, old.planId, rehabilitation.planId]);
    expect(plans[0]).toMatchObject({ kind: 'min_plan', createdOn: '2021-01-01', updatedOn: '2022-01-01' });
    expect(plans[0]?.goals).toEqual([
      expect.objectContaining({
        title: 'Køkkenmedhjælper',
        occupationCode: '9412',
        children: [
          expect.objectContaining({ title: 'Mød stabilt', children: [] }),
          expect.objectContaining({ title: 'Genoptræning', children: [] }),
        ],
      }),
    ]);
  });

  it('are as known on the business date: nothing that was to happen later, all that was planned', async () => {
    const { database, stranger } = setting;
    const citizen = await ofCaseworker();
    const tomorrow = date('2022-03-02');
    const at = new Date('2022-03-02T09:00:00Z');
    for (const status of ['held', 'no_show', 'booked', 'cancelled'] as const) {
      await saveMeeting(database, citizen, { startsAt: at, status });
    }
    const offer = await saveOffer(database, citizen, { startsOn: tomorrow, endsOn: null });
    await saveOfferFollowUp(database, offer, { on: tomorrow });
    await saveExemption(database, citizen, { validFrom: tomorrow });
    await saveAssignment(database, citizen, stranger, { validFrom: tomorrow });
    await saveContact(database, citizen, { on: tomorrow });
    const plan = await savePlan(database, citizen, { createdOn: date('2022-03-01') });
    await savePlan(database, citizen, { createdOn: tomorrow });
    await saveGoal(database, plan, { createdOn: tomorrow });
    const found = await read(citizen.citizenId);
    expect(found.meetings.map(({ status }) => status).sort()).toEqual(['booked', 'cancelled']);
    expect(found.offers).toMatchObject([{ startsOn: formatDate(tomorrow), followUps: [] }]);
    expect(found.exemptions).toHaveLength(1);
    expect(found.assignments).toHaveLength(2);
    expect(found.contacts).toEqual([]);
    expect(found.plans).toMatchObject([{ planId: plan.planId, goals: [] }]);
    setting.clock.set(at);
    const later = await read(citizen.citizenId);
    expect(later.meetings).toHaveLength(4);
    expect(later.plans).toHaveLength(2);
  });
});
