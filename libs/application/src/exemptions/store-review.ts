import {
  formatDate,
  type PlainDate,
  type ReviewCause,
  type ReviewConclusion,
  type ReviewEvidence,
} from '@rettid/domain';
import type { CaseChange } from '../changes/case-changes';
import { newRecordId } from '../changes/record-id';
import { signatureOf } from './exemption-change';

export interface NewReview {
  readonly exemptionId: string;
  readonly cause: ReviewCause;
  readonly evidence: ReviewEvidence;
  readonly conclusion: ReviewConclusion;
  readonly text: string;
  readonly nextReviewOn: PlainDate | null;
}

/** @returns the review's id */
export async function storeReview(change: CaseChange, review: NewReview): Promise<string> {
  const reviewId = newRecordId('ER');
  await change.tx.execute(
    `INSERT INTO exemption_reviews (review_id, citizen_id, jobcenter_id, exemption_id, reviewed_on, reviewed_by, cause,
       evidence, conclusion, text, next_review_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      reviewId,
      change.citizenId,
      change.jobcenterId,
      review.exemptionId,
      formatDate(change.businessDate),
      signatureOf(change),
      review.cause,
      JSON.stringify(review.evidence),
      review.conclusion,
      review.text.trim(),
      review.nextReviewOn === null ? null : formatDate(review.nextReviewOn),
    ],
  );
  return reviewId;
}
