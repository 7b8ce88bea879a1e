import type { Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type ChangeError, type Changed } from '../changes/case-changes';
import { lockMeeting, type MeetingError, type MeetingVersion } from './stored-meeting';

export interface RecordNoShow extends MeetingVersion {
  readonly citizenId: string;
}

/** Records that the citizen stayed away. Nothing follows from it for the citizen: it makes contact the municipality's duty. */
export class RecordNoShowUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, ...version }: RecordNoShow,
  ): Promise<Result<Changed<null>, MeetingError | ChangeError>> {
    return await this.changes.run(actor, { citizenId, action: 'meeting.record_no_show' }, async (change) => {
      const locked = await lockMeeting(change, version, 'record_no_show');
      if (!locked.ok) return failed(locked.error);
      await change.tx.execute('UPDATE meetings SET status = $3 WHERE citizen_id = $1 AND meeting_id = $2', [
        citizenId,
        version.meetingId,
        locked.value.status,
      ]);
      return ok(null);
    });
  }
}
