import type { ColumnKind } from './column';
import { FIRST_YEAR, isDate, isMonth, LAST_YEAR, parseInstant } from './calendar-text';
import { parseCpr } from './cpr';
import { isLanguageTag } from './language-tag';

/** The form of one kind of value: from a field to what is stored, and what to say of a field that does not have it. */
export interface ValueForm {
  /** The value as PostgreSQL reads it, or `null` where the field does not have this form. Never called with `''`. */
  readonly parse: (field: string) => string | null;
  /** Danish, without the value: "skal være ...". */
  readonly expected: string;
  /** Whether a wrong value may be shown as it stands; personal data and free text may not. */
  readonly showsValue: boolean;
}

const ID = /^[A-Za-z0-9._-]{1,64}$/;
// PostgreSQL holds far longer numbers, but a longer one is a fault in the sender's export, not an hour count.
const DECIMAL = /^\d{1,15}(\.\d{1,15})?$/;

/** The form that a column's values must have. */
export function formOf(kind: ColumnKind): ValueForm {
  switch (kind.type) {
    case 'id':
      return shown((field) => (ID.test(field) ? field : null), 'skal være 1-64 tegn af A-Z a-z 0-9 . _ -');
    case 'code': {
      const codes = new Set(kind.codes);
      return shown((field) => (codes.has(field) ? field : null), `skal være en af koderne ${kind.codes.join(', ')}`);
    }
    case 'codes':
      return codeListForm(kind.codes);
    case 'date':
      return shown(
        (field) => (isDate(field) ? field : null),
        `skal være en dato ÅÅÅÅ-MM-DD fra ${FIRST_YEAR}-01-01 til ${LAST_YEAR}-12-31`,
      );
    case 'month':
      return shown(
        (field) => (isMonth(field) ? `${field}-01` : null),
        `skal være en måned ÅÅÅÅ-MM fra ${FIRST_YEAR}-01 til ${LAST_YEAR}-12`,
      );
    case 'instant':
      return shown(instantText, 'skal være et tidspunkt ÅÅÅÅ-MM-DDTTT:MM[:SS[.fff]] fulgt af Z eller +TT:MM/-TT:MM');
    case 'boolean':
      return shown((field) => (field === 'true' || field === 'false' ? field : null), 'skal være true eller false');
    case 'decimal':
      return shown(
        (field) => (DECIMAL.test(field) ? field : null),
        'skal være et decimaltal med punktum, 0 eller derover (højst 15 cifre før og efter punktummet)',
      );
    case 'digits':
      return digitsForm(kind.min, kind.max);
    case 'language':
      return shown((field) => (isLanguageTag(field) ? field : null), 'skal være en sprogkode efter BCP 47, fx da');
    case 'cpr':
      return {
        parse: parseCpr,
        expected: 'skal være et CPR-nummer: ti cifre, evt. med - efter det sjette, og begynde med en dato, der findes',
        showsValue: false,
      };
    case 'text':
      return { parse: (field) => field, expected: 'skal være tekst', showsValue: false };
  }
}

function shown(parse: ValueForm['parse'], expected: string): ValueForm {
  return { parse, expected, showsValue: true };
}

/** Codes joined by `;`, as a PostgreSQL array. */
function codeListForm(codes: readonly string[]): ValueForm {
  const known = new Set(codes);
  return shown(
    (field) => {
      const given = field.split(';');
      return given.every((code) => known.has(code)) ? `{${given.join(',')}}` : null;
    },
    `skal være koder adskilt af ; blandt ${codes.join(', ')}`,
  );
}

function digitsForm(min: number, max: number): ValueForm {
  const pattern = new RegExp(`^\\d{${min},${max}}$`);
  const count = min === max ? `${min}` : `${min}-${max}`;
  return shown((field) => (pattern.test(field) ? field : null), `skal være ${count} cifre`);
}

/** The field itself, or the instant in UTC where PostgreSQL does not read the offset: it knows none beyond 15:59. */
function instantText(field: string): string | null {
  const instant = parseInstant(field);
  if (instant === null) return null;
  return field.endsWith('Z') || field.slice(-5) < '15:00' ? field : new Date(instant).toISOString();
}
