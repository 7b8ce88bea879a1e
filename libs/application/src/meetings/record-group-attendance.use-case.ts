import { allowedActions, date, statusAfter, type Actor, type MeetingStatus } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type CaseChange, type ChangeError, type Changed } from '../changes/case-changes';
import { forbiddenTransition } from '../changes/change-errors';
import { lockRecord } from '../changes/lock-record';
import { inFuture, type MeetingError, type MeetingVersion } from './stored-meeting';

export interface Attendance extends MeetingVersion {
  readonly citizenId: string;
  readonly attended: boolean;
}

export interface RecordGroupAttendance {
  readonly groupId: string;
  /** One for each citizen; those not named stay booked. */
  readonly attendance: readonly Attendance[];
}

/** Says of each citizen of a group meeting whether he came: a held meeting for one, a no-show for the other, all at once. */
export class RecordGroupAttendanceUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { groupId, attendance }: RecordGroupAttendance,
  ): Promise<Result<Changed<{ readonly recorded: number }>, MeetingError | ChangeError>> {
    const citizenIds = attendance.map(({ citizenId }) => citizenId);
    const request = { citizenIds, action: 'meeting.record_held' as const };
    return await this.changes.runMany(actor, request, async (changes) => {
      const [first] = changes;
      if (first === undefined) return failed(new CodedError('record_not_found', 'Vælg mindst én borger'));
      const refusal = await firstRefusal(first, groupId, attendance);
      if (refusal !== null) return failed(refusal);
      await writeOutcomes(first, attendance);
      const held = attendance.filter(({ attended }) => attended).length;
      first.note({
        subject: { type: 'group_meeting', id: groupId },
        details: { held, noShow: attendance.length - held },
      });
      return ok({ recorded: attendance.length });
    });
  }
}

interface PartRow {
  readonly meeting_id: string;
  readonly citizen_id: string;
  readonly record_version: number;
  readonly status: MeetingStatus;
  readonly starts_on: string;
}

/** Locks the parts of the meeting. @returns why one of them cannot be recorded so; `null`: all can */
async function firstRefusal(
  change: CaseChange,
  groupId: string,
  attendance: readonly Attendance[],
): Promise<MeetingError | null> {
  const rows = await change.tx.query<PartRow>(
    `SELECT meeting_id, citizen_id, record_version, status, starts_on FROM meetings
     WHERE group_id = $1 AND meeting_id = ANY ($2) AND struck_at IS NULL ORDER BY meeting_id FOR NO KEY UPDATE`,
    [groupId, attendance.map(({ meetingId }) => meetingId)],
  );
  const parts = new Map(rows.map((row) => [row.meeting_id, row]));
  for (const { citizenId, meetingId, recordVersion, attended } of attendance) {
    const part = parts.get(meetingId);
    if (part?.citizen_id !== citizenId) {
      return new CodedError('record_not_found', 'Det, der skal ændres, findes ikke længere');
    }
    if (part.record_version !== recordVersion) {
      const locked = await lockRecord({ tx: change.tx, citizenId }, 'meetings', meetingId, recordVersion);
      if (!locked.ok) return locked.error;
    }
    if (statusAfter(part.status, attended ? 'record_held' : 'record_no_show') === null) {
      const message = 'Resultatet er registreret for en af borgerne';
      return forbiddenTransition(message, part.status, allowedActions(part.status));
    }
    if (date(part.starts_on) > change.businessDate) return inFuture();
  }
  return null;
}

async function writeOutcomes({ tx }: CaseChange, attendance: readonly Attendance[]): Promise<void> {
  await tx.execute(
    `UPDATE meetings m SET status = CASE WHEN a.attended THEN 'held' ELSE 'no_show' END
     FROM unnest($1::text[], $2::text[], $3::boolean[]) AS a (citizen_id, meeting_id, attended)
     WHERE m.citizen_id = a.citizen_id AND m.meeting_id = a.meeting_id`,
    [
      attendance.map(({ citizenId }) => citizenId),
      attendance.map(({ meetingId }) => meetingId),
      attendance.map(({ attended }) => attended),
    ],
  );
}
