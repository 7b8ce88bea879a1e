import { date, type StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { FixedClock } from '@rettid/platform';
import { savePriorNotice } from '@rettid/testing';
import { CaseChanges, type CaseChange } from '../../src/changes/case-changes';
import { requireHearing, sendPriorNotice } from '../../src/prior-notices/prior-notices';
import { SettlePriorNoticeUseCase } from '../../src/prior-notices/settle-prior-notice.use-case';
import { ChangeSetting } from '../changes/setting';

const SUBJECT = { about: 'exemption', subjectId: 'E-1' } as const;
const LETTER = { text: 'Vi overvejer at afslå en forlængelse.', answerBy: date('2022-03-15') };

describe('hearing a citizen before a decision against him (forvaltningsloven § 19)', () => {
  let setting: ChangeSetting;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    mette = await setting.staff('Mette Holm');
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    citizen = await setting.citizenOf(mette);
  });

  const changesOn = (day: string): CaseChanges =>
    new CaseChanges(setting.db.unitOfWork, new FixedClock(new Date(`${day}T12:00:00Z`)));
  const sendOn = async (day: string, letter: Partial<typeof LETTER> = {}) =>
    await changesOn(day).run(
      mette,
      { citizenId: citizen.citizenId, action: 'prior_notice.sent' },
      (change: CaseChange) => sendPriorNotice(change, SUBJECT, { ...LETTER, ...letter }),
    );
  const requireOn = async (day: string) =>
    await changesOn(day).run(
      mette,
      { citizenId: citizen.citizenId, action: 'exemption.closed' },
      (change: CaseChange) => requireHearing(change, SUBJECT),
    );
  const settleOn = (day: string) => new SettlePriorNoticeUseCase(changesOn(day));
  const sent = async (): Promise<string> => {
    const result = await sendOn('2022-03-01');
    if (!result.ok) throw result.error;
    return result.value.value;
  };
  const version = (noticeId: string, recordVersion = 1) => ({ citizenId: citizen.citizenId, noticeId, recordVersion });

  it('refuses a decision before anything was sent, and while the citizen may answer', async () => {
    expect(await requireOn('2022-03-01')).toMatchObject({ ok: false, error: { reason: 'hearing_not_sent' } });
    await sent();
    expect(await requireOn('2022-03-15')).toMatchObject({ ok: false, error: { reason: 'hearing_waiting' } });
    expect((await requireOn('2022-03-16')).ok).toBe(true);
  });

  it('lets one be made from the day of the answer', async () => {
    const noticeId = await sent();
    const answer = { ...version(noticeId), answer: 'Jeg har fået en lægeerklæring.', answeredOn: date('2022-03-03') };
    expect((await settleOn('2022-03-04').answer(mette, answer)).ok).toBe(true);
    expect((await requireOn('2022-03-04')).ok).toBe(true);
    expect(await requireOn('2022-03-02')).toMatchObject({ error: { reason: 'hearing_waiting' } });
  });

  it('takes a late answer in, and an answer that was noted wrongly anew', async () => {
    const noticeId = await sent();
    const answer = { answer: 'Et sent svar', answeredOn: date('2022-03-20') };
    expect((await settleOn('2022-03-20').answer(mette, { ...version(noticeId), ...answer })).ok).toBe(true);
    const again = { ...version(noticeId, 2), answer: 'Et sent svar, rettet', answeredOn: date('2022-03-19') };
    expect((await settleOn('2022-03-20').answer(mette, again)).ok).toBe(true);
    expect(await settleOn('2022-03-20').answer(mette, again)).toMatchObject({ error: { code: 'record_changed' } });
  });

  it('stands for nothing once it is withdrawn, and another can be sent', async () => {
    const noticeId = await sent();
    expect(await sendOn('2022-03-02')).toMatchObject({ ok: false, error: { reason: 'notice_waiting' } });
    expect((await settleOn('2022-03-02').withdraw(mette, version(noticeId))).ok).toBe(true);
    expect(await requireOn('2022-03-20')).toMatchObject({ ok: false, error: { reason: 'hearing_not_sent' } });
    expect(await settleOn('2022-03-02').withdraw(mette, version(noticeId, 2))).toMatchObject({
      error: { code: 'transition_forbidden', status: 'withdrawn', allowed: ['send'] },
    });
    expect((await sendOn('2022-03-02', { answerBy: date('2022-03-16') })).ok).toBe(true);
  });

  it.each([
    [{ answerBy: date('2022-03-07') }, 'answerBy', 'out_of_range'],
    [{ answerBy: date('2022-05-31') }, 'answerBy', 'out_of_range'],
    [{ text: ' \n ' }, 'text', 'too_short'],
    [{ text: 'Dit CPR-nummer er 010190-1234' }, 'text', 'cpr'],
  ])('refuses to send %j and names the field', async (letter, field, code) => {
    expect(await sendOn('2022-03-01', letter)).toMatchObject({ ok: false, error: { faults: [{ field, code }] } });
  });

  it('lets seven days for an answer do', async () => {
    expect((await sendOn('2022-03-01', { answerBy: date('2022-03-08') })).ok).toBe(true);
  });

  it.each([
    ['2022-02-28', 'before_sending'],
    ['2022-03-05', 'in_future'],
  ])('refuses an answer of %s: %s', async (day, code) => {
    const answer = { ...version(await sent()), answer: 'Svar', answeredOn: date(day) };
    expect(await settleOn('2022-03-04').answer(mette, answer)).toMatchObject({
      error: { faults: [{ field: 'answeredOn', code }] },
    });
  });

  it('is one question about one thing: another citizen’s notice, and one about something else, say nothing', async () => {
    const other = await setting.citizenOf(mette);
    const dates = { sentOn: date('2022-02-01'), answerBy: date('2022-02-15') };
    const { noticeId } = await savePriorNotice(setting.db, other, { ...SUBJECT, ...dates });
    await savePriorNotice(setting.db, citizen, { about: 'exemption', subjectId: 'E-2', ...dates });
    await savePriorNotice(setting.db, citizen, { about: 'no_show', subjectId: 'E-1', ...dates });
    expect(await requireOn('2022-03-01')).toMatchObject({ error: { reason: 'hearing_not_sent' } });
    expect(await settleOn('2022-03-01').withdraw(mette, version(noticeId))).toMatchObject({
      error: { code: 'record_not_found' },
    });
  });

  it('is for those who decide about the thing', async () => {
    const noticeId = await sent();
    const broker = await setting.staff('Bo Broker', 'job_broker');
    expect(await settleOn('2022-03-02').withdraw(broker, version(noticeId))).toMatchObject({
      error: { code: 'permission_missing' },
    });
  });
});
