import { isUtf8 } from 'node:buffer';

/**
 * Turns a file's bytes into text, chunk by chunk, and loses nothing: a byte that is not UTF-8 becomes the lone surrogate
 * U+DC00 + byte, which no valid file can hold. The fault thereby keeps its place - row and field - and the rest of the
 * file can still be checked.
 */
export class Utf8Decoder {
  private carried: Buffer = Buffer.alloc(0);
  private atStart = true;

  /** Whether a byte that is not UTF-8 has been met. */
  hasInvalidBytes = false;

  /** The text of `chunk`, without a character that its end cuts in two; that one comes with the next. */
  decode(chunk: Buffer): string {
    const bytes = this.carried.length > 0 ? Buffer.concat([this.carried, chunk]) : chunk;
    const whole = bytes.length - lengthOfCutCharacter(bytes);
    // A copy: the stream may reuse its buffer.
    this.carried = Buffer.from(bytes.subarray(whole));
    return this.text(bytes.subarray(0, whole));
  }

  /** The text of what a last, cut character left behind. */
  end(): string {
    const rest = this.carried;
    this.carried = Buffer.alloc(0);
    return this.text(rest);
  }

  private text(bytes: Buffer): string {
    if (bytes.length === 0) return '';
    if (!isUtf8(bytes)) {
      this.hasInvalidBytes = true;
      return this.withoutByteOrderMark(escapeInvalidBytes(bytes));
    }
    return this.withoutByteOrderMark(bytes.toString('utf8'));
  }

  private withoutByteOrderMark(text: string): string {
    const starts = this.atStart;
    this.atStart = false;
    return starts && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
}

/** Whether a text from `Utf8Decoder` holds a byte that was not UTF-8. */
export function holdsInvalidBytes(text: string): boolean {
  return /[\uDC80-\uDCFF]/u.test(text);
}

/** Whether a file that begins with these bytes is UTF-16: by its byte order mark, or by a NUL in its first character. */
export function looksLikeUtf16(head: Buffer): boolean {
  const [first, second] = head;
  if (first === undefined || second === undefined) return false;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0);
}

function lengthOfCutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const length = lengthOfSequence(bytes[bytes.length - back] ?? 0);
    if (length > 0) return length > back ? back : 0;
  }
  return 0;
}

/** Bytes in the sequence that this byte starts; 0 for a continuation byte. */
function lengthOfSequence(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

function escapeInvalidBytes(bytes: Buffer): string {
  const parts: string[] = [];
  let validFrom = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = lengthOfSequence(byte);
    if (length === 1 || (length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length)) {
      at += length;
      continue;
    }
    parts.push(bytes.toString('utf8', validFrom, at), String.fromCharCode(0xdc00 + byte));
    at += 1;
    validFrom = at;
  }
  parts.push(bytes.toString('utf8', validFrom, at));
  return parts.join('');
}
