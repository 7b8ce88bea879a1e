import { openingReason } from './opening-reason';

describe('the reason for opening a case', () => {
  it('is kept as it was written, without white space around it or in heaps', () => {
    expect(openingReason('  Dækker for Lars,\n\tsom er   syg i dag \n')).toEqual({
      reason: 'Dækker for Lars, som er syg i dag',
    });
  });

  it.each([
    ['Syg kollega i dag 18', 20],
    ['Afløser Åse på orlov', 20],
  ])('may be of 20 characters: %s', (reason, length) => {
    expect(Array.from(reason)).toHaveLength(length);
    expect(openingReason(reason)).toEqual({ reason });
  });

  it('is at least 20 characters, white space around it not counted', () => {
    expect(openingReason('Syg kollega i dag 1')).toEqual({ fault: 'too_short' });
    expect(openingReason(`Syg kollega i dag 1${' '.repeat(30)}`)).toEqual({ fault: 'too_short' });
    expect(openingReason(' '.repeat(40))).toEqual({ fault: 'too_short' });
  });

  it('is at most 500 characters, letters beyond the 16 bits counted as one', () => {
    const words = 'Dækker for en kollega. '.repeat(30);
    expect(openingReason(words.slice(0, 500))).toHaveProperty('reason');
    expect(openingReason(`${words.slice(0, 499)}xy`)).toEqual({ fault: 'too_long' });
    expect(openingReason('Dækker for en kollega 😀'.padEnd(500, '😀'))).toHaveProperty('reason');
  });

  it.each([
    'a'.repeat(20),
    'abababababababababab',
    '....................',
    '1 1 1 1 1 1 1 1 1 1 1 1',
    'xxxx xxxx XXXX xxxx x',
  ])('says something: not %s', (typed) => {
    expect(openingReason(typed)).toEqual({ fault: 'says_nothing' });
  });

  it.each(['0101901234', '010190-1234', '010190 1234', '01 01 90 - 1234', '01.01.90-1234'])(
    'holds no CPR number, however it is written: %s',
    (number) => {
      expect(openingReason(`Skal tale med ${number} om praktik`)).toEqual({ fault: 'cpr' });
    },
  );

  it('may hold other numbers and dates', () => {
    for (const text of [
      'Møde 12.03.2022 kl. 10.30 om praktik',
      'Ring 22 11 33 44 om praktikken',
      'Sag 99999999999 fra KL',
    ]) {
      expect(openingReason(text)).toHaveProperty('reason');
    }
  });
});
