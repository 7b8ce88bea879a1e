import { CsvError, Parser } from 'csv-parse';
import { LineCounter } from './line-counter';

/** One record. `line` is the physical line (from 1) on which it starts, `lineCount` how many it covers. */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
  readonly lineCount: number;
}

export type CsvFault =
  /** A quote in a field that does not begin with one. The record is lost. */
  | 'stray-quote'
  /** Text after a field's closing quote. The record is lost, and what stands up to the next closing quote may be. */
  | 'after-quote'
  /** A quote that nothing closes: there is no more to read. */
  | 'unclosed-quote'
  /** A record too long to hold: there is no more to read. */
  | 'record-too-long';

export interface CsvSink {
  record(record: CsvRecord): void;
  /** `line`: where the field stands; `field`: its index in the record. */
  fault(fault: CsvFault, line: number, field: number): void;
}

/** Longest record in bytes. An unclosed quote swallows the rest of the file; this bounds what is held of it. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;

const FAULTS: Readonly<Record<string, CsvFault>> = {
  INVALID_OPENING_QUOTE: 'stray-quote',
  CSV_INVALID_CLOSING_QUOTE: 'after-quote',
  CSV_QUOTE_NOT_CLOSED: 'unclosed-quote',
  CSV_MAX_RECORD_SIZE: 'record-too-long',
};

/** RFC 4180 by csv-parse, chunk by chunk, with the line of every record; records of any number of fields are delivered. */
export class CsvReader {
  private readonly lines = new LineCounter();
  private readonly parser: SynchronousParser;
  private lastLine = 0;
  private lastFaultLine = 0;
  private isOver = false;

  constructor(private readonly sink: CsvSink) {
    this.parser = new SynchronousParser((fields, end) => this.record(fields, end));
    this.parser.on('skip', (error: unknown) => this.skipped(error));
  }

  /** Takes the next bytes. Returns false where nothing more will be read from the file. */
  async write(chunk: Buffer): Promise<boolean> {
    this.lines.add(chunk);
    await new Promise<void>((resolve, reject) => {
      this.parser.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
    return !this.isOver;
  }

  /** The file has ended: delivers a last record that has no line end. */
  async end(): Promise<void> {
    if (this.isOver) return;
    await new Promise<void>((resolve, reject) => {
      this.parser.once('error', reject);
      this.parser.end(resolve);
    });
  }

  /** `end`: offset of the byte after the record, its line end included. */
  private record(fields: readonly string[], end: number): void {
    if (this.isOver) return;
    let lineFeedsInside = 0;
    const lastLine = this.lines.lineAt(end - 1);
    if (lastLine > this.lastLine + 1) for (const field of fields) lineFeedsInside += countLineFeeds(field);
    this.lastLine = lastLine;
    this.sink.record({ fields, line: lastLine - lineFeedsInside, lineCount: lineFeedsInside + 1 });
  }

  private skipped(error: unknown): void {
    if (!(error instanceof CsvError)) throw error;
    const fault = FAULTS[error.code];
    if (fault === undefined) throw error;
    if (this.isOver) return;
    const line = this.lines.lineAt(this.parser.info.bytes);
    this.isOver = fault === 'unclosed-quote' || fault === 'record-too-long';
    // The parser complains of every quote, and again at the end of the file; one complaint a line is enough.
    if (line === this.lastFaultLine) return;
    this.lastFaultLine = line;
    this.sink.fault(fault, line, typeof error['index'] === 'number' ? error['index'] : 0);
  }
}

/**
 * csv-parse that hands over each record at once instead of queueing it: only then does `info.bytes` say where that record
 * ended. (Asking it for positions with `info: true` gives the same and costs more than all the parsing.)
 */
class SynchronousParser extends Parser {
  constructor(private readonly onRecord: (fields: readonly string[], end: number) => void) {
    super({
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_records_with_error: true,
      max_record_size: MAX_RECORD_BYTES,
    });
  }

  override push(record: unknown): boolean {
    if (!Array.isArray(record)) return super.push(record);
    this.onRecord(record as string[], this.info.bytes);
    return true;
  }
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
