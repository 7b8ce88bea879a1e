import { looksLikeUtf16, Utf8Check } from './utf8-check';

function isUtf8InChunksOf(size: number, bytes: Buffer): boolean {
  const check = new Utf8Check();
  let accepted = true;
  for (let at = 0; at < bytes.length; at += size) accepted = check.accepts(bytes.subarray(at, at + size)) && accepted;
  return check.end() && accepted;
}

describe('Utf8Check', () => {
  it.each([1, 2, 3, 4, 5, 7, 64])('accepts characters that chunks of %i bytes cut in two', (size) => {
    expect(isUtf8InChunksOf(size, Buffer.from('Åse Öz €, \u{1F600} 漢字 \uFFFD\n'))).toBe(true);
  });

  it.each([
    ['ISO 8859-1', [0x61, 0xf8, 0x2c]],
    ['a character cut by the end of the file', [0x61, 0xc3]],
    ['an overlong form', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a byte that is never UTF-8', [0xff]],
  ])('refuses %s, however it is cut', (_what, bytes) => {
    for (const size of [1, 2, 64]) expect(isUtf8InChunksOf(size, Buffer.from(bytes))).toBe(false);
  });

  it('tells UTF-16 by its byte order mark or by NUL in the first character', () => {
    expect(looksLikeUtf16(Buffer.from('\uFEFFa', 'utf16le'))).toBe(true);
    expect(looksLikeUtf16(Buffer.from('ab', 'utf16le'))).toBe(true);
    expect(looksLikeUtf16(Buffer.from('ab'))).toBe(false);
    expect(looksLikeUtf16(Buffer.from(''))).toBe(false);
  });
});
