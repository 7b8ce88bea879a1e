import type { OfferKind, TargetGroup } from '../facts/codes';
import { date, formatDate } from '../time/plain-date';
import { limitWords, verdictWords } from './limit-words';
import { asksObviouslyReady, limitOf, OFFER_LIMITS } from './offer-limits';
import { periodVerdict } from './offer-period';

function limit(kind: OfferKind, group: TargetGroup, startsOn: string, obviouslyReady: boolean | null = null) {
  return limitOf({ kind, group, startsOn: date(startsOn), obviouslyReady });
}

function verdict(
  [kind, group, obviouslyReady = null]: readonly [OfferKind, TargetGroup, (boolean | null)?],
  startsOn: string,
  endsOn: string | null,
  endsOnSoFar: string | null = null,
) {
  const day = (text: string | null) => (text === null ? null : date(text));
  return periodVerdict(limit(kind, group, startsOn, obviouslyReady), {
    startsOn: date(startsOn),
    endsOn: day(endsOn),
    endsOnSoFar: day(endsOnSoFar),
  });
}

const PLACEMENT_6_3 = ['placement_private', '6.3'] as const;
const PLACEMENT_6_2 = ['placement_public', '6.2'] as const;

describe('the longest placement (LAB § 61)', () => {
  it.each([
    ['6.1', '2022-03-28'],
    ['6.2', '2022-03-28'],
    ['6.3', '2022-05-30'],
    ['6.5', '2022-05-30'],
    ['6.8', '2022-05-30'],
    ['6.13', '2022-05-30'],
  ] as const)('of group %s from 1 March 2022 ends on %s, and a day more is too much', (group, last) => {
    expect(verdict(['placement_private', group], '2022-03-01', last).verdict).toBe('allowed');
    const dayAfter = formatDate((date(last) + 1) as ReturnType<typeof date>);
    expect(verdict(['placement_private', group], '2022-03-01', dayAfter).verdict).not.toBe('allowed');
  });

  it('asks of group 6.4 whether the citizen is obviously ready for education, and takes silence for 4 weeks', () => {
    const question = { kind: 'placement_private', group: '6.4', startsOn: date('2022-03-01') } as const;
    expect(asksObviouslyReady(question)).toBe(true);
    expect(asksObviouslyReady({ ...question, group: '6.3' })).toBe(false);
    expect(asksObviouslyReady({ ...question, kind: 'mentor' })).toBe(false);
    expect(verdict(['placement_private', '6.4'], '2022-03-01', '2022-03-29').verdict).toBe('too_long');
    expect(verdict(['placement_private', '6.4', true], '2022-03-01', '2022-03-29').verdict).toBe('too_long');
    expect(verdict(['placement_private', '6.4', false], '2022-03-01', '2022-05-30').verdict).toBe('allowed');
  });

  it('goes to 8 weeks for the newly qualified, with a reason, and no further', () => {
    expect(verdict(PLACEMENT_6_2, '2022-03-01', '2022-04-25')).toMatchObject({
      verdict: 'needs_ground',
      ground: 'new_graduate',
    });
    expect(verdict(PLACEMENT_6_2, '2022-03-01', '2022-04-26').verdict).toBe('too_long');
  });

  it('is granted for 13 weeks at most: more is a matter of extending it', () => {
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-05-31')).toMatchObject({ verdict: 'too_long' });
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-08-29', '2022-05-30')).toMatchObject({
      verdict: 'needs_ground',
      ground: 'extension',
    });
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-08-30', '2022-05-30').verdict).toBe('too_long');
  });

  it('needs no reason to be extended within the first 13 weeks', () => {
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-05-30', '2022-04-01').verdict).toBe('allowed');
  });

  it('goes on 13 weeks at a time after 26, for a very special need', () => {
    // 26 weeks end on 29 August; 13 more on 28 November.
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-11-28', '2022-08-29')).toMatchObject({
      verdict: 'needs_ground',
      ground: 'very_special_need',
    });
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-11-29', '2022-08-29').verdict).toBe('too_long');
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2023-02-27', '2022-11-28').verdict).toBe('needs_ground');
  });

  it('may always be made shorter, be it longer than the law allows already', () => {
    expect(verdict(PLACEMENT_6_3, '2022-03-01', '2022-12-01', '2022-12-24').verdict).toBe('allowed');
  });

  it('must have an end', () => {
    expect(verdict(PLACEMENT_6_3, '2022-03-01', null).verdict).toBe('too_long');
  });

  it('is known from 2020 on; of the law before that nothing is said', () => {
    expect(limit('placement_private', '6.3', '2019-12-31')).toBeNull();
    expect(verdict(PLACEMENT_6_3, '2019-12-31', null)).toEqual({ verdict: 'allowed', last: null });
    expect(limit('placement_private', '6.3', '2020-01-01')?.verified).toBe(true);
  });

  it('counts weeks over the end of February of a leap year and over the change to summer time', () => {
    expect(verdict(PLACEMENT_6_2, '2024-02-05', '2024-03-03').verdict).toBe('allowed');
    expect(verdict(PLACEMENT_6_2, '2022-03-21', '2022-04-17').verdict).toBe('allowed');
    expect(verdict(PLACEMENT_6_2, '2022-03-21', '2022-04-18').verdict).toBe('needs_ground');
  });
});

describe('the longest wage subsidy, utility work and mentor', () => {
  it.each([
    ['wage_subsidy_public', '2022-08-31', '2022-12-30'],
    ['wage_subsidy_private', '2022-08-31', '2023-02-27'],
  ] as const)(
    '%s from %s to %s is within what is known; beyond it a reason is asked, nothing refused',
    (kind, from, to) => {
      expect(verdict([kind, '6.3'], from, to).verdict).toBe('allowed');
      const dayAfter = formatDate((date(to) + 1) as ReturnType<typeof date>);
      expect(verdict([kind, '6.3'], from, dayAfter).verdict).toBe('needs_reason');
    },
  );

  it('utility work is limited until 31 December 2024: 4 weeks on dagpenge, 13 weeks on kontanthjælp', () => {
    expect(verdict(['utility_work', '6.1'], '2022-03-01', '2022-03-29').verdict).toBe('needs_reason');
    expect(verdict(['utility_work', '6.3'], '2022-03-01', '2022-05-30').verdict).toBe('allowed');
    expect(limit('utility_work', '6.3', '2024-12-31')).not.toBeNull();
    expect(limit('utility_work', '6.3', '2025-01-01')).toBeNull();
  });

  it('a mentor is given for 6 months, and again for 6 months after a new assessment (LAB § 167)', () => {
    expect(verdict(['mentor', '6.3'], '2022-03-01', '2022-08-31').verdict).toBe('allowed');
    expect(verdict(['mentor', '6.3'], '2022-03-01', '2022-09-01').verdict).toBe('too_long');
    expect(verdict(['mentor', '6.3'], '2022-03-01', '2023-02-28', '2022-08-31')).toMatchObject({
      verdict: 'needs_ground',
      ground: 'new_assessment',
    });
    expect(verdict(['mentor', '6.3'], '2022-03-01', '2023-03-01', '2022-08-31').verdict).toBe('too_long');
    expect(limit('mentor', '6.3', '2026-01-01')?.verified).toBe(false);
  });

  it.each(['guidance_upskilling', 'ordinary_education'] as const)('%s has no longest period', (kind) => {
    expect(verdict([kind, '6.3'], '2022-03-01', null)).toEqual({ verdict: 'allowed', last: null });
  });
});

describe('the limits as data', () => {
  it('hold at most one limit for each kind, group, visitation and day', () => {
    for (const one of OFFER_LIMITS) {
      for (const kind of one.kinds) {
        for (const group of one.groups) {
          const days = OFFER_LIMITS.filter(
            (other) =>
              other.kinds.includes(kind) &&
              other.groups.includes(group) &&
              other.obviouslyReady === one.obviouslyReady &&
              other.from <= (one.to ?? Number.POSITIVE_INFINITY) &&
              (other.to ?? Number.POSITIVE_INFINITY) >= one.from,
          );
          expect(days.map(({ id }) => id)).toEqual([one.id]);
        }
      }
    }
  });
});

describe('the words of a limit', () => {
  function words(
    of: readonly [OfferKind, TargetGroup, boolean?],
    startsOn: string,
    endsOn: string | null,
    endsOnSoFar: string | null = null,
  ): string | null {
    const [kind, group, obviouslyReady = null] = of;
    const found = limit(kind, group, startsOn, obviouslyReady);
    if (found === null) throw new Error('no limit');
    return verdictWords(found, kind, verdict(of, startsOn, endsOn, endsOnSoFar));
  }

  it('name the paragraph and the last day', () => {
    const found = limit('placement_private', '6.3', '2022-03-01');
    expect(found === null ? null : limitWords(found, 'placement_private', date('2022-03-01'))).toBe(
      'Virksomhedspraktik: højst 13 uger, til 30. maj 2022 (LAB § 61, stk. 1, nr. 2, og stk. 2).',
    );
    expect(words(PLACEMENT_6_3, '2022-03-01', '2022-05-31')).toBe(
      'Virksomhedspraktik må højst vare 13 uger (LAB § 61, stk. 1, nr. 2, og stk. 2): senest 30. maj 2022. ' +
        'Den kan senere forlænges til 26 uger efter en konkret vurdering.',
    );
    expect(words(PLACEMENT_6_3, '2022-03-01', '2022-05-30')).toBeNull();
    expect(words(PLACEMENT_6_3, '2022-03-01', '2022-06-30', '2022-05-30')).toContain(
      'Så kan perioden vare til 29. august 2022',
    );
    expect(words(PLACEMENT_6_3, '2022-03-01', '2022-10-30', '2022-08-29')).toContain('et helt særligt behov');
    expect(words(PLACEMENT_6_3, '2022-03-01', '2022-12-30', '2022-08-29')).toContain('senest 28. november 2022');
    expect(words(PLACEMENT_6_2, '2022-03-01', '2022-04-01')).toContain('nyuddannet');
    expect(words(['mentor', '6.3'], '2022-03-01', '2022-12-01', '2022-08-31')).toContain('en ny vurdering');
  });

  it('say where the value is not confirmed', () => {
    expect(words(['wage_subsidy_public', '6.2'], '2022-03-01', '2022-12-31')).toContain('ikke juridisk bekræftet');
  });
});
