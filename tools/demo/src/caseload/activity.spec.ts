import { addDays, date, type PlainDate } from '@rettid/domain';
import fc from 'fast-check';

import { Random } from '../statistics/random';
import { layOutActivity, type Activity, type ActivityPlan } from './activity';
import type { Period } from './setting';

const asOf = date('2022-03-01');
const windowStart = date('2020-03-02');
const TOTAL = asOf - windowStart + 1;

const plans: fc.Arbitrary<ActivityPlan> = fc
  .record({
    beganDaysAgo: fc.integer({ min: 1_828, max: 10_000 }),
    exemption: fc.constantFrom<ActivityPlan['exemption'][]>('now', 'earlier', 'never'),
    offerDays: fc.oneof(fc.constant(0), fc.integer({ min: 14, max: TOTAL })),
    passive: fc.boolean(),
  })
  .map(({ beganDaysAgo, exemption, offerDays, passive }) => {
    const most = { now: TOTAL - 30, earlier: TOTAL / 2, never: TOTAL }[exemption];
    const days = Math.min(offerDays, Math.floor(most));
    const bound = days === 0 && exemption !== 'now';
    return {
      beganOn: addDays(asOf, -beganDaysAgo),
      windowStart,
      asOf,
      offerDays: days,
      exemption,
      passive: passive || bound,
    };
  });

const layOut = (seed: number, plan: ActivityPlan): Activity => layOutActivity(new Random(seed), plan);
const all = ({ offers, exemptions }: Activity): Period[] => [...offers, ...exemptions].sort((a, b) => a.from - b.from);
const check = (holds: (activity: Activity, plan: ActivityPlan) => void): void =>
  fc.assert(
    fc.property(fc.integer(), plans, (seed, plan) => holds(layOut(seed, plan), plan)),
    { numRuns: 1_500, seed: 20_220_301 },
  );
const covers = ({ from, to }: Period, day: PlainDate): boolean => from <= day && day <= to;

describe('a course laid out on the calendar', () => {
  it('has offers and exemptions one after the other, from its first day on', () => {
    check((activity, plan) => {
      let free = plan.beganOn;
      for (const period of all(activity)) {
        expect(period.from).toBeGreaterThanOrEqual(free);
        expect(period.to).toBeGreaterThanOrEqual(period.from);
        free = addDays(period.to, 1);
      }
    });
  });

  it('spends exactly the planned days of the last 24 months in offers', () => {
    check(({ offers }, plan) => {
      const days = offers.map(({ from, to }) => Math.min(to, asOf) - Math.max(from, windowStart) + 1);
      expect(days.reduce((sum, part) => sum + Math.max(0, part), 0)).toBe(plan.offerDays);
    });
  });

  it('is exempt today, earlier within the 24 months, or never', () => {
    check(({ exemptions }, plan) => {
      expect(exemptions.some((exemption) => covers(exemption, asOf))).toBe(plan.exemption === 'now');
      expect(exemptions).toHaveLength(plan.exemption === 'never' ? 0 : 1);
      for (const { from } of exemptions) expect(from).toBeGreaterThanOrEqual(windowStart);
    });
  });

  it('has a year with neither if and only if one is planned', () => {
    check((activity, plan) => {
      let longest = 0;
      let reached = plan.beganOn - 1;
      for (const { from, to } of all(activity)) {
        longest = Math.max(longest, Math.min(from, asOf + 1) - reached - 1);
        reached = Math.min(to, asOf);
      }
      longest = Math.max(longest, asOf - reached);
      if (plan.passive) expect(longest).toBeGreaterThan(366);
      else expect(longest).toBeLessThan(365);
    });
  });
});
