import { EXEMPTION_GROUNDS, EXEMPTION_KINDS } from '../facts/codes';
import { date, formatDate } from '../time/plain-date';
import { exemptionFaults, type ExemptionTerms, GROUNDS_OF_KIND, proposedEnd } from './exemption-decision';

const TODAY = '2022-03-01';

function faults(
  given: Partial<Record<'validFrom' | 'validTo' | 'reviewOn', string | null>> &
    Partial<Pick<ExemptionTerms, 'kind' | 'ground'>>,
  today = TODAY,
) {
  const {
    kind = 'hours_225',
    ground = 'limited_work_capacity',
    validFrom = TODAY,
    validTo = null,
    reviewOn = null,
  } = given;
  const day = (text: string | null): ReturnType<typeof date> | null => (text === null ? null : date(text));
  const terms = { kind, ground, validFrom: date(validFrom ?? TODAY), validTo: day(validTo), reviewOn: day(reviewOn) };
  return exemptionFaults(terms, date(today)).map(({ field, code }) => `${field} ${code}`);
}

describe('the terms of a decision to exempt', () => {
  it('are an end, or a day for review', () => {
    expect(faults({ validTo: '2022-05-31' })).toEqual([]);
    expect(faults({ reviewOn: '2022-09-01' })).toEqual([]);
    expect(faults({})).toEqual(['validTo end_or_review_required']);
    expect(faults({ validTo: '2022-05-31', reviewOn: '2022-09-01' })).toEqual(['reviewOn end_and_review']);
  });

  it('do not end before they begin; one day is a period', () => {
    expect(faults({ validTo: '2022-02-28' })).toEqual(['validTo ends_before_start']);
    expect(faults({ validTo: '2022-03-01' })).toEqual([]);
  });

  it('have no end only where a condition may be permanent', () => {
    expect(faults({ ground: 'rehabilitation_plan_in_preparation', reviewOn: '2022-09-01' })).toEqual([
      'validTo ground_needs_end',
    ]);
    expect(faults({ kind: 'offers', ground: 'health_worsened_by_activation', reviewOn: '2022-09-01' })).toEqual([]);
  });

  it.each([
    ['2022-03-01', ['reviewOn review_not_ahead']],
    ['2022-03-02', []],
    ['2023-03-01', []],
    ['2023-03-02', ['reviewOn review_too_late']],
  ])('set a review ahead of today and within a year: %s', (reviewOn, expected) => {
    expect(faults({ reviewOn })).toEqual(expected);
  });

  it('rest on a ground of their kind: undtagelse and fritagelse are different things', () => {
    expect(faults({ kind: 'interviews', ground: 'limited_work_capacity', validTo: '2022-05-31' })).toEqual([
      'ground ground_of_other_kind',
    ]);
    expect(faults({ ground: 'health_worsened_by_activation', validTo: '2022-05-31' })).toEqual([
      'ground ground_of_other_kind',
    ]);
  });

  it('may keep the ground of the decision that is extended, as it was imported', () => {
    const terms = {
      kind: 'interviews',
      ground: 'limited_work_capacity',
      validFrom: date(TODAY),
      validTo: date('2022-05-31'),
      reviewOn: null,
    } as const;
    expect(exemptionFaults(terms, date(TODAY), 'limited_work_capacity')).toEqual([]);
  });

  it('offer every kind some ground, and every ground to some kind', () => {
    expect(EXEMPTION_KINDS.every((kind) => GROUNDS_OF_KIND[kind].length > 0)).toBe(true);
    expect([...new Set(Object.values(GROUNDS_OF_KIND).flat())].sort()).toEqual([...EXEMPTION_GROUNDS].sort());
  });
});

describe('the 225-hour rule, from 1 October 2016 to 30 June 2025 (LAS § 13 f)', () => {
  it.each([
    ['2016-09-30', '2016-12-31', ['validFrom before_rule']],
    ['2016-10-01', '2016-12-31', []],
    ['2025-05-01', '2025-06-30', []],
    ['2025-05-01', '2025-07-01', ['validTo after_rule']],
    ['2025-07-01', '2025-07-31', ['validFrom after_rule']],
  ])('can be exempted from %s to %s: %j', (validFrom, validTo, expected) => {
    expect(faults({ validFrom, validTo }, '2025-08-01')).toEqual(expected);
    expect(faults({ validFrom, validTo }, '2022-03-01')).toEqual(expected);
  });

  it('knows no open end once it has ended', () => {
    const open = { validFrom: '2025-05-01' };
    expect(faults({ ...open, reviewOn: '2025-12-01' }, '2025-06-30')).toEqual([]);
    expect(faults({ ...open, reviewOn: '2025-12-01' }, '2025-07-01')).toEqual(['validTo after_rule']);
  });

  it('says where the law stands', () => {
    const terms = {
      kind: 'hours_225',
      ground: 'illness',
      validFrom: date('2025-07-01'),
      validTo: date('2025-07-31'),
      reviewOn: null,
    } as const;
    expect(exemptionFaults(terms, date('2025-07-01'))[0]?.message).toBe(
      '225-timersreglen (LAS § 13 f) ophørte 30. juni 2025. Der kan kun træffes afgørelse om tiden til og med den dag.',
    );
  });

  it('ends nothing for interviews and offers', () => {
    expect(
      faults({ kind: 'offers', ground: 'illness', validFrom: '2025-07-01', validTo: '2026-12-31' }, '2025-08-01'),
    ).toEqual([]);
  });
});

describe('the end that is proposed', () => {
  const end = (kind: ExemptionTerms['kind'], from: string, today: string, months?: number): string =>
    formatDate(proposedEnd(kind, date(from), date(today), months));

  it('is three months on, or as many as are chosen', () => {
    expect(end('offers', '2022-04-01', TODAY)).toBe('2022-06-30');
    expect(end('offers', '2022-04-01', TODAY, 12)).toBe('2023-03-31');
    expect(end('offers', '2022-11-30', '2022-11-30')).toBe('2023-02-27');
  });

  it('is counted from today where the exemption should have begun before', () => {
    expect(end('hours_225', '2022-01-01', TODAY)).toBe('2022-05-31');
  });

  it('is the last day of the 225-hour rule at the latest', () => {
    expect(end('hours_225', '2025-05-01', '2025-04-20')).toBe('2025-06-30');
    expect(end('interviews', '2025-05-01', '2025-04-20')).toBe('2025-07-31');
  });
});
