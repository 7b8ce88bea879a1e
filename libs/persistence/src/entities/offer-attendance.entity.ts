import type { AbsenceCause, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Attendance in an offer in one week. */
@Entity('offer_attendance')
export class OfferAttendance {
  @PrimaryColumn('text')
  attendanceId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  offerId!: string;

  /** A Monday. */
  @Column('date', { transformer: plainDate })
  week!: PlainDate;

  /** Exact decimal text. */
  @Column('numeric', { precision: 5, scale: 2 })
  plannedHours!: string;

  /** Exact decimal text. */
  @Column('numeric', { precision: 5, scale: 2 })
  attendedHours!: string;

  /** 0-7 */
  @Column('integer')
  absentDays!: number;

  @Column('text', { nullable: true })
  absenceCause!: AbsenceCause | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
