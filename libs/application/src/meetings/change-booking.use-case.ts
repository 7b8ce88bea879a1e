import { formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type CaseChange, type ChangeError, type Changed } from '../changes/case-changes';
import { fieldFaults } from '../changes/change-errors';
import { bookingFaults, startOf, type Booking } from './booking';
import { claimTime } from './calendar-time';
import { lockMeeting, type MeetingError, type MeetingVersion, type StoredMeeting } from './stored-meeting';
import { builtInvitation, insertParticipants, type BookingError } from './write-booking';

export interface ChangeBooking extends MeetingVersion {
  readonly citizenId: string;
  /** The booking as it is to be; `invitation: null` keeps a text that somebody wrote, and builds anew one that was built. */
  readonly booking: Booking;
}

/**
 * Moves a booked meeting, or changes place, form, length, interpreter or participants. It stays the same record (decision 15): the
 * journal tells where it stood before. A part of a group meeting that is moved leaves the group.
 */
export class ChangeBookingUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, booking, ...version }: ChangeBooking,
  ): Promise<Result<Changed<{ readonly isMoved: boolean }>, MeetingError | BookingError | ChangeError>> {
    return await this.changes.run(
      actor,
      { citizenId, action: 'meeting.moved' },
      async (change): Promise<Result<{ readonly isMoved: boolean }, MeetingError | BookingError>> => {
        const locked = await lockMeeting(change, version, 'move');
        if (!locked.ok) return failed(locked.error);
        const { meeting } = locked.value;
        const faults = await bookingFaults(change, booking);
        if (faults.length > 0) return failed(fieldFaults(faults));

        const startsAt = startOf(booking);
        const isMoved = startsAt.getTime() !== meeting.startsAt.getTime();
        const { meetingId } = meeting;
        const claim = { ...booking, startsAt, citizenIds: [citizenId], exceptMeetingId: meetingId };
        const taken = takesTheSameTime(meeting, booking, isMoved) ? null : await claimTime(change.tx, claim);
        if (taken !== null) return failed(taken);

        await writeBooking(change, meeting, booking, isMoved);
        await replaceParticipants(change, meetingId, booking);
        change.note({ details: isMoved ? { movedFrom: formatDate(meeting.on), movedTo: formatDate(booking.on) } : {} });
        return ok({ isMoved });
      },
    );
  }
}

/** Then nothing new is taken: a group meeting that only changes its place is not in the way of its other parts. */
function takesTheSameTime(meeting: StoredMeeting, booking: Booking, isMoved: boolean): boolean {
  return !isMoved && meeting.staffId === booking.staffId && booking.lengthMinutes <= meeting.lengthMinutes;
}

async function writeBooking(
  { tx, citizenId }: CaseChange,
  meeting: StoredMeeting,
  booking: Booking,
  isMoved: boolean,
): Promise<void> {
  await tx.execute(
    `UPDATE meetings SET kind = $3, starts_at = $4, form = $5, staff_id = $6, place = $7, length_minutes = $8,
       interpreter_language = $9, invitation = $10, group_id = $11
     WHERE citizen_id = $1 AND meeting_id = $2`,
    [
      citizenId,
      meeting.meetingId,
      booking.kind,
      startOf(booking),
      booking.form,
      booking.staffId,
      booking.place,
      booking.lengthMinutes,
      booking.interpreterLanguage,
      booking.invitation ?? (await keptInvitation(tx, citizenId, meeting, booking)),
      isMoved ? null : meeting.groupId,
    ],
  );
}

/** A text that was built tells the new time; one that somebody wrote is left as it is. */
async function keptInvitation(
  tx: CaseChange['tx'],
  citizenId: string,
  meeting: StoredMeeting,
  booking: Booking,
): Promise<string> {
  const { invitation } = meeting;
  const before = { ...meeting, form: meeting.form ?? 'in_person' };
  const isWritten = invitation !== null && invitation !== (await builtInvitation(tx, citizenId, before));
  return isWritten ? invitation : await builtInvitation(tx, citizenId, booking);
}

/** Those who are no longer named are struck; those who are named already stay the same record. */
async function replaceParticipants(change: CaseChange, meetingId: string, { participants }: Booking): Promise<void> {
  const { tx, citizenId, now } = change;
  const known = await tx.query<{
    participant_id: string;
    name: string;
    department: string | null;
    role: string | null;
  }>(
    `SELECT participant_id, name, department, role FROM meeting_participants
     WHERE citizen_id = $1 AND meeting_id = $2 AND struck_at IS NULL FOR NO KEY UPDATE`,
    [citizenId, meetingId],
  );
  const left = [...participants];
  const gone = known.filter(({ name, department, role }) => {
    const at = left.findIndex((one) => one.name === name && one.department === department && one.role === role);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (gone.length > 0) {
    await tx.execute(
      'UPDATE meeting_participants SET struck_at = $3 WHERE citizen_id = $1 AND participant_id = ANY ($2)',
      [citizenId, gone.map(({ participant_id }) => participant_id), now],
    );
  }
  await insertParticipants(change, meetingId, left);
}
