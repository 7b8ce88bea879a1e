import { date, type WaitingKind } from '@rettid/domain';
import type { Citizen, Exemption, Plan } from '@rettid/persistence';
import {
  saveAssignment,
  saveContact,
  saveExemption,
  saveExemptionLadderStep,
  saveHandOver,
  saveMeeting,
  saveOffer,
  saveOfferFollowUp,
  saveOfferReport,
  savePlan,
} from '@rettid/testing';
import { reader } from '../citizens/caseload-reading';
import { createTodaySetting, subjectsOf, waitingOf, type TodaySetting } from './today-setting';

const STRUCK = { struckAt: new Date('2022-02-20T10:00:00Z') };

describe('what waits on the start page', () => {
  let setting: TodaySetting;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await createTodaySetting();
  });
  afterAll(async () => await setting.database.close());
  // A case of its own, so that what one test leaves behind is not found by the next.
  beforeEach(async () => {
    await setting.as('U-1', `UPDATE assignments SET valid_to = '2022-02-28'`);
    citizen = await setting.citizen();
  });

  const waiting = async (kind: WaitingKind, actor = reader()): Promise<string[]> =>
    subjectsOf(waitingOf(await setting.today(actor), kind));

  it('is nothing in a case where nothing waits', async () => {
    expect((await setting.today()).waiting).toEqual([]);
  });

  it('holds a no-show until nobody here has to go on with it, and says what is next', async () => {
    const noShow = await saveMeeting(setting.database, citizen, {
      startsAt: new Date('2022-02-22T09:00:00Z'),
      status: 'no_show',
    });
    const group = waitingOf(await setting.today(), 'no_show');
    expect(group.items).toMatchObject([{ subjectId: noShow.meetingId, on: date('2022-02-22'), about: 'contact' }]);
    await saveContact(setting.database, citizen, {
      aboutMeetingId: noShow.meetingId,
      on: date('2022-02-23'),
      reached: true,
    });
    expect(waitingOf(await setting.today(), 'no_show').items[0]?.about).not.toBe('contact');
    await setting.as('U-1', 'UPDATE meetings SET struck_at = now()');
    expect(await waiting('no_show')).toEqual([]);
  });

  it('holds a provider’s report until it is read', async () => {
    const offer = await saveOffer(setting.database, citizen);
    const report = await saveOfferReport(setting.database, offer, { on: date('2022-02-25') });
    const { items } = waitingOf(await setting.today(), 'report_unread');
    expect(items).toMatchObject([{ subjectId: report.reportId, on: date('2022-02-25'), about: 'placement_private' }]);
    await setting.as('U-1', `UPDATE offer_reports SET read_at = now(), read_by = 'user-1'`);
    expect(await waiting('report_unread')).toEqual([]);
  });

  it('holds an exemption by the step that the ladder has come to, once, and the reviews that are asked for', async () => {
    const exemption = await saveExemption(setting.database, citizen, { validTo: date('2022-03-09') });
    const lasting = await saveExemption(setting.database, citizen, { kind: 'offers', reviewOn: date('2022-03-20') });
    expect(await waiting('exemption_ending')).toEqual([exemption.exemptionId]);
    await saveExemptionLadderStep(setting.database, exemption, { dueOn: date('2022-03-09'), step: 'd30' });
    const today = await setting.today();
    expect(waitingOf(today, 'exemption_ending').items).toEqual([]);
    expect(waitingOf(today, 'exemption_step').items).toMatchObject([
      { subjectId: exemption.exemptionId, on: date('2022-03-09'), about: 'hours_225' },
    ]);
    expect(waitingOf(today, 'exemption_review').items).toMatchObject([
      { subjectId: lasting.exemptionId, on: date('2022-03-20'), about: 'review_date' },
    ]);
  });

  it('holds a case that was handed over to the reader until its page is confirmed as read', async () => {
    const received = await saveAssignment(setting.database, citizen, setting.sif, { validFrom: date('2022-02-28') });
    const handOver = await saveHandOver(setting.database, received, setting.vera);
    const { items } = waitingOf(await setting.today(), 'hand_over');
    expect(items).toMatchObject([{ subjectId: handOver.handOverId, on: date('2022-02-28'), about: setting.vera.name }]);
    await setting.as('U-1', 'UPDATE hand_overs SET read_at = now()');
    expect(await waiting('hand_over')).toEqual([]);
  });

  it('holds bookings of the reader whose day has passed, and in his cases those that are nobody’s', async () => {
    const booked = async (startsAt: string, staffId: string | null, whose = citizen) =>
      await saveMeeting(setting.database, whose, { startsAt: new Date(startsAt), status: 'booked', staffId });
    const yesterday = await booked('2022-02-28T22:59:00Z', 'S1');
    await booked('2022-02-28T23:00:00Z', 'S1');
    const nobodys = await booked('2022-02-01T09:00:00Z', null);
    await booked('2022-02-02T09:00:00Z', 'S2');
    const unassigned = await setting.citizen();
    await setting.as('U-1', `UPDATE assignments SET valid_to = '2022-02-28' WHERE citizen_id = $1`, [
      unassigned.citizenId,
    ]);
    const own = await booked('2022-02-03T09:00:00Z', 'S1', unassigned);
    await booked('2022-02-04T09:00:00Z', null, unassigned);
    expect(await waiting('outcome_missing')).toEqual([nobodys.meetingId, own.meetingId, yesterday.meetingId]);
  });

  it.each<[string, Partial<Exemption>, boolean]>([
    ['ends today', { validTo: date('2022-03-01') }, true],
    ['ends in 28 days', { validTo: date('2022-03-29') }, true],
    ['ends in 29 days', { validTo: date('2022-03-30') }, false],
    ['ended yesterday', { validTo: date('2022-02-28') }, false],
    ['has no end', { validTo: null }, false],
    ['is closed', { validTo: date('2022-03-10'), closedOn: date('2022-02-20') }, false],
    ['is from interviews', { kind: 'interviews', validTo: date('2022-03-10') }, true],
    ['has yet to begin', { validFrom: date('2022-03-02'), validTo: date('2022-03-10') }, false],
    ['was struck', { validTo: date('2022-03-10'), ...STRUCK }, false],
  ])('holds an exemption in its last 28 days: one that %s', async (_, given, isHeld) => {
    const exemption = await saveExemption(setting.database, citizen, given);
    expect(await waiting('exemption_ending')).toEqual(isHeld ? [exemption.exemptionId] : []);
  });

  it.each<[string, Partial<Exemption>, boolean]>([
    ['begins on the day after', { validFrom: date('2022-03-11'), validTo: null }, false],
    ['begins a day later', { validFrom: date('2022-03-12'), validTo: null }, true],
    ['ends no later', { validFrom: date('2022-02-01'), validTo: date('2022-03-10') }, true],
    ['is of another kind', { kind: 'offers', validFrom: date('2022-03-11') }, true],
    ['was struck', { validFrom: date('2022-03-11'), ...STRUCK }, true],
  ])('leaves out an exemption that another follows, unless that one %s', async (_, next, isHeld) => {
    const ending = await saveExemption(setting.database, citizen, { validTo: date('2022-03-10'), kind: 'interviews' });
    await saveExemption(setting.database, citizen, { kind: 'interviews', ...next });
    expect((await waiting('exemption_ending')).includes(ending.exemptionId)).toBe(isHeld);
  });

  it('holds offers of this spell that ended within 12 months without a closing evaluation', async () => {
    const ended = async (endsOn: string, given: object = {}) =>
      await saveOffer(setting.database, citizen, { startsOn: date('2020-12-01'), endsOn: date(endsOn), ...given });
    const old = await ended('2021-03-01');
    const fresh = await ended('2022-02-28');
    await ended('2021-02-28');
    await ended('2022-03-01');
    await ended('2022-02-27', STRUCK);
    const evaluated = await ended('2022-02-26');
    expect(await waiting('offer_to_evaluate')).toEqual([old.offerId, evaluated.offerId, fresh.offerId]);
    await saveOfferFollowUp(setting.database, evaluated, { on: date('2022-02-27') });
    await saveOfferFollowUp(setting.database, fresh, { kind: 'closing_evaluation', ...STRUCK });
    await saveOfferFollowUp(setting.database, evaluated, { kind: 'closing_evaluation', on: date('2022-02-28') });
    expect(await waiting('offer_to_evaluate')).toEqual([old.offerId, fresh.offerId]);
  });

  it.each<[string, Partial<Plan>, boolean]>([
    ['not touched for 12 months to the day', { createdOn: date('2021-03-01') }, true],
    ['made a day later', { createdOn: date('2021-03-02') }, false],
    ['updated since', { createdOn: date('2019-03-01'), updatedOn: date('2021-03-02') }, false],
    ['updated 12 months ago', { createdOn: date('2019-03-01'), updatedOn: date('2021-03-01') }, true],
    ['for rehabilitation', { createdOn: date('2019-03-01'), kind: 'rehabilitation_plan' }, false],
    ['struck', { createdOn: date('2019-03-01'), ...STRUCK }, false],
  ])('holds a plan out of date: one %s', async (_, given, isHeld) => {
    const plan = await savePlan(setting.database, citizen, given);
    expect(await waiting('plan_stale')).toEqual(isHeld ? [plan.planId] : []);
  });

  it('asks of the latest plan alone, and of none once the benefit has ended', async () => {
    const old = await savePlan(setting.database, citizen, { createdOn: date('2020-01-01') });
    const latest = await savePlan(setting.database, citizen, { createdOn: date('2021-02-01') });
    expect(await waiting('plan_stale')).toEqual([latest.planId]);
    await setting.as('U-1', 'UPDATE plans SET updated_on = $1 WHERE plan_id = $2', ['2022-02-01', latest.planId]);
    expect(await waiting('plan_stale')).toEqual([]);
    await setting.as('U-1', 'UPDATE plans SET struck_at = now() WHERE plan_id = $1', [latest.planId]);
    expect(await waiting('plan_stale')).toEqual([old.planId]);
    await setting.as('U-1', `UPDATE benefit_spells SET ends_on = '2022-02-28' WHERE citizen_id = $1`, [
      citizen.citizenId,
    ]);
    expect(await waiting('plan_stale')).toEqual([]);
  });

  it('holds agreements that are the reader’s to keep, from their day on, until they are kept', async () => {
    const task = async (
      taskId: string,
      owner: string,
      staffId: string | null,
      dueOn: string | null,
      doneOn?: string,
    ) => {
      await setting.as(
        'U-1',
        `INSERT INTO tasks (task_id, citizen_id, jobcenter_id, title, owner, staff_id, due_on, created_on, done_on)
         VALUES ($1, $2, 'J1', 'Ring til praktikstedet', $3, $4, $5, '2022-02-01', $6)`,
        [taskId, citizen.citizenId, owner, staffId, dueOn, doneOn ?? null],
      );
    };
    await task('T-today', 'caseworker', 'S1', '2022-03-01');
    await task('T-past', 'caseworker', null, '2022-02-14');
    await task('T-tomorrow', 'caseworker', 'S1', '2022-03-02');
    await task('T-without-day', 'caseworker', 'S1', null);
    await task('T-citizens', 'citizen', null, '2022-02-14');
    await task('T-colleagues', 'caseworker', 'S2', '2022-02-14');
    await task('T-done', 'caseworker', 'S1', '2022-02-14', '2022-02-20');
    expect(await waiting('task_due')).toEqual(['T-past', 'T-today']);
    expect(waitingOf(await setting.today(), 'task_due').items[0]?.about).toBe('Ring til praktikstedet');
  });

  it('is shown to whoever answers for the case, and not to others who hold a part in it', async () => {
    const plan = await savePlan(setting.database, citizen, { createdOn: date('2020-01-01') });
    await saveAssignment(setting.database, citizen, setting.vera, { role: 'mentor', validFrom: date('2022-01-01') });
    const vera = reader({ userId: 'user-2', staffId: 'S2', team: 'Vest' });
    expect(await waiting('plan_stale', vera)).toEqual([]);
    expect(await waiting('plan_stale')).toEqual([plan.planId]);
  });
});
