import { fitConditional, rake, type Cell } from './fitting';
import { pickShare, Quotas } from './quotas';
import { Random } from './random';

describe('raking', () => {
  const cell = (a: string, b: string, weight: number): Cell<{ a: string; b: string }> => ({ traits: { a, b }, weight });

  it('meets every margin and keeps the association of the sample', () => {
    const cells = [cell('x', 'u', 40), cell('x', 'v', 10), cell('y', 'u', 10), cell('y', 'v', 40)];
    rake(cells, [
      { keyOf: (traits) => traits.a, shares: { x: 30, y: 70 } },
      { keyOf: (traits) => traits.b, shares: { u: 60, v: 40 } },
    ]);
    const [xu, xv, yu, yv] = cells.map((each) => each.weight) as [number, number, number, number];
    expect(xu + xv).toBeCloseTo(0.3, 6);
    expect(xu + yu).toBeCloseTo(0.6, 6);
    expect((xu * yv) / (xv * yu)).toBeCloseTo(16, 6);
  });
});

describe('a conditional spread', () => {
  it("agrees with the groups' means and with everybody's spread", () => {
    const groups = [
      { name: 'a', weight: 3, mean: 9 },
      { name: 'b', weight: 1, mean: 6 },
    ];
    const bins = [
      { name: 'few', mean: 5, share: 50 },
      { name: 'some', mean: 9, share: 30 },
      { name: 'many', mean: 15, share: 20 },
    ];
    const fitted = fitConditional(groups, bins);
    const meanOf = (group: string): number =>
      bins.reduce((sum, bin) => sum + bin.mean * (fitted[group]?.[bin.name] ?? NaN), 0);
    // The bins' overall mean is 8.2, the groups' 8.25: theirs is scaled to it.
    expect(meanOf('a')).toBeCloseTo((9 * 8.2) / 8.25, 3);
    expect(meanOf('b')).toBeCloseTo((6 * 8.2) / 8.25, 3);
    const few = ((fitted['a']?.['few'] ?? NaN) * 3 + (fitted['b']?.['few'] ?? NaN)) / 4;
    expect(few).toBeCloseTo(0.5, 3);
  });
});

describe('quotas', () => {
  it('hit a share to the person in every block, in each stratum', () => {
    const quotas = new Quotas(new Random(3));
    for (const stratum of ['a', 'b']) {
      const hits = Array.from({ length: 400 }, () => quotas.chance('trait', stratum, 0.35)).filter(Boolean).length;
      expect(hits).toBe(140);
    }
  });

  it('never pick a name without a share, not even at the very end', () => {
    expect(pickShare({ a: 1, b: 0 }, 0.999_999_999_999)).toBe('a');
    expect(() => pickShare({ a: 0 }, 0.5)).toThrow(RangeError);
  });
});
