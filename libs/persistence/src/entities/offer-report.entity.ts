import type { PlainDate, ReportAssessment } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A provider's report of how it goes in an offer, on five points; unread until a caseworker of the case has read it. */
@Entity('offer_reports')
export class OfferReport {
  @PrimaryColumn('text')
  reportId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  offerId!: string;

  /** The day that it tells of. */
  @Column('date', { transformer: plainDate })
  on!: PlainDate;

  /** Who reported, at the provider. */
  @Column('text', { nullable: true })
  author!: string | null;

  @Column('text')
  skills!: ReportAssessment;

  @Column('text', { nullable: true })
  skillsText!: string | null;

  @Column('text')
  personal!: ReportAssessment;

  @Column('text', { nullable: true })
  personalText!: string | null;

  @Column('text')
  health!: ReportAssessment;

  @Column('text', { nullable: true })
  healthText!: string | null;

  @Column('text')
  conditions!: ReportAssessment;

  @Column('text', { nullable: true })
  conditionsText!: string | null;

  @Column('text')
  perspective!: ReportAssessment;

  @Column('text', { nullable: true })
  perspectiveText!: string | null;

  /** A user. */
  @Column('text')
  enteredBy!: string;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** A user. */
  @Column('text', { nullable: true })
  readBy!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
