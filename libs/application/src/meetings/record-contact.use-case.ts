import { formatDate, type Actor, type ContactChannel, type ContactDirection, type PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type CaseChange, type ChangeError, type Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';

export interface RecordContact {
  readonly citizenId: string;
  readonly channel: ContactChannel;
  readonly direction: ContactDirection;
  /** Whether the citizen was spoken with; `null` for what is only sent. */
  readonly reached: boolean | null;
  /** `null`: today. */
  readonly on: PlainDate | null;
  /** The meeting that it was about, such as one that the citizen stayed away from. */
  readonly aboutMeetingId: string | null;
  readonly note: string | null;
}

/**
 * Notes a contact outside a meeting in the name of whoever noted it. An attempt counts as one: also who was not reached
 * was tried, which is what the norm for no-shows asks of the municipality (LAS § 13, stk. 2).
 */
export class RecordContactUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    command: RecordContact,
  ): Promise<Result<Changed<{ readonly contactId: string }>, FieldFaultsError | ChangeError>> {
    const { citizenId } = command;
    return await this.changes.run(actor, { citizenId, action: 'contact.recorded' }, async (change) => {
      const { tx, jobcenterId, businessDate } = change;
      const on = command.on ?? businessDate;
      const faults: FieldFault[] = [];
      if (on > businessDate) {
        faults.push({ field: 'on', code: 'in_future', message: 'En kontakt kan ikke ligge efter i dag' });
      }
      if (command.aboutMeetingId !== null && !(await isMeetingOf(change, command.aboutMeetingId))) {
        faults.push({ field: 'aboutMeetingId', code: 'unknown_meeting', message: 'Vælg et møde i borgerens sag' });
      }
      if (faults.length > 0) return failed(fieldFaults(faults));
      const contactId = newRecordId('K');
      await tx.execute(
        `INSERT INTO contacts (contact_id, citizen_id, jobcenter_id, "on", channel, direction, reached, staff_id, about_meeting_id, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          contactId,
          citizenId,
          jobcenterId,
          formatDate(on),
          command.channel,
          command.direction,
          command.reached,
          change.actor.staffId,
          command.aboutMeetingId,
          command.note,
        ],
      );
      change.note({ subject: { type: 'contact', id: contactId }, details: { channel: command.channel } });
      return ok({ contactId });
    });
  }
}

async function isMeetingOf(
  { tx, citizenId }: Pick<CaseChange, 'tx' | 'citizenId'>,
  meetingId: string,
): Promise<boolean> {
  const found = await tx.execute(
    'SELECT 1 FROM meetings WHERE citizen_id = $1 AND meeting_id = $2 AND struck_at IS NULL',
    [citizenId, meetingId],
  );
  return found > 0;
}
