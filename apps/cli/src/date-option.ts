import { parseDate, type PlainDate } from '@rettid/domain';
import { InvalidArgumentError } from 'commander';

/** Reads the value of `--as-of`. */
export function parseDateOption(text: string): PlainDate {
  const date = parseDate(text);
  if (date === null || text < '1900-01-01' || text > '2199-12-31') {
    throw new InvalidArgumentError('skal være en dato ÅÅÅÅ-MM-DD fra 1900-01-01 til 2199-12-31.');
  }
  return date;
}
