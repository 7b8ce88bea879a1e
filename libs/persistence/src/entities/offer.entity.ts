import type { OfferEndCause, OfferKind, PlainDate } from '@rettid/domain';
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

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
