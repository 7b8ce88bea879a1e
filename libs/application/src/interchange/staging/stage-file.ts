import { createReadStream } from 'node:fs';
import { CsvTokenizer, type CsvRow, type FileFault, MAX_ROW_LENGTH } from '../csv/csv-tokenizer';
import { looksLikeUtf16, Utf8Decoder } from '../csv/utf8-decoder';
import type { FileSpec } from '../format/column';
import type { ImportError, ImportWarning } from '../import-error';
import { type CopyWriter, copyText } from './copy-writer';
import { readHeader } from './header';
import { RowStager, type StagedRowSink } from './row-stager';
import { columnList, ERRORS, fileNumber, stageOf } from './staging-tables';

/** What reading one file gave, beside the rows and row errors that now stand in the staging tables. */
export interface StagedFile {
  readonly spec: FileSpec;
  readonly rowCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  /** The first of them. */
  readonly warnings: readonly ImportWarning[];
  /** Whether rows may be missing or wrongly cut, so that a reference into this file cannot be judged. */
  readonly isUnreliable: boolean;
  /** Why the file forbids leaving out single citizens: a fault that cannot be told to be one citizen's. `null`: none. */
  readonly unattributableLine: number | null;
}

const CHUNK_BYTES = 256 * 1024;
const WARNINGS_KEPT = 10;

/** Reads a file into its staging table, row by row, and its row errors into `ERRORS`. */
export async function stageFile(spec: FileSpec, path: string, writer: CopyWriter): Promise<StagedFile> {
  const reading = new FileReading(spec, writer);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    if (!reading.take(chunk as Buffer)) break;
    await writer.flushIfFull();
  }
  reading.end();
  return reading.result();
}

class FileReading {
  private readonly decoder = new Utf8Decoder();
  private readonly tokenizer = new CsvTokenizer({
    row: (row) => this.row(row),
    broken: (line, field, fault) => this.broken(line, field, fault),
  });
  private readonly warnings: ImportWarning[] = [];
  private stager: RowStager | null = null;
  private columnNames: readonly string[] = [];
  private isFirstChunk = true;
  private isStopped = false;
  private isSuspicious = false;
  private rowCount = 0;
  private errorCount = 0;
  private warningCount = 0;
  private isUnreliable = false;
  private unattributableLine: number | null = null;

  constructor(
    private readonly spec: FileSpec,
    private readonly writer: CopyWriter,
  ) {}

  /** Returns false where nothing more can be read from the file. */
  take(chunk: Buffer): boolean {
    if (this.isFirstChunk && looksLikeUtf16(chunk)) {
      this.fail(1, null, 'filen er UTF-16; gem den som UTF-8');
      return false;
    }
    this.isFirstChunk = false;
    return this.write(this.decoder.decode(chunk));
  }

  end(): void {
    if (this.isStopped) return;
    this.write(this.decoder.end());
    this.tokenizer.end();
    if (this.stager === null && !this.isStopped)
      this.fail(1, null, 'filen er tom; første linje skal være overskriften');
  }

  result(): StagedFile {
    const { spec, rowCount, errorCount, warningCount, warnings, isUnreliable, unattributableLine } = this;
    return { spec, rowCount, errorCount, warningCount, warnings, isUnreliable, unattributableLine };
  }

  private write(text: string): boolean {
    this.isSuspicious ||= this.decoder.hasInvalidBytes || text.includes('\0');
    return this.tokenizer.write(text) && !this.isStopped;
  }

  private row(row: CsvRow): void {
    if (this.stager !== null) {
      this.rowCount += 1;
      this.stager.row(row);
    } else {
      this.stager = this.header(row);
    }
  }

  private header(row: CsvRow): RowStager {
    const header = readHeader(this.spec, row.fields);
    this.columnNames = row.fields;
    for (const { line, column, value, problem } of header.errors) this.reject(line ?? 1, 0, column, value, problem);
    if (row.fault !== null) this.reject(row.line, 0, null, null, 'overskriften er ikke gyldig CSV');
    if (header.errors.length > 0 || row.fault !== null) this.distrust(1);
    const table = `${stageOf(this.spec.name)} (line, faulty, ${columnList(this.spec)})`;
    const sink: StagedRowSink = {
      staged: (copyLine) => this.writer.add(table, copyLine),
      rejected: (...error) => this.reject(...error),
      warned: (line, column, problem) => this.warn({ file: `${this.spec.name}.csv`, line, column, problem }),
      unattributable: (line) => {
        this.unattributableLine ??= line;
      },
    };
    return new RowStager(this.spec, header, sink, () => this.isSuspicious);
  }

  private broken(line: number, field: number, fault: FileFault): void {
    const isKnown = this.spec.columns.some((column) => column.name === this.columnNames[field]);
    this.fail(line, isKnown ? (this.columnNames[field] ?? null) : null, FILE_PROBLEMS[fault]);
  }

  /** A fault after which the rest of the file cannot be read. */
  private fail(line: number, column: string | null, problem: string): void {
    this.isStopped = true;
    this.reject(line, 0, column, null, problem);
    this.distrust(line);
  }

  private distrust(line: number): void {
    this.isUnreliable = true;
    this.unattributableLine ??= line;
  }

  private reject(
    line: number,
    columnNumber: number,
    column: ImportError['column'],
    value: string | null,
    problem: string,
  ): void {
    this.errorCount += 1;
    const fields = [String(fileNumber(this.spec)), String(line), String(columnNumber), column, value, problem];
    this.writer.add(ERRORS, `${fields.map(copyText).join('\t')}\n`);
  }

  private warn(warning: ImportWarning): void {
    this.warningCount += 1;
    if (this.warnings.length < WARNINGS_KEPT) this.warnings.push(warning);
  }
}

const FILE_PROBLEMS: Readonly<Record<FileFault, string>> = {
  'unclosed-quote': 'feltets anførselstegn lukkes aldrig, så resten af filen kan ikke læses; er filen skåret over?',
  'row-too-long': `rækken er længere end ${MAX_ROW_LENGTH} tegn, så resten af filen kan ikke læses; mangler et anførselstegn?`,
};
