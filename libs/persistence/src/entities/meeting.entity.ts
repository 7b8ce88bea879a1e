import type { MeetingForm, MeetingKind, MeetingStatus, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

const COPENHAGEN_DATE = `(starts_at AT TIME ZONE 'Europe/Copenhagen')::date`;

/** A meeting with a citizen, booked, held or not. */
@Entity('meetings')
export class Meeting {
  @PrimaryColumn('text')
  meetingId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  kind!: MeetingKind;

  @Column('timestamptz')
  startsAt!: Date;

  /** The date of the start in Europe/Copenhagen; the database computes it. */
  @Column({
    type: 'date',
    generatedType: 'STORED',
    asExpression: COPENHAGEN_DATE,
    insert: false,
    update: false,
    transformer: plainDate,
  })
  startsOn!: PlainDate;

  @Column('text')
  status!: MeetingStatus;

  @Column('text', { nullable: true })
  form!: MeetingForm | null;

  @Column('text', { nullable: true })
  staffId!: string | null;

  @Column('boolean', { nullable: true })
  jobFocus!: boolean | null;

  @Column('boolean', { nullable: true })
  barrierFocus!: boolean | null;

  @Column('text', { nullable: true })
  minutes!: string | null;
}
