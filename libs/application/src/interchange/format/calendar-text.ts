import { daysInMonth } from '@rettid/domain';

/** First and last year of the interchange format's dates, both inclusive. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const ZERO = 48;
const DASH = 45;
const COLON = 58;

/** The number written by `count` ASCII digits from `from`, or -1. Allocation-free: an import reads millions of dates. */
export function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    // NaN (past the end) fails the first comparison.
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether the text is `YYYY-MM-DD`, exists in the calendar and lies from 1900-01-01 to 2199-12-31. */
export function isDate(text: string): boolean {
  if (text.length !== 10) return false;
  const year = digitsAt(text, 0, 4);
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDayOfYear(text, year);
}

/** Whether the text is `YYYY-MM`, from 1900-01 to 2199-12. */
export function isMonth(text: string): boolean {
  if (text.length !== 7 || text.charCodeAt(4) !== DASH) return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

// In these two winters Denmark is at +01:00, so the range of Danish dates is this range of instants.
const FIRST_INSTANT = Date.UTC(FIRST_YEAR, 0, 1) - 3_600_000;
const END_OF_INSTANTS = Date.UTC(LAST_YEAR + 1, 0, 1) - 3_600_000;

/**
 * `YYYY-MM-DDTHH:MM[:SS[.fff]]` with `Z` or an offset, to milliseconds since 1970-01-01T00:00Z; `null` where the text is
 * anything else (24:00 and leap seconds included) or its date in Denmark lies outside 1900-2199.
 */
export function parseInstant(text: string): number | null {
  const year = digitsAt(text, 0, 4);
  if (year < 0 || !isDayOfYear(text, year) || text[10] !== 'T') return null;
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  if (!isTimeOfDay(hour, minute) || text.charCodeAt(13) !== COLON) return null;

  let at = 16;
  let seconds = 0;
  let milliseconds = 0;
  if (text.charCodeAt(at) === COLON) {
    seconds = digitsAt(text, at + 1, 2);
    if (seconds < 0 || seconds > 59) return null;
    at += 3;
    if (text[at] === '.') {
      milliseconds = digitsAt(text, at + 1, 3);
      if (milliseconds < 0) return null;
      at += 4;
    }
  }
  const offset = parseOffset(text, at);
  if (offset === null) return null;
  const local = Date.UTC(year, digitsAt(text, 5, 2) - 1, digitsAt(text, 8, 2), hour, minute, seconds, milliseconds);
  const instant = local - offset * 60_000;
  return instant >= FIRST_INSTANT && instant < END_OF_INSTANTS ? instant : null;
}

/** Minutes east of UTC that `Z` or `+HH:MM`/`-HH:MM`, from `at` to the end of the text, stands for; else `null`. */
function parseOffset(text: string, at: number): number | null {
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1 ? 0 : null;
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON) return null;
  const hours = digitsAt(text, at + 1, 2);
  const minutes = digitsAt(text, at + 4, 2);
  if (!isTimeOfDay(hours, minutes)) return null;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function isTimeOfDay(hour: number, minute: number): boolean {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

/** Whether characters 4-9 are `-MM-DD` of a day that exists in `year`. */
function isDayOfYear(text: string, year: number): boolean {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
