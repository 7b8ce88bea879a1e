import { date, type StaffActor } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import { saveAssignment, saveOffer } from '@rettid/testing';
import type { GivenAnswer } from '../../src/no-show/answer-faults';
import { RecordOfferAbsenceUseCase } from '../../src/no-show/record-offer-absence.use-case';
import { waitingAssessments } from '../../src/no-show/waiting-assessments.query';
import { given, must, NoShowSetting, onDay, type Key } from './no-show-setting';

describe('looking into a no-show', () => {
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

  const answer = async (each: GivenAnswer, recordVersion: number | null = null, day = '2022-03-01') =>
    await onDay(world.db, day).answer.execute(mette, { ...key, ...each, recordVersion });
  const read = async (day = '2022-03-01') => {
    const { noShows } = await must(onDay(world.db, day).reader.read(mette, key.citizenId));
    return noShows[0];
  };
  const attempt = async (on: string, given: { reached?: boolean; day?: string; channel?: 'phone' | 'sms' } = {}) => {
    const { reached = false, day = '2022-03-01', channel = 'phone' } = given;
    return await onDay(world.db, day).attempt.execute(mette, {
      ...key,
      on: date(on),
      channel,
      reached,
      note: 'Prøvede',
    });
  };

  describe('contact', () => {
    it('answers the duty to follow up at once (rule 12)', async () => {
      await must(attempt('2022-03-01', { day: '2022-03-01' }));
      expect(await world.setting.statusOf(key, 'no-show-follow-up')).toBe('met');
      expect((await read())?.facts.contacts).toEqual([
        expect.objectContaining({ on: date('2022-03-01'), channel: 'phone', reached: false }),
      ]);
    });

    it('that comes on the eighth day answers it late', async () => {
      await must(attempt('2022-03-02', { day: '2022-03-02' }));
      expect(await world.setting.statusOf(key, 'no-show-follow-up')).toBe('met_late');
    });

    it.each([
      ['2022-02-21', 'before_no_show'],
      ['2022-03-02', 'in_future'],
    ])('dated %s is refused: %s', async (on, code) => {
      expect(await attempt(on)).toMatchObject({ ok: false, error: { faults: [{ field: 'on', code }] } });
    });

    it('may be noted at 23:30 UTC as of the next day, which has begun in Denmark', async () => {
      const late = onDay(world.db, '2022-03-01', '23:30:00Z').attempt;
      const command = { ...key, on: date('2022-03-02'), channel: 'phone', reached: true, note: '' } as const;
      expect((await late.execute(mette, command)).ok).toBe(true);
    });

    it('may be noted by anybody with a part in the case, such as a mentor', async () => {
      const mentor = await world.setting.staff('Malik Mentor', 'mentor', 'Syd');
      await saveAssignment(
        world.db,
        { citizenId: key.citizenId, jobcenterId: mette.jobcenterId },
        { staffId: mentor.staffId ?? '' },
        { role: 'mentor' },
      );
      const { attempt: asMentor } = onDay(world.db, '2022-03-01');
      const command = { ...key, on: date('2022-03-01'), channel: 'visit', reached: true, note: '' } as const;
      expect((await asMentor.execute(mentor, command)).ok).toBe(true);
    });
  });

  describe('an answer', () => {
    it('is dated by the business date, and names who gave it', async () => {
      await must(answer(given({ question: 'ground', answer: 'not_known' })));
      expect(await read()).toMatchObject({
        facts: { answers: { ground: { answer: 'not_known', answeredOn: date('2022-03-01') } } },
        answers: { ground: { recordVersion: 1, by: 'Mette Holm' } },
      });
      expect((await read('2022-02-28'))?.facts.answers.ground).toBeNull();
    });

    it('is changed on the version that was read; two who answer at once lose nothing', async () => {
      await must(answer(given({ question: 'circumstances', answer: 'none' })));
      const hindered = given({ question: 'circumstances', answer: 'hindrance', circumstances: ['homelessness'] });
      expect(await answer(hindered, null)).toMatchObject({ ok: false, error: { code: 'record_changed' } });
      await must(answer(hindered, 1));
      expect(await answer(given({ question: 'circumstances', answer: 'none' }), 1)).toMatchObject({
        ok: false,
        error: { code: 'record_changed', change: { recordVersion: 2, by: 'Mette Holm' } },
      });
      expect((await read())?.facts.answers.circumstances).toMatchObject({ circumstances: ['homelessness'] });
    });

    it.each<[string, Partial<GivenAnswer> & Pick<GivenAnswer, 'question' | 'answer'>, string, string]>([
      ['of another question', { question: 'ground', answer: 'furthers' }, 'answer', 'unknown'],
      [
        'without the day of the guidance',
        { question: 'guidance', answer: 'given', form: 'letter' },
        'givenOn',
        'required',
      ],
      [
        'with guidance on the day of the no-show',
        { question: 'guidance', answer: 'given', form: 'letter', givenOn: date('2022-02-22') },
        'givenOn',
        'not_before_no_show',
      ],
      [
        'without how guidance was given',
        { question: 'guidance', answer: 'given', givenOn: date('2022-02-21') },
        'form',
        'required',
      ],
      ['without which ground', { question: 'ground', answer: 'yes' }, 'ground', 'required'],
      [
        'with another ground and no word of it',
        { question: 'ground', answer: 'yes', ground: 'other' },
        'text',
        'too_short',
      ],
      ['against the citizen without a reason', { question: 'ground', answer: 'no' }, 'text', 'too_short'],
      [
        'with a ground where there was none',
        { question: 'ground', answer: 'no', ground: 'illness', text: 'Begrundelse' },
        'ground',
        'not_asked',
      ],
      ['without which circumstances', { question: 'circumstances', answer: 'hindrance' }, 'circumstances', 'required'],
      [
        'with circumstances that do not hinder, and no reason',
        { question: 'circumstances', answer: 'no_hindrance', circumstances: ['substance_misuse'] },
        'text',
        'too_short',
      ],
      ['on availability without a reason', { question: 'availability', answer: 'furthers' }, 'text', 'too_short'],
      [
        'with a CPR number',
        { question: 'availability', answer: 'furthers', text: 'Borgeren 010190 1234 møder' },
        'text',
        'cpr',
      ],
    ])('%s is refused, and names the field', async (_what, each, field, code) => {
      expect(await answer(given(each))).toMatchObject({ ok: false, error: { faults: [{ field, code }] } });
    });
  });

  it('is not found where the meeting is not a no-show, lies ahead, or is another citizen’s', async () => {
    const other = await world.noShow();
    const crossed = { citizenId: other.citizen.citizenId, noShowId: key.noShowId };
    const { answer: cases } = onDay(world.db, '2022-03-01');
    const each = { ...given({ question: 'ground', answer: 'not_known' }), recordVersion: null };
    expect(await cases.execute(mette, { ...crossed, ...each })).toMatchObject({ error: { code: 'record_not_found' } });
    const before = onDay(world.db, '2022-02-21').answer;
    expect(await before.execute(mette, { ...key, ...each })).toMatchObject({ error: { code: 'record_not_found' } });
  });

  describe('days away from an offer', () => {
    const absent = async (from: string, to: string, day = '2022-03-01') => {
      const citizen = { citizenId: key.citizenId, jobcenterId: mette.jobcenterId };
      const offer = await saveOffer(world.db, citizen, { startsOn: date('2022-02-21'), endsOn: date('2022-03-20') });
      const useCase = new RecordOfferAbsenceUseCase(onDay(world.db, day).changes);
      const command = { ...citizen, offerId: offer.offerId, absentFrom: date(from), absentTo: date(to), note: '' };
      return { offer, useCase, command, result: await useCase.execute(mette, command) };
    };

    it('are a no-show under § 36, with contacts of their own', async () => {
      const { result } = await absent('2022-02-24', '2022-02-25');
      const noShowId = (await must(Promise.resolve(result))).value;
      const { attempt: tries, reader } = onDay(world.db, '2022-03-01');
      const command = { ...key, noShowId, on: date('2022-02-25'), channel: 'phone', reached: true, note: '' } as const;
      await must(tries.execute(mette, command));
      const { noShows } = await must(reader.read(mette, key.citizenId));
      const [absence, meeting] = noShows;
      expect(absence).toMatchObject({ noShowId, subject: 'offer', facts: { endedOn: date('2022-02-25') } });
      expect([absence?.attempts.length, meeting?.attempts.length]).toEqual([1, 0]);
    });

    it.each([
      ['2022-02-25', '2022-02-24', 'absentTo', 'before_start'],
      ['2022-02-25', '2022-03-02', 'absentTo', 'in_future'],
      ['2022-02-20', '2022-02-22', 'absentFrom', 'before_offer'],
    ])('from %s to %s are refused: %s %s', async (from, to, field, code) => {
      expect((await absent(from, to)).result).toMatchObject({ ok: false, error: { faults: [{ field, code }] } });
    });

    it('are not noted twice', async () => {
      const { useCase, command } = await absent('2022-02-24', '2022-02-25');
      const again = { ...command, absentFrom: date('2022-02-25'), absentTo: date('2022-02-28') };
      expect(await useCase.execute(mette, again)).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'absentFrom', code: 'noted_already' }] },
      });
    });

    it('end with the offer at the latest', async () => {
      expect((await absent('2022-03-20', '2022-03-21', '2022-03-25')).result).toMatchObject({
        ok: false,
        error: { faults: [{ field: 'absentTo', code: 'after_offer' }] },
      });
    });
  });

  describe('what waits for the jobcentre', () => {
    const waiting = async (day: string) =>
      await world.db.unitOfWork.run(
        systemScope('test'),
        async (tx) => await waitingAssessments(tx, [key.citizenId], date(day)),
      );

    it('is the next step, nothing while the citizen may answer, and the decision after that', async () => {
      expect(await waiting('2022-03-01')).toMatchObject([{ noShowId: key.noShowId, next: 'contact' }]);
      await world.answered(key);
      expect(await waiting('2022-03-01')).toMatchObject([{ next: 'hearing' }]);
      await world.asked(key);
      expect(await waiting('2022-03-15')).toEqual([]);
      expect(await waiting('2022-03-16')).toMatchObject([{ next: 'decision' }]);
    });

    it('asks of somebody aktivitetsparat that every reasonable way be tried', async () => {
      await world.setting.write(`UPDATE classifications SET target_group = '6.3' WHERE citizen_id = $1`, [
        key.citizenId,
      ]);
      await must(attempt('2022-03-01'));
      expect(await waiting('2022-03-01')).toMatchObject([{ next: 'contact' }]);
      await must(attempt('2022-03-01', { channel: 'sms' }));
      expect(await waiting('2022-03-01')).toMatchObject([{ next: 'guidance' }]);
    });
  });
});
