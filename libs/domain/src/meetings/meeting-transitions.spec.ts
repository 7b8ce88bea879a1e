import { MEETING_STATUSES } from '../facts/codes';
import { allowedActions, MEETING_ACTIONS, MEETING_TRANSITIONS, statusAfter, tellsOutcome } from './meeting-transitions';

describe('the transitions of a meeting', () => {
  it('know every status', () => {
    expect(Object.keys(MEETING_TRANSITIONS).sort()).toEqual([...MEETING_STATUSES].sort());
  });

  it('lead from booked to held, to no-show and to cancelled, and leave a moved meeting booked', () => {
    expect(allowedActions('booked')).toEqual(['record_held', 'record_no_show', 'cancel', 'move']);
    expect(statusAfter('booked', 'record_held')).toBe('held');
    expect(statusAfter('booked', 'move')).toBe('booked');
  });

  it.each(MEETING_STATUSES.filter((status) => status !== 'booked'))('lead on from %s by correction alone', (status) => {
    expect(allowedActions(status).filter((action) => !action.startsWith('correct_to_'))).toEqual([]);
    expect(allowedActions(status)).toHaveLength(2);
  });

  it('correct a meeting to what it is not yet, never back to booked', () => {
    for (const status of MEETING_STATUSES) {
      for (const action of MEETING_ACTIONS.filter((each) => each.startsWith('correct_to_'))) {
        const after = statusAfter(status, action);
        if (after === null) continue;
        expect(after).not.toBe(status);
        expect(`correct_to_${after}`).toBe(action);
      }
    }
  });

  it('tell an outcome where the meeting becomes held or a no-show', () => {
    expect(MEETING_ACTIONS.filter(tellsOutcome)).toEqual([
      'record_held',
      'record_no_show',
      'correct_to_held',
      'correct_to_no_show',
    ]);
  });
});
