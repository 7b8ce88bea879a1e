import { createReadStream } from 'node:fs';
import { type CsvFault, CsvReader, type CsvRecord, MAX_RECORD_BYTES } from '../csv/csv-reader';
import { looksLikeUtf16, Utf8Check } from '../csv/utf8-check';
import type { FileSpec } from '../format/column';
import type { ImportError, ImportWarning } from '../import-error';
import { type CopyWriter, copyText } from './copy-writer';
import { columnNames, namesColumns, readHeader } from './header';
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
  /**
   * Line of the first fault through which rows may be missing or wrongly cut, so that neither references into this file
   * can be judged nor the fault be told to be one citizen's. `null`: none.
   */
  readonly distrustedFrom: number | null;
}

const CHUNK_BYTES = 256 * 1024;
const WARNINGS_KEPT = 10;

/** Reads a file into its staging table, row by row, and its row errors into `ERRORS`. */
export async function stageFile(spec: FileSpec, path: string, writer: CopyWriter): Promise<StagedFile> {
  const reading = new FileReading(spec, writer);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    if (!(await reading.take(chunk as Buffer))) break;
    await writer.flushIfFull();
  }
  await reading.end();
  return reading.result();
}

class FileReading {
  private readonly utf8 = new Utf8Check();
  private readonly reader = new CsvReader({
    record: (record) => this.record(record),
    fault: (fault, line, field) => this.fault(fault, line, field),
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
  private distrustedFrom: number | null = null;

  constructor(
    private readonly spec: FileSpec,
    private readonly writer: CopyWriter,
  ) {}

  /** Returns false where nothing more can be read from the file. */
  async take(chunk: Buffer): Promise<boolean> {
    if (this.isFirstChunk && looksLikeUtf16(chunk)) {
      this.stop(1, null, 'filen er UTF-16; gem den som UTF-8');
      return false;
    }
    this.isFirstChunk = false;
    if (!this.utf8.accepts(chunk) || chunk.includes(0)) this.isSuspicious = true;
    return (await this.reader.write(chunk)) && !this.isStopped;
  }

  async end(): Promise<void> {
    if (this.isStopped) return;
    if (!this.utf8.end()) this.isSuspicious = true;
    await this.reader.end();
    if (this.stager === null) this.stop(1, null, 'filen er tom; første linje skal være overskriften');
  }

  result(): StagedFile {
    const { spec, rowCount, errorCount, warningCount, warnings, distrustedFrom } = this;
    return { spec, rowCount, errorCount, warningCount, warnings, distrustedFrom };
  }

  private record(record: CsvRecord): void {
    if (this.isStopped) return;
    if (this.stager !== null) {
      this.rowCount += 1;
      this.stager.row(record);
    } else {
      this.stager = this.header(record);
    }
  }

  private header(record: CsvRecord): RowStager | null {
    if (!namesColumns(this.spec, record.fields)) {
      this.stop(
        1,
        null,
        `første linje er ikke en overskrift; den skal nævne kolonner adskilt af komma: ${columnNames(this.spec)}`,
      );
      return null;
    }
    const header = readHeader(this.spec, record.fields);
    this.columnNames = record.fields;
    for (const { line, column, value, problem } of header.errors) this.reject(line ?? 1, 0, column, value, problem);
    if (header.errors.length > 0) this.distrust(1);
    const table = `${stageOf(this.spec.name)} (line, faulty, ${columnList(this.spec)})`;
    const sink: StagedRowSink = {
      staged: (copyLine) => this.writer.add(table, copyLine),
      rejected: (...error) => this.reject(...error),
      warned: (line, column, problem) => this.warn({ file: `${this.spec.name}.csv`, line, column, problem }),
      unattributable: (line) => this.distrust(line),
    };
    return new RowStager(this.spec, header, sink, () => this.isSuspicious);
  }

  private fault(fault: CsvFault, line: number, field: number): void {
    const name = this.columnNames[field];
    const column = this.spec.columns.some((known) => known.name === name) ? (name ?? null) : null;
    if (fault === 'unclosed-quote' || fault === 'record-too-long') {
      this.stop(line, column, CSV_FAULT_WORDS[fault]);
    } else {
      this.reject(line, 0, column, null, CSV_FAULT_WORDS[fault]);
      this.distrust(line);
    }
  }

  /** A fault after which the rest of the file cannot be read. */
  private stop(line: number, column: string | null, problem: string): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.reject(line, 0, column, null, problem);
    this.distrust(line);
  }

  private distrust(line: number): void {
    this.distrustedFrom ??= line;
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

/** What is said of a file that is not well-formed CSV. */
export const CSV_FAULT_WORDS: Readonly<Record<CsvFault, string>> = {
  'stray-quote': 'anførselstegn midt i et felt; feltet skal stå i anførselstegn, og tegnet selv skrives dobbelt',
  'after-quote': 'tekst efter feltets afsluttende anførselstegn; et anførselstegn i teksten skrives dobbelt',
  'unclosed-quote': 'feltets anførselstegn lukkes aldrig, så resten af filen kan ikke læses; er filen skåret over?',
  'record-too-long': `rækken er længere end ${MAX_RECORD_BYTES} byte, så resten af filen kan ikke læses; mangler et anførselstegn?`,
};
