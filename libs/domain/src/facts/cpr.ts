import { addYears, dateOf, partsOf, type PlainDate } from '../time/plain-date';

/**
 * The century that the year of birth of a CPR number lies in, by its seventh digit (the Central Person Register's table).
 *
 * @param yearOfCentury the number's fifth and sixth digit, 0-99
 * @returns 1800, 1900 or 2000
 */
export function centuryOfBirth(seventhDigit: number, yearOfCentury: number): number {
  if (seventhDigit <= 3) return 1900;
  if (seventhDigit === 4 || seventhDigit === 9) return yearOfCentury <= 36 ? 2000 : 1900;
  return yearOfCentury <= 57 ? 2000 : 1800;
}

/** The birth date in a stored CPR number: ten digits that name a date, as the import lets them in. */
export function birthDateOf(cpr: string): PlainDate {
  const digits = (from: number, to: number): number => Number(cpr.slice(from, to));
  const yearOfCentury = digits(4, 6);
  return dateOf(centuryOfBirth(digits(6, 7), yearOfCentury) + yearOfCentury, digits(2, 4), digits(0, 2));
}

/** Whole years on a day; somebody born on 29 February is a year older on 28 February of the years without that day. */
export function ageOn(cpr: string, day: PlainDate): number {
  const born = birthDateOf(cpr);
  const years = partsOf(day).year - partsOf(born).year;
  return addYears(born, years) <= day ? years : years - 1;
}

/** Also written apart, with other signs than a hyphen, or of somebody who was never born. */
const TEN_DIGITS = /(?:\d[\s./-]*){10}/;

/** Whether a text could hold a CPR number: for texts that have no business with one, and no use for ten digits. */
export function mayHoldCpr(text: string): boolean {
  return TEN_DIGITS.test(text);
}
