import {
  allowedOfferActions,
  date,
  offerState,
  type OfferAction,
  type OfferEndCause,
  type OfferKind,
  type OfferStanding,
  type PlainDate,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { forbiddenTransition, type TransitionForbiddenError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import type { OfferKey } from './offer-commands';

/** A stored offer, so far as a change of it asks. */
export interface OfferRow {
  readonly offer_id: string;
  readonly kind: OfferKind;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly planned_ends_on: string | null;
  readonly goal_id: string | null;
  readonly end_cause: OfferEndCause | null;
  readonly obviously_ready: boolean | null;
  readonly length_reason: string | null;
}

/** An offer of the case that may be changed so. */
export interface OpenOffer {
  readonly row: OfferRow;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

export type OfferError = RecordError | TransitionForbiddenError;

/** Locks an offer for one action. @returns the offer where it stands so that the action is allowed */
export async function lockOffer(
  change: CaseChange,
  { offerId, recordVersion }: OfferKey,
  action: OfferAction,
): Promise<Result<OpenOffer, OfferError>> {
  const locked = await lockRecord<OfferRow>(change, 'offers', offerId, recordVersion);
  return locked.ok ? await openFor(change, locked.value, action) : locked;
}

/** An offer to which something is added that does not change the offer itself. */
export async function findOffer(
  change: CaseChange,
  offerId: string,
  action: OfferAction,
): Promise<Result<OpenOffer, OfferError>> {
  const [row] = await change.tx.query<OfferRow>(
    'SELECT * FROM offers WHERE citizen_id = $1 AND offer_id = $2 AND struck_at IS NULL FOR NO KEY UPDATE',
    [change.citizenId, offerId],
  );
  if (row === undefined) return failed(new CodedError('record_not_found', 'Tilbuddet findes ikke længere'));
  return await openFor(change, row, action);
}

async function openFor(change: CaseChange, row: OfferRow, action: OfferAction): Promise<Result<OpenOffer, OfferError>> {
  const startsOn = date(row.starts_on);
  const endsOn = row.ends_on === null ? null : date(row.ends_on);
  const isEvaluated = await isOfferEvaluated(change.tx, change.citizenId, row.offer_id);
  const standing: OfferStanding = { startsOn, endsOn, endCause: row.end_cause, isEvaluated };
  const allowed = allowedOfferActions(standing, change.businessDate);
  if (allowed.includes(action)) return ok({ row, startsOn, endsOn });
  const state = offerState(standing, change.businessDate);
  return failed(forbiddenTransition(REFUSALS[state], state, allowed));
}

const REFUSALS: Readonly<Record<ReturnType<typeof offerState>, string>> = {
  planned: 'Tilbuddet er ikke begyndt endnu. Ret det, eller overstreg det, hvis det ikke bliver til noget.',
  running: 'Tilbuddet er i gang.',
  to_evaluate: 'Tilbuddet er slut og venter på evaluering.',
  evaluated: 'Tilbuddet er slut og evalueret.',
};

async function isOfferEvaluated(tx: Transaction, citizenId: string, offerId: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM offer_follow_ups WHERE citizen_id = $1 AND offer_id = $2 AND kind = 'closing_evaluation'
                      AND struck_at IS NULL) AS found`,
    [citizenId, offerId],
  );
  return row?.found === true;
}
