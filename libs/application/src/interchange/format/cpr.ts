import { centuryOfBirth, daysInMonth } from '@rettid/domain';
import { digitsAt } from './calendar-text';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * A CPR number as stored: ten digits. `null` where the text is not ten digits, with or without `-` after the sixth, or
 * the first six name no date in the century that the seventh gives (the Central Person Register's table).
 */
export function parseCpr(text: string): string | null {
  const digits = text.length === 11 && text[6] === '-' ? text.slice(0, 6) + text.slice(7) : text;
  if (digits.length !== 10 || digitsAt(digits, 0, 10) < 0) return null;
  const day = digitsAt(digits, 0, 2);
  const month = digitsAt(digits, 2, 2);
  const yearOfCentury = digitsAt(digits, 4, 2);
  const year = centuryOfBirth(digitsAt(digits, 6, 1), yearOfCentury) + yearOfCentury;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? digits : null;
}

/** Whether the weighted sum of the ten digits is divisible by 11. Numbers given since 2007 need not pass. */
export function passesModulus11(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * digitsAt(digits, i, 1), 0);
  return sum % 11 === 0;
}
