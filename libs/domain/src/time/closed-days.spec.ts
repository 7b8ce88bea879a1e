import { closedDayName, easterSunday, nextOpenDay } from './closed-days';
import { addDays, date, dateOf, formatDate } from './plain-date';

describe('Easter Sunday', () => {
  it.each([
    '1961-04-02',
    '1999-04-04',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2022-04-17',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
    '2285-03-22',
  ])('was or will be on %s', (day) => {
    expect(formatDate(easterSunday(Number(day.slice(0, 4))))).toBe(day);
  });
});

describe('the days on which a jobcentre is closed', () => {
  it('are the weekends and the holidays of 2022, each by its name', () => {
    const named: [string, string][] = [];
    for (let day = dateOf(2022, 1, 1); day <= dateOf(2022, 12, 31); day = addDays(day, 1)) {
      const name = closedDayName(day);
      if (name !== null && name !== 'lørdag' && name !== 'søndag') named.push([formatDate(day), name]);
    }
    expect(named).toEqual([
      ['2022-01-01', 'nytårsdag'],
      ['2022-04-14', 'skærtorsdag'],
      ['2022-04-15', 'langfredag'],
      ['2022-04-17', 'påskedag'],
      ['2022-04-18', '2. påskedag'],
      ['2022-05-13', 'store bededag'],
      ['2022-05-26', 'Kristi himmelfartsdag'],
      ['2022-06-05', 'pinsedag'],
      ['2022-06-06', '2. pinsedag'],
      ['2022-12-24', 'juleaftensdag'],
      ['2022-12-25', 'juledag'],
      ['2022-12-26', '2. juledag'],
    ]);
  });

  it('hold store bededag for the last time in 2023 (lov nr. 214 af 6. marts 2023)', () => {
    expect(closedDayName(date('2023-05-05'))).toBe('store bededag');
    expect(closedDayName(date('2024-04-26'))).toBeNull();
  });

  it('are weekends, and no day beside them', () => {
    expect(closedDayName(date('2022-03-05'))).toBe('lørdag');
    expect(closedDayName(date('2022-03-06'))).toBe('søndag');
    expect(closedDayName(date('2022-03-07'))).toBeNull();
  });

  it('are stepped over: after the Wednesday before Easter comes the Tuesday after it', () => {
    expect(formatDate(nextOpenDay(date('2022-04-13')))).toBe('2022-04-19');
    expect(formatDate(nextOpenDay(date('2022-03-01')))).toBe('2022-03-02');
    expect(formatDate(nextOpenDay(date('2022-12-23')))).toBe('2022-12-27');
  });
});
