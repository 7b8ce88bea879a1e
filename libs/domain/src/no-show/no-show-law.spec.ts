import { date, formatMonth } from '../time/plain-date';
import { lastDeductionMonth, NO_SHOW_LAW, noShowLawOn } from './no-show-law';

describe('the law on no-shows', () => {
  it.each([
    ['2013-12-31', 1, false],
    ['2019-12-31', 1, false],
    ['2020-01-01', 2, true],
    ['2026-12-31', 2, true],
    ['2027-01-01', 3, false],
  ])('of %s is version %i, checked: %s', (day, version, verified) => {
    expect(noShowLawOn(date(day))).toMatchObject({ version, verified });
  });

  it('protects aktivitetsparate in every version', () => {
    for (const { params } of NO_SHOW_LAW) expect(params.protectedGroups).toEqual(['6.3', '6.5']);
  });

  it.each([
    ['2022-01-31', '2022-04'],
    ['2022-02-01', '2022-05'],
    ['2022-11-30', '2023-02'],
  ])('lets a no-show of %s be deducted for until %s', (day, month) => {
    expect(formatMonth(lastDeductionMonth(date(day)))).toBe(month);
  });
});
