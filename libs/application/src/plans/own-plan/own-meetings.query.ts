import {
  DEFAULT_MEETING_MINUTES,
  formatDate,
  type MeetingForm,
  type MeetingKind,
  type PlainDate,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf, staffMember } from '../../obligations/findings.sql';
import type { BookedMeeting } from './appointments';
import type { PublishedMinutes } from './own-meetings';

/** Meetings that are booked for the business date or later, earliest first. */
export async function findOwnMeetings(tx: Transaction, citizenId: string, on: PlainDate): Promise<BookedMeeting[]> {
  return await tx.query<MeetingRow>(
    `SELECT b.kind, b.starts_at AS "startsAt", ${daysOf('b.starts_on')} AS "on", b.form, s.name AS "withName", b.place,
            coalesce(b.length_minutes, $3) AS "lengthMinutes", b.interpreter_language AS "interpreterLanguage", b.invitation,
            (SELECT coalesce(json_agg(json_build_object('name', p.name, 'department', p.department) ORDER BY p.name), '[]')
             FROM meeting_participants p
             WHERE p.citizen_id = b.citizen_id AND p.meeting_id = b.meeting_id AND p.struck_at IS NULL) AS participants
     FROM meetings b
     LEFT JOIN LATERAL (${staffMember('b.staff_id')}) s ON true
     WHERE b.citizen_id = $1 AND b.struck_at IS NULL AND b.status = 'booked' AND b.starts_on >= $2::date
     ORDER BY b.starts_at, b.meeting_id`,
    [citizenId, formatDate(on), DEFAULT_MEETING_MINUTES],
  );
}

interface MeetingRow extends BookedMeeting {
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
}

/** How many minutes a citizen reads at once. */
const NEWEST = 12;

/**
 * Minutes that were published to the citizen, newest first. Whatever was written beside them stays with the caseworker until it
 * is published.
 */
export async function findPublishedMinutes(
  tx: Transaction,
  citizenId: string,
  on: PlainDate,
): Promise<PublishedMinutes[]> {
  return await tx.query<MinutesRow>(
    `SELECT m.kind, ${daysOf('m.starts_on')} AS "on", m.minutes AS text, s.name AS "withName",
            (SELECT coalesce(json_agg(json_build_object('title', t.title, 'owner', t.owner, 'dueOn', ${daysOf('t.due_on')},
                                                        'isDone', t.done_on IS NOT NULL) ORDER BY t.due_on, t.task_id), '[]')
             FROM tasks t WHERE t.citizen_id = m.citizen_id AND t.meeting_id = m.meeting_id AND t.struck_at IS NULL) AS agreements
     FROM meetings m
     LEFT JOIN LATERAL (${staffMember('m.staff_id')}) s ON true
     WHERE m.citizen_id = $1 AND m.struck_at IS NULL AND m.status = 'held' AND m.starts_on <= $2::date
       AND m.minutes IS NOT NULL AND m.minutes_published_at IS NOT NULL
     ORDER BY m.starts_at DESC, m.meeting_id DESC LIMIT ${NEWEST}`,
    [citizenId, formatDate(on)],
  );
}

interface MinutesRow extends PublishedMinutes {
  readonly kind: MeetingKind;
}
