import type { PlainDate, PriorNoticeAbout } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Tells the citizen what is about to be decided and until when to answer (partshøring, forvaltningsloven § 19). */
@Entity('prior_notices')
export class PriorNotice {
  @PrimaryColumn('text')
  noticeId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  about!: PriorNoticeAbout;

  /** Of the exemption, or of the meeting or offer that the citizen stayed away from. */
  @Column('text')
  subjectId!: string;

  /** As it was sent. */
  @Column('text')
  text!: string;

  @Column('date', { transformer: plainDate })
  sentOn!: PlainDate;

  /** The last day for an answer. */
  @Column('date', { transformer: plainDate })
  answerBy!: PlainDate;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('date', { nullable: true, transformer: plainDate })
  answeredOn!: PlainDate | null;

  @Column('date', { nullable: true, transformer: plainDate })
  withdrawnOn!: PlainDate | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
