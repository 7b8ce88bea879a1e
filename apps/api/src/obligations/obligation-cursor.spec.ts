import type { ObligationFilter, ObligationPosition } from '@rettid/application';
import { date, RULE_IDS, type PlainDate } from '@rettid/domain';
import fc from 'fast-check';
import { ProblemError } from '../problems/problem-error';
import { decodeCursor, encodeCursor } from './obligation-cursor';

const EVERYTHING: ObligationFilter = { rules: [], statuses: [], jobcenterId: null, caseworkerId: null, team: null };
const POSITION: ObligationPosition = { actBy: date('2022-03-01'), citizenId: 'C1', ruleId: 'min-plan' };

const positions: fc.Arbitrary<ObligationPosition> = fc.record({
  actBy: fc.option(fc.integer({ min: -25_567, max: 84_370 }).map((days) => days as PlainDate)),
  citizenId: fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/),
  ruleId: fc.constantFrom(...RULE_IDS),
});

function isRefused(cursor: string, filter = EVERYTHING): boolean {
  try {
    decodeCursor(cursor, 'asc', filter);
    return false;
  } catch (error) {
    return error instanceof ProblemError && error.code === 'cursor_invalid';
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the cursor of a list', () => {
  it('leads back to the position it was made of', () => {
    fc.assert(
      fc.property(positions, fc.constantFrom('asc' as const, 'desc' as const), (position, direction) => {
        const cursor = encodeCursor(position, direction, EVERYTHING);
        expect(decodeCursor(cursor, direction, EVERYTHING)).toEqual(position);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,512}$/);
      }),
    );
  });

  it('is the same for the same filters in another order', () => {
    const cursor = encodeCursor(POSITION, 'asc', { ...EVERYTHING, statuses: ['overdue', 'behind'] });
    expect(isRefused(cursor, { ...EVERYTHING, statuses: ['behind', 'overdue'] })).toBe(false);
  });

  it.each<[string, Partial<ObligationFilter>]>([
    ['rule', { rules: ['min-plan'] }],
    ['status', { statuses: ['overdue'] }],
    ['jobcentre', { jobcenterId: 'J1' }],
    ['caseworker', { caseworkerId: 'S1' }],
    ['team', { team: 'Nord' }],
  ])('is refused by a list with another %s filter', (_, change) => {
    expect(isRefused(encodeCursor(POSITION, 'asc', EVERYTHING), { ...EVERYTHING, ...change })).toBe(true);
  });

  it('is refused by the list in the other direction', () => {
    expect(isRefused(encodeCursor(POSITION, 'desc', EVERYTHING))).toBe(true);
  });

  it('is refused where any part of it is not what a cursor holds', () => {
    const cursor = encodeCursor(POSITION, 'asc', EVERYTHING);
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const spoilt = [
      ['2022-02-30', 2],
      [0, 2],
      ['infinity', 2],
      ["C1' OR '1'='1", 3],
      ['C\u0000', 3],
      [null, 3],
      ['no-such-rule', 4],
      [{ toString: 'x' }, 4],
      [2, 0],
    ] as const;
    for (const [value, index] of spoilt) expect(isRefused(encoded(parts.with(index, value)))).toBe(true);
    expect(isRefused(encoded([...parts, 'more']))).toBe(true);
    expect(isRefused(encoded(parts.slice(0, 4)))).toBe(true);
  });

  it('is refused, and nothing else happens, whatever text stands in its place', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isRefused(text)));
    fc.assert(fc.property(fc.jsonValue(), (value) => isRefused(encoded(value))));
  });
});
