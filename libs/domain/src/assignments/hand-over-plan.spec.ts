import { aCitizen } from '../../test/situations/a-citizen';
import { addDays, date, formatDate } from '../time/plain-date';
import { holdsOn, planHandOver, type HandOverPlan, type HandOverTerms, type RecordedPart } from './hand-over-plan';

const TODAY = date('2022-03-01');

const part = (given: Partial<RecordedPart> = {}): RecordedPart => ({
  assignmentId: 'A1',
  staffId: 'mette',
  role: 'coordinating',
  validFrom: date('2021-01-01'),
  validTo: null,
  isPrimary: false,
  ...given,
});

const terms = (given: Partial<HandOverTerms> = {}): HandOverTerms => ({
  receiverId: 'lars',
  beginsOn: TODAY,
  returnsOn: null,
  ...given,
});

/** The parts as they stand after the hand-over, with days as text. */
function planned(
  outgoing: RecordedPart,
  others: readonly RecordedPart[],
  given: Partial<HandOverTerms> = {},
): HandOverPlan {
  const plan = planHandOver(outgoing, others, terms(given), TODAY);
  if (typeof plan === 'string') throw new Error(`refused: ${plan}`);
  return plan;
}

describe('a hand-over', () => {
  it('ends the part the day before the receiver begins, who stays', () => {
    expect(planned(part(), [])).toEqual({
      lastDay: date('2022-02-28'),
      calledOff: [],
      begins: [{ staffId: 'lars', validFrom: TODAY, validTo: null, isReturn: false }],
    });
  });

  it.each([
    ['2024-03-01', '2024-02-29'],
    ['2022-04-01', '2022-03-31'],
    ['2023-01-01', '2022-12-31'],
    ['2022-03-27', '2022-03-26'],
  ])('from %s: the last day of the other is %s', (beginsOn, lastDay) => {
    expect(planned(part(), [], { beginsOn: date(beginsOn) }).lastDay).toBe(date(lastDay));
  });

  it('strikes a part that begins the same day and so never held one', () => {
    expect(planned(part({ validFrom: TODAY }), []).lastDay).toBeNull();
    expect(planned(part({ validFrom: addDays(TODAY, -1) }), []).lastDay).toBe(addDays(TODAY, -1));
  });

  it('leaves the parts of other roles and of colleagues in the same role alone', () => {
    const others = [
      part({ assignmentId: 'A2', staffId: 'sara' }),
      part({ assignmentId: 'A3', staffId: 'lars', role: 'mentor' }),
    ];
    expect(planned(part(), others).calledOff).toEqual([]);
  });

  it('is refused for a day that has passed', () => {
    expect(planHandOver(part(), [], terms({ beginsOn: date('2022-02-28') }), TODAY)).toBe('begins_in_past');
  });

  it('can put off a return: the part that is to come goes to the stand-in, from its own first day at the earliest', () => {
    const standIn = part({ assignmentId: 'A2', staffId: 'sara', validFrom: TODAY, validTo: date('2022-03-14') });
    const back = part({ assignmentId: 'A3', validFrom: date('2022-03-15') });
    const later = terms({ receiverId: 'sara', beginsOn: date('2022-03-15'), returnsOn: date('2022-04-01') });
    expect(planHandOver(back, [standIn], later, TODAY)).toEqual({
      lastDay: null,
      calledOff: [],
      begins: [
        { staffId: 'sara', validFrom: date('2022-03-15'), validTo: date('2022-03-31'), isReturn: false },
        { staffId: 'mette', validFrom: date('2022-04-01'), validTo: null, isReturn: true },
      ],
    });
    const early = { ...later, beginsOn: date('2022-03-14') };
    expect(planHandOver(back, [standIn], early, TODAY)).toBe('begins_before_part');
  });

  it('is refused once the part is over', () => {
    const ending = part({ validTo: date('2022-03-31') });
    expect(planHandOver(ending, [], terms({ beginsOn: date('2022-04-01') }), TODAY)).toBe('part_ended');
    expect(planned(ending, [], { beginsOn: date('2022-03-31') }).lastDay).toBe(date('2022-03-30'));
  });

  it('is refused to whoever has the part already', () => {
    expect(planHandOver(part(), [], terms({ receiverId: 'mette' }), TODAY)).toBe('same_person');
    const beside = part({ assignmentId: 'A2', staffId: 'lars', validFrom: date('2022-02-01') });
    expect(planHandOver(part(), [beside], terms(), TODAY)).toBe('receiver_has_part');
    expect(planHandOver(part(), [{ ...beside, validTo: date('2022-02-28') }], terms(), TODAY)).not.toBe(
      'receiver_has_part',
    );
  });
});

describe('a hand-over for a time', () => {
  const RETURN = { returnsOn: date('2022-04-19') };

  it('decides the return at once: the stand-in ends the day before it', () => {
    expect(planned(part(), [], RETURN).begins).toEqual([
      { staffId: 'lars', validFrom: TODAY, validTo: date('2022-04-18'), isReturn: false },
      { staffId: 'mette', validFrom: date('2022-04-19'), validTo: null, isReturn: true },
    ]);
  });

  it('lasts a day at least', () => {
    expect(planHandOver(part(), [], terms({ returnsOn: TODAY }), TODAY)).toBe('return_not_after_begin');
    expect(planned(part(), [], { returnsOn: addDays(TODAY, 1) }).begins).toHaveLength(2);
  });

  describe('by a stand-in', () => {
    const standIn = part({
      assignmentId: 'A2',
      staffId: 'sara',
      validFrom: date('2022-02-01'),
      validTo: date('2022-04-18'),
    });
    const back = part({ assignmentId: 'A3', validFrom: date('2022-04-19') });

    it('returns to the stand-in, who has a last day still, and leaves the other return as it was', () => {
      const plan = planned(standIn, [back], { returnsOn: date('2022-04-01') });
      expect(plan.calledOff).toEqual([]);
      expect(plan.begins[1]).toEqual({
        staffId: 'sara',
        validFrom: date('2022-04-01'),
        validTo: date('2022-04-18'),
        isReturn: true,
      });
    });

    it('returns on the day of the first return to whom it was first handed over by', () => {
      const plan = planned(standIn, [back], { returnsOn: date('2022-04-19') });
      expect(plan.calledOff).toEqual([]);
      expect(plan.begins.map(({ staffId }) => staffId)).toEqual(['lars']);
    });

    it('is refused beyond the days that the stand-in has', () => {
      expect(planHandOver(standIn, [back], terms({ returnsOn: date('2022-04-20') }), TODAY)).toBe('return_after_end');
    });

    it('for good calls the return off, with all that follows on it', () => {
      const ending = { ...back, validTo: date('2022-05-31') };
      const last = part({ assignmentId: 'A4', staffId: 'nina', validFrom: date('2022-06-01') });
      expect(planned(standIn, [last, ending]).calledOff).toEqual(['A3', 'A4']);
    });

    it('can go to the one who would have returned, who then is back early', () => {
      expect(planned(standIn, [back], { receiverId: 'mette' })).toMatchObject({
        calledOff: ['A3'],
        begins: [{ staffId: 'mette', validFrom: TODAY, validTo: null }],
      });
    });
  });
});

describe('the coordinating caseworker (LAB § 36) through a hand-over', () => {
  const outgoing = part({ validFrom: date('2022-01-05') });
  const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');

  /** What rule 8 says each day from the eve of the hand-over to the day after the return. */
  function statuses(plan: HandOverPlan, from: string, to: string): string[] {
    const ended = plan.lastDay === null ? onHelp : onHelp.caseworker('2022-01-05', formatDate(plan.lastDay));
    const story = plan.begins.reduce(
      (told, { validFrom, validTo }) =>
        told.caseworker(formatDate(validFrom), validTo === null ? '' : formatDate(validTo)),
      ended,
    );
    const found: string[] = [];
    for (let day = date(from); day <= date(to); day = addDays(day, 1)) {
      found.push(story.on(formatDate(day)).status('coordinating-caseworker'));
    }
    return [...new Set(found)];
  }

  it('stays met on every day, also where it is handed over, and handed back, at the end of a month', () => {
    const plan = planned(outgoing, [], { beginsOn: date('2022-03-31'), returnsOn: date('2022-05-01') });
    expect(statuses(plan, '2022-03-28', '2022-05-04')).toEqual(['met']);
  });

  it('is no longer there where a day lies between, which no plan leaves', () => {
    const plan = planned(outgoing, [], { returnsOn: date('2022-03-08') });
    const [standIn, ...back] = plan.begins;
    if (standIn === undefined) throw new Error('nobody begins');
    const gap = { ...plan, begins: [{ ...standIn, validTo: addDays(standIn.validTo ?? TODAY, -1) }, ...back] };
    expect(statuses(gap, '2022-03-07', '2022-03-07')).toEqual(['pending']);
  });
});

describe('a part', () => {
  it('holds its first day and its last', () => {
    const one = { validFrom: date('2022-03-01'), validTo: date('2022-03-31') };
    const days = ['2022-02-28', '2022-03-01', '2022-03-31', '2022-04-01'].map((day) => holdsOn(one, date(day)));
    expect(days).toEqual([false, true, true, false]);
    expect(holdsOn({ ...one, validTo: null }, date('2199-01-01'))).toBe(true);
  });
});
