import { date, monthOf, type StaffActor } from '@rettid/domain';
import { StrikeRecordUseCase } from '../../src/changes/strike-record.use-case';
import { NO_SHOW_STRIKES } from '../../src/no-show/no-show-guards';
import { AGAINST, given, must, NoShowSetting, onDay, type Key } from './no-show-setting';

const MARCH = monthOf(date('2022-03-01'));

describe('from a no-show to a decision (LAS §§ 35-37)', () => {
  let world: NoShowSetting;
  let mette: StaffActor;
  let key: Key;
  beforeAll(async () => {
    world = await NoShowSetting.start();
    mette = world.mette;
  });
  afterAll(async () => await world.db.close());
  beforeEach(async () => {
    ({ key } = await world.noShow());
  });

  const read = async (day = '2022-03-20') => {
    const { noShows } = await must(onDay(world.db, day).reader.read(mette, key.citizenId));
    return noShows[0];
  };
  const strike = (day: string) => new StrikeRecordUseCase(onDay(world.db, day).changes, NO_SHOW_STRIKES);

  it('decides a deduction once the citizen has been heard, and keeps the letter as it was shown', async () => {
    await world.answered(key);
    await world.asked(key);
    const decided = await must(world.decide(key, '2022-03-16', { kind: 'deduction' }, MARCH));
    const noShow = await read();
    expect(noShow?.decision).toMatchObject({
      decisionId: decided.value,
      kind: 'deduction',
      deductedFrom: date('2022-02-22'),
      deductedTo: date('2022-02-28'),
      deductedIn: MARCH,
      decidedOn: date('2022-03-16'),
      by: 'Mette Holm',
    });
    expect(noShow?.decision?.letter).toContain('Fradraget gælder 7 dage');
    expect(noShow?.decision?.letter).toContain('Mette Holm');
  });

  it.each([
    ['2022-03-15', 'transition_forbidden'],
    ['2022-03-16', null],
  ])('on %s, asked for an answer by the 15th, answers %s', async (day, code) => {
    await world.answered(key);
    await world.asked(key);
    const decided = await world.decide(key, day, { kind: 'deduction' }, MARCH);
    expect(decided.ok ? null : decided.error.code).toBe(code);
  });

  it('takes the citizen’s answer for the end of the hearing, the same day', async () => {
    await world.answered(key);
    const noticeId = await world.asked(key);
    const { hearing } = onDay(world.db, '2022-03-04');
    const answer = {
      ...key,
      noticeId,
      recordVersion: 1,
      answer: 'Jeg var til tandlæge.',
      answeredOn: date('2022-03-04'),
    };
    await must(hearing.answer(mette, answer));
    expect((await world.decide(key, '2022-03-04', { kind: 'deduction' }, MARCH)).ok).toBe(true);
    expect((await read())?.decision?.letter).toContain('Du svarede den 4. marts 2022.');
  });

  it('refuses a deduction before every question is answered, names the paragraph and what may be decided', async () => {
    const decided = await world.decide(key, '2022-03-01', { kind: 'deduction' }, MARCH);
    expect(decided).toMatchObject({
      ok: false,
      error: { code: 'transition_forbidden', status: 'contact', allowed: [] },
    });
    expect(decided.ok ? '' : decided.error.message).toContain('LAS § 13, stk. 2');
  });

  it('refuses a letter other than the one that would be sent', async () => {
    await world.answered(key);
    await world.asked(key);
    const { decide } = onDay(world.db, '2022-03-16');
    const command = {
      ...key,
      decision: { kind: 'deduction' },
      month: MARCH,
      remark: '',
      letter: 'Noget andet',
    } as const;
    expect(await decide.execute(mette, command)).toMatchObject({ ok: false, error: { reason: 'letter_changed' } });
    expect((await read())?.decision).toBeNull();
  });

  it.each([
    [null, 'required'],
    [monthOf(date('2022-02-01')), 'required'],
    [monthOf(date('2022-06-01')), 'required'],
  ])(
    'refuses a deduction in the month %s: it must be chosen, and lie within three whole months',
    async (month, code) => {
      await world.answered(key);
      await world.asked(key);
      expect(await world.decide(key, '2022-03-16', { kind: 'deduction' }, month)).toMatchObject({
        ok: false,
        error: { code: 'fields_invalid', faults: [{ field: 'month', code }] },
      });
    },
  );

  it('refuses a CPR number in the remark, which the letter would carry', async () => {
    const { attempt, answer, reader } = onDay(world.db, '2022-03-01');
    await must(attempt.execute(mette, { ...key, on: date('2022-03-01'), channel: 'phone', reached: true, note: '' }));
    const ground = given({ question: 'ground', answer: 'yes', ground: 'illness' });
    await must(answer.execute(mette, { ...key, ...ground, recordVersion: null }));
    const drafted = { decision: { kind: 'reasonable_ground' }, month: null, remark: 'Se 010190-1234' } as const;
    expect(await reader.decisionLetter(mette, key, drafted)).toMatchObject({
      ok: false,
      error: { faults: [{ field: 'remark', code: 'cpr' }] },
    });
  });

  it('closes by a reasonable ground with contact and ground alone', async () => {
    const { attempt, answer } = onDay(world.db, '2022-03-01');
    await must(attempt.execute(mette, { ...key, on: date('2022-03-01'), channel: 'phone', reached: true, note: '' }));
    const ground = given({ question: 'ground', answer: 'yes', ground: 'child_illness' });
    await must(answer.execute(mette, { ...key, ...ground, recordVersion: null }));
    expect((await world.decide(key, '2022-03-01', { kind: 'reasonable_ground' }, null)).ok).toBe(true);
    expect((await read())?.decision).toMatchObject({ kind: 'reasonable_ground', deductedFrom: null, deductedIn: null });
  });

  it('closes without a deduction for a reason that the answers bear out, and for no other', async () => {
    await world.answered(key);
    const { answer } = onDay(world.db, '2022-03-02');
    const no = given({
      question: 'availability',
      answer: 'does_not_further',
      text: 'Borgeren er netop blevet boligløs.',
    });
    await must(answer.execute(mette, { ...key, ...no, recordVersion: 1 }));
    const wrong = await world.decide(key, '2022-03-02', { kind: 'no_deduction', reason: 'not_guided' }, null);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'transition_forbidden', allowed: ['no_deduction'] } });
    expect((await world.decide(key, '2022-03-02', { kind: 'no_deduction', reason: 'does_not_further' }, null)).ok).toBe(
      true,
    );
  });

  describe('a decision', () => {
    let decisionId: string;
    beforeEach(async () => {
      await world.answered(key);
      await world.asked(key);
      decisionId = (await must(world.decide(key, '2022-03-16', { kind: 'deduction' }, MARCH))).value;
    });

    it('freezes the answers, the hearing and itself', async () => {
      const { answer, hearing } = onDay(world.db, '2022-03-17');
      const frozen = { ok: false, error: { code: 'transition_forbidden', status: 'decided', allowed: ['strike'] } };
      const [first] = AGAINST;
      if (first === undefined) throw new Error('no answer');
      expect(await answer.execute(mette, { ...key, ...first, recordVersion: 1 })).toMatchObject(frozen);
      const noShow = await read();
      const noticeId = noShow?.notices[0]?.noticeId ?? '';
      expect(await hearing.withdraw(mette, { ...key, noticeId, recordVersion: 1 })).toMatchObject({
        ok: false,
        error: { reason: 'no_show_decided' },
      });
      expect(await world.decide(key, '2022-03-17', { kind: 'deduction' }, MARCH)).toMatchObject(frozen);
      const answerId = noShow?.answers.ground?.answerId ?? '';
      for (const [type, recordId] of [
        ['no_show_answers', answerId],
        ['prior_notices', noticeId],
      ] as const) {
        const command = { citizenId: key.citizenId, type, recordId, recordVersion: 1, reason: 'Det var forkert' };
        expect(await strike('2022-03-17').strike(mette, command)).toMatchObject({
          ok: false,
          error: { reason: 'no_show_decided' },
        });
      }
    });

    it('that was wrong is struck with a reason, and another made; the first then stays struck', async () => {
      const struck = {
        citizenId: key.citizenId,
        type: 'no_show_decisions' as const,
        recordId: decisionId,
        recordVersion: 1,
        reason: 'Borgeren har vist en lægeerklæring',
      };
      await must(strike('2022-03-17').strike(mette, struck));
      expect((await read())?.decision).toBeNull();
      const { answer } = onDay(world.db, '2022-03-17');
      const ground = given({ question: 'ground', answer: 'yes', ground: 'illness' });
      await must(answer.execute(mette, { ...key, ...ground, recordVersion: 1 }));
      await must(world.decide(key, '2022-03-17', { kind: 'reasonable_ground' }, null));
      expect((await read())?.decision?.kind).toBe('reasonable_ground');
      const restored = await strike('2022-03-18').restore(mette, { ...struck, recordVersion: 2 });
      expect(restored).toMatchObject({ ok: false, error: { reason: 'place_taken' } });
    });

    it('stays in sight where the no-show itself is corrected, so that somebody strikes it', async () => {
      await world.setting.write(`UPDATE meetings SET status = 'held' WHERE meeting_id = $1`, [key.noShowId]);
      expect((await read())?.decision?.decisionId).toBe(decisionId);
    });

    it('leaves no text in the log of access or the queue', async () => {
      const traces = await world.setting.read<[string]>(
        `SELECT details::text || coalesce(reason, '') FROM access_log WHERE citizen_ids @> ARRAY[$1]
         UNION ALL SELECT payload::text FROM outbox WHERE payload->>'citizenId' = $1`,
        [key.citizenId],
      );
      for (const [text] of traces) expect(text).not.toMatch(/glemt|klar|fradrag/i);
      expect(traces.length).toBeGreaterThan(5);
    });
  });

  it('lets one of two who decide at once do it, and refuses the other', async () => {
    await world.answered(key);
    await world.asked(key);
    const outcomes = await Promise.all([
      world.decide(key, '2022-03-16', { kind: 'deduction' }, MARCH),
      world.decide(key, '2022-03-16', { kind: 'deduction' }, MARCH),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});
