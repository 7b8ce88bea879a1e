import { addDays, date, formatDate, parseDate, partsOf } from '@rettid/domain';

const WORDS: Readonly<Record<string, number>> = { 'i går': -1, 'i dag': 0, 'i morgen': 1 };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * A date as people write it: `1.3.2022`, `1/3`, `010322`, `1. marts 2022`, `2022-03-01`, `i morgen`, `+14`. A year that is left
 * out is the business date's; one of two digits lies in this century.
 *
 * @returns `YYYY-MM-DD`; `null` where it is no date
 */
export function writtenDate(text: string, businessDate: string): string | null {
  const written = text.trim().toLowerCase();
  const days = WORDS[written] ?? relativeDays(written);
  if (days !== null) return formatDate(addDays(date(businessDate), days));
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return known(written);
  const parts = numbers(written) ?? withMonthName(written);
  if (parts === null) return null;
  const [day, month, year = String(partsOf(date(businessDate)).year)] = parts;
  const fullYear = year.length === 2 ? `20${year}` : year;
  return known(`${fullYear}-${two(month)}-${two(day)}`);
}

/** `1.3.2022`, as it stands in the field. */
export function dateAsWritten(on: string): string {
  const { day, month, year } = partsOf(date(on));
  return `${day}.${month}.${year}`;
}

type Parts = readonly [day: string, month: string, year?: string | undefined];

function numbers(written: string): Parts | null {
  const [, day, month, year] =
    /^(\d{1,2})[.\-/ ]+(\d{1,2})(?:[.\-/ ]+(\d{2}|\d{4}))?[.]?$/.exec(written) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(written) ??
    [];
  return day === undefined || month === undefined ? null : [day, month, year];
}

function withMonthName(written: string): Parts | null {
  const [, day, name = '', year] = /^(\d{1,2})\.?\s*([a-zæøå]{3,})\.?(?:\s+(\d{2}|\d{4}))?$/.exec(written) ?? [];
  const month = MONTHS.findIndex((known) => name.startsWith(known)) + 1;
  return day === undefined || month === 0 ? null : [day, String(month), year];
}

function relativeDays(written: string): number | null {
  const match = /^([+-])\s*(\d{1,4})$/.exec(written);
  if (match === null) return null;
  return (match[1] === '-' ? -1 : 1) * Number(match[2]);
}

function known(iso: string): string | null {
  const parsed = parseDate(iso);
  return parsed === null ? null : formatDate(parsed);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
