import {
  danishDate,
  danishTimeText,
  invitationText,
  type MeetingForm,
  type MeetingKind,
  type PlainDate,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError, type RefusedError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { bookingFaults, startOf, type Booking, type GivenParticipant } from './booking';
import { claimTime } from './calendar-time';

export type BookingError = FieldFaultsError | RefusedError;

/** Checks a booking, takes its time and writes it. @param at path of the booking in the request, ending with a dot */
export async function book(change: CaseChange, booking: Booking, at = ''): Promise<Result<string, BookingError>> {
  const faults = await bookingFaults(change, booking, at);
  if (faults.length > 0) return failed(fieldFaults(faults));
  const { tx, citizenId } = change;
  const taken = await claimTime(tx, { ...booking, citizenIds: [citizenId], startsAt: startOf(booking) });
  if (taken !== null) return failed(taken);
  return ok(await insertBooking(change, booking, null));
}

/** Writes a booking whose time is taken already. @param groupId of the group meeting that it is a part of */
export async function insertBooking(change: CaseChange, booking: Booking, groupId: string | null): Promise<string> {
  const { tx, citizenId, jobcenterId } = change;
  const meetingId = newRecordId('M');
  await tx.execute(
    `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status, form, staff_id, place, length_minutes,
                           interpreter_language, invitation, group_id)
     VALUES ($1, $2, $3, $4, $5, 'booked', $6, $7, $8, $9, $10, $11, $12)`,
    [
      meetingId,
      citizenId,
      jobcenterId,
      booking.kind,
      startOf(booking),
      booking.form,
      booking.staffId,
      booking.place,
      booking.lengthMinutes,
      booking.interpreterLanguage,
      booking.invitation ?? (await builtInvitation(tx, citizenId, booking)),
      groupId,
    ],
  );
  await insertParticipants(change, meetingId, booking.participants);
  return meetingId;
}

export async function insertParticipants(
  { tx, citizenId, jobcenterId }: CaseChange,
  meetingId: string,
  participants: readonly (GivenParticipant & { readonly attended?: boolean | null })[],
): Promise<void> {
  if (participants.length === 0) return;
  await tx.execute(
    `INSERT INTO meeting_participants (participant_id, citizen_id, jobcenter_id, meeting_id, name, department, role, attended)
     SELECT p.id, $1, $2, $3, p.name, p.department, p.role, p.attended
     FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[]) AS p (id, name, department, role, attended)`,
    [
      citizenId,
      jobcenterId,
      meetingId,
      participants.map(() => newRecordId('MP')),
      participants.map(({ name }) => name),
      participants.map(({ department }) => department),
      participants.map(({ role }) => role),
      participants.map(({ attended }) => attended ?? null),
    ],
  );
}

/** What an invitation tells. */
export interface Invited {
  readonly kind: MeetingKind;
  readonly form: MeetingForm;
  readonly on: PlainDate;
  readonly minute: number;
  readonly lengthMinutes: number;
  readonly place: string | null;
  readonly staffId: string | null;
  readonly interpreterLanguage: string | null;
}

/** The invitation as it is built from a booking. */
export async function builtInvitation(tx: Transaction, citizenId: string, booking: Invited): Promise<string> {
  const [names] = await tx.query<{ given_names: string; staff_name: string | null }>(
    `SELECT c.given_names, (SELECT s.name FROM staff s WHERE s.staff_id = $2) AS staff_name
     FROM citizens c WHERE c.citizen_id = $1`,
    [citizenId, booking.staffId],
  );
  return invitationText({
    ...booking,
    firstName: firstNameOf(names?.given_names ?? ''),
    staffName: names?.staff_name ?? null,
    day: weekdayAndDate(booking.on),
    time: danishTimeText(booking.minute),
  });
}

export function firstNameOf(givenNames: string): string {
  return givenNames.trim().split(/\s+/)[0] ?? givenNames;
}

const weekdayFormat = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' });
const MILLISECONDS_PER_DAY = 86_400_000;

/** `tirsdag 8. marts 2022` */
export function weekdayAndDate(on: PlainDate): string {
  return `${weekdayFormat.format(on * MILLISECONDS_PER_DAY)} ${danishDate(on)}`;
}
