import { assessOffer, formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import type { OfferTerms } from './offer-commands';
import { goalFaults } from './offer-goal.query';
import { readOfferSubject } from './offer-subject.query';
import { groundsOf, legalFaults, termsFaults, trimmedOrNull, type OfferGrounds } from './offer-terms-faults';

/** Grants an offer: every fault of the terms and of the law is told at once, and nothing is granted. */
export class GrantOfferUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the offer's id */
  async execute(
    actor: Actor,
    citizenId: string,
    terms: OfferTerms,
  ): Promise<Result<Changed<string>, FieldFaultsError | ChangeError>> {
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.granted' },
      async (change): Promise<Result<string, FieldFaultsError>> => {
        const { tx, businessDate } = change;
        const wanted = { ...terms, offerId: null, endsOnSoFar: null };
        const assessment = assessOffer(await readOfferSubject(tx, citizenId), wanted, businessDate);
        const faults = [
          ...termsFaults(terms, businessDate),
          ...(await goalFaults(tx, citizenId, terms.goalId)),
          ...legalFaults(terms, assessment),
        ];
        if (faults.length > 0) return failed(fieldFaults(faults));
        const offerId = newRecordId('OF');
        await insertOffer(change, offerId, terms, groundsOf(terms, assessment));
        change.note({ subject: { type: 'offer', id: offerId }, details: { kind: terms.kind } });
        return ok(offerId);
      },
    );
  }
}

async function insertOffer(
  { tx, citizenId, jobcenterId, businessDate }: CaseChange,
  offerId: string,
  terms: OfferTerms,
  grounds: OfferGrounds,
): Promise<void> {
  const values = { ...termColumns(terms, grounds), granted_on: formatDate(businessDate) };
  const columns = Object.keys(values);
  await tx.execute(
    `INSERT INTO offers (offer_id, citizen_id, jobcenter_id, ${columns.join(', ')})
     VALUES ($1, $2, $3, ${columns.map((_, index) => `$${index + 4}`).join(', ')})`,
    [offerId, citizenId, jobcenterId, ...Object.values(values)],
  );
}

/** The columns that the terms of an offer fill. */
export function termColumns(terms: OfferTerms, grounds: OfferGrounds): Readonly<Record<string, unknown>> {
  const endsOn = terms.endsOn === null ? null : formatDate(terms.endsOn);
  return {
    kind: terms.kind,
    provider: terms.provider.trim(),
    contact_person: trimmedOrNull(terms.contactPerson),
    starts_on: formatDate(terms.startsOn),
    ends_on: endsOn,
    planned_ends_on: endsOn,
    hours_per_week: terms.hoursPerWeek,
    goal_id: terms.goalId,
    purpose: terms.purpose.trim(),
    towards_work: terms.towardsWork.trim(),
    expected_next: trimmedOrNull(terms.expectedNext),
    length_ground: grounds.lengthGround,
    length_reason: grounds.lengthReason,
    subsidy_ground: grounds.subsidyGround,
    obviously_ready: terms.obviouslyReady,
  };
}
