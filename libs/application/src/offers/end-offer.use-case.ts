import { danishDate, formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { updateOffer } from './change-offer.use-case';
import type { EndOffer } from './offer-commands';
import { lockOffer, type OfferError, type OpenOffer } from './offer-row';
import { trimmedOrNull } from './offer-terms-faults';

/** Characters of a note on why an offer ended. */
export const END_NOTE_MOST = 2000;

/** Ends an offer, or tells why one ended: the planned end stays beside the real one. */
export class EndOfferUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the offer's id */
  async execute(
    actor: Actor,
    command: EndOffer,
  ): Promise<Result<Changed<string>, FieldFaultsError | OfferError | ChangeError>> {
    const { citizenId, offerId, endsOn, endCause, endNote } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.ended' },
      async (change): Promise<Result<string, FieldFaultsError | OfferError>> => {
        const locked = await lockOffer(change, command, 'end');
        if (!locked.ok) return locked;
        const faults = endFaults(command, locked.value);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const { row } = locked.value;
        await updateOffer(change, offerId, {
          ends_on: formatDate(endsOn),
          planned_ends_on: row.planned_ends_on ?? row.ends_on,
          end_cause: endCause,
          end_note: trimmedOrNull(endNote),
        });
        change.note({
          subject: { type: 'offer', id: offerId },
          details: { cause: endCause, endsOn: formatDate(endsOn) },
        });
        return ok(offerId);
      },
    );
  }
}

function endFaults(
  { endsOn, endCause, endNote }: EndOffer,
  { startsOn, endsOn: endsOnSoFar }: OpenOffer,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (endsOn < startsOn) {
    const message = `Tilbuddet begyndte ${danishDate(startsOn)}. Det kan ikke slutte før.`;
    faults.push({ field: 'endsOn', code: 'before_start', message });
  }
  if (endsOnSoFar !== null && endsOn > endsOnSoFar) {
    const message = `Tilbuddet slutter senest ${danishDate(endsOnSoFar)}. Et tilbud, der skal vare længere, forlænges.`;
    faults.push({ field: 'endsOn', code: 'after_end', message });
  }
  const note = endNote?.trim() ?? '';
  if (endCause === 'other' && note === '') {
    faults.push({ field: 'endNote', code: 'required', message: 'Skriv, hvorfor tilbuddet sluttede.' });
  }
  if (note.length > END_NOTE_MOST) {
    faults.push({ field: 'endNote', code: 'too_long', message: `Skriv højst ${END_NOTE_MOST} tegn.` });
  }
  return faults;
}
