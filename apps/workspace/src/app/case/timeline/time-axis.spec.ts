import { addDays, date, type PlainDate } from '@rettid/domain';
import { widthOf } from './text-width';
import { axisLabels, endOf, middleOf, monthLines, startOf, type TimeAxis, wholeMonths } from './time-axis';

function axis(from: string, to: string, right = 1000): TimeAxis {
  return { from: date(from), to: date(to), left: 100, right };
}

describe('the axis of time', () => {
  it('starts its first day on the left edge and ends its last day on the right edge', () => {
    const days = axis('2020-03-01', '2022-05-01');
    expect(startOf(days, date('2020-03-01'))).toBe(100);
    expect(endOf(days, date('2022-05-01'))).toBe(1000);
  });

  it.each([
    ['a month end', '2021-01-31', '2021-02-01'],
    ['a leap day', '2020-02-29', '2020-03-01'],
    ['the end of a year', '2020-12-31', '2021-01-01'],
    ['the night in which summer time begins', '2021-03-28', '2021-03-29'],
    ['the night in which summer time ends', '2021-10-31', '2021-11-01'],
  ])('gives every day the same room across %s', (_what, day, next) => {
    const days = axis('2020-01-01', '2022-01-01');
    const width = 900 / 732;
    expect(startOf(days, date(next)) - startOf(days, date(day))).toBeCloseTo(width, 9);
    expect(endOf(days, date(day))).toBeCloseTo(startOf(days, date(next)), 9);
    expect(middleOf(days, date(day))).toBeCloseTo(startOf(days, date(day)) + width / 2, 9);
  });

  it('draws a line at the start of each month and marks the years', () => {
    const lines = monthLines(axis('2020-12-15', '2021-02-28'));
    expect(lines.map(({ isYear }) => isYear)).toEqual([true, false]);
    expect(lines[0]?.x).toBeCloseTo(startOf(axis('2020-12-15', '2021-02-28'), date('2021-01-01')), 9);
  });

  it('draws no line over its own left edge', () => {
    expect(monthLines(axis('2021-01-01', '2021-02-15'))).toHaveLength(1);
  });
});

describe('names of months under the axis', () => {
  it('names months as people write them', () => {
    expect(axisLabels(axis('2020-03-01', '2022-05-01', 3000)).map(({ text }) => text)).toContain('mar. 2022');
  });

  it.each([340, 420, 600, 744, 860, 1200, 2400])('never lets two touch or run over an edge at %i pixels', (right) => {
    for (let day = date('2022-01-01'); day < date('2022-03-05'); day = addDays(day, 1)) {
      const days: TimeAxis = { from: addDays(day, -731), to: addDays(day, 60), left: 100, right };
      let last = 0;
      for (const { x, anchor, text } of axisLabels(days)) {
        const start = x - { start: 0, middle: 0.5, end: 1 }[anchor] * widthOf(text);
        expect(start).toBeGreaterThanOrEqual(Math.max(last, days.left) - 1e-6);
        last = start + widthOf(text);
        expect(last).toBeLessThanOrEqual(right + 1e-6);
      }
      expect(last).toBeGreaterThan(0);
    }
  });
});

describe('whole months of a period', () => {
  it.each([
    ['2022-01-01', '2022-01-30', 0],
    ['2022-01-01', '2022-01-31', 1],
    ['2022-01-15', '2022-02-14', 1],
    ['2022-01-15', '2022-02-13', 0],
    ['2020-02-29', '2021-02-27', 12],
    ['2020-02-29', '2021-02-26', 11],
    ['2021-08-31', '2022-02-27', 6],
    ['2020-12-01', '2022-02-28', 15],
  ])('%s to %s: %i', (from, to, months) => {
    expect(wholeMonths(date(from), date(to))).toBe(months);
  });

  it('counts none where the period is empty', () => {
    const day: PlainDate = date('2022-03-01');
    expect(wholeMonths(day, addDays(day, -1))).toBe(0);
  });
});
