import { formatDate, type MeetingForm, type MeetingKind, type PlainDate, type StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf } from '../obligations/findings.sql';
import type { TodayMeeting } from './today';

export interface MeetingRow {
  readonly citizen_id: string;
  readonly meeting_id: string;
  readonly starts_on: PlainDate;
  readonly starts_at: Date;
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
  readonly status: TodayMeeting['status'];
  readonly length_minutes: number | null;
  readonly place: string | null;
  readonly interpreter_language: string | null;
}

/** The reader's meetings from one day to another, but for those that are called off. */
export async function findMeetings(
  tx: Transaction,
  actor: StaffActor,
  from: PlainDate,
  to: PlainDate,
): Promise<MeetingRow[]> {
  const { rows } = await tx.client.query<MeetingRow>({
    name: 'today-meetings',
    text: MEETINGS_SQL,
    values: [actor.staffId, formatDate(from), formatDate(to)],
  });
  return rows;
}

// By instants, as the index of calendars has them.
export const MEETINGS_SQL = `
  SELECT m.citizen_id, m.meeting_id, ${daysOf('m.starts_on')} AS starts_on, m.starts_at, m.kind, m.form, m.status,
         m.length_minutes, m.place, m.interpreter_language
  FROM meetings m
  WHERE m.staff_id = $1 AND m.struck_at IS NULL AND m.status <> 'cancelled'
    AND m.starts_at >= $2::date::timestamp AT TIME ZONE 'Europe/Copenhagen'
    AND m.starts_at < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen'
  ORDER BY m.starts_at, m.meeting_id`;
