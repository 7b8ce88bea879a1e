import { formatDate, formatMonth, type PlainDate, type PlainMonth } from '@rettid/domain';

/** One column of an interchange file: its name and how a value of it is written. */
export interface Column<N extends string, V> {
  readonly name: N;
  readonly write: (value: V) => string;
}

/** A row of a file, as an object with a property per column. */
export type RowOf<C extends readonly Column<string, never>[]> = {
  readonly [K in C[number] as K['name']]: K extends Column<string, infer V> ? V : never;
};

export function text<N extends string>(name: N): Column<N, string> {
  return { name, write: quote };
}

export function optionalText<N extends string>(name: N): Column<N, string | null> {
  return { name, write: (value) => (value === null ? '' : quote(value)) };
}

/** The list only lends its type: codes hold nothing that needs quoting. */
export function code<N extends string, V extends string>(name: N, _codes: readonly V[]): Column<N, V> {
  return { name, write: (value) => value };
}

export function optionalCode<N extends string, V extends string>(name: N, _codes: readonly V[]): Column<N, V | null> {
  return { name, write: (value) => value ?? '' };
}

export function date<N extends string>(name: N): Column<N, PlainDate> {
  return { name, write: dateText };
}

export function optionalDate<N extends string>(name: N): Column<N, PlainDate | null> {
  return { name, write: (value) => (value === null ? '' : dateText(value)) };
}

export function month<N extends string>(name: N): Column<N, PlainMonth> {
  return { name, write: formatMonth };
}

export function optionalFlag<N extends string>(name: N): Column<N, boolean | null> {
  return { name, write: (value) => (value === null ? '' : value ? 'true' : 'false') };
}

/** RFC 4180: quotes only where needed. */
function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const dateTexts = new Map<PlainDate, string>();

/** A caseload names the same few thousand days over and over; formatting each once halves the time of writing it. */
function dateText(value: PlainDate): string {
  let formatted = dateTexts.get(value);
  if (formatted === undefined) dateTexts.set(value, (formatted = formatDate(value)));
  return formatted;
}
