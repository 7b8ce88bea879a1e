import { date, formatDate } from '@rettid/domain';
import { copenhagenDateOf, FixedClock, SystemClock } from './clock';

describe('the clock', () => {
  it.each([
    ['2021-12-31T22:59:59Z', '2021-12-31'],
    ['2021-12-31T23:00:00Z', '2022-01-01'],
    ['2021-12-31T23:30:00Z', '2022-01-01'],
    ['2022-06-30T21:59:59Z', '2022-06-30'],
    ['2022-06-30T22:00:00Z', '2022-07-01'],
    // Summer time begins on 27 March 2022 and ends on 30 October.
    ['2022-03-26T23:00:00Z', '2022-03-27'],
    ['2022-03-27T22:00:00Z', '2022-03-28'],
    ['2022-10-29T22:00:00Z', '2022-10-30'],
    ['2022-10-30T22:59:59Z', '2022-10-30'],
    ['2022-10-30T23:00:00Z', '2022-10-31'],
  ])('%s is %s in Denmark', (instant, day) => {
    expect(formatDate(copenhagenDateOf(new Date(instant)))).toBe(day);
  });

  it('stands still when it is fixed, until it is set', () => {
    const clock = new FixedClock(new Date('2022-03-01T09:00:00Z'));
    expect(clock.today()).toBe(date('2022-03-01'));
    clock.set(new Date('2022-03-02T09:00:00Z'));
    expect([clock.today(), clock.now().toISOString()]).toEqual([date('2022-03-02'), '2022-03-02T09:00:00.000Z']);
  });

  it('follows the machine otherwise', () => {
    const clock = new SystemClock();
    expect(clock.today()).toBe(copenhagenDateOf(clock.now()));
  });
});
