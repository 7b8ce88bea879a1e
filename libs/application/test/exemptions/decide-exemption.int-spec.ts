import { date } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { saveCitizen, saveExemption, saveJobcenter, saveOffer } from '@rettid/testing';
import { ExemptionSetting, OTHER_REASON, REASON } from './exemption-setting';

describe('deciding an exemption', () => {
  let setting: ExemptionSetting;
  beforeAll(async () => {
    setting = await ExemptionSetting.start();
  });
  afterAll(async () => await setting.base.db.close());
  afterEach(async () => {
    await setting.moveTo('2022-03-01');
    await setting.base.write('UPDATE exemptions SET struck_at = now()');
  });

  const stored = async ({ citizenId }: Citizen): Promise<unknown[][]> =>
    await setting.base.read(
      `SELECT kind, valid_from::text, valid_to::text, decided_on::text, decided_by, extension_finding, alike_own, alike_others, warning_shown
       FROM exemptions WHERE citizen_id = $1 AND struck_at IS NULL ORDER BY valid_from DESC LIMIT 1`,
      [citizenId],
    );

  it('makes the citizen exempt at once: rules 6 and 7 answer in the same transaction', async () => {
    const citizen = await setting.citizen();
    expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('overdue');
    const result = await setting.decide().execute(setting.mette, setting.decision(citizen));
    expect(result).toMatchObject({ ok: true, value: { findingsChanged: true, findingsCurrent: true } });
    expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('exempt');
    expect(await setting.base.statusOf(citizen, 'hours-225-exemption')).toBe('pending');
    expect(await setting.drift(citizen)).toEqual([]);
    const { staffId } = setting.mette;
    expect(await stored(citizen)).toEqual([
      ['hours_225', '2022-03-01', '2022-05-31', '2022-03-01', staffId, null, null, null, false],
    ]);
  });

  it.each([
    ['interviews', 'interviews-12-months'],
    ['offers', 'passive-period'],
  ] as const)('from %s pauses the rule %s', async (kind, rule) => {
    const citizen = await setting.citizen();
    expect(await setting.base.statusOf(citizen, rule)).toBe('overdue');
    const decision = setting.decision(citizen, { kind, ground: 'illness' });
    expect(await setting.decide().execute(setting.mette, decision)).toMatchObject({ ok: true });
    expect(await setting.base.statusOf(citizen, rule)).toBe('exempt');
    expect(await setting.drift(citizen)).toEqual([]);
  });

  it('names every field that stands in the way, and changes nothing', async () => {
    const citizen = await setting.citizen();
    const wrong = {
      ground: 'health_worsened_by_activation',
      reason: 'Syg',
      evidence: [],
      validTo: date('2022-02-01'),
    } as const;
    const result = await setting.decide().execute(setting.mette, setting.decision(citizen, wrong));
    expect(result).toMatchObject({ ok: false, error: { code: 'fields_invalid' } });
    const faults = result.ok || !('faults' in result.error) ? [] : result.error.faults;
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'ground ground_of_other_kind',
      'validTo ends_before_start',
      'reason too_short',
      'evidence required',
    ]);
    expect(await stored(citizen)).toEqual([]);
  });

  it('is refused for the 225 hours after 30 June 2025, with the paragraph; what lies before may still be decided', async () => {
    await setting.moveTo('2025-08-01');
    const citizen = await setting.citizen();
    const late = setting.decision(citizen, { validFrom: date('2025-06-01'), validTo: date('2025-08-31') });
    const refused = await setting.decide().execute(setting.mette, late);
    expect(JSON.stringify(refused)).toContain('LAS § 13 f');
    const past = setting.decision(citizen, { validFrom: date('2025-04-01'), validTo: date('2025-06-30') });
    expect(await setting.decide().execute(setting.mette, past)).toMatchObject({ ok: true });
  });

  it('is closed to who may not enter the case', async () => {
    const citizen = await setting.citizen();
    const other = await setting.base.staff('Ole Vest', 'caseworker', 'Vest');
    expect(await setting.decide().execute(other, setting.decision(citizen))).toMatchObject({
      ok: false,
      error: { code: 'case_reason_required' },
    });
  });

  describe('as an extension', () => {
    it('goes on where the one before ends, keeps what was found, and ends the duty of rule 7', async () => {
      const { citizen, exemption } = await setting.exempt();
      expect(await setting.base.statusOf(citizen, 'hours-225-exemption')).toBe('due_soon');
      const result = await setting.decide().execute(setting.mette, setting.extension(citizen, exemption));
      expect(result).toMatchObject({ ok: true, value: { findingsChanged: true } });
      expect(await setting.base.statusOf(citizen, 'hours-225-exemption')).toBe('pending');
      expect(await setting.drift(citizen)).toEqual([]);
      expect((await stored(citizen))[0]?.slice(5, 6)).toEqual(['changed']);
    });

    it('demands what has changed, or what was found unchanged', async () => {
      const { citizen, exemption } = await setting.exempt();
      const { extension, ...rest } = setting.extension(citizen, exemption);
      if (extension === null) throw new Error('no extension');
      const silent = { ...rest, extension: { ...extension, finding: 'unchanged' as const, assessment: 'Ingen' } };
      expect(await setting.decide().execute(setting.mette, silent)).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'extension.assessment', code: 'too_short' }] },
      });
    });

    it('leaves no day between, and is longer than the one before', async () => {
      const { citizen, exemption } = await setting.exempt();
      for (const [given, code] of [
        [{ validFrom: date('2022-03-17') }, 'gap'],
        [{ validFrom: date('2022-03-01'), validTo: date('2022-03-15') }, 'not_longer'],
        [{ kind: 'offers', ground: 'illness' }, 'other_kind'],
      ] as const) {
        const result = await setting.decide().execute(setting.mette, setting.extension(citizen, exemption, given));
        expect(result).toMatchObject({ ok: false, error: { faults: [{ code }] } });
      }
    });

    it('of one that lapsed goes back to the day after its end: the authority’s delay is not the citizen’s loss', async () => {
      const { citizen, exemption } = await setting.exempt({ validTo: date('2022-02-10') });
      expect(await setting.base.statusOf(citizen, 'hours-225-exemption')).toBe('overdue');
      const extension = setting.extension(citizen, exemption, { validFrom: date('2022-02-11') });
      expect(await setting.decide().execute(setting.mette, extension)).toMatchObject({ ok: true });
      expect(await setting.base.statusOf(citizen, 'hours-225')).toBe('exempt');
      expect(await setting.base.statusOf(citizen, 'hours-225-exemption')).toBe('pending');
    });

    it('is made once: of two caseworkers the second is told who was first', async () => {
      const { citizen, exemption } = await setting.exempt();
      const both = await Promise.all([
        setting.decide().execute(setting.mette, setting.extension(citizen, exemption)),
        setting.decide().execute(setting.mette, setting.extension(citizen, exemption, { reason: OTHER_REASON })),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({
        error: { code: 'transition_forbidden', allowed: ['review'] },
      });
    });

    it('answers what asked for a review, in the same writing', async () => {
      const { citizen, exemption } = await setting.exempt();
      await saveOffer(setting.base.db, citizen, { hoursPerWeek: '12', startsOn: date('2022-02-01') });
      await setting.decide().execute(setting.mette, setting.extension(citizen, exemption));
      expect(
        await setting.base.read('SELECT cause, conclusion FROM exemption_reviews WHERE citizen_id = $1', [
          citizen.citizenId,
        ]),
      ).toEqual([['placement', 'keep']]);
    });

    it('marks the rungs of the ladder as handled at once', async () => {
      const { citizen, exemption } = await setting.exempt();
      await setting.base.write(
        `INSERT INTO exemption_ladder_steps (citizen_id, jobcenter_id, exemption_id, kind, what, due_on, step, state, raised_on)
         VALUES ($1, $2, $3, 'hours_225', 'end', '2022-03-15', 'd30', 'notified', '2022-02-13')`,
        [citizen.citizenId, citizen.jobcenterId, exemption.exemptionId],
      );
      await setting.decide().execute(setting.mette, setting.extension(citizen, exemption));
      expect(await setting.base.read('SELECT handled_on::text FROM exemption_ladder_steps')).toEqual([['2022-03-01']]);
    });
  });

  describe('with a reason much like others', () => {
    it('is warned of once, and stored as warned where it is made all the same', async () => {
      const { citizen, exemption } = await setting.exempt({ reason: REASON });
      const copied = setting.extension(citizen, exemption, { reason: `${REASON} ` });
      expect(await setting.decide().execute(setting.mette, copied)).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'reason', code: 'much_alike' }] },
      });
      const seen = { ...copied, warningShown: true };
      expect(await setting.decide().execute(setting.mette, seen)).toMatchObject({ ok: true });
      expect((await stored(citizen))[0]?.slice(6)).toEqual(['1.00', null, true]);
    });

    it('compares with other citizens of the jobcentre, and tells figures alone', async () => {
      const [first, second] = [await setting.citizen(), await setting.citizen()];
      await saveExemption(setting.base.db, first, { reason: REASON.replace('Amina', 'Bodil') });
      const answer = await setting
        .likeness()
        .ask(setting.mette, { citizenId: second.citizenId, reason: REASON, butNot: null });
      expect(answer).toMatchObject({ ok: true, value: { own: null, ownCount: 0, othersCount: 1 } });
      expect(answer.ok && (answer.value.others ?? 0) > 0.8).toBe(true);
      expect(JSON.stringify(answer)).not.toMatch(/Bodil|ryggen/);
    });

    it('is not compared with what was struck, nor with another jobcentre', async () => {
      const [first, second] = [await setting.citizen(), await setting.citizen()];
      await saveExemption(setting.base.db, first, { reason: REASON, struckAt: new Date() });
      const elsewhere = await saveCitizen(setting.base.db, await saveJobcenter(setting.base.db));
      await saveExemption(setting.base.db, elsewhere, { reason: REASON });
      const question = { citizenId: second.citizenId, reason: REASON, butNot: null };
      expect(await setting.likeness().ask(setting.mette, question)).toMatchObject({
        value: { own: null, others: null, othersCount: 0 },
      });
    });

    it('told apart by its own words is not warned of', async () => {
      const { citizen, exemption } = await setting.exempt({ reason: REASON });
      const own = setting.extension(citizen, exemption, { reason: OTHER_REASON });
      expect(await setting.decide().execute(setting.mette, own)).toMatchObject({ ok: true });
      expect((await stored(citizen))[0]?.slice(6)).toEqual([null, null, false]);
    });
  });
});
