import { isMuchAlike, LIKENESS_EXPLAINED, likenessWarning, type ReasonLikeness } from './reason-likeness';

const none: ReasonLikeness = { own: null, ownCount: 0, others: null, othersCount: 0 };

describe('the warning about a reason that is much like others', () => {
  it('is silent where none is', () => {
    expect(isMuchAlike(none)).toBe(false);
    expect(likenessWarning(none)).toBe('');
  });

  it('tells how much, how many and whose, and nobody’s name', () => {
    expect(likenessWarning({ ...none, own: 1, ownCount: 1 })).toBe(
      'Begrundelsen er 100 % den samme som en tidligere begrundelse for borgeren. Skriv, hvad der gælder netop denne borger.',
    );
    expect(likenessWarning({ own: 0.93, ownCount: 3, others: 0.899, othersCount: 12 })).toBe(
      'Begrundelsen er 93 % den samme som 3 tidligere begrundelser for borgeren og 89 % den samme som 12 andre borgeres. Skriv, hvad der gælder netop denne borger.',
    );
    expect(likenessWarning({ ...none, others: 0.8, othersCount: 1 })).toContain('en anden borgers');
  });

  it('says from which likeness on it comes, and that it forbids nothing', () => {
    expect(LIKENESS_EXPLAINED).toContain('mindst 80 % fælles');
    expect(LIKENESS_EXPLAINED).toContain('forhindrer dig ikke');
  });
});
