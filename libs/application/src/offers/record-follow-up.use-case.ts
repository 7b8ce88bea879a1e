import { danishDate, formatDate, type Actor, type PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import type { RecordFollowUp } from './offer-commands';
import { lockOffer, type OfferError, type OpenOffer } from './offer-row';

/** Characters of a note on a follow-up, and of what was learned. */
export const FOLLOW_UP_NOTE = { least: 5, most: 4000 } as const;

/** Records how it goes in a running offer, and when it is looked at next. */
export class RecordFollowUpUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the follow-up's id */
  async execute(
    actor: Actor,
    command: RecordFollowUp,
  ): Promise<Result<Changed<string>, FieldFaultsError | OfferError | ChangeError>> {
    const { citizenId, offerId } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.followed_up' },
      async (change): Promise<Result<string, FieldFaultsError | OfferError>> => {
        const locked = await lockOffer(change, command, 'follow_up');
        if (!locked.ok) return locked;
        const faults = [
          ...dayFaults(command.on, locked.value, change.businessDate),
          ...nextFaults(command, locked.value),
          ...noteFaults('note', command.note),
        ];
        if (faults.length > 0) return failed(fieldFaults(faults));
        const followUpId = newRecordId('FU');
        await insertFollowUp(change, followUpId, command);
        change.note({ subject: { type: 'offer_follow_up', id: followUpId }, details: { offerId } });
        return ok(followUpId);
      },
    );
  }
}

/** A follow-up took place while the offer ran, and not in the future. */
export function dayFaults(
  on: PlainDate,
  { startsOn }: Pick<OpenOffer, 'startsOn'>,
  businessDate: PlainDate,
): FieldFault[] {
  if (on > businessDate) return [{ field: 'on', code: 'in_future', message: 'Datoen ligger ude i fremtiden.' }];
  if (on >= startsOn) return [];
  const message = `Tilbuddet begyndte først ${danishDate(startsOn)}.`;
  return [{ field: 'on', code: 'before_start', message }];
}

export function noteFaults(field: string, text: string): FieldFault[] {
  const { length } = text.trim();
  if (length < FOLLOW_UP_NOTE.least) return [{ field, code: 'required', message: 'Skriv, hvordan det går.' }];
  if (length <= FOLLOW_UP_NOTE.most) return [];
  return [{ field, code: 'too_long', message: `Skriv højst ${FOLLOW_UP_NOTE.most} tegn.` }];
}

function nextFaults({ on, nextOn }: RecordFollowUp, { endsOn }: OpenOffer): FieldFault[] {
  if (nextOn === null) return [];
  if (nextOn <= on) {
    return [{ field: 'nextOn', code: 'not_later', message: 'Næste opfølgning skal ligge efter denne.' }];
  }
  if (endsOn === null || nextOn <= endsOn) return [];
  const message = `Tilbuddet slutter ${danishDate(endsOn)}. Derefter evalueres det.`;
  return [{ field: 'nextOn', code: 'after_end', message }];
}

async function insertFollowUp(
  { tx, citizenId, jobcenterId }: CaseChange,
  followUpId: string,
  command: RecordFollowUp,
): Promise<void> {
  await tx.execute(
    `INSERT INTO offer_follow_ups (follow_up_id, citizen_id, jobcenter_id, offer_id, "on", kind, with_provider, with_citizen,
       progression_focus, note, next_on)
     VALUES ($1, $2, $3, $4, $5, 'follow_up', $6, $7, $8, $9, $10)`,
    [
      followUpId,
      citizenId,
      jobcenterId,
      command.offerId,
      formatDate(command.on),
      command.withProvider,
      command.withCitizen,
      command.progressionFocus,
      command.note.trim(),
      command.nextOn === null ? null : formatDate(command.nextOn),
    ],
  );
}
