import type { Actor, InterviewMark } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type ChangeError, type Changed } from '../changes/case-changes';
import { refused, type RefusedError } from '../changes/change-errors';
import type { RecordError } from '../changes/lock-record';
import { lockStoredMeeting, type MeetingVersion } from './stored-meeting';

/** What was talked about in an interview. */
export interface Minutes {
  /** `null`: none are written. */
  readonly text: string | null;
  /** `null`: nobody said what it dealt with. */
  readonly marks: readonly InterviewMark[] | null;
  readonly barrierFocus: boolean | null;
  /** Whether the citizen reads the text. */
  readonly isPublished: boolean;
}

export interface WriteMinutes extends MeetingVersion {
  readonly citizenId: string;
  readonly minutes: Minutes;
}

/** Writes the minutes of a held meeting, publishes them to the citizen, or takes that back. */
export class WriteMinutesUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, minutes, ...version }: WriteMinutes,
  ): Promise<Result<Changed<null>, RecordError | RefusedError | ChangeError>> {
    const action = minutes.isPublished ? 'meeting.minutes_published' : 'meeting.minutes_saved';
    return await this.changes.run(
      actor,
      { citizenId, action },
      async (change): Promise<Result<null, RecordError | RefusedError>> => {
        const locked = await lockStoredMeeting(change, version);
        if (!locked.ok) return failed(locked.error);
        if (locked.value.status !== 'held') {
          return failed(refused('meeting_not_held', 'Der skrives referat af møder, der er holdt'));
        }
        await change.tx.execute(`UPDATE meetings SET ${minutesColumns(3)} WHERE citizen_id = $1 AND meeting_id = $2`, [
          citizenId,
          version.meetingId,
          ...minutesValues(minutes, change.now),
        ]);
        return ok(null);
      },
    );
  }
}

/**
 * The columns of minutes, for an UPDATE. The moment of publishing stays what it was where the text was published before.
 *
 * @param first number of the first of five parameters, which `minutesValues` fills
 */
export function minutesColumns(first: number): string {
  const [text, marks, jobFocus, barrierFocus, publishedAt] = [0, 1, 2, 3, 4].map((at) => `$${String(first + at)}`);
  return `minutes = ${text}, marks = ${marks}, job_focus = coalesce(${jobFocus}::boolean, job_focus),
    barrier_focus = coalesce(${barrierFocus}::boolean, barrier_focus),
    minutes_published_at = CASE WHEN ${publishedAt}::timestamptz IS NOT NULL
      THEN coalesce(minutes_published_at, ${publishedAt}::timestamptz) END`;
}

export function minutesValues({ text, marks, barrierFocus, isPublished }: Minutes, now: Date): unknown[] {
  return [text, marks, jobFocusOf(marks), barrierFocus, isPublished && text !== null ? now : null];
}

/** The audit's B4: whether the interview had its focus on jobs and resources, which is any of B4a-B4e. */
export function jobFocusOf(marks: readonly InterviewMark[] | null): boolean | null {
  return marks === null ? null : marks.length > 0;
}
