import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';

const FLUSH_AT = 1024 * 1024;

/**
 * Writes lines of PostgreSQL's COPY text format to several tables over one connection. While the server takes one batch
 * the next is being made, and memory holds no more than those two.
 */
export class CopyWriter {
  private readonly pending = new Map<string, string>();
  private size = 0;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: ClientBase) {}

  /** Adds a line (with its line end) for `table`, given with its column list. Call `flushIfFull` soon. */
  add(table: string, line: string): void {
    this.pending.set(table, (this.pending.get(table) ?? '') + line);
    this.size += line.length;
  }

  /** Sends what has gathered once it is worth a round trip. @throws what the server answered to an earlier batch. */
  async flushIfFull(): Promise<void> {
    if (this.size >= FLUSH_AT) await this.send();
  }

  /** Sends the rest and waits until the server has everything. */
  async end(): Promise<void> {
    await this.send();
    await this.settle();
  }

  private async send(): Promise<void> {
    await this.settle();
    const batches = [...this.pending];
    this.pending.clear();
    this.size = 0;
    // The outcome is kept as a value: a rejection that nobody awaits yet would end the process.
    this.underWay = this.copyAll(batches).then(
      () => null,
      (error: unknown) => ({ error }),
    );
  }

  private async settle(): Promise<void> {
    const outcome = await this.underWay;
    if (typeof outcome === 'object' && outcome !== null && 'error' in outcome) throw outcome.error;
  }

  private async copyAll(batches: [table: string, text: string][]): Promise<void> {
    for (const [table, text] of batches) {
      const stream = this.client.query(copyFrom(`COPY ${table} FROM STDIN`));
      stream.end(Buffer.from(text));
      await finished(stream);
    }
  }
}

/** A value as COPY's text format writes it. */
export function copyText(value: string | null): string {
  if (value === null) return '\\N';
  // Asking first is cheaper than replacing nothing, millions of times.
  return NEEDS_ESCAPE.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
    : value;
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
