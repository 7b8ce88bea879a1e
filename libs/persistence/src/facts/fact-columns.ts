import type { PlainDate } from '@rettid/domain';

/** Stands between values; no id, code or number holds it (and a value that did would be noticed: see `split`). */
export const SEPARATOR = '\u001f';

/** One row of a fact source, by position of the column. */
export interface FactRow {
  text(column: number): string;
  textOrNull(column: number): string | null;
  /** @throws RangeError where the value is none of the codes */
  code<Code extends string>(column: number, codes: readonly Code[]): Code;
  date(column: number): PlainDate;
  dateOrNull(column: number): PlainDate | null;
}

/**
 * The values of a set of rows, column by column, as they come from `string_agg`: an absent value is empty. It is one
 * object that is moved along the rows, so that reading a page of facts makes the facts and little else.
 */
export class FactColumns implements FactRow {
  private index = 0;

  private constructor(private readonly columns: readonly (readonly string[])[]) {}

  /**
   * @param texts one text a column, `null` where there are no rows
   * @throws RangeError where the columns are not of one length
   */
  static split(texts: readonly (string | null)[]): FactColumns {
    const columns = texts.map((text) => (text === null ? [] : text.split(SEPARATOR)));
    const length = columns[0]?.length ?? 0;
    if (columns.some((column) => column.length !== length)) {
      throw new RangeError('a value of a fact holds the separator of values (U+001F)');
    }
    return new FactColumns(columns);
  }

  get length(): number {
    return this.columns[0]?.length ?? 0;
  }

  at(index: number): this {
    this.index = index;
    return this;
  }

  text(column: number): string {
    const value = this.columns[column]?.[this.index];
    if (value === undefined) throw new RangeError(`a fact source has no column ${column}`);
    return value;
  }

  textOrNull(column: number): string | null {
    return this.text(column) || null;
  }

  code<Code extends string>(column: number, codes: readonly Code[]): Code {
    const value = this.text(column);
    const code = codes.find((candidate) => candidate === value);
    if (code === undefined) throw new RangeError(`no code of the list: ${value}`);
    return code;
  }

  date(column: number): PlainDate {
    return Number(this.text(column)) as PlainDate;
  }

  dateOrNull(column: number): PlainDate | null {
    const value = this.text(column);
    return value === '' ? null : (Number(value) as PlainDate);
  }
}
