import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

import { generateCaseload, type CaseloadOptions } from './caseload/generate';
import type { Column } from './output/columns';
import { FILE_NAMES, FILES, type FileName, type Rows } from './output/files';

/** Text kept back per file before it is written: large enough for few system calls, small enough to forget. */
const CHUNK_CHARACTERS = 1 << 18;

/** Rows written, by file. */
export type RowCounts = Record<FileName, number>;

/**
 * Generates a caseload and writes it as a directory of the interchange format, one CSV file per kind of record.
 * @param directory made where it is missing; files of the format in it are replaced
 * @throws Error of the file system where it cannot be written
 */
export async function writeCaseload(directory: string, options: CaseloadOptions = {}): Promise<RowCounts> {
  await mkdir(directory, { recursive: true });
  const writers: CsvWriter[] = [];
  try {
    for (const file of FILE_NAMES) writers.push(await CsvWriter.create(directory, file));
    for (const part of generateCaseload(options)) {
      for (const writer of writers) writer.add(part);
      for (const writer of writers) if (writer.isFull()) await writer.flush();
    }
    for (const writer of writers) await writer.flush();
  } finally {
    for (const writer of writers) await writer.close();
  }
  return Object.fromEntries(writers.map((writer) => [writer.file, writer.rows])) as RowCounts;
}

class CsvWriter {
  rows = 0;
  private text: string;
  private readonly columns: readonly Column<string, unknown>[];

  private constructor(
    readonly file: FileName,
    private readonly handle: FileHandle,
  ) {
    this.columns = FILES[file] as readonly Column<string, unknown>[];
    this.text = `${this.columns.map((column) => column.name).join(',')}\n`;
  }

  static async create(directory: string, file: FileName): Promise<CsvWriter> {
    return new CsvWriter(file, await open(join(directory, `${file}.csv`), 'w'));
  }

  add(part: Rows): void {
    const rows: readonly Readonly<Record<string, unknown>>[] = part[this.file];
    for (const row of rows) {
      let line = '';
      for (const column of this.columns) line += (line === '' ? '' : ',') + column.write(row[column.name]);
      this.text += `${line}\n`;
    }
    this.rows += rows.length;
  }

  isFull(): boolean {
    return this.text.length >= CHUNK_CHARACTERS;
  }

  async flush(): Promise<void> {
    await this.handle.writeFile(this.text);
    this.text = '';
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
