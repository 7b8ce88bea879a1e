import {
  danishTimeOf,
  danishTimeText,
  formatTimeOfDay,
  instantOf,
  mondayOf,
  parseTimeOfDay,
  weekdayOf,
} from './danish-clock';
import { date, formatDate } from './plain-date';

const at = (day: string, time: string): string =>
  instantOf({ on: date(day), minute: parseTimeOfDay(time) ?? NaN }).toISOString();

describe('Danish time', () => {
  it.each([
    ['in winter, an hour ahead of UTC', '2022-03-01', '10:00', '2022-03-01T09:00:00.000Z'],
    ['in summer, two hours ahead', '2022-06-01', '10:00', '2022-06-01T08:00:00.000Z'],
    ['half past midnight, which is 23:30 UTC of the day before', '2022-03-02', '00:30', '2022-03-01T23:30:00.000Z'],
    ['the last minute before summer time', '2022-03-27', '01:59', '2022-03-27T00:59:00.000Z'],
    ['the first minute of summer time', '2022-03-27', '03:00', '2022-03-27T01:00:00.000Z'],
    ['an hour that is left out, taken as the one after it', '2022-03-27', '02:30', '2022-03-27T01:30:00.000Z'],
    ['of an hour that comes twice the first', '2022-10-30', '02:30', '2022-10-30T00:30:00.000Z'],
    ['the hour after the one that came twice', '2022-10-30', '03:00', '2022-10-30T02:00:00.000Z'],
    ['the morning after summer time began', '2022-03-27', '10:00', '2022-03-27T08:00:00.000Z'],
    ['the morning after it ended', '2022-10-30', '10:00', '2022-10-30T09:00:00.000Z'],
  ])('is %s', (_, day, time, instant) => {
    expect(at(day, time)).toBe(instant);
  });

  it('comes back from each instant as the calendar of the platform has it, over every half hour of ten years', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    // Steps of 13 half hours walk over every hour of the day and meet both Sundays of each year.
    const changes = ['2019-03-31', '2019-10-27', '2024-03-31', '2024-10-27'].flatMap((day) =>
      Array.from({ length: 48 }, (__, half) => Date.parse(`${day}T00:00:00Z`) + half * 1_800_000),
    );
    const walk = Array.from({ length: 13_500 }, (__, step) => Date.UTC(2018, 0, 1) + step * 13 * 1_800_000);
    const wrong = [...changes, ...walk].filter((ms) => {
      const { on, minute } = danishTimeOf(new Date(ms));
      return `${formatDate(on)} ${formatTimeOfDay(minute)}` !== format.format(ms);
    });
    expect(wrong).toEqual([]);
  });

  it('reads a time of day and nothing else', () => {
    expect(parseTimeOfDay('00:00')).toBe(0);
    expect(parseTimeOfDay('23:59')).toBe(1439);
    expect(['24:00', '9:00', '09.00', '09:60', '', '09:00:00'].map(parseTimeOfDay)).toEqual(Array(6).fill(null));
    expect(danishTimeText(510)).toBe('08.30');
  });

  it('begins the week on Monday', () => {
    expect(weekdayOf(date('2022-02-28'))).toBe(1);
    expect(weekdayOf(date('2022-03-06'))).toBe(7);
    expect(weekdayOf(date('1969-12-29'))).toBe(1);
    expect(formatDate(mondayOf(date('2022-03-06')))).toBe('2022-02-28');
    expect(formatDate(mondayOf(date('2022-02-28')))).toBe('2022-02-28');
  });
});
