import { danishDate, date } from '@rettid/domain';

/** `2022-03-01` to `1. marts 2022`. */
export function danishDay(text: string): string {
  return danishDate(date(text));
}
