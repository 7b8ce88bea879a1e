import type { Actor, MeetingCancelCause, MeetingStatus } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type CaseChange, type ChangeError, type Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { causeFaults } from './cancel-meeting.use-case';
import { lockMeeting, type MeetingError, type MeetingVersion } from './stored-meeting';

export interface CorrectOutcome extends MeetingVersion {
  readonly citizenId: string;
  /** What it should have been recorded as. */
  readonly outcome: Exclude<MeetingStatus, 'booked'>;
  /** With `cancelled` alone, and required there. */
  readonly cause: MeetingCancelCause | null;
  readonly note: string | null;
  /** Why the outcome was wrong; `CORRECTION_REASON` characters. */
  readonly reason: string;
}

/** Characters of the reason for a correction. */
export const CORRECTION_REASON = { least: 5, most: 500 } as const;

/**
 * Mends an outcome that was recorded wrongly, with the reason in the journal. What the meeting is now said to have been decides
 * what it may carry: minutes of one that was not held are no longer shown to the citizen, and a cause of cancelling goes with
 * the cancelling.
 */
export class CorrectOutcomeUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    command: CorrectOutcome,
  ): Promise<Result<Changed<null>, MeetingError | FieldFaultsError | ChangeError>> {
    const { citizenId, reason } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'meeting.corrected', reason },
      async (change): Promise<Result<null, MeetingError | FieldFaultsError>> => {
        const faults = faultsOf(command);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const locked = await lockMeeting(change, command, `correct_to_${command.outcome}`);
        if (!locked.ok) return failed(locked.error);
        await writeOutcome(change, command, locked.value.status);
        change.note({ details: { from: locked.value.meeting.status, to: locked.value.status } });
        return ok(null);
      },
    );
  }
}

function faultsOf({ outcome, cause, note, reason }: CorrectOutcome): ReturnType<typeof causeFaults> {
  const length = reason.trim().length;
  const isReason = length >= CORRECTION_REASON.least && length <= CORRECTION_REASON.most;
  const message = `Skriv mellem ${String(CORRECTION_REASON.least)} og ${String(CORRECTION_REASON.most)} tegn`;
  const reasonFaults = isReason ? [] : [{ field: 'reason', code: 'length', message }];
  if (outcome !== 'cancelled') return reasonFaults;
  if (cause === null) {
    return [...reasonFaults, { field: 'cause', code: 'required', message: 'Vælg årsagen til, at mødet blev aflyst' }];
  }
  return [...reasonFaults, ...causeFaults(cause, note)];
}

async function writeOutcome(
  { tx, citizenId }: CaseChange,
  command: CorrectOutcome,
  status: MeetingStatus,
): Promise<void> {
  const isHeld = status === 'held';
  const isCancelled = status === 'cancelled';
  await tx.execute(
    `UPDATE meetings SET status = $3, cancel_cause = $4, cancel_note = $5,
       minutes_published_at = CASE WHEN $6 THEN minutes_published_at END,
       marks = CASE WHEN $6 THEN marks END, job_focus = CASE WHEN $6 THEN job_focus END,
       barrier_focus = CASE WHEN $6 THEN barrier_focus END
     WHERE citizen_id = $1 AND meeting_id = $2`,
    [
      citizenId,
      command.meetingId,
      status,
      isCancelled ? command.cause : null,
      isCancelled ? command.note : null,
      isHeld,
    ],
  );
}
