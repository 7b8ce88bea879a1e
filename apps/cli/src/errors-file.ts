import { type FileHandle, open } from 'node:fs/promises';
import type { ImportError } from '@rettid/application';

const FLUSH_AT = 64 * 1024;

/** The file of `--errors`: CSV with LF line ends, quoted where RFC 4180 asks for it. Opened before the work begins. */
export class ErrorsFile {
  private pending = 'file,line,column,value,problem\n';

  private constructor(private readonly handle: FileHandle) {}

  /** @throws the file system's error where the file cannot be written */
  static async open(path: string): Promise<ErrorsFile> {
    return new ErrorsFile(await open(path, 'w'));
  }

  async write({ file, line, column, value, problem }: ImportError): Promise<void> {
    const fields = [file, line === null ? '' : String(line), column ?? '', value ?? '', problem];
    this.pending += `${fields.map(quoted).join(',')}\n`;
    if (this.pending.length >= FLUSH_AT) await this.flush();
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.handle.close();
    }
  }

  private async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    await this.handle.appendFile(text);
  }
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
