import type { RecordChangeWire } from '@rettid/contracts';
import { parseDate } from '@rettid/domain';
import { longDate } from '@rettid/web';
import { clockTime, dayInDenmark } from '../../words/dates';
import { codeWords } from './record-codes';
import { columnWords, isRead } from './record-columns';

/** A column of a record that changed, as it is read: `Status: Booket → Holdt`. */
export interface ChangedField {
  readonly label: string;
  /** `null`: it held nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Every column that the change set, moved or emptied, in words; ids stay as they are. */
export function changedFields(change: RecordChangeWire): ChangedField[] {
  const { recordType, recordId, before, after } = change;
  const columns = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return columns
    .filter((column) => isRead(recordType, column) && after[column] !== recordId)
    .map((column) => ({
      label: columnWords(recordType, column),
      before: valueWords(recordType, column, before[column]),
      after: valueWords(recordType, column, after[column]),
    }))
    .filter((field) => field.before !== field.after);
}

function valueWords(type: string, column: string, value: unknown): string | null {
  if (value == null || value === '') return null;
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((one) => valueWords(type, column, one) ?? '').join(', ');
  }
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return value.toLocaleString('da-DK');
  if (typeof value !== 'string') return JSON.stringify(value);
  return codeWords(type, column, value) ?? writtenWords(value);
}

function writtenWords(value: string): string {
  if (parseDate(value) !== null) return longDate(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return `${longDate(dayInDenmark(value))} ${clockTime(value)}`;
  return /^\d+\.\d+$/.test(value) ? Number(value).toLocaleString('da-DK') : value;
}
