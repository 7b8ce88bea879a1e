import { date, formatDate } from '../time/plain-date';
import { mondayOf } from '../time/danish-clock';
import { absenceUpTo, weeksOf } from './attendance';
import { nextFollowUp, suggestedAfter } from './follow-up-rhythm';
import { allowedOfferActions, offerState, type OfferStanding } from './offer-state';

const day = (text: string | null) => (text === null ? null : date(text));

describe('where an offer stands', () => {
  const standing = (given: Partial<OfferStanding> = {}): OfferStanding => ({
    startsOn: date('2022-02-01'),
    endsOn: date('2022-03-01'),
    endCause: null,
    isEvaluated: false,
    ...given,
  });

  it.each([
    ['2022-01-31', 'planned'],
    ['2022-02-01', 'running'],
    ['2022-03-01', 'running'],
    ['2022-03-02', 'to_evaluate'],
  ])('on %s one of 1 February to 1 March is %s', (on, state) => {
    expect(offerState(standing(), date(on))).toBe(state);
  });

  it('has ended on its last day once the cause is recorded, and stays to be evaluated until it has been', () => {
    expect(offerState(standing({ endCause: 'job' }), date('2022-03-01'))).toBe('to_evaluate');
    expect(offerState(standing(), date('2026-01-01'))).toBe('to_evaluate');
    expect(offerState(standing({ isEvaluated: true }), date('2022-03-02'))).toBe('evaluated');
    expect(offerState(standing({ endsOn: null }), date('2026-01-01'))).toBe('running');
  });

  it('allows an evaluation from two weeks before the end, and only one', () => {
    expect(allowedOfferActions(standing(), date('2022-02-14'))).not.toContain('evaluate');
    expect(allowedOfferActions(standing(), date('2022-02-15'))).toContain('evaluate');
    expect(allowedOfferActions(standing({ isEvaluated: true }), date('2022-02-15'))).not.toContain('evaluate');
    expect(allowedOfferActions(standing({ endsOn: null }), date('2022-02-15'))).not.toContain('evaluate');
    expect(allowedOfferActions(standing(), date('2022-03-02'))).toContain('evaluate');
    expect(allowedOfferActions(standing({ isEvaluated: true }), date('2022-03-02'))).toEqual([]);
  });

  it('allows no extension of what has ended, has no end or has not begun', () => {
    expect(allowedOfferActions(standing(), date('2022-03-01'))).toContain('extend');
    expect(allowedOfferActions(standing(), date('2022-03-02'))).not.toContain('extend');
    expect(allowedOfferActions(standing({ endsOn: null }), date('2022-03-01'))).not.toContain('extend');
    expect(allowedOfferActions(standing(), date('2022-01-31'))).toEqual(['change']);
  });
});

describe('the rhythm of follow-ups', () => {
  const next = (on: string, endsOn: string | null, ...followUps: (readonly [string, string | null])[]) => {
    const found = nextFollowUp(
      {
        startsOn: date('2022-02-01'),
        endsOn: day(endsOn),
        followUps: followUps.map(([at, nextOn]) => ({ on: date(at), nextOn: day(nextOn) })),
      },
      date(on),
    );
    return found === null ? null : { ...found, on: formatDate(found.on) };
  };

  it('suggests the first after 2 weeks and then every 4', () => {
    expect(next('2022-02-02', null)).toMatchObject({
      on: '2022-02-15',
      kind: 'follow_up',
      isPast: false,
      daysSince: 1,
    });
    expect(next('2022-02-16', null)).toMatchObject({ on: '2022-02-15', isPast: true });
    expect(next('2022-02-16', null, ['2022-02-16', null])).toMatchObject({ on: '2022-03-16', isAgreed: false });
  });

  it('keeps to the day that was agreed last', () => {
    const both = [
      ['2022-02-10', '2022-02-12'],
      ['2022-02-16', '2022-03-01'],
    ] as const;
    expect(next('2022-02-17', null, ...both)).toMatchObject({ on: '2022-03-01', isAgreed: true });
    expect(next('2022-02-17', null, both[1], both[0])).toMatchObject({ on: '2022-03-01' });
  });

  it('ends with the closing evaluation on the last day', () => {
    expect(next('2022-02-17', '2022-03-10', ['2022-02-16', null])).toMatchObject({
      on: '2022-03-10',
      kind: 'closing_evaluation',
      isAgreed: false,
    });
    expect(suggestedAfter({ startsOn: date('2022-02-01'), endsOn: date('2022-03-10') }, date('2022-02-16'))).toBeNull();
    expect(suggestedAfter({ startsOn: date('2022-02-01'), endsOn: null }, date('2022-02-16'))).toBe(date('2022-03-16'));
  });

  it.each([
    ['2022-03-28', false],
    ['2022-03-29', true],
  ])('on %s an offer without any since 1 February is a signal: %s (8 weeks)', (on, isSignal) => {
    expect(next(on, null)).toMatchObject({ isSignal });
  });

  it('is no older than 2014', () => {
    expect(nextFollowUp({ startsOn: date('2013-01-01'), endsOn: null, followUps: [] }, date('2013-12-31'))).toBeNull();
  });
});

describe('absence from an offer', () => {
  const week = (monday: string, absentDays: number, attendedHours = 20) => ({
    week: date(monday),
    plannedHours: 20,
    attendedHours,
    absentDays,
  });

  it('is much from five days in four weeks on', () => {
    expect(absenceUpTo([week('2022-02-07', 2), week('2022-02-21', 2)], date('2022-03-01'))).toMatchObject({
      absentDays: 4,
      isMuch: false,
    });
    expect(absenceUpTo([week('2022-02-07', 2), week('2022-02-21', 3)], date('2022-03-01'))?.isMuch).toBe(true);
  });

  it('is much where more than a quarter of the planned hours is missed', () => {
    expect(absenceUpTo([week('2022-02-21', 1, 15)], date('2022-03-01'))?.isMuch).toBe(false);
    expect(absenceUpTo([week('2022-02-21', 1, 14.5)], date('2022-03-01'))?.isMuch).toBe(true);
  });

  it('looks at the last four weeks, the present one among them, and at nothing else', () => {
    const weeks = [week('2022-01-31', 5), week('2022-02-28', 1), week('2022-03-07', 5)];
    expect(absenceUpTo(weeks, date('2022-03-01'))).toMatchObject({ weeks: 1, absentDays: 1 });
    expect(absenceUpTo([week('2022-01-31', 5)], date('2022-03-01'))).toBeNull();
    expect(absenceUpTo(weeks, date('2013-01-01'))).toBeNull();
  });

  it('counts by weeks that begin on a Monday, also over a new year', () => {
    expect(formatDate(mondayOf(date('2022-01-02')))).toBe('2021-12-27');
    expect(formatDate(mondayOf(date('2022-01-03')))).toBe('2022-01-03');
    expect(formatDate(mondayOf(date('1969-12-31')))).toBe('1969-12-29');
    const offer = { startsOn: date('2022-02-16'), endsOn: date('2022-03-10') };
    expect(weeksOf(offer, date('2022-03-01'), 8).map(formatDate)).toEqual(['2022-02-28', '2022-02-21', '2022-02-14']);
    expect(weeksOf(offer, date('2022-05-01'), 2).map(formatDate)).toEqual(['2022-03-07', '2022-02-28']);
    expect(weeksOf(offer, date('2022-02-01'), 8)).toEqual([]);
  });
});
