import { date, formatDate } from '@rettid/domain';
import { lastDueDate } from './daily-time';
import { TIMETABLE } from './timetable';

const dueAt = (instant: string): string => formatDate(lastDueDate(TIMETABLE.nightlySweep, new Date(instant)));

describe('the nightly sweep at 02:00 in Denmark', () => {
  it('comes due at 02:00 winter time, not a minute earlier', () => {
    expect(dueAt('2022-03-01T00:59:59Z')).toBe('2022-02-28');
    expect(dueAt('2022-03-01T01:00:00Z')).toBe('2022-03-01');
  });

  it('comes due at 02:00 summer time, an hour earlier in UTC', () => {
    expect(dueAt('2022-06-30T23:59:59Z')).toBe('2022-06-30');
    expect(dueAt('2022-07-01T00:00:00Z')).toBe('2022-07-01');
  });

  it('comes due at 03:00 on the night that has no 02:00', () => {
    expect(dueAt('2026-03-29T00:59:59Z')).toBe('2026-03-28');
    expect(dueAt('2026-03-29T01:00:00Z')).toBe('2026-03-29');
  });

  it('comes due once on the night that has 02:00 twice, at the first', () => {
    expect(dueAt('2026-10-24T23:59:59Z')).toBe('2026-10-24');
    expect(dueAt('2026-10-25T00:00:00Z')).toBe('2026-10-25');
    expect(dueAt('2026-10-25T01:00:00Z')).toBe('2026-10-25');
  });

  it('comes due once for every date of the years around both changes, none left out', () => {
    const hour = 3_600_000;
    const from = Date.UTC(2024, 0, 1);
    const seen: number[] = [];
    for (let instant = from; instant < Date.UTC(2027, 0, 1); instant += hour / 2) {
      const due = lastDueDate(TIMETABLE.nightlySweep, new Date(instant));
      if (seen.at(-1) !== due) seen.push(due);
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => date('2023-12-31') + index));
    expect(seen.at(-1)).toBe(date('2026-12-31'));
  });
});
