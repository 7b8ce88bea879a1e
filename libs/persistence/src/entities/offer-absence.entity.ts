import type { PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Days on which a citizen stayed away from an offer (LAS § 36). */
@Entity('offer_absences')
export class OfferAbsence {
  @PrimaryColumn('text')
  absenceId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  offerId!: string;

  @Column('date', { transformer: plainDate })
  absentFrom!: PlainDate;

  /** Inclusive. */
  @Column('date', { transformer: plainDate })
  absentTo!: PlainDate;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
