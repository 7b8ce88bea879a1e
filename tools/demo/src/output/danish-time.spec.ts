import { addDays, date, formatDate } from '@rettid/domain';

import { danishInstant, weekday, workingDay } from './danish-time';

describe('a Danish instant', () => {
  it.each([
    ['2022-03-01', '+01:00'],
    ['2022-03-26', '+01:00'],
    ['2022-03-27', '+02:00'],
    ['2022-10-29', '+02:00'],
    ['2022-10-30', '+01:00'],
    ['2021-03-28', '+02:00'],
    ['2021-10-31', '+01:00'],
  ])('of a meeting on %s is written with %s', (on, offset) => {
    expect(danishInstant(date(on), 9 * 60 + 30)).toBe(`${on}T09:30:00${offset}`);
  });
});

describe('a working day', () => {
  const monday = date('2022-02-28');

  it('is the day itself from Monday to Friday', () => {
    for (let day = 0; day < 5; day += 1) {
      const on = addDays(monday, day);
      expect(workingDay(on, addDays(on, -9), addDays(on, 9))).toBe(on);
    }
  });

  it('stands near a day of a weekend, on every weekday alike over the weeks, and inside the range', () => {
    const days = new Map<number, number>();
    for (let week = 0; week < 50; week += 1) {
      for (const weekend of [addDays(monday, 5 + 7 * week), addDays(monday, 6 + 7 * week)]) {
        const on = workingDay(weekend, addDays(weekend, -6), addDays(weekend, 6));
        expect(Math.abs(on - weekend)).toBeLessThanOrEqual(6);
        days.set(weekday(on), (days.get(weekday(on)) ?? 0) + 1);
      }
    }
    expect([...days.keys()].sort()).toEqual([1, 2, 3, 4, 5]);
    expect([...days.values()].every((count) => count === 20)).toBe(true);
    expect(formatDate(workingDay(date('2022-03-05'), date('2022-03-04'), date('2022-03-05')))).toBe('2022-03-04');
  });
});
