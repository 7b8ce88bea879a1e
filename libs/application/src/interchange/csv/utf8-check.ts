import { isUtf8 } from 'node:buffer';

/** Tells whether bytes that arrive in chunks are UTF-8, also where a chunk ends inside a character. */
export class Utf8Check {
  private cut: Buffer = Buffer.alloc(0);

  /** Whether the chunk, with what the one before left over, is UTF-8 as far as it goes. */
  accepts(chunk: Buffer): boolean {
    const bytes = this.cut.length > 0 ? Buffer.concat([this.cut, chunk]) : chunk;
    const whole = bytes.length - lengthOfCutCharacter(bytes);
    // A copy: the stream may use its buffer again.
    this.cut = Buffer.from(bytes.subarray(whole));
    return isUtf8(bytes.subarray(0, whole));
  }

  /** Whether the last chunk ended with a whole character. */
  end(): boolean {
    return this.cut.length === 0;
  }
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
