import { assert, property, string } from 'fast-check';
import { opening } from './opening';

describe('the opening of a long text', () => {
  it('is all of a text of 380 characters', () => {
    expect(opening('x'.repeat(380)).rest).toBe('');
  });

  it('ends with a word', () => {
    const { start } = opening('ordet er '.repeat(100));
    expect(start).toMatch(/(ordet|er)$/);
    expect(start.length).toBeLessThanOrEqual(300);
  });

  it('cuts a text without spaces where it stands', () => {
    expect(opening('x'.repeat(1000)).start).toHaveLength(300);
  });

  it('and the rest are the text, unchanged', () => {
    assert(
      property(string({ minLength: 0, maxLength: 2000 }), (text) => {
        const { start, rest } = opening(text);
        expect(start + rest).toBe(text);
      }),
    );
  });
});
