import type { FileSpec } from '../format/column';
import { type ImportError, shownValue } from '../import-error';

/** Where a file's columns stand. */
export interface Header {
  /** For each column of the specification its position in the file's rows, or -1 where the file lacks it. */
  readonly positions: readonly number[];
  /** Number of fields that every row must have. */
  readonly width: number;
  readonly errors: readonly ImportError[];
}

/**
 * Whether a row names any column of the file. One that does not is no header but somebody's data, of which nothing must
 * be shown.
 */
export function namesColumns(spec: FileSpec, fields: readonly string[]): boolean {
  return spec.columns.some((column) => fields.includes(column.name));
}

/** The file's columns, for people. */
export function columnNames(spec: FileSpec): string {
  return spec.columns.map((column) => column.name).join(', ');
}

/** Finds the columns by name; an unknown or repeated column, or the lack of a required one, is an error. */
export function readHeader(spec: FileSpec, fields: readonly string[]): Header {
  const names = spec.columns.map((column) => column.name);
  const at = (column: string | null, value: string | null, problem: string): ImportError => ({
    file: `${spec.name}.csv`,
    line: 1,
    column,
    value,
    problem,
  });
  const unknown = fields.flatMap((field) =>
    names.includes(field) ? [] : [at(shownValue(field), null, `ukendt kolonne; filen kan have ${columnNames(spec)}`)],
  );
  const repeated = fields.flatMap((field, i) =>
    names.includes(field) && fields.indexOf(field) < i ? [at(field, null, 'kolonnen står mere end én gang')] : [],
  );
  const missing = spec.columns.flatMap((column) =>
    column.required && !fields.includes(column.name) ? [at(column.name, null, 'påkrævet kolonne mangler')] : [],
  );
  return {
    positions: names.map((name) => fields.indexOf(name)),
    width: fields.length,
    errors: [...unknown, ...repeated, ...missing],
  };
}
