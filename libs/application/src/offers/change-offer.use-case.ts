import { assessOffer, type Actor, type PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { termColumns } from './grant-offer.use-case';
import type { OfferKey, OfferTerms } from './offer-commands';
import { goalFaults } from './offer-goal.query';
import { lockOffer, type OfferError, type OpenOffer } from './offer-row';
import { readOfferSubject } from './offer-subject.query';
import { groundsOf, legalFaults, termsFaults } from './offer-terms-faults';

/** Changes the terms of an offer that is planned or runs. The law is asked anew, but for an end that comes no later. */
export class ChangeOfferUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the offer's id */
  async execute(
    actor: Actor,
    key: OfferKey,
    terms: OfferTerms,
  ): Promise<Result<Changed<string>, FieldFaultsError | OfferError | ChangeError>> {
    const { citizenId, offerId } = key;
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.changed' },
      async (change): Promise<Result<string, FieldFaultsError | OfferError>> => {
        const locked = await lockOffer(change, key, 'change');
        if (!locked.ok) return locked;
        const { tx, businessDate } = change;
        const wanted = { ...terms, offerId, endsOnSoFar: endOfTheSame(locked.value, terms) };
        const assessment = assessOffer(await readOfferSubject(tx, citizenId), wanted, businessDate);
        const faults = [
          // What was recorded long ago may still be put right.
          ...termsFaults(terms, terms.startsOn === locked.value.startsOn ? locked.value.startsOn : businessDate),
          ...(await goalFaults(tx, citizenId, terms.goalId, locked.value.row.goal_id)),
          ...legalFaults(terms, assessment),
        ];
        if (faults.length > 0) return failed(fieldFaults(faults));
        const { length_ground, length_reason, ...columns } = termColumns(terms, groundsOf(terms, assessment));
        // Made no longer, it keeps the ground on which it was lawful.
        const keepsGround = assessment.period.verdict === 'allowed' && wanted.endsOnSoFar !== null;
        await updateOffer(change, offerId, keepsGround ? columns : { ...columns, length_ground, length_reason });
        change.note({ subject: { type: 'offer', id: offerId }, details: { kind: terms.kind } });
        return ok(offerId);
      },
    );
  }
}

/** The last day so far, where kind and first day stay: what is made no longer was lawful, or is not made worse. */
function endOfTheSame({ row, startsOn, endsOn }: OpenOffer, terms: OfferTerms): PlainDate | null {
  return row.kind === terms.kind && startsOn === terms.startsOn ? endsOn : null;
}

/** Writes columns of an offer of the case. */
export async function updateOffer(
  { tx, citizenId }: CaseChange,
  offerId: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const settings = Object.keys(columns).map((column, index) => `${column} = $${index + 3}`);
  await tx.execute(`UPDATE offers SET ${settings.join(', ')} WHERE citizen_id = $1 AND offer_id = $2`, [
    citizenId,
    offerId,
    ...Object.values(columns),
  ]);
}
