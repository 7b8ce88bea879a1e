import type { MeetingKind, MeetingStatus } from '../facts/codes';
import { isCountingKind } from '../law/situation';
import type { PlainDate } from '../time/plain-date';

/**
 * How a meeting bears on the citizen's interviews under LAB § 31, read from kind and status alone ("nulstillende"):
 * - `counts`: it was held and is of a counting kind
 * - `will_count`: it does so once it is held
 * - `lost`: of a counting kind, but the citizen stayed away, or it was cancelled
 * - `other_kind`: no meeting of this kind counts
 */
export type MeetingCounting = 'counts' | 'will_count' | 'lost' | 'other_kind';

export function meetingCounting(meeting: {
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
}): MeetingCounting {
  if (!isCountingKind(meeting)) return 'other_kind';
  if (meeting.status === 'held') return 'counts';
  return meeting.status === 'booked' ? 'will_count' : 'lost';
}

/**
 * Whether nobody has said what became of a meeting whose day has passed. On its own day it is not asked for yet: the rules, too,
 * take a booking of today for one that lies ahead.
 */
export function awaitsOutcome(status: MeetingStatus, on: PlainDate, businessDate: PlainDate): boolean {
  return status === 'booked' && on < businessDate;
}
