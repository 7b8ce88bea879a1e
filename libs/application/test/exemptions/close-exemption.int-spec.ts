import { date, monthOf } from '@rettid/domain';
import type { Citizen, Exemption } from '@rettid/persistence';
import { saveExemption, saveOffer, saveWorkHours } from '@rettid/testing';
import type { CloseExemption } from '../../src/exemptions/close-exemption.use-case';
import { ExemptionSetting, REASON } from './exemption-setting';

const WHY = 'Arbejdsevnen er afklaret i praktikken hos boghandlen.';

describe('an exemption that is decided on', () => {
  let setting: ExemptionSetting;
  beforeAll(async () => {
    setting = await ExemptionSetting.start();
  });
  afterAll(async () => await setting.base.db.close());
  beforeEach(async () => await setting.moveTo('2022-03-01'));

  const closing = (
    citizen: Citizen,
    { exemptionId }: Exemption,
    given: Partial<CloseExemption> = {},
  ): CloseExemption => ({
    citizenId: citizen.citizenId,
    exemptionId,
    recordVersion: 1,
    cause: 'conditions_ceased',
    reason: WHY,
    lastDay: null,
    ...given,
  });
  const close = async (command: CloseExemption) => await setting.close().execute(setting.mette, command);
  const heard = async (citizen: Citizen, { exemptionId }: Exemption, answerBy = '2022-03-08') =>
    await setting.sending().execute(setting.mette, {
      citizenId: citizen.citizenId,
      exemptionId,
      text: 'Vi overvejer …',
      answerBy: date(answerBy),
    });

  describe('against the citizen', () => {
    it('waits until the citizen was heard, and says until when (forvaltningsloven § 19)', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      expect(await close(closing(citizen, exemption))).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(await heard(citizen, exemption)).toMatchObject({ ok: true });
      const early = await close(closing(citizen, exemption));
      expect(early).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(JSON.stringify(early.ok ? '' : early.error.message)).toContain('8. marts 2022');
      await setting.moveTo('2022-03-09');
      expect(await close(closing(citizen, exemption))).toMatchObject({ ok: true });
      expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('exempt');
      expect(await setting.drift(citizen, date('2022-03-09'))).toEqual([]);
      await setting.moveTo('2022-03-10');
    });

    it('may be made once the answer has come', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      const sent = await heard(citizen, exemption, '2022-03-20');
      const notice = { citizenId: citizen.citizenId, noticeId: sent.ok ? sent.value.value : '', recordVersion: 1 };
      const answered = { ...notice, answer: 'Jeg er enig', answeredOn: date('2022-03-01') };
      expect(await setting.settling().answer(setting.mette, answered)).toMatchObject({ ok: true });
      expect(await close(closing(citizen, exemption))).toMatchObject({ ok: true });
    });

    it('is open again where the notice is withdrawn; a notice about another exemption opens nothing', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      const other = await saveExemption(setting.base.db, citizen, { kind: 'offers', validTo: date('2022-06-30') });
      expect(await heard(citizen, other)).toMatchObject({ ok: true });
      const sent = await heard(citizen, exemption);
      const notice = { citizenId: citizen.citizenId, noticeId: sent.ok ? sent.value.value : '', recordVersion: 1 };
      expect(await setting.settling().withdraw(setting.mette, notice)).toMatchObject({ ok: true });
      await setting.moveTo('2022-03-20');
      expect(await close(closing(citizen, exemption))).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(await close(closing(citizen, other))).toMatchObject({ ok: true });
    });

    it('never goes back in time', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      expect(await close(closing(citizen, exemption, { lastDay: date('2022-02-28') }))).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'lastDay', code: 'in_past' }] },
      });
    });

    it('that it is not extended ends the duty of rule 7, and takes no day before the end', async () => {
      const { citizen, exemption } = await setting.exempt();
      await heard(citizen, exemption);
      await setting.moveTo('2022-03-09');
      expect(await close(closing(citizen, exemption, { cause: 'extension_refused' }))).toMatchObject({ ok: true });
      expect(
        await setting.base.read('SELECT closed_on::text FROM exemptions WHERE exemption_id = $1', [
          exemption.exemptionId,
        ]),
      ).toEqual([['2022-03-15']]);
      expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('exempt');
      expect(await setting.drift(citizen, date('2022-03-09'))).toEqual([]);
    });
  });

  describe('for the citizen', () => {
    it('needs no hearing where the citizen asks for it', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      expect(await close(closing(citizen, exemption, { cause: 'citizen_request' }))).toMatchObject({ ok: true });
    });

    it('ends by the hours only where the rule finds them', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      const command = closing(citizen, exemption, { cause: 'hours_reached' });
      expect(await close(command)).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'cause', code: 'hours_missing' }] },
      });
      await saveWorkHours(setting.base.db, citizen, { month: monthOf(date('2022-01-01')), ordinaryHours: '225' });
      expect(await close(command)).toMatchObject({ ok: true });
    });
  });

  it('names what may be done where this may not', async () => {
    const { citizen, exemption } = await setting.exempt({ validTo: date('2022-02-10') });
    expect(await close(closing(citizen, exemption, { cause: 'citizen_request' }))).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', allowed: ['extend', 'refuse'] },
    });
  });

  describe('by a review', () => {
    it('keeps it, with the placement and the hours that asked before it, and asks no more', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-06-30') });
      await saveOffer(setting.base.db, citizen, { hoursPerWeek: '12', startsOn: date('2022-02-01') });
      await saveWorkHours(setting.base.db, citizen, { month: monthOf(date('2022-02-01')), ordinaryHours: '8' });
      const room = async () => {
        const read = await setting.room().read(setting.mette, citizen.citizenId);
        return read.ok ? read.value : null;
      };
      expect((await room())?.signals.map(({ cause }) => cause)).toEqual(['placement', 'ordinary_hours']);
      const review = { citizenId: citizen.citizenId, exemptionId: exemption.exemptionId, recordVersion: 1, text: WHY };
      const result = await setting
        .review()
        .execute(setting.mette, { ...review, cause: 'placement', conclusion: 'keep', nextReviewOn: null });
      expect(result).toMatchObject({ ok: true });
      expect((await room())?.signals).toEqual([]);
      expect((await room())?.reviews).toMatchObject([
        { cause: 'placement', conclusion: 'keep', reviewedBy: 'Mette Holm' },
      ]);
    });

    it('without an end sets the day of the next', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: null, reviewOn: date('2022-03-10') });
      const review = {
        citizenId: citizen.citizenId,
        exemptionId: exemption.exemptionId,
        recordVersion: 1,
        text: WHY,
        cause: 'review_date',
        conclusion: 'keep',
      } as const;
      expect(await setting.review().execute(setting.mette, { ...review, nextReviewOn: null })).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'nextReviewOn', code: 'required' }] },
      });
      expect(
        await setting.review().execute(setting.mette, { ...review, nextReviewOn: date('2022-12-01') }),
      ).toMatchObject({ ok: true });
      const read = await setting.room().read(setting.mette, citizen.citizenId);
      expect(read.ok && read.value.duties).toMatchObject([{ what: 'review', dueOn: date('2022-12-01') }]);
    });
  });

  describe('and was recorded wrongly', () => {
    const correction = (citizen: Citizen, exemption: Exemption) => ({
      citizenId: citizen.citizenId,
      exemptionId: exemption.exemptionId,
      recordVersion: 1,
      ground: exemption.ground,
      reason: REASON,
      evidence: exemption.evidence,
      validFrom: exemption.validFrom,
      validTo: date('2022-04-15'),
      reviewOn: null,
      warningShown: true,
      changeReason: 'Slutdatoen var tastet forkert',
    });

    it('is put right with a reason in the journal, and the duties follow', async () => {
      const { citizen, exemption } = await setting.exempt();
      expect(await setting.correct().execute(setting.mette, correction(citizen, exemption))).toMatchObject({
        ok: true,
      });
      expect(await setting.base.statusOf(citizen, 'hours-225-exemption')).toBe('pending');
      expect(await setting.drift(citizen)).toEqual([]);
      expect(
        await setting.base.read('SELECT reason FROM record_changes WHERE citizen_id = $1', [citizen.citizenId]),
      ).toContainEqual(['Slutdatoen var tastet forkert']);
    });

    it('takes no day from the citizen: that is a decision of its own', async () => {
      const { citizen, exemption } = await setting.exempt();
      const shorter = { ...correction(citizen, exemption), validTo: date('2022-03-14') };
      expect(await setting.correct().execute(setting.mette, shorter)).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'validTo', code: 'shortened' }] },
      });
    });

    it('is not written over what somebody else wrote in the meantime', async () => {
      const { citizen, exemption } = await setting.exempt();
      await setting.correct().execute(setting.mette, correction(citizen, exemption));
      expect(await setting.correct().execute(setting.mette, correction(citizen, exemption))).toMatchObject({
        ok: false,
        error: { code: 'record_changed', change: { recordVersion: 2, by: 'Mette Holm' } },
      });
    });
  });
});
