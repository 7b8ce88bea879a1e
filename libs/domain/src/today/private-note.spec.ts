import { noteFault, NOTE_LENGTH, type NoteFault } from './private-note';

describe('a private note', () => {
  it.each<[string, string, NoteFault | null]>([
    ['a reminder', 'Ring om praktikken mandag', null],
    ['a phone number', 'Ring på 22 11 33 44', null],
    ['nothing', '', 'empty'],
    ['spaces alone', ' \n\t ', 'empty'],
    ['as many characters as there is room for', 'æ'.repeat(NOTE_LENGTH), null],
    ['characters beyond the plane, each counted once', '😀'.repeat(NOTE_LENGTH), null],
    ['spaces around, which do not count', ` ${'a'.repeat(NOTE_LENGTH)} `, null],
    ['one character too many', 'a'.repeat(NOTE_LENGTH + 1), 'too_long'],
    ['lines', 'Ring\r\n\ttil praktikken', null],
    ['a control character', 'a\u0000b', 'unreadable'],
    ['half a character', 'a\ud83db', 'unreadable'],
    ['a CPR number', 'Sendt til 010190-1234', 'personal'],
    ['a CPR number written apart', '01 01 90 12 34', 'personal'],
  ])('of %s', (_, text, fault) => expect(noteFault(text)).toBe(fault));
});
