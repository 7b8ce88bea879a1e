import { date } from '@rettid/domain';
import { standingOn, type DatedPeriod } from './standing';

const DAY = date('2022-03-01');

function period(code: string, from: string, to: string | null): DatedPeriod<string> {
  return { code, from: date(from), to: to === null ? null : date(to) };
}

describe('what holds on a day, and since when', () => {
  const ACROSS = { runsOver: true };
  const ALIKE = { runsOver: false };

  it('is nothing before the first day and after the last', () => {
    expect(standingOn([period('a', '2022-03-02', null)], DAY, ACROSS)).toBeNull();
    expect(standingOn([period('a', '2022-01-01', '2022-02-28')], DAY, ACROSS)).toBeNull();
    expect(standingOn([], DAY, ACROSS)).toBeNull();
  });

  it('holds on the first day and on the last', () => {
    expect(standingOn([period('a', '2022-03-01', null)], DAY, ACROSS)).toEqual({ code: 'a', since: DAY });
    expect(standingOn([period('a', '2022-01-01', '2022-03-01')], DAY, ACROSS)?.since).toBe(date('2022-01-01'));
  });

  it('goes back over periods that follow on each other, in whatever order they stand', () => {
    const periods = [
      period('c', '2021-01-01', null),
      period('a', '2012-11-01', '2016-02-29'),
      period('b', '2016-03-01', '2020-12-31'),
    ];
    expect(standingOn(periods, DAY, ACROSS)).toEqual({ code: 'c', since: date('2012-11-01') });
  });

  it('is broken by a single day between', () => {
    const periods = [period('a', '2012-01-01', '2020-12-30'), period('a', '2021-01-01', null)];
    expect(standingOn(periods, DAY, ACROSS)?.since).toBe(date('2021-01-01'));
  });

  it('ends where the code changes, unless it runs over codes', () => {
    const periods = [
      period('a', '2012-01-01', '2018-12-31'),
      period('b', '2019-01-01', '2020-12-31'),
      period('b', '2021-01-01', null),
    ];
    expect(standingOn(periods, DAY, ALIKE)).toEqual({ code: 'b', since: date('2019-01-01') });
  });
});
