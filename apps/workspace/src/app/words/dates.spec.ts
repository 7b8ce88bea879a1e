import { clockTime, dayInDenmark, lasted, relativeTo, shortDate, weekday } from './dates';

describe('dates in Danish', () => {
  it('are short in tables, and have a day of the week', () => {
    expect(shortDate('2022-03-01')).toBe('1. mar. 2022');
    expect(weekday('2022-03-01')).toBe('tirsdag');
  });

  it('tell the time in Denmark, in winter and in summer', () => {
    expect(clockTime('2022-03-01T01:04:00Z')).toBe('kl. 02.04');
    expect(clockTime('2022-07-01T01:04:00Z')).toBe('kl. 03.04');
    expect(dayInDenmark('2022-02-28T23:30:00Z')).toBe('2022-03-01');
  });
});

describe('relativeTo', () => {
  it.each([
    ['2022-03-01', 'i dag'],
    ['2022-03-02', 'i morgen'],
    ['2022-02-28', 'i går'],
    ['2022-02-12', '17 dage siden'],
    ['2022-03-09', 'om 8 dage'],
    ['2022-04-30', 'om 60 dage'],
    ['2022-05-01', 'om 2 mdr.'],
    ['2021-01-01', '14 mdr. siden'],
    ['2019-03-02', '2 år siden'],
    ['2020-03-02', '23 mdr. siden'],
  ])('%s is %s', (on, words) => expect(relativeTo(on, '2022-03-01')).toBe(words));
});

describe('lasted', () => {
  it.each([
    ['2022-03-01', '0 dage'],
    ['2022-02-28', '1 dag'],
    ['2022-02-01', '1 md.'],
    ['2021-10-31', '4 mdr.'],
    ['2021-03-01', '1 år'],
    ['2012-10-20', '9 år 4 mdr.'],
    ['2012-02-29', '10 år'],
  ])('since %s is %s', (since, words) => expect(lasted(since, '2022-03-01')).toBe(words));

  it('has not begun yet on a date before it', () => expect(lasted('2022-04-01', '2022-03-01')).toBe('0 dage'));
});
