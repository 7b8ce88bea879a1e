import type { Actor, MeetingCancelCause } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type ChangeError, type Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { lockMeeting, type MeetingError, type MeetingVersion } from './stored-meeting';

export interface CancelMeeting extends MeetingVersion {
  readonly citizenId: string;
  readonly cause: MeetingCancelCause;
  /** Required with the cause `other`. */
  readonly note: string | null;
}

/** Cancels a booked meeting, and says why. */
export class CancelMeetingUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, cause, note, ...version }: CancelMeeting,
  ): Promise<Result<Changed<null>, MeetingError | FieldFaultsError | ChangeError>> {
    return await this.changes.run(
      actor,
      { citizenId, action: 'meeting.cancelled' },
      async (change): Promise<Result<null, MeetingError | FieldFaultsError>> => {
        const faults = causeFaults(cause, note);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const locked = await lockMeeting(change, version, 'cancel');
        if (!locked.ok) return failed(locked.error);
        await change.tx.execute(
          `UPDATE meetings SET status = $3, cancel_cause = $4, cancel_note = $5 WHERE citizen_id = $1 AND meeting_id = $2`,
          [citizenId, version.meetingId, locked.value.status, cause, note],
        );
        change.note({ details: { cause } });
        return ok(null);
      },
    );
  }
}

/** "Other" alone tells nobody anything. */
export function causeFaults(cause: MeetingCancelCause, note: string | null): FieldFault[] {
  if (cause !== 'other' || (note ?? '').trim() !== '') return [];
  return [{ field: 'note', code: 'required', message: 'Skriv årsagen, når den ikke står på listen' }];
}
