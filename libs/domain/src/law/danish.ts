import type { PlainDate, PlainMonth } from '../time/plain-date';
import { firstDayOf } from '../time/plain-date';

const MILLISECONDS_PER_DAY = 86_400_000;
const dayFormat = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `1. marts 2022` */
export function danishDate(value: PlainDate): string {
  return dayFormat.format(value * MILLISECONDS_PER_DAY);
}

/** `marts 2022` */
export function danishMonth(value: PlainMonth): string {
  return monthFormat.format(firstDayOf(value) * MILLISECONDS_PER_DAY);
}

/** `1 dag`, `7 dage`: `plural` is used for every number but 1. */
export function counted(count: number, singular: string, plural: string): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** Decimal text with the Danish comma: `32.79` becomes `32,79`. */
export function danishDecimal(text: string): string {
  return text.replace('.', ',');
}
