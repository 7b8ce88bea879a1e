import type { MeetingStatus } from '@rettid/domain';

/** What can be done to a meeting. */
export const MEETING_ACTIONS = ['record_held', 'record_no_show', 'cancel'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/**
 * What may be done to a meeting in each status, and what it becomes. What took place stays recorded as it took place:
 * from `held`, `no_show` and `cancelled` nothing leads on; a meeting that is moved is cancelled and booked anew.
 */
export const MEETING_TRANSITIONS: Readonly<Record<MeetingStatus, Partial<Record<MeetingAction, MeetingStatus>>>> = {
  booked: { record_held: 'held', record_no_show: 'no_show', cancel: 'cancelled' },
  held: {},
  no_show: {},
  cancelled: {},
};

/** What the meeting becomes, or `null` where the action is not allowed. */
export function statusAfter(status: MeetingStatus, action: MeetingAction): MeetingStatus | null {
  return MEETING_TRANSITIONS[status][action] ?? null;
}

export function allowedActions(status: MeetingStatus): MeetingAction[] {
  return MEETING_ACTIONS.filter((action) => statusAfter(status, action) !== null);
}
