import { assessOffer, danishDate, formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { updateOffer } from './change-offer.use-case';
import type { ExtendOffer } from './offer-commands';
import { lockOffer, type OfferError } from './offer-row';
import { readOfferSubject } from './offer-subject.query';
import { lengthFaults, trimmedOrNull } from './offer-terms-faults';

/** Extends a running offer, within what the law allows and on the ground that it then asks for (LAB §§ 61, 167). */
export class ExtendOfferUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the offer's id */
  async execute(
    actor: Actor,
    command: ExtendOffer,
  ): Promise<Result<Changed<string>, FieldFaultsError | OfferError | ChangeError>> {
    const { citizenId, offerId, endsOn, lengthReason } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.changed' },
      async (change): Promise<Result<string, FieldFaultsError | OfferError>> => {
        const locked = await lockOffer(change, command, 'extend');
        if (!locked.ok) return locked;
        const { row, startsOn, endsOn: endsOnSoFar } = locked.value;
        if (endsOnSoFar !== null && endsOn <= endsOnSoFar) {
          const message = `Tilbuddet slutter allerede ${danishDate(endsOnSoFar)}. Vælg en senere dag.`;
          return failed(fieldFaults([{ field: 'endsOn', code: 'not_later', message }]));
        }
        const wanted = { offerId, kind: row.kind, startsOn, endsOn, endsOnSoFar, obviouslyReady: row.obviously_ready };
        const assessment = assessOffer(await readOfferSubject(change.tx, citizenId), wanted, change.businessDate);
        const faults = lengthFaults(assessment, lengthReason);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const { period } = assessment;
        await updateOffer(change, offerId, {
          ends_on: formatDate(endsOn),
          planned_ends_on: formatDate(endsOn),
          length_ground: period.verdict === 'needs_ground' ? period.ground : null,
          length_reason: period.verdict === 'allowed' ? null : trimmedOrNull(lengthReason),
          // It was to end for a cause, and does not.
          end_cause: null,
          end_note: null,
        });
        const details = { extendedTo: formatDate(endsOn), verdict: period.verdict };
        change.note({ subject: { type: 'offer', id: offerId }, details });
        return ok(offerId);
      },
    );
  }
}
