import type { MeetingStatus } from '../facts/codes';

/** What can be done to a meeting. Each `correct_to_...` mends a wrongly recorded outcome and asks for a reason. */
export const MEETING_ACTIONS = [
  'record_held',
  'record_no_show',
  'cancel',
  'move',
  'correct_to_held',
  'correct_to_no_show',
  'correct_to_cancelled',
] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];
export type MeetingCorrection = Extract<MeetingAction, `correct_${string}`>;

/**
 * What may be done to a meeting in each status, and what it becomes; server and screens ask the same table. A meeting that is moved
 * stays the same booking. What took place stays recorded as it took place: from `held`, `no_show` and `cancelled` only a
 * correction leads on, and whoever was booked too much is booked anew.
 */
export const MEETING_TRANSITIONS: Readonly<Record<MeetingStatus, Partial<Record<MeetingAction, MeetingStatus>>>> = {
  booked: { record_held: 'held', record_no_show: 'no_show', cancel: 'cancelled', move: 'booked' },
  held: { correct_to_no_show: 'no_show', correct_to_cancelled: 'cancelled' },
  no_show: { correct_to_held: 'held', correct_to_cancelled: 'cancelled' },
  cancelled: { correct_to_held: 'held', correct_to_no_show: 'no_show' },
};

/** What the meeting becomes, or `null` where the action is not allowed. */
export function statusAfter(status: MeetingStatus, action: MeetingAction): MeetingStatus | null {
  return MEETING_TRANSITIONS[status][action] ?? null;
}

export function allowedActions(status: MeetingStatus): MeetingAction[] {
  return MEETING_ACTIONS.filter((action) => statusAfter(status, action) !== null);
}

/** Whether the action says that the meeting's time has come: before it, neither "held" nor "stayed away" can be true. */
export function tellsOutcome(action: MeetingAction): boolean {
  return (
    action === 'record_held' ||
    action === 'record_no_show' ||
    action === 'correct_to_held' ||
    action === 'correct_to_no_show'
  );
}
