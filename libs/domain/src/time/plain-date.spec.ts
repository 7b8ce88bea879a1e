import { Temporal } from 'temporal-polyfill';
import { danishDate, danishMonth } from '../law/danish';
import {
  addDays,
  addMonths,
  addToMonth,
  addYears,
  date,
  dateOf,
  daysInMonth,
  earlier,
  firstDayOf,
  formatDate,
  formatMonth,
  later,
  monthOf,
  NEVER,
  parseDate,
  parseMonth,
  partsOf,
  type PlainDate,
  type PlainMonth,
} from './plain-date';

function month(text: string): PlainMonth {
  const parsed = parseMonth(text);
  if (parsed === null) throw new RangeError(`not a month: ${text}`);
  return parsed;
}

describe('a plain date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    // 30 years of 365 days, and the leap days of 1972, 76, 80, 84, 88, 92 and 96: 10 950 + 7.
    ['2000-01-01', 10_957],
    // 31 days of January and 29 of February more.
    ['2000-03-01', 11_017],
    // Seventy years of 365 days back, and the leap days of 1904 to 1968: 25 550 + 17.
    ['1900-01-01', -25_567],
  ])('%s is day %i, counted from 1 January 1970', (text, days) => {
    expect(date(text)).toBe(days);
    expect(formatDate(days as PlainDate)).toBe(text);
  });

  it.each([
    '',
    '2022',
    '2022-3-1',
    '2022-03-1',
    '22-03-01',
    '2022/03/01',
    '01-03-2022',
    '20220301',
    '2022-00-10',
    '2022-13-10',
    '2022-01-00',
    '2022-01-32',
    '2022-04-31',
    '2022-02-29',
    '1900-02-29',
    '2100-02-29',
    '2022-03-01T00:00',
    ' 2022-03-01',
    '2022-03-01\n',
    '-2022-03-01',
    '٢٠٢٢-٠٣-٠١',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull();
    expect(() => date(text)).toThrow(RangeError);
  });

  it.each(['2000-02-29', '2024-02-29', '2400-02-29', '2022-12-31', '1900-02-28', '2199-12-31'])(
    '%s is one, and is written as it was read',
    (text) => {
      expect(formatDate(date(text))).toBe(text);
    },
  );

  it.each([
    [1900, 28],
    [2000, 29],
    [2022, 28],
    [2024, 29],
    [2100, 28],
    [2200, 28],
    [2400, 29],
  ])('February of %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
    expect(dateOf(year, 3, 1) - dateOf(year, 2, 1)).toBe(days);
  });

  it('the other months have 30 days in April, June, September and November, else 31', () => {
    const lengths = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => daysInMonth(2022, number));
    expect(lengths).toEqual([31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it('adds days over month ends, leap days and year ends, forwards and back', () => {
    expect(formatDate(addDays(date('2024-02-28'), 1))).toBe('2024-02-29');
    expect(formatDate(addDays(date('2023-02-28'), 1))).toBe('2023-03-01');
    expect(formatDate(addDays(date('2022-01-01'), -1))).toBe('2021-12-31');
  });

  it.each([
    ['2022-01-15', 1, '2022-02-15'],
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-08-31', 6, '2022-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-03-31', 6, '2022-09-30'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-02-28', 1, '2022-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', -36, '2021-02-28'],
    ['2022-05-31', 0, '2022-05-31'],
    ['1970-01-31', -11, '1969-02-28'],
  ])('%s and %i months is %s: the same day, or the last of the month', (from, months, to) => {
    expect(formatDate(addMonths(date(from), months))).toBe(to);
  });

  it('adds years as twelve months each', () => {
    expect(formatDate(addYears(date('2024-02-29'), 1))).toBe('2025-02-28');
    expect(formatDate(addYears(date('2024-02-29'), -4))).toBe('2020-02-29');
    expect(formatDate(addYears(date('2096-02-29'), 4))).toBe('2100-02-28');
  });

  it('never sorts after every date', () => {
    expect(NEVER > date('9999-12-31')).toBe(true);
    expect(earlier(NEVER, date('2022-01-01'))).toBe(date('2022-01-01'));
    expect(later(date('2022-01-01'), date('2022-01-02'))).toBe(date('2022-01-02'));
  });
});

describe('a plain month', () => {
  it.each(['2022', '2022-1', '2022-00', '2022-13', '2022-01-01', 'jan-2022', ''])('%j is no month', (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  it.each(['2022-01', '2021-12', '1900-06'])('%s is one, and is written as it was read', (text) => {
    expect(formatMonth(month(text))).toBe(text);
  });

  it('holds its dates, from its first day', () => {
    expect(formatMonth(monthOf(date('2024-02-29')))).toBe('2024-02');
    expect(formatMonth(monthOf(date('2021-12-31')))).toBe('2021-12');
    expect(formatDate(firstDayOf(month('2024-02')))).toBe('2024-02-01');
  });

  it('goes over the year end', () => {
    expect(formatMonth(addToMonth(month('2021-12'), 1))).toBe('2022-01');
    expect(formatMonth(addToMonth(month('2022-01'), -12))).toBe('2021-01');
  });
});

describe('agreement with Temporal', () => {
  const EPOCH = Temporal.PlainDate.from('1970-01-01');
  const FIRST = date('1890-01-01');
  const SPAN = date('2410-01-01') - FIRST;

  /** A linear congruential generator: the same dates in every run. */
  function* numbers(count: number): Generator<number> {
    let state = 20_220_301;
    for (let index = 0; index < count; index++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      yield state / 2 ** 32;
    }
  }

  it('over thousands of dates: parts, text, months and years', () => {
    const random = numbers(15_000);
    for (let index = 0; index < 5000; index++) {
      const days = FIRST + Math.floor((random.next().value as number) * SPAN);
      const months = Math.floor((random.next().value as number) * 2000) - 1000;
      const years = Math.floor((random.next().value as number) * 200) - 100;
      const plain = days as PlainDate;
      const temporal = EPOCH.add({ days });
      const { year, month: number, day, daysInMonth: length } = temporal;
      expect([formatDate(plain), partsOf(plain), dateOf(year, number, day), daysInMonth(year, number)]).toEqual([
        temporal.toString(),
        { year, month: number, day },
        days,
        length,
      ]);
      expect(formatDate(addMonths(plain, months))).toBe(temporal.add({ months }).toString());
      expect(formatDate(addYears(plain, years))).toBe(temporal.add({ years }).toString());
    }
  });

  it('on every day from 1899 to 1901, 1999 to 2001 and 2099 to 2101', () => {
    for (const year of [1899, 1999, 2099]) {
      let temporal = Temporal.PlainDate.from({ year, month: 1, day: 1 });
      for (let plain = dateOf(year, 1, 1); plain < dateOf(year + 3, 1, 1); plain = addDays(plain, 1)) {
        expect(formatDate(plain)).toBe(temporal.toString());
        temporal = temporal.add({ days: 1 });
      }
      expect(temporal.toString()).toBe(`${year + 3}-01-01`);
    }
  });
});

describe('a date in Danish words', () => {
  it.each([
    ['2022-01-31', '31. januar 2022'],
    ['2024-02-29', '29. februar 2024'],
    ['2022-03-01', '1. marts 2022'],
    ['2022-04-09', '9. april 2022'],
    ['2022-05-10', '10. maj 2022'],
    ['2022-06-05', '5. juni 2022'],
    ['2022-07-04', '4. juli 2022'],
    ['2022-08-31', '31. august 2022'],
    ['2022-09-02', '2. september 2022'],
    ['2022-10-12', '12. oktober 2022'],
    ['1969-11-30', '30. november 1969'],
    ['2199-12-31', '31. december 2199'],
  ])('%s is %s', (text, words) => {
    expect(danishDate(date(text))).toBe(words);
    expect(danishMonth(monthOf(date(text)))).toBe(words.replace(/^\d+\. /, ''));
  });
});
