import type { CsvRecord } from '../csv/csv-reader';
import type { FileSpec } from '../format/column';
import { passesModulus11 } from '../format/cpr';
import { formOf, type ValueForm } from '../format/value-check';
import { shapeOf, shownValue } from '../import-error';
import { copyText } from './copy-writer';
import type { Header } from './header';

/** Takes what the rows of one file become. */
export interface StagedRowSink {
  /** One line of PostgreSQL's COPY text format: line number, whether the row is faulty, the specification's columns. */
  staged(copyLine: string): void;
  rejected(line: number, columnNumber: number, column: string | null, value: string | null, problem: string): void;
  warned(line: number, column: string, problem: string): void;
  /** A row whose citizen cannot be told, or that may have swallowed others: no part of the caseload is surely whole. */
  unattributable(line: number): void;
}

/** What decoding makes of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * Checks each row of one file by itself - shape, form, codes, periods - and passes it on. A faulty value is staged as
 * null and the row marked: other rows may still refer to it, so that one fault does not bring a crowd of others.
 */
export class RowStager {
  private readonly forms: readonly ValueForm[];
  private readonly ownerColumn: number;
  private readonly periodColumns: readonly [number, number] | null;
  private readonly cprColumn: number;

  constructor(
    private readonly spec: FileSpec,
    private readonly header: Header,
    private readonly sink: StagedRowSink,
    /** Whether the file has shown bytes that are not UTF-8, or NUL: only then is every field searched for them. */
    private readonly isSuspicious: () => boolean,
  ) {
    const indexOf = (name: string): number => spec.columns.findIndex((column) => column.name === name);
    this.forms = spec.columns.map((column) => formOf(column.kind));
    this.ownerColumn = spec.owner.type === 'through' ? indexOf(spec.owner.column) : indexOf(spec.key[0] ?? '');
    if (spec.owner.type === 'citizen') this.ownerColumn = indexOf('citizen_id');
    this.cprColumn = spec.columns.findIndex((column) => column.kind.type === 'cpr');
    this.periodColumns = spec.period ? [indexOf(spec.period[0]), indexOf(spec.period[1])] : null;
  }

  row(row: CsvRecord): void {
    if (row.fields.length === this.header.width) this.wholeRow(row);
    else this.raggedRow(row);
  }

  private wholeRow(row: CsvRecord): void {
    const values: (string | null)[] = [];
    let isFaulty = false;
    for (let i = 0; i < this.spec.columns.length; i++) {
      const position = this.header.positions[i] ?? -1;
      const field = position < 0 ? '' : (row.fields[position] ?? '');
      const value = this.value(i, field);
      if (value === undefined) {
        isFaulty = true;
        if (position >= 0) this.reject(row.line, i, field);
      }
      values.push(value ?? null);
    }
    if (!this.checkPeriod(row, values)) isFaulty = true;
    if (this.cprColumn >= 0) this.warnOfCpr(row.line, values[this.cprColumn]);
    this.stage(row.line, isFaulty, values);
  }

  /** The value to store, `null` for none, `undefined` where the field does not have the column's form. */
  private value(columnIndex: number, field: string): string | null | undefined {
    const column = this.spec.columns[columnIndex];
    if (field === '') return column?.required ? undefined : null;
    if (this.isSuspicious() && (field.includes('\0') || field.includes(REPLACEMENT))) return undefined;
    return this.forms[columnIndex]?.parse(field) ?? undefined;
  }

  private reject(line: number, columnIndex: number, field: string): void {
    const column = this.spec.columns[columnIndex];
    const form = this.forms[columnIndex];
    if (!column || !form) return;
    const shown = form.showsValue ? shownValue(field) : shapeOf(field);
    this.sink.rejected(line, columnIndex + 1, column.name, shown, problemOf(field, form, this.isSuspicious()));
  }

  private checkPeriod(row: CsvRecord, values: (string | null)[]): boolean {
    if (!this.periodColumns || !this.spec.period) return true;
    const [first, last] = this.periodColumns;
    const start = values[first];
    const end = values[last];
    const lastField = row.fields[this.header.positions[last] ?? -1] ?? '';
    // Where the end is unreadable or too early, the period is no period: it must not be compared with others either.
    if (end === null && lastField !== '') values[first] = null;
    if (typeof start !== 'string' || typeof end !== 'string' || end >= start) return true;
    values[first] = null;
    const [from, to] = this.spec.period;
    this.sink.rejected(row.line, last + 1, to, end, `ligger før ${from} (${start}); skal være samme dag eller senere`);
    return false;
  }

  private warnOfCpr(line: number, cpr: string | null | undefined): void {
    if (typeof cpr !== 'string' || passesModulus11(cpr)) return;
    this.sink.warned(line, 'cpr', 'består ikke modulus 11-kontrollen (lovligt for numre fra 2007 og senere)');
  }

  /**
   * A row with too few or too many fields. What it lost or gained is unknown, so only the fields up to the owner's column
   * are believed, and only where every one of them has its column's form.
   */
  private raggedRow(row: CsvRecord): void {
    const { fields, line } = row;
    if (fields.length === 1 && fields[0] === '') {
      this.sink.rejected(line, 0, null, null, 'tom linje; hver linje skal være en række');
      return;
    }
    const count = `${fields.length} ${fields.length === 1 ? 'felt' : 'felter'}`;
    this.sink.rejected(line, 0, null, null, `rækken har ${count}; overskriften har ${this.header.width}`);
    const values = this.believedPrefix(fields);
    // A row over several lines may have swallowed others.
    if (values === null || row.lineCount > 1) this.sink.unattributable(line);
    else this.stage(line, true, values);
  }

  /** The values up to and including the owner's column, the rest null; `null` where one of them is not to be believed. */
  private believedPrefix(fields: readonly string[]): (string | null)[] | null {
    const ownerPosition = this.header.positions[this.ownerColumn] ?? -1;
    if (ownerPosition < 0 || ownerPosition >= fields.length) return null;
    const values: (string | null)[] = [];
    for (let i = 0; i < this.spec.columns.length; i++) {
      const position = this.header.positions[i] ?? -1;
      const value = position < 0 || position > ownerPosition ? null : this.value(i, fields[position] ?? '');
      if (value === undefined) return null;
      values.push(value);
    }
    return values;
  }

  private stage(line: number, isFaulty: boolean, values: readonly (string | null)[]): void {
    let copyLine = `${line}\t${isFaulty ? 't' : 'f'}`;
    for (const value of values) copyLine += `\t${copyText(value)}`;
    this.sink.staged(`${copyLine}\n`);
  }
}

function problemOf(field: string, form: ValueForm, isSuspicious: boolean): string {
  if (field === '') return 'mangler; kolonnen skal udfyldes';
  if (isSuspicious && field.includes('\0')) return 'indeholder et NUL-tegn, som ikke kan være tekst';
  if (isSuspicious && field.includes(REPLACEMENT)) {
    return 'er ikke gyldig UTF-8; er filen gemt som ISO 8859-1 eller Windows-1252?';
  }
  return form.expected;
}
