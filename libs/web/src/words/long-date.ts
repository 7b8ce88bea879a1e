import { danishDate, date } from '@rettid/domain';

/** `2022-03-01` to `1. marts 2022`. @throws RangeError where the text is no date */
export function longDate(on: string): string {
  return danishDate(date(on));
}
