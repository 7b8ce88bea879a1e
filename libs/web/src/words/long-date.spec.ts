import { longDate } from './long-date';

describe('longDate', () => {
  it('is a date as a sentence has it', () => expect(longDate('2022-03-01')).toBe('1. marts 2022'));

  it.each(['2022-02-30', '1. marts 2022', ''])('takes no %p for a date', (text) =>
    expect(() => longDate(text)).toThrow(RangeError),
  );
});
