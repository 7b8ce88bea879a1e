import type { FollowUpKind, GoalsReached, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A follow-up on a running offer, or its closing evaluation. */
@Entity('offer_follow_ups')
export class OfferFollowUp {
  @PrimaryColumn('text')
  followUpId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  offerId!: string;

  @Column('date', { transformer: plainDate })
  on!: PlainDate;

  @Column('text')
  kind!: FollowUpKind;

  @Column('boolean', { nullable: true })
  withProvider!: boolean | null;

  @Column('boolean', { nullable: true })
  progressionFocus!: boolean | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('boolean', { nullable: true })
  withCitizen!: boolean | null;

  /** When the next one was agreed for. */
  @Column('date', { nullable: true, transformer: plainDate })
  nextOn!: PlainDate | null;

  /** Of a closing evaluation. */
  @Column('text', { nullable: true })
  goalsReached!: GoalsReached | null;

  /** Of a closing evaluation: what was learned. */
  @Column('text', { nullable: true })
  learned!: string | null;

  /** The goal that a closing evaluation became. */
  @Column('text', { nullable: true })
  nextGoalId!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
