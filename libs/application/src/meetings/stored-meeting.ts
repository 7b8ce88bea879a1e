import {
  allowedActions,
  danishTimeOf,
  date,
  DEFAULT_MEETING_MINUTES,
  statusAfter,
  tellsOutcome,
  type InterviewMark,
  type MeetingAction,
  type MeetingForm,
  type MeetingKind,
  type MeetingStatus,
  type PlainDate,
} from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import {
  forbiddenTransition,
  refused,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';

/** A meeting as somebody saw it who wants to change it. */
export interface MeetingVersion {
  readonly meetingId: string;
  readonly recordVersion: number;
}

/** A meeting that is locked to be changed. */
export interface StoredMeeting {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly startsAt: Date;
  readonly on: PlainDate;
  readonly minute: number;
  readonly lengthMinutes: number;
  readonly form: MeetingForm | null;
  readonly place: string | null;
  readonly staffId: string | null;
  readonly interpreterLanguage: string | null;
  readonly invitation: string | null;
  readonly minutes: string | null;
  readonly marks: readonly InterviewMark[] | null;
  readonly groupId: string | null;
}

export type MeetingError = RecordError | TransitionForbiddenError | RefusedError;

/**
 * Locks a meeting for an action that the table of transitions allows.
 *
 * @returns the meeting and what it becomes; `transition_forbidden` names what may be done instead, `meeting_in_future` is
 * answered where an outcome is told of a meeting whose day has not come
 */
export async function lockMeeting(
  change: CaseChange,
  { meetingId, recordVersion }: MeetingVersion,
  action: MeetingAction,
): Promise<Result<{ readonly meeting: StoredMeeting; readonly status: MeetingStatus }, MeetingError>> {
  const locked = await lockStoredMeeting(change, { meetingId, recordVersion });
  if (!locked.ok) return locked;
  const meeting = locked.value;
  const status = statusAfter(meeting.status, action);
  if (status === null) {
    return failed(forbiddenTransition(FORBIDDEN[meeting.status], meeting.status, allowedActions(meeting.status)));
  }
  if (tellsOutcome(action) && meeting.on > change.businessDate) return failed(inFuture());
  return ok({ meeting, status });
}

/** Locks a meeting in whatever status. */
export async function lockStoredMeeting(
  change: CaseChange,
  { meetingId, recordVersion }: MeetingVersion,
): Promise<Result<StoredMeeting, RecordError>> {
  const locked = await lockRecord<MeetingRow>(change, 'meetings', meetingId, recordVersion);
  if (!locked.ok) return locked;
  change.note({ subject: { type: 'meeting', id: meetingId } });
  return ok(toStored(locked.value));
}

const FORBIDDEN: Readonly<Record<MeetingStatus, string>> = {
  booked: 'Mødet er booket, og resultatet er ikke registreret endnu',
  held: 'Mødet er registreret som holdt',
  no_show: 'Mødet er registreret som en udeblivelse',
  cancelled: 'Mødet er aflyst',
};

export function inFuture(): RefusedError {
  return refused('meeting_in_future', 'Mødets dag er ikke kommet endnu. Flyt eller aflys det i stedet.');
}

interface MeetingRow {
  readonly meeting_id: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly starts_at: Date;
  readonly starts_on: string;
  readonly length_minutes: number | null;
  readonly form: MeetingForm | null;
  readonly place: string | null;
  readonly staff_id: string | null;
  readonly interpreter_language: string | null;
  readonly invitation: string | null;
  readonly minutes: string | null;
  readonly marks: InterviewMark[] | null;
  readonly group_id: string | null;
}

function toStored(row: MeetingRow): StoredMeeting {
  return {
    meetingId: row.meeting_id,
    kind: row.kind,
    status: row.status,
    startsAt: row.starts_at,
    on: date(row.starts_on),
    minute: danishTimeOf(row.starts_at).minute,
    lengthMinutes: row.length_minutes ?? DEFAULT_MEETING_MINUTES,
    form: row.form,
    place: row.place,
    staffId: row.staff_id,
    interpreterLanguage: row.interpreter_language,
    invitation: row.invitation,
    minutes: row.minutes,
    marks: row.marks,
    groupId: row.group_id,
  };
}
