import {
  EXEMPTION_ASSESSMENT,
  formatDate,
  reviewFaults,
  type Actor,
  type PlainDate,
  type ReviewCause,
  type ReviewConclusion,
  type ReviewEvidence,
} from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  fieldFaults,
  type FieldFault,
  type FieldFaultsError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import type { RecordError } from '../changes/lock-record';
import { textFaults } from '../prior-notices/text-faults';
import { enterExemptionTo, settle, type ExemptionVersion } from './exemption-change';
import type { StoredExemption } from './exemption-records.query';
import { readReviewSignals } from './review-signals.query';
import { storeReview } from './store-review';

export interface ReviewExemption extends ExemptionVersion {
  readonly cause: ReviewCause;
  readonly conclusion: ReviewConclusion;
  /** What was looked at, and why the exemption stands or not: `EXEMPTION_ASSESSMENT`. */
  readonly text: string;
  /** The next day for a review, where the exemption has no end and is kept; else `null`. */
  readonly nextReviewOn: PlainDate | null;
}

type ReviewError = FieldFaultsError | TransitionForbiddenError | RecordError;
export type ReviewExemptionError = ChangeError | ReviewError;

/**
 * Records that an exemption in force was looked at anew. It ends nothing: where the conclusion is that it should, the citizen
 * is heard and the exemption closed by a decision of its own.
 */
export class ReviewExemptionUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the review's id */
  async execute(actor: Actor, command: ReviewExemption): Promise<Result<Changed<string>, ReviewExemptionError>> {
    const request = { citizenId: command.citizenId, action: 'exemption.reviewed' } as const;
    return await this.changes.run<string, ReviewError>(actor, request, async (change) => {
      const entered = await enterExemptionTo('review', change, command);
      if (!entered.ok) return entered;
      const faults = [
        ...textFaults('text', command.text, EXEMPTION_ASSESSMENT),
        ...nextReviewFaults(command, entered.value, change.businessDate),
      ];
      if (faults.length > 0) return failed(fieldFaults(faults));
      const evidence = await evidenceOf(change, entered.value);
      const reviewId = await storeReview(change, { ...command, evidence });
      if (command.nextReviewOn !== null) await moveReview(change, command.exemptionId, command.nextReviewOn);
      await settle(change);
      change.note({ details: { cause: command.cause, conclusion: command.conclusion } });
      return ok(reviewId);
    });
  }
}

function nextReviewFaults(
  { conclusion, nextReviewOn }: ReviewExemption,
  { validTo }: StoredExemption,
  businessDate: PlainDate,
): FieldFault[] {
  const hasNext = conclusion === 'keep' && validTo === null;
  if (nextReviewOn === null) {
    if (!hasNext) return [];
    const message = 'Sæt en dato for næste vurdering: afgørelsen har ingen slutdato.';
    return [{ field: 'nextReviewOn', code: 'required', message }];
  }
  if (!hasNext) {
    const message = 'Der er ingen næste vurdering, når afgørelsen har en slutdato eller skal lukkes.';
    return [{ field: 'nextReviewOn', code: 'not_asked', message }];
  }
  return reviewFaults(nextReviewOn, businessDate).map((fault) => ({ ...fault, field: 'nextReviewOn' }));
}

/** All that asks on the day: whoever looks at a case for one cause has the others before him too. */
async function evidenceOf(change: CaseChange, { kind }: StoredExemption): Promise<ReviewEvidence> {
  if (kind !== 'hours_225') return { placements: [], months: [] };
  const signals = await readReviewSignals(change.tx, change.citizenId, change.businessDate);
  return {
    placements: signals.flatMap(({ evidence }) => evidence.placements),
    months: signals.flatMap(({ evidence }) => evidence.months),
  };
}

async function moveReview({ tx, citizenId }: CaseChange, exemptionId: string, reviewOn: PlainDate): Promise<void> {
  await tx.execute('UPDATE exemptions SET review_on = $3 WHERE citizen_id = $1 AND exemption_id = $2', [
    citizenId,
    exemptionId,
    formatDate(reviewOn),
  ]);
}
