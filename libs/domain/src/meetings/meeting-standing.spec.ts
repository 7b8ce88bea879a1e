import { MEETING_KINDS, MEETING_STATUSES } from '../facts/codes';
import { date } from '../time/plain-date';
import { awaitsOutcome, meetingCounting } from './meeting-standing';

describe('whether a meeting counts (LAB § 31)', () => {
  it('follows from kind and status: held interviews count, booked ones will', () => {
    expect(meetingCounting({ kind: 'job_interview', status: 'held' })).toBe('counts');
    expect(meetingCounting({ kind: 'joint_interview', status: 'booked' })).toBe('will_count');
    expect(meetingCounting({ kind: 'job_interview', status: 'no_show' })).toBe('lost');
    expect(meetingCounting({ kind: 'job_interview', status: 'cancelled' })).toBe('lost');
  });

  it('is so of no other kind in any status', () => {
    const others = MEETING_KINDS.filter((kind) => kind !== 'job_interview' && kind !== 'joint_interview');
    for (const kind of others) {
      for (const status of MEETING_STATUSES) expect(meetingCounting({ kind, status })).toBe('other_kind');
    }
  });
});

describe('a booked meeting', () => {
  const today = date('2022-03-01');

  it('waits for its outcome from the day after it, not on its day', () => {
    expect(awaitsOutcome('booked', date('2022-02-28'), today)).toBe(true);
    expect(awaitsOutcome('booked', today, today)).toBe(false);
    expect(awaitsOutcome('booked', date('2022-03-02'), today)).toBe(false);
  });

  it.each(MEETING_STATUSES.filter((status) => status !== 'booked'))('that is %s waits for nothing', (status) => {
    expect(awaitsOutcome(status, date('2022-02-28'), today)).toBe(false);
  });
});
