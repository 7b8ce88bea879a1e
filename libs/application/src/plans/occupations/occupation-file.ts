import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type CsvFault, CsvReader, type CsvRecord } from '../../interchange/csv/csv-reader';
import { looksLikeUtf16, Utf8Check } from '../../interchange/csv/utf8-check';
import { type ImportError, shownValue } from '../../interchange/import-error';
import { CSV_FAULT_WORDS } from '../../interchange/staging/stage-file';

export interface ListedOccupation {
  readonly code: string;
  readonly title: string;
  readonly synonyms: readonly string[];
}

export interface OccupationFile {
  readonly occupations: readonly ListedOccupation[];
  /** By line; a file with any of them is not to be used. */
  readonly errors: readonly ImportError[];
}

const COLUMNS = ['code', 'title', 'synonyms'] as const;
const COLUMN_NAMES = COLUMNS.join(', ');
const UNIT_GROUP = /^[0-9]{4}$/;
/** Characters of a title or another name. */
const LONGEST_NAME = 200;
/** What decoding makes of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * Reads a list of positions: CSV as in the interchange format (UTF-8, header line), with the columns `code` (DISCO-08, four
 * digits), `title` and, where the file has it, `synonyms` (other names, separated by `;`).
 *
 * @throws the file system's error where the file cannot be read
 */
export async function readOccupationFile(path: string): Promise<OccupationFile> {
  const reading = new Reading(basename(path));
  for await (const chunk of createReadStream(path)) {
    if (!(await reading.take(chunk as Buffer))) break;
  }
  return await reading.end();
}

class Reading {
  private readonly reader = new CsvReader({
    record: (record) => this.record(record),
    fault: (fault, line, field) => this.fault(fault, line, field),
  });
  private readonly utf8 = new Utf8Check();
  private readonly occupations = new Map<string, ListedOccupation>();
  private readonly errors: ImportError[] = [];
  private header: readonly string[] | null = null;
  private isFirstChunk = true;
  private isStopped = false;

  constructor(private readonly file: string) {}

  /** Returns false where nothing more can be read from the file. */
  async take(chunk: Buffer): Promise<boolean> {
    if (this.isFirstChunk && looksLikeUtf16(chunk)) {
      this.stop('filen er UTF-16; gem den som UTF-8');
      return false;
    }
    this.isFirstChunk = false;
    if (!this.utf8.accepts(chunk)) {
      this.stop('filen er ikke gyldig UTF-8; er den gemt som ISO 8859-1 eller Windows-1252?');
      return false;
    }
    return (await this.reader.write(chunk)) && !this.isStopped;
  }

  async end(): Promise<OccupationFile> {
    if (!this.isStopped) await this.reader.end();
    if (!this.isStopped && this.header === null) this.stop('filen er tom; første linje skal være overskriften');
    if (this.errors.length === 0 && this.occupations.size === 0) {
      this.stop('filen har ingen rækker; den ville tømme listen');
    }
    return { occupations: [...this.occupations.values()], errors: this.errors };
  }

  private record({ fields, line }: CsvRecord): void {
    if (this.isStopped) return;
    if (this.header === null) this.readHeader(fields);
    else if (fields.length !== this.header.length) this.ragged(fields, line, this.header.length);
    else this.row(fields, line, this.header);
  }

  private readHeader(fields: readonly string[]): void {
    this.header = fields;
    const known: readonly string[] = COLUMNS;
    for (const [index, field] of fields.entries()) {
      if (!known.includes(field)) {
        this.error(1, shownValue(field), null, `ukendt kolonne; filen kan have ${COLUMN_NAMES}`);
      } else if (fields.indexOf(field) < index) this.error(1, field, null, 'kolonnen står mere end én gang');
    }
    for (const column of ['code', 'title'] as const) {
      if (!fields.includes(column)) this.error(1, column, null, 'påkrævet kolonne mangler');
    }
    if (this.errors.length > 0) this.isStopped = true;
  }

  private ragged(fields: readonly string[], line: number, width: number): void {
    if (fields.length === 1 && fields[0] === '') {
      this.error(line, null, null, 'tom linje; hver linje skal være en række');
      return;
    }
    const count = `${fields.length} ${fields.length === 1 ? 'felt' : 'felter'}`;
    this.error(line, null, null, `rækken har ${count}; overskriften har ${width}`);
  }

  private row(fields: readonly string[], line: number, header: readonly string[]): void {
    const field = (column: (typeof COLUMNS)[number]): string => fields[header.indexOf(column)] ?? '';
    const [code, title] = [field('code'), field('title').trim()];
    const synonyms = field('synonyms')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const before = this.errors.length;
    if (!UNIT_GROUP.test(code)) this.error(line, 'code', code, 'skal være en DISCO-08-kode på 4 cifre');
    this.checkName(line, 'title', title);
    for (const synonym of synonyms) this.checkName(line, 'synonyms', synonym);
    const key = `${code} ${title.toLocaleLowerCase('da')}`;
    if (this.occupations.has(key)) this.error(line, 'title', title, 'står allerede i filen med den samme kode');
    if (this.errors.length === before) this.occupations.set(key, { code, title, synonyms });
  }

  private checkName(line: number, column: string, name: string): void {
    if (name === '') this.error(line, column, name, 'mangler; kolonnen skal udfyldes');
    else if (name.length > LONGEST_NAME) this.error(line, column, name, `skal være højst ${LONGEST_NAME} tegn`);
    else if (/[\p{Cc}]/u.test(name) || name.includes(REPLACEMENT)) {
      this.error(line, column, name, 'skal være tekst på én linje uden styretegn');
    }
  }

  private fault(fault: CsvFault, line: number, field: number): void {
    this.error(line, this.header?.[field] ?? null, null, CSV_FAULT_WORDS[fault]);
  }

  private stop(problem: string): void {
    this.isStopped = true;
    this.error(null, null, null, problem);
  }

  private error(line: number | null, column: string | null, value: string | null, problem: string): void {
    this.errors.push({ file: this.file, line, column, value: value === null ? null : shownValue(value), problem });
  }
}
