import { assessOffer, date, type Actor, type OfferAssessment, type PlainDate, type WantedOffer } from '@rettid/domain';
import type { Result } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading } from '../changes/case-reading';
import { readOfferSubject } from './offer-subject.query';

/** What the law would say of an offer: the answer by which granting, changing and extending it are decided. */
export class OfferPreviewer {
  constructor(private readonly reading: CaseReading) {}

  async preview(
    actor: Actor,
    citizenId: string,
    wanted: Omit<WantedOffer, 'endsOnSoFar'>,
  ): Promise<Result<OfferAssessment, CaseClosedError>> {
    return await this.reading.run(actor, citizenId, 'offer.preview_read', async ({ tx, businessDate }) => {
      const endsOnSoFar = await endOfTheSame(tx, citizenId, wanted);
      return assessOffer(await readOfferSubject(tx, citizenId), { ...wanted, endsOnSoFar }, businessDate);
    });
  }
}

/** The last day so far of the recorded offer, where its kind and first day stay. */
async function endOfTheSame(
  tx: Transaction,
  citizenId: string,
  { offerId, kind, startsOn }: Omit<WantedOffer, 'endsOnSoFar'>,
): Promise<PlainDate | null> {
  if (offerId === null) return null;
  const [row] = await tx.query<{ kind: string; starts_on: string; ends_on: string | null }>(
    'SELECT kind, starts_on, ends_on FROM offers WHERE citizen_id = $1 AND offer_id = $2 AND struck_at IS NULL',
    [citizenId, offerId],
  );
  const isTheSame = row?.kind === kind && date(row.starts_on) === startsOn;
  return isTheSame && row.ends_on !== null ? date(row.ends_on) : null;
}
