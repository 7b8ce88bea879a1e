import type { Actor, MeetingForm, MeetingKind, MinuteOfDay, PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type CaseChange, type ChangeError, type Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError, type RefusedError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { writeAgreements, type Agreement } from './agreements';
import { staffNameOf, startOf, unknownStaff, type Booking, type GivenParticipant } from './booking';
import { lockMeeting, type MeetingError, type MeetingVersion } from './stored-meeting';
import { book, insertParticipants } from './write-booking';
import { minutesColumns, minutesValues, type Minutes } from './write-minutes.use-case';

/** A meeting that nobody had booked. */
export interface UnbookedMeeting {
  readonly kind: MeetingKind;
  readonly on: PlainDate;
  readonly minute: MinuteOfDay;
  readonly lengthMinutes: number;
  readonly staffId: string | null;
  readonly participants: readonly (GivenParticipant & { readonly attended: boolean | null })[];
}

export interface RecordHeldMeeting {
  readonly citizenId: string;
  readonly meeting:
    ({ readonly origin: 'booked' } & MeetingVersion) | ({ readonly origin: 'unbooked' } & UnbookedMeeting);
  /** `null`: as it was booked. */
  readonly form: MeetingForm | null;
  readonly minutes: Minutes;
  /** Which of the participants who were expected came; those not named stay as they were. */
  readonly attendance: readonly { readonly participantId: string; readonly attended: boolean }[];
  readonly agreements: readonly Agreement[];
  readonly next: Booking | null;
}

export interface HeldMeetingRecorded {
  readonly meetingId: string;
  readonly nextMeetingId: string | null;
}

type RecordHeldError = MeetingError | FieldFaultsError | RefusedError | ChangeError;

/**
 * Records that a meeting was held, booked before or not, with minutes, agreements and the next booking: all of it, or nothing
 * where a part of it cannot be. What is told of the meeting replaces what was booked; what is left out stays.
 */
export class RecordHeldMeetingUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    command: RecordHeldMeeting,
  ): Promise<Result<Changed<HeldMeetingRecorded>, RecordHeldError>> {
    const { citizenId } = command;
    return await this.changes.run(actor, { citizenId, action: 'meeting.record_held' }, async (change) => {
      const held = await writeHeld(change, command);
      if (!held.ok) return failed(held.error);
      const meetingId = held.value;
      await writeAttendance(change, meetingId, command);
      const faults = await writeAgreements(change, meetingId, command.agreements);
      if (faults.length > 0) return failed(fieldFaults(faults));
      const next = command.next === null ? ok(null) : await book(change, command.next, 'next.');
      if (!next.ok) return failed(next.error);
      change.note({ subject: { type: 'meeting', id: meetingId } });
      return ok({ meetingId, nextMeetingId: next.value });
    });
  }
}

async function writeHeld(
  change: CaseChange,
  command: RecordHeldMeeting,
): Promise<Result<string, MeetingError | FieldFaultsError>> {
  const { meeting, minutes, form } = command;
  if (meeting.origin === 'unbooked') return await insertHeld(change, command, meeting);
  const locked = await lockMeeting(change, meeting, 'record_held');
  if (!locked.ok) return locked;
  const said = { ...minutes, text: minutes.text ?? locked.value.meeting.minutes };
  await change.tx.execute(
    `UPDATE meetings SET status = $3, form = coalesce($4, form), ${minutesColumns(5)} WHERE citizen_id = $1 AND meeting_id = $2`,
    [change.citizenId, meeting.meetingId, locked.value.status, form, ...minutesValues(said, change.now)],
  );
  return ok(meeting.meetingId);
}

async function insertHeld(
  change: CaseChange,
  { form, minutes }: RecordHeldMeeting,
  meeting: UnbookedMeeting,
): Promise<Result<string, FieldFaultsError>> {
  const { tx, citizenId, jobcenterId, businessDate } = change;
  if (meeting.on > businessDate) {
    const message = 'En samtale, der er holdt, ligger ikke efter i dag';
    return failed(fieldFaults([{ field: 'meeting.on', code: 'in_future', message }]));
  }
  if (meeting.staffId !== null && (await staffNameOf(tx, meeting.staffId)) === null) {
    return failed(fieldFaults([unknownStaff('meeting.staffId')]));
  }
  const meetingId = newRecordId('M');
  const [text, marks, jobFocus, barrierFocus, publishedAt] = minutesValues(minutes, change.now);
  await tx.execute(
    `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status, form, staff_id, length_minutes,
                           minutes, marks, job_focus, barrier_focus, minutes_published_at)
     VALUES ($1, $2, $3, $4, $5, 'held', $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      meetingId,
      citizenId,
      jobcenterId,
      meeting.kind,
      startOf(meeting),
      form,
      meeting.staffId,
      meeting.lengthMinutes,
      text,
      marks,
      jobFocus,
      barrierFocus,
      publishedAt,
    ],
  );
  await insertParticipants(change, meetingId, meeting.participants);
  return ok(meetingId);
}

async function writeAttendance(
  { tx, citizenId }: CaseChange,
  meetingId: string,
  { attendance }: RecordHeldMeeting,
): Promise<void> {
  if (attendance.length === 0) return;
  await tx.execute(
    `UPDATE meeting_participants p SET attended = a.attended
     FROM unnest($3::text[], $4::boolean[]) AS a (participant_id, attended)
     WHERE p.citizen_id = $1 AND p.meeting_id = $2 AND p.participant_id = a.participant_id AND p.struck_at IS NULL`,
    [
      citizenId,
      meetingId,
      attendance.map(({ participantId }) => participantId),
      attendance.map(({ attended }) => attended),
    ],
  );
}
