import { addDays, partsOf, type PlainDate } from '@rettid/domain';
import type { Sex } from '../calibration/population';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;
/** Serial numbers of one sex on one date; half of 4,000 (born before 2000) or of 6,000 (born since). */
const SERIALS_BEFORE_2000 = 2_000;
const SERIALS_SINCE_2000 = 3_000;
/** Days from before 1900 to 1970: makes every birth date a positive number. */
const EPOCH_SHIFT = 30_000;

/**
 * CPR numbers that no living person holds, and that every check of the interchange format lets through.
 *
 * A number that fails the modulus-11 check is lawful since 2007, but only for birth dates whose checked numbers are used up,
 * and in the birth years drawn here those are firsts of January. So: each number fails the check, and none is of a 1 January. The
 * tenth digit is odd for men and even for women, as in real numbers. Numbers do not repeat; memory is bounded by the days
 * of a century.
 */
export class CprNumbers {
  private readonly used = new Map<number, number>();

  /** A first of January becomes the day after it. */
  birthdayNear(born: PlainDate): PlainDate {
    const { month, day } = partsOf(born);
    return month === 1 && day === 1 ? addDays(born, 1) : born;
  }

  /**
   * Ten digits with a hyphen after the sixth.
   * @param born 1900-2036, not a 1 January
   * @throws RangeError when the date's numbers are used up (about 1,800 of each sex)
   */
  next(born: PlainDate, sex: Sex): string {
    const { year, month, day } = partsOf(born);
    const date = `${pad(day)}${pad(month)}${pad(year % 100)}`;
    const serials = year < 2000 ? SERIALS_BEFORE_2000 : SERIALS_SINCE_2000;
    const key = (born + EPOCH_SHIFT) * 2 + (sex === 'man' ? 1 : 0);
    // Steps of a prime through the date's serials visit each once, and neighbours do not look alike.
    for (let step = this.used.get(key) ?? 0; step < serials; step += 1) {
      const ordinal = (key * 7_919 + step * 1_117) % serials;
      const serial = ordinal * 2 + (sex === 'man' ? 1 : 0) + (year < 2000 ? 0 : 4_000);
      const digits = `${date}${String(serial).padStart(4, '0')}`;
      if (isChecked(digits)) continue;
      this.used.set(key, step + 1);
      return `${digits.slice(0, 6)}-${digits.slice(6)}`;
    }
    throw new RangeError('no synthetic CPR number is left for this birth date');
  }
}

/** Whether ten digits pass the modulus-11 check. */
export function isChecked(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
