import { formatDate, type Actor, type ContactChannel, type PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { textFaults } from '../prior-notices/text-faults';
import { aboutColumns, dayFault, enterNoShow, type NoShowKey, type NoShowNotFound } from './no-show-change';

export interface RecordContactAttempt extends NoShowKey {
  /** From the day of the no-show to today. */
  readonly on: PlainDate;
  readonly channel: ContactChannel;
  /** Whether somebody spoke with the citizen. */
  readonly reached: boolean;
  /** At most `ATTEMPT_NOTE` characters; empty: none. */
  readonly note: string;
}

/** Characters. */
export const ATTEMPT_NOTE = { least: 0, most: 2000 } as const;

/**
 * Notes an attempt to reach the citizen about a no-show, whoever of those with a part in the case made it. In vain or not, it
 * is what the norm for contact asks of the municipality (`no-show-follow-up`), so the duty is met with it at once. It may
 * also come after a decision: then it tells when contact was restored.
 */
export class RecordContactAttemptUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    command: RecordContactAttempt,
  ): Promise<Result<Changed<string>, ChangeError | FieldFaultsError | NoShowNotFound>> {
    const request = { citizenId: command.citizenId, action: 'contact.recorded' } as const;
    return await this.changes.run<string, FieldFaultsError | NoShowNotFound>(actor, request, async (change) => {
      const entered = await enterNoShow(change, command.noShowId);
      if (!entered.ok) return entered;
      const { businessDate } = change;
      const { happenedOn } = entered.value.facts;
      const faults = [
        ...dayFault('on', command.on, { happenedOn, businessDate }),
        ...textFaults('note', command.note, ATTEMPT_NOTE),
      ];
      if (faults.length > 0) return failed(fieldFaults(faults));
      const contactId = newRecordId('K');
      const { meetingId, absenceId } = aboutColumns(entered.value);
      await change.tx.execute(
        `INSERT INTO contacts (contact_id, citizen_id, jobcenter_id, "on", channel, direction, reached, staff_id,
                               about_meeting_id, about_absence_id, note)
         VALUES ($1, $2, $3, $4, $5, 'to_citizen', $6, $7, $8, $9, nullif($10, ''))`,
        [
          contactId,
          change.citizenId,
          change.jobcenterId,
          formatDate(command.on),
          command.channel,
          command.reached,
          change.actor.staffId,
          meetingId,
          absenceId,
          command.note.trim(),
        ],
      );
      change.note({ details: { contactId, channel: command.channel } });
      return ok(contactId);
    });
  }
}
