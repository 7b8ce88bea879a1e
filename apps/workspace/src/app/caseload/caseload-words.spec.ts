import { nextDuty } from '../../testing/wire-samples';
import { answerInWords, citizens, freshness, hiddenInWords, searchedFor } from './caseload-words';
import { lateDuty, timing } from './duty-timing';
import { rowAfterKey } from './row-keys';

describe('the words of a list', () => {
  it('count citizens as one says it', () => {
    expect([citizens(0), citizens(1), citizens(1234)]).toEqual(['0 borgere', '1 borger', '1.234 borgere']);
    expect(answerInWords(0, false)).toBe('Ingen borgere vises.');
    expect(answerInWords(50, true)).toBe('De første 50 borgere er vist.');
    expect(answerInWords(1, false)).toBe('1 borger er vist.');
  });

  it.each([
    [{ asOf: null, sweptAt: null }, 'reglerne er ikke gennemgået endnu'],
    [{ asOf: '2022-03-01', sweptAt: '2022-03-01T01:04:00Z' }, 'opdateret i dag kl. 02.04'],
    [{ asOf: '2022-03-01', sweptAt: '2026-11-22T08:00:00Z' }, 'fundet 1. marts 2022'],
    [
      { asOf: '2022-02-28', sweptAt: '2022-02-28T01:04:00Z' },
      'fundet 28. februar 2022; natten til i dag er ikke gennemgået endnu',
    ],
  ])('say as of when the findings are: %j', (answer, words) => expect(freshness(answer, '2022-03-01')).toBe(words));

  it.each(['010190-1234', '0101901234', '010190 1234'])('do not repeat a CPR number: %s', (text) => {
    expect(searchedFor(text)).toBe('Hele jobcentret er gennemsøgt efter et CPR-nummer');
  });

  it('repeat a name that was searched for', () => expect(searchedFor('amina')).toContain('»amina«'));

  it('never let a list pass for complete when citizens are left out', () => {
    expect(hiddenInWords(0)).toBeNull();
    expect(hiddenInWords(1)).toMatch(/^1 borger vises ikke/);
    expect(hiddenInWords(2)).toMatch(/^2 borgere vises ikke/);
  });
});

describe('where the next duty lies', () => {
  it.each([
    ['2022-02-28', 'past'],
    ['2022-03-01', 'today'],
    ['2022-03-02', 'this_week'],
    ['2022-03-07', 'this_week'],
    ['2022-03-08', null],
    [null, null],
  ])('%s is %s on 1 March 2022', (actBy, expected) => expect(timing(nextDuty({ actBy }), '2022-03-01')).toBe(expected));

  it('has no place where nothing is asked for', () => expect(timing(null, '2022-03-01')).toBeNull());

  it('names the one whose duty is late, and nobody where nothing is', () => {
    expect(lateDuty(nextDuty({ status: 'overdue' }))).toBe('municipality');
    expect(lateDuty(nextDuty({ status: 'behind', duty: 'citizen' }))).toBe('citizen');
    expect(lateDuty(nextDuty({ status: 'due_soon' }))).toBeNull();
    expect(lateDuty(null)).toBeNull();
  });
});

describe('keys between rows', () => {
  it.each([
    ['j', 0, 1],
    ['ArrowDown', 2, 2],
    ['k', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['x', 1, null],
  ])('%s leads from row %i of three to %s', (key, from, to) => expect(rowAfterKey(key, from, 3)).toBe(to));
});
