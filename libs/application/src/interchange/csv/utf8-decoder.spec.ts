import { holdsInvalidBytes, looksLikeUtf16, Utf8Decoder } from './utf8-decoder';

function decode(bytes: Buffer, size: number): { text: string; invalid: boolean } {
  const decoder = new Utf8Decoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  return { text: text + decoder.end(), invalid: decoder.hasInvalidBytes };
}

describe('Utf8Decoder', () => {
  const sample = 'Åse Öz €, \u{1F600} 漢字 \uFFFD\n';

  it.each([1, 2, 3, 4, 5, 7, 64])('reads characters that chunks of %i bytes cut in two', (size) => {
    expect(decode(Buffer.from(sample), size)).toEqual({ text: sample, invalid: false });
  });

  it('leaves out a byte order mark, but only at the start', () => {
    expect(decode(Buffer.from('\uFEFFa\uFEFF'), 1).text).toBe('a\uFEFF');
  });

  it.each([1, 2, 3, 64])('keeps bytes that are not UTF-8 in their place (chunks of %i)', (size) => {
    const latin1 = Buffer.concat([Buffer.from('a,ø,'), Buffer.from('ø', 'latin1'), Buffer.from(',b€\n')]);
    const { text, invalid } = decode(latin1, size);
    expect(invalid).toBe(true);
    const fields = text.split(',');
    expect(fields.map(holdsInvalidBytes)).toEqual([false, false, true, false]);
    expect(fields[3]).toBe('b€\n');
  });

  it('calls a character cut by the end of the file, an overlong form and a surrogate invalid', () => {
    for (const bytes of [[0x61, 0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff]])
      expect(decode(Buffer.from(bytes), 64).invalid).toBe(true);
  });

  it('tells UTF-16 by its byte order mark or by NUL in the first character', () => {
    expect(looksLikeUtf16(Buffer.from('\uFEFFa', 'utf16le'))).toBe(true);
    expect(looksLikeUtf16(Buffer.from('ab', 'utf16le'))).toBe(true);
    expect(looksLikeUtf16(Buffer.from('ab'))).toBe(false);
    expect(looksLikeUtf16(Buffer.from(''))).toBe(false);
  });
});
