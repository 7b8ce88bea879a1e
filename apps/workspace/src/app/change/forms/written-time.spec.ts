import { writtenTime } from './written-time';

describe('a written time', () => {
  it.each([
    ['10', '10:00'],
    ['9', '09:00'],
    ['1015', '10:15'],
    ['915', '09:15'],
    ['10.15', '10:15'],
    ['10:15', '10:15'],
    ['kl. 9', '09:00'],
    ['0', '00:00'],
    ['23.59', '23:59'],
  ])('»%s« is %s', (text, time) => expect(writtenTime(text)).toBe(time));

  it.each(['', '24', '10.60', '10.1', 'ti', '101010'])('»%s« is none', (text) => expect(writtenTime(text)).toBeNull());
});
