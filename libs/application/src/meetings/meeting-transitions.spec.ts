import { MEETING_STATUSES } from '@rettid/domain';
import { allowedActions, MEETING_ACTIONS, MEETING_TRANSITIONS, statusAfter } from './meeting-transitions';

describe('the transitions of a meeting', () => {
  it('know every status', () => {
    expect(Object.keys(MEETING_TRANSITIONS).sort()).toEqual([...MEETING_STATUSES].sort());
  });

  it('lead from booked to held, to no-show and to cancelled', () => {
    expect(allowedActions('booked')).toEqual([...MEETING_ACTIONS]);
    expect(statusAfter('booked', 'record_held')).toBe('held');
  });

  it.each(MEETING_STATUSES.filter((status) => status !== 'booked'))('lead nowhere from %s', (status) => {
    expect(allowedActions(status)).toEqual([]);
    for (const action of MEETING_ACTIONS) expect(statusAfter(status, action)).toBeNull();
  });
});
