import type { LengthGround, OfferEndCause, OfferKind, PlainDate, SubsidyGround } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** An offer to a citizen: placement, wage subsidy, education and the like. A mentor is support, not activation. */
@Entity('offers')
export class Offer {
  @PrimaryColumn('text')
  offerId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  kind!: OfferKind;

  @Column('text', { nullable: true })
  provider!: string | null;

  @Column('date', { transformer: plainDate })
  startsOn!: PlainDate;

  /** Inclusive; `null` is open. */
  @Column('date', { nullable: true, transformer: plainDate })
  endsOn!: PlainDate | null;

  /** Exact decimal text. */
  @Column('numeric', { nullable: true })
  hoursPerWeek!: string | null;

  @Column('text', { nullable: true })
  goalId!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  endCause!: OfferEndCause | null;

  /** At the provider. */
  @Column('text', { nullable: true })
  contactPerson!: string | null;

  /** The last day as it was last planned, inclusive; `endsOn` is when it ends or ended. */
  @Column('date', { nullable: true, transformer: plainDate })
  plannedEndsOn!: PlainDate | null;

  /** How it brings the citizen closer to work; `purpose` is why this offer. */
  @Column('text', { nullable: true })
  towardsWork!: string | null;

  /** The step that is expected after it. */
  @Column('text', { nullable: true })
  expectedNext!: string | null;

  /** On what ground it is longer than without one (LAB §§ 61, 167). */
  @Column('text', { nullable: true })
  lengthGround!: LengthGround | null;

  @Column('text', { nullable: true })
  lengthReason!: string | null;

  /** On what the right to wage subsidy rests (LAB § 69). */
  @Column('text', { nullable: true })
  subsidyGround!: SubsidyGround | null;

  /** Stated of LAB § 6, no. 4: obviously ready for education. */
  @Column('boolean', { nullable: true })
  obviouslyReady!: boolean | null;

  @Column('date', { nullable: true, transformer: plainDate })
  grantedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  endNote!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
