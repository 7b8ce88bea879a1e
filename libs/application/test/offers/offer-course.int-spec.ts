import { date, type PlainDate } from '@rettid/domain';
import type { Offer } from '@rettid/persistence';
import { jobcenterScope } from '@rettid/platform';
import { saveAssignment, saveOffer, saveOfferFollowUp, saveOfferReport, saveStaffMember } from '@rettid/testing';
import { CaseReader } from '../../src/citizens/case/case-reader';
import { EndOfferUseCase } from '../../src/offers/end-offer.use-case';
import type { EndOffer, RecordOfferAttendance, RecordFollowUp, RecordReport } from '../../src/offers/offer-commands';
import { ReadReportUseCase } from '../../src/offers/read-report.use-case';
import { RecordOfferAttendanceUseCase } from '../../src/offers/record-offer-attendance.use-case';
import { RecordFollowUpUseCase } from '../../src/offers/record-follow-up.use-case';
import { RecordReportUseCase } from '../../src/offers/record-report.use-case';
import { unreadReports } from '../../src/offers/unread-reports.query';
import { actorOf } from '../citizens/case/case-setting';
import {
  drift,
  faultsOf,
  openOfferSetting,
  rows,
  saveOfferCase,
  storedFinding,
  TODAY,
  type OfferCase,
  type OfferSetting,
} from './offer-setting';

let setting: OfferSetting;
let the: OfferCase;
beforeAll(async () => {
  setting = await openOfferSetting();
});
afterAll(async () => {
  await setting.database.close();
});
beforeEach(async () => {
  the = await saveOfferCase(setting);
});

/** A placement from 1 February to 2 May 2022. */
async function anOffer(given: Partial<Offer> = {}): Promise<Offer> {
  return await saveOffer(setting.database, the.citizen, {
    startsOn: date('2022-02-01'),
    endsOn: date('2022-05-02'),
    goalId: the.goal.goalId,
    ...given,
  });
}

const keyOf = ({ offerId }: Offer) => ({ citizenId: the.citizen.citizenId, offerId, recordVersion: 1 });

describe('the end of an offer', () => {
  const end = async (offer: Offer, given: Partial<EndOffer> = {}) =>
    await new EndOfferUseCase(setting.changes).execute(setting.actor, {
      ...keyOf(offer),
      endsOn: TODAY,
      endCause: 'job',
      endNote: null,
      ...given,
    });
  const stored = async ({ offerId }: Offer) =>
    (await rows<Record<string, unknown>>(setting, 'SELECT * FROM offers WHERE offer_id = $1', offerId))[0];

  it('is recorded with its cause beside the planned one, and time without an offer runs from it', async () => {
    const offer = await anOffer();
    expect(await end(offer, { endsOn: date('2022-02-25'), endNote: ' Begynder i Netto ' })).toMatchObject({
      ok: true,
      value: { findingsChanged: true },
    });
    expect(await stored(offer)).toMatchObject({
      ends_on: '2022-02-25',
      planned_ends_on: '2022-05-02',
      end_cause: 'job',
      end_note: 'Begynder i Netto',
    });
    expect(await storedFinding(setting, the.citizen, 'passive-period')).toMatchObject({ due_on: '2023-02-25' });
    expect(await drift(setting, the.citizen)).toBe(0);
  });

  it.each<[string, Partial<EndOffer>, Record<string, string>]>([
    ['before it began', { endsOn: date('2022-01-31') }, { endsOn: 'before_start' }],
    ['after its last day', { endsOn: date('2022-05-03') }, { endsOn: 'after_end' }],
    ['for another cause without a word', { endCause: 'other' }, { endNote: 'required' }],
  ])('is refused %s', async (_what, given, faults) => {
    expect(faultsOf(await end(await anOffer(), given))).toEqual(faults);
  });

  it('is not for an offer that never began: that is corrected or struck', async () => {
    const offer = await anOffer({ startsOn: date('2022-03-02') });
    expect(await end(offer, { endsOn: date('2022-03-02') })).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', status: 'planned', allowed: ['change'] },
    });
  });

  it('may still be told of an offer that ended by itself', async () => {
    const offer = await anOffer({ endsOn: date('2022-02-20') });
    expect(await end(offer, { endsOn: date('2022-02-15'), endCause: 'sickness' })).toMatchObject({ ok: true });
    expect(await stored(offer)).toMatchObject({ ends_on: '2022-02-15', planned_ends_on: '2022-02-20' });
  });
});

describe('a follow-up on an offer', () => {
  const followUp = async (offer: Offer, given: Partial<RecordFollowUp> = {}) =>
    await new RecordFollowUpUseCase(setting.changes).execute(setting.actor, {
      ...keyOf(offer),
      on: TODAY,
      withProvider: true,
      withCitizen: true,
      progressionFocus: true,
      note: 'Møder til tiden og er begyndt ved kassen',
      nextOn: date('2022-03-29'),
      ...given,
    });

  it('is kept with the day that was agreed for the next', async () => {
    const offer = await anOffer();
    expect(await followUp(offer)).toMatchObject({ ok: true });
    const sql = 'SELECT kind, with_provider, with_citizen, next_on FROM offer_follow_ups WHERE offer_id = $1';
    expect(await rows(setting, sql, offer.offerId)).toEqual([
      { kind: 'follow_up', with_provider: true, with_citizen: true, next_on: '2022-03-29' },
    ]);
  });

  it.each<[string, Partial<RecordFollowUp>, Record<string, string>]>([
    ['tomorrow', { on: date('2022-03-02') }, { on: 'in_future' }],
    ['before the offer began', { on: date('2022-01-31') }, { on: 'before_start' }],
    ['with a next one that does not come after it', { nextOn: TODAY }, { nextOn: 'not_later' }],
    ['with a next one after the end', { nextOn: date('2022-05-03') }, { nextOn: 'after_end' }],
    ['without a word', { note: ' ' }, { note: 'required' }],
  ])('is refused %s', async (_what, given, faults) => {
    expect(faultsOf(await followUp(await anOffer(), given))).toEqual(faults);
  });

  it('is for a running offer', async () => {
    expect(await followUp(await anOffer({ endsOn: date('2022-02-20') }))).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', allowed: ['end', 'report', 'attendance', 'evaluate'] },
    });
  });
});

describe('a provider’s report', () => {
  const report = (offer: Offer, given: Partial<RecordReport> = {}): RecordReport => ({
    citizenId: the.citizen.citizenId,
    offerId: offer.offerId,
    on: TODAY,
    author: 'Lise Toft',
    points: {
      skills: { assessment: 'progress', text: 'Lærer hurtigt' },
      personal: { assessment: 'unchanged', text: null },
      health: { assessment: 'setback', text: 'Ondt i skulderen' },
      conditions: { assessment: 'not_observed', text: null },
      perspective: { assessment: 'progress', text: null },
    },
    ...given,
  });
  const record = async (offer: Offer, given: Partial<RecordReport> = {}) =>
    await new RecordReportUseCase(setting.changes).execute(setting.actor, report(offer, given));
  const unread = async (staffId = setting.caseworker.staffId, on: PlainDate = TODAY) =>
    await setting.database.unitOfWork.run(jobcenterScope(setting.jobcenter.jobcenterId, 'test'), async (tx) => {
      const found = await unreadReports(tx, staffId, on);
      return found.filter(({ citizenId }) => citizenId === the.citizen.citizenId);
    });

  it('waits for the caseworker of the case, with its age and how many setbacks it tells of', async () => {
    const offer = await anOffer({ provider: 'Byens Café' });
    expect(await record(offer)).toMatchObject({ ok: true });
    expect(await unread(undefined, date('2022-03-06'))).toMatchObject([
      { offerId: offer.offerId, provider: 'Byens Café', on: TODAY, ageInDays: 5, setbacks: 1 },
    ]);
    expect(await unread('nobody')).toEqual([]);
  });

  it('is refused with nothing observed, or with a setback that is not told', async () => {
    const offer = await anOffer();
    const nothing = { assessment: 'not_observed', text: null } as const;
    const points = { skills: nothing, personal: nothing, health: nothing, conditions: nothing, perspective: nothing };
    expect(faultsOf(await record(offer, { points }))).toEqual({ points: 'nothing_observed' });
    const health = { assessment: 'setback', text: ' ' } as const;
    expect(faultsOf(await record(offer, { points: { ...points, health } }))).toEqual({
      'points.health.text': 'required',
    });
  });

  it('is read by the caseworker of the case, and stays unread when a colleague looks in', async () => {
    const offer = await anOffer();
    const { reportId } = await saveOfferReport(setting.database, offer);
    const colleague = await saveStaffMember(setting.database, setting.jobcenter);
    await saveAssignment(setting.database, the.citizen, colleague, { role: 'mentor' });
    const read = async (actor: typeof setting.actor) =>
      await new ReadReportUseCase(setting.changes).execute(actor, { ...keyOf(offer), reportId });
    expect(await read(actorOf(colleague))).toMatchObject({
      ok: false,
      error: { code: 'refused', reason: 'not_of_the_case' },
    });
    expect(await unread()).toHaveLength(1);
    expect(await read(setting.actor)).toMatchObject({ ok: true });
    expect(await unread()).toEqual([]);
    expect(await rows(setting, 'SELECT read_by FROM offer_reports WHERE report_id = $1', reportId)).toEqual([
      { read_by: setting.actor.userId },
    ]);
  });
});

describe('attendance in an offer', () => {
  const record = async (offer: Offer, given: Partial<RecordOfferAttendance> = {}) =>
    await new RecordOfferAttendanceUseCase(setting.changes).execute(setting.actor, {
      ...keyOf(offer),
      recordVersion: null,
      week: date('2022-02-21'),
      plannedHours: 12,
      attendedHours: 8.5,
      absentDays: 1,
      absenceCause: 'illness',
      ...given,
    });

  it('is one record a week, which is put right and not doubled', async () => {
    const offer = await anOffer();
    expect(await record(offer)).toMatchObject({ ok: true });
    expect(faultsOf(await record(offer))).toEqual({ week: 'recorded' });
    expect(await record(offer, { recordVersion: 1, absentDays: 0, attendedHours: 12 })).toMatchObject({ ok: true });
    expect(await record(offer, { recordVersion: 1 })).toMatchObject({ error: { code: 'record_changed' } });
    const sql =
      'SELECT week, attended_hours, absent_days, absence_cause, record_version FROM offer_attendance WHERE offer_id = $1';
    expect(await rows(setting, sql, offer.offerId)).toEqual([
      { week: '2022-02-21', attended_hours: '12.00', absent_days: 0, absence_cause: null, record_version: 2 },
    ]);
  });

  it.each<[string, Partial<RecordOfferAttendance>, Record<string, string>]>([
    ['a Tuesday', { week: date('2022-02-22') }, { week: 'not_monday' }],
    ['a week before the offer', { week: date('2022-01-24') }, { week: 'out_of_range' }],
    ['next week', { week: date('2022-03-07') }, { week: 'out_of_range' }],
    ['absence without a cause', { absenceCause: null }, { absenceCause: 'required' }],
    ['more hours than a week holds', { attendedHours: 61 }, { attendedHours: 'out_of_range' }],
  ])('is refused for %s', async (_what, given, faults) => {
    expect(faultsOf(await record(await anOffer(), given))).toEqual(faults);
  });
});

describe('the course of an offer in its case', () => {
  it('leaves out what is struck, and tells names', async () => {
    const { database } = setting;
    const offer = await anOffer({ towardsWork: 'Caféen mangler en opvasker', plannedEndsOn: date('2022-05-02') });
    const struckAt = new Date('2022-02-28T10:00:00Z');
    const kept = await saveOfferFollowUp(database, offer, { nextOn: date('2022-03-20') });
    await saveOfferFollowUp(database, offer, { struckAt });
    await saveOfferReport(database, offer, { enteredBy: setting.actor.userId });
    await saveOfferReport(database, offer, { struckAt });
    const found = await new CaseReader(database.unitOfWork, setting.clock).read(setting.actor, the.citizen.citizenId);
    expect(found).toMatchObject({
      ok: true,
      value: {
        offers: [
          {
            offerId: offer.offerId,
            towardsWork: 'Caféen mangler en opvasker',
            plannedEndsOn: '2022-05-02',
            followUps: [{ followUpId: kept.followUpId, nextOn: '2022-03-20' }],
            reports: [
              { enteredBy: 'Mette Holm', readAt: null, points: { health: { assessment: 'unchanged', text: null } } },
            ],
            attendance: [],
          },
        ],
      },
    });
  });
});
