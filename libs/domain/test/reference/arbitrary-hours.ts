import fc from 'fast-check';
import type { PlainMonth, WorkHoursFact } from '../../src';
import { countFromMonth, type Day, monthOf, monthPlus } from './calendar';

interface Entry {
  /** Months after the month of the as-of date; most lie before it. */
  readonly offset: number;
  readonly text: string;
}

/** Hours in months about the as-of date, one row a month, many adding up to just about 225. */
export function workHours(asOf: Day): fc.Arbitrary<WorkHoursFact[]> {
  return fc
    .array(fc.oneof({ weight: 1, arbitrary: nearly225 }, { weight: 2, arbitrary: scattered }), { maxLength: 4 })
    .map((blocks) => new Map(blocks.flat().map((entry) => [entry.offset, entry.text])))
    .map((byMonth) =>
      [...byMonth].map(([offset, text]) => ({
        month: countFromMonth(monthPlus(monthOf(asOf), offset)) as PlainMonth,
        ordinaryHours: text,
      })),
    );
}

const offset = fc.integer({ min: -30, max: 3 });

const scattered: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({
    offset,
    text: fc.constantFrom(
      '0',
      '0.0',
      '0.01',
      '0.1',
      '0.2',
      '18.75',
      '32.79',
      '37.5',
      '75.00',
      '112.5',
      '224.99',
      '225',
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Up to 12 consecutive months that hold exactly 225 hours, or a hundredth or a ten-thousandth too little or too much. */
const nearly225: fc.Arbitrary<Entry[]> = fc
  .record({
    first: offset,
    decimals: fc.constantFrom(2, 4),
    shares: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
    error: fc.constantFrom(0, 0, -1, 1),
  })
  .map(({ first, decimals, shares, error }) => {
    const total = 225 * 10 ** decimals + error;
    const weight = shares.reduce((a, b) => a + b, 0) + 1;
    const parts = shares.map((share) => Math.floor((total * share) / weight));
    parts.push(total - parts.reduce((a, b) => a + b, 0));
    return parts.map((part, index) => ({ offset: first + index, text: decimal(part, decimals) }));
  });

/** `decimal(3279, 2)` is `32.79`. */
function decimal(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
