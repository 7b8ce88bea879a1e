import { date, formatDate, addDays } from '@rettid/domain';

let drawn = 0;

/** The next number of this process: what the factories make is told apart by it. */
export function nextNumber(): number {
  drawn += 1;
  return drawn;
}

/** An id that no other record of this process has: `M-17`. */
export function nextId(prefix: string): string {
  return `${prefix}-${nextNumber()}`;
}

/** Serial numbers of one birth date that say "born in the 1900s" (seventh digit 0-3). */
const SERIALS = 4000;

/** A CPR number of its own for each `number`, of the form of one, of somebody born from 1960 on. */
export function cprOf(number: number): string {
  const [year, month, day] = formatDate(addDays(date('1960-01-01'), Math.floor(number / SERIALS))).split('-');
  return `${day}${month}${year?.slice(2)}${String(number % SERIALS).padStart(4, '0')}`;
}
