import { date, firstDayOf, formatDate, monthOf, NEVER, type PlainDate, type PlainMonth } from '@rettid/domain';
import type { ValueTransformer } from 'typeorm';

/** A `date` column; PostgreSQL's `infinity` is `NEVER`. */
export const plainDate: ValueTransformer = { to: dateToColumn, from: dateFromColumn };

/** A `date` column that holds the first day of a month. */
export const plainMonth: ValueTransformer = {
  // TypeORM runs a transformer also on the operators of a `where`; those hold no month to turn.
  to: (month: unknown) => (typeof month === 'number' ? formatDate(firstDayOf(month as PlainMonth)) : month),
  from: (text: string | null) => (text === null ? null : monthOf(date(text))),
};

function dateToColumn(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return value === NEVER ? 'infinity' : formatDate(value as PlainDate);
}

function dateFromColumn(text: string | null | undefined): PlainDate | null | undefined {
  if (text === null || text === undefined) return text;
  return text === 'infinity' ? NEVER : date(text);
}
