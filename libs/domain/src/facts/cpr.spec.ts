import { date, formatDate } from '../time/plain-date';
import { ageOn, birthDateOf } from './cpr';

describe('the birth date in a CPR number', () => {
  it.each([
    ['0101900000', '1990-01-01'],
    ['0101903999', '1990-01-01'],
    ['0101364000', '2036-01-01'],
    ['0101374000', '1937-01-01'],
    ['0101575000', '2057-01-01'],
    ['0101585000', '1858-01-01'],
    ['0101578999', '2057-01-01'],
    ['0101588999', '1858-01-01'],
    ['0101369000', '2036-01-01'],
    ['0101379000', '1937-01-01'],
    ['2902004004', '2000-02-29'],
  ])('has the century that the seventh digit says: %s', (cpr, born) => {
    expect(formatDate(birthDateOf(cpr))).toBe(born);
  });

  it.each([
    ['2022-02-28', 31],
    ['2022-03-01', 32],
    ['2022-03-02', 32],
    ['1990-03-01', 0],
  ])('gives the age in whole years, one more from the birthday on: %s', (day, years) => {
    expect(ageOn('0103901234', date(day))).toBe(years);
  });

  it('gives those born on a leap day a birthday every year', () => {
    expect(ageOn('2902004004', date('2022-02-27'))).toBe(21);
    expect(ageOn('2902004004', date('2022-02-28'))).toBe(22);
    expect(ageOn('2902004004', date('2024-02-28'))).toBe(23);
    expect(ageOn('2902004004', date('2024-02-29'))).toBe(24);
  });
});
