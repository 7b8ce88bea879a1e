import {
  addDays,
  danishTimeOf,
  DEFAULT_MEETING_MINUTES,
  instantOf,
  type MeetingForm,
  type MeetingKind,
  type MeetingStatus,
  type PlainDate,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A meeting in somebody's calendar, as it is stored. */
export interface CalendarRow {
  readonly meetingId: string;
  readonly citizenId: string;
  readonly citizenName: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly form: MeetingForm | null;
  readonly place: string | null;
  readonly on: PlainDate;
  readonly minute: number;
  readonly lengthMinutes: number;
  readonly groupId: string | null;
  readonly recordVersion: number;
  readonly needsInterpreter: boolean;
}

/** Meetings of one person that begin on some days, earliest first; cancelled ones stand in no calendar. */
export async function findCalendarRows(
  tx: Transaction,
  staffId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<CalendarRow[]> {
  const rows = await tx.query<StoredRow>(
    `SELECT m.meeting_id, m.citizen_id, c.given_names, c.family_name, m.kind, m.status, m.form, m.place, m.starts_at,
            coalesce(m.length_minutes, $4) AS length_minutes, m.group_id, m.record_version,
            m.interpreter_language IS NOT NULL AS needs_interpreter
     FROM meetings m JOIN citizens c ON c.citizen_id = m.citizen_id
     WHERE m.staff_id = $1 AND m.starts_at >= $2 AND m.starts_at < $3 AND m.struck_at IS NULL AND m.status <> 'cancelled'
     ORDER BY m.starts_at, m.meeting_id`,
    [
      staffId,
      instantOf({ on: from, minute: 0 }),
      instantOf({ on: addDays(to, 1), minute: 0 }),
      DEFAULT_MEETING_MINUTES,
    ],
  );
  return rows.map((row) => ({
    ...danishTimeOf(row.starts_at),
    meetingId: row.meeting_id,
    citizenId: row.citizen_id,
    citizenName: `${row.given_names} ${row.family_name}`,
    kind: row.kind,
    status: row.status,
    form: row.form,
    place: row.place,
    lengthMinutes: row.length_minutes,
    groupId: row.group_id,
    recordVersion: row.record_version,
    needsInterpreter: row.needs_interpreter,
  }));
}

interface StoredRow {
  readonly meeting_id: string;
  readonly citizen_id: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly form: MeetingForm | null;
  readonly place: string | null;
  readonly starts_at: Date;
  readonly length_minutes: number;
  readonly group_id: string | null;
  readonly record_version: number;
  readonly needs_interpreter: boolean;
}

export interface Colleague {
  readonly staffId: string;
  readonly name: string;
}

/**
 * Those whose calendar somebody may look at, by name: the own team, and of a person without one only the own.
 *
 * @param team `null`: none
 */
export async function findColleagues(
  tx: Transaction,
  { staffId, team }: { readonly staffId: string | null; readonly team: string | null },
): Promise<Colleague[]> {
  return await tx.query<Colleague>(
    `SELECT s.staff_id AS "staffId", s.name FROM staff s
     WHERE (s.team = $2 OR s.staff_id = $1) AND s.role <> 'administrator'
     ORDER BY s.name, s.staff_id`,
    [staffId, team],
  );
}
