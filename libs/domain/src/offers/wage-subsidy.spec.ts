import { date } from '../time/plain-date';
import { subsidyWords } from './limit-words';
import { subsidyAnswer, type SubsidyQuestion } from './wage-subsidy';

function question(given: Partial<SubsidyQuestion> = {}): SubsidyQuestion {
  return {
    kind: 'wage_subsidy_private',
    group: '6.3',
    startsOn: date('2022-03-01'),
    birthDate: date('1980-06-15'),
    spells: [{ startsOn: date('2021-09-01'), endsOn: null }],
    ...given,
  };
}

const since = (startsOn: string, endsOn: string | null = null) => ({
  startsOn: date(startsOn),
  endsOn: endsOn === null ? null : date(endsOn),
});

describe('wage subsidy asks for 6 months on benefits before (LAB § 69)', () => {
  it('finds them in a spell that began 6 months ago to the day, and not a day later', () => {
    expect(subsidyAnswer(question())).toMatchObject({ found: 'prior_benefits' });
    expect(subsidyAnswer(question({ spells: [since('2021-09-02')] }))).toMatchObject({
      found: null,
      allowedFrom: date('2022-03-02'),
    });
  });

  it('adds spells together, and counts nothing after the first day of the offer', () => {
    const spells = [since('2020-01-01', '2020-03-31'), since('2021-11-01')];
    // 91 + 120 days against the 181 before 1 March.
    expect(subsidyAnswer(question({ spells }))).toMatchObject({ found: 'prior_benefits' });
    expect(subsidyAnswer(question({ spells: [since('2022-03-01')] }))).toMatchObject({ found: null });
  });

  it('is content with somebody over 50, from the day after the birthday', () => {
    const spells = [since('2022-02-01')];
    expect(subsidyAnswer(question({ spells, birthDate: date('1972-02-28') }))).toMatchObject({ found: 'over_50' });
    expect(subsidyAnswer(question({ spells, birthDate: date('1972-03-01') }))).toMatchObject({
      found: null,
      allowedFrom: date('2022-03-02'),
    });
  });

  it('else asks which other ground there is, and says from when time alone would do', () => {
    const answer = subsidyAnswer(question({ spells: [since('2022-01-01')] }));
    expect(answer).toMatchObject({ found: null, allowedFrom: date('2022-07-01') });
    expect(subsidyWords(answer)).toContain('(LAB § 69)');
    expect(subsidyWords(answer)).toContain('Ellers kan løntilskud begynde 1. juli 2022.');
  });

  it('says no day where nobody is on benefits any more', () => {
    const answer = subsidyAnswer(question({ spells: [since('2022-01-01', '2022-01-31')] }));
    expect(answer).toMatchObject({ found: null, allowedFrom: null });
    expect(subsidyWords(answer)).not.toContain('Ellers');
  });

  it('asks nothing of other kinds, of groups that § 69 does not name, or before 2020', () => {
    expect(subsidyAnswer(question({ kind: 'placement_private', spells: [] }))).toBeNull();
    expect(subsidyAnswer(question({ group: '6.8', spells: [] }))).toBeNull();
    expect(subsidyAnswer(question({ startsOn: date('2019-12-31'), spells: [] }))).toBeNull();
    expect(subsidyWords(null)).toBeNull();
  });
});
