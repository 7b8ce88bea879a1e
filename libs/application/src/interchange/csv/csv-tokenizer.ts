/** What is wrong with the shape of a row. The row is delivered all the same, so that its other faults are found too. */
export interface RowFault {
  readonly type:
    | 'stray-quote' // in a field that does not begin with one; taken literally
    | 'after-quote' // text after a field's closing quote; taken as part of the field
    | 'stray-return'; // a carriage return outside quotes that no line feed follows; taken literally
  /** Index of the field. */
  readonly field: number;
}

/** Why no row can be read from here to the end of the file. */
export type FileFault = 'unclosed-quote' | 'row-too-long';

/** One record. `line` is the physical line (from 1) on which it starts, `lineCount` how many it covers. */
export interface CsvRow {
  readonly fields: string[];
  readonly line: number;
  readonly lineCount: number;
  readonly fault: RowFault | null;
}

export interface RowSink {
  row(row: CsvRow): void;
  broken(line: number, field: number, fault: FileFault): void;
}

/** Longest row in UTF-16 units. An unclosed quote swallows the rest of the file; this bounds what it can hold. */
export const MAX_ROW_LENGTH = 16 * 1024 * 1024;

const COMMA = 44;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const NOT_WHOLE = -1;

/**
 * RFC 4180 over text that arrives in chunks: comma, `"` quoting with `""` for a quote, CRLF or LF, the last line end
 * optional. Rows without quotes - nearly all - are cut by the engine's own `split`; the rest goes character by character.
 */
export class CsvTokenizer {
  private text = '';
  private isLast = false;
  private line = 1;
  private isBroken = false;

  constructor(private readonly sink: RowSink) {}

  /** Takes the next text. Returns false where the file is broken and nothing more will be read from it. */
  write(chunk: string): boolean {
    if (this.isBroken) return false;
    this.text += chunk;
    this.readRows();
    if (this.text.length > MAX_ROW_LENGTH) this.break(0, 'row-too-long');
    return !this.isBroken;
  }

  /** The text has ended: delivers a last row that has no line end. */
  end(): void {
    if (this.isBroken) return;
    this.isLast = true;
    this.readRows();
  }

  /** Delivers every whole row and keeps the rest. */
  private readRows(): void {
    const text = this.text;
    let at = 0;
    let nextQuote = -1;
    let nextReturn = -1;
    while (at < text.length) {
      let lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) {
        if (!this.isLast) break;
        lineEnd = text.length;
      }
      if (nextQuote < at) nextQuote = indexOrEnd(text, '"', at);
      if (nextReturn < at) nextReturn = indexOrEnd(text, '\r', at);
      const endsInCrLf = nextReturn === lineEnd - 1 && lineEnd < text.length;
      if (nextQuote > lineEnd && (nextReturn > lineEnd || endsInCrLf)) {
        this.deliver(text.slice(at, endsInCrLf ? lineEnd - 1 : lineEnd).split(','), 1, null);
        at = lineEnd + 1;
        continue;
      }
      const next = this.readCarefully(at);
      if (next === NOT_WHOLE) break;
      at = next;
    }
    this.text = text.slice(at);
  }

  /** One row, character by character. Returns where the next begins, or `NOT_WHOLE` where this one does not end yet. */
  private readCarefully(from: number): number {
    const { text, isLast } = this;
    const fields: string[] = [];
    let fault: RowFault | null = null;
    let lineCount = 1;
    let at = from;
    for (;;) {
      let quoted: string | null = null;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close < 0 && isLast) this.break(fields.length, 'unclosed-quote');
        // A quote that ends the chunk may be the first half of a doubled one.
        if (close < 0 || (close === text.length - 1 && !isLast)) return NOT_WHOLE;
        const content = text.slice(at + 1, close);
        lineCount += countLineFeeds(content);
        quoted = content.includes('"') ? content.replaceAll('""', '"') : content;
        at = close + 1;
      }
      const bare = at;
      at = endOfBareText(text, at);
      if (at === text.length && !isLast) return NOT_WHOLE;
      if (fault === null) {
        const type = faultOf(text.slice(bare, at), quoted !== null);
        if (type !== null) fault = { type, field: fields.length };
      }
      fields.push((quoted ?? '') + text.slice(bare, at));
      if (text.charCodeAt(at) !== COMMA) break;
      at += 1;
    }
    this.deliver(fields, lineCount, fault);
    return text.charCodeAt(at) === CR ? at + 2 : at + 1;
  }

  private deliver(fields: string[], lineCount: number, fault: RowFault | null): void {
    const line = this.line;
    this.line += lineCount;
    this.sink.row({ fields, line, lineCount, fault });
  }

  private break(field: number, fault: FileFault): void {
    this.isBroken = true;
    this.sink.broken(this.line, field, fault);
  }
}

/** Where the text outside quotes ends: at a comma, LF, CRLF or the end. A CR that ends the text may be half a CRLF. */
function endOfBareText(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === LF) return at;
    if (code === CR && text.charCodeAt(at + 1) === LF) return at;
  }
  return at;
}

function faultOf(bare: string, followsQuote: boolean): RowFault['type'] | null {
  if (bare === '') return null;
  if (bare.includes('\r')) return 'stray-return';
  if (followsQuote) return 'after-quote';
  return bare.includes('"') ? 'stray-quote' : null;
}

/** Index of the quote that closes a field whose content starts at `from`; -1 where it does not come. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}
