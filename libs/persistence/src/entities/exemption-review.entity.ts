import type { PlainDate, ReviewCause, ReviewConclusion, ReviewEvidence } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** An exemption looked at anew: why, on what, and with what outcome. */
@Entity('exemption_reviews')
export class ExemptionReview {
  @PrimaryColumn('text')
  reviewId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  exemptionId!: string;

  @Column('date', { transformer: plainDate })
  reviewedOn!: PlainDate;

  @Column('text', { nullable: true })
  reviewedBy!: string | null;

  @Column('text')
  cause!: ReviewCause;

  /** What the review had before it; the same asks for no other. */
  @Column('jsonb')
  evidence!: ReviewEvidence;

  @Column('text')
  conclusion!: ReviewConclusion;

  @Column('text')
  text!: string;

  @Column('date', { nullable: true, transformer: plainDate })
  nextReviewOn!: PlainDate | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
