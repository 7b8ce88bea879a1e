import type {
  InterviewMark,
  MeetingCancelCause,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  PlainDate,
} from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

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

  /** The date of the start in Europe/Copenhagen; the database computes it (a generated column) and takes no other. */
  @Column({ type: 'date', insert: false, update: false, transformer: plainDate })
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

  /** Where it is held, where the form does not say so. */
  @Column('text', { nullable: true })
  place!: string | null;

  /** Minutes; `null`: as long as meetings usually are. */
  @Column('smallint', { nullable: true })
  lengthMinutes!: number | null;

  /** BCP 47 of the language that an interpreter comes for. */
  @Column('text', { nullable: true })
  interpreterLanguage!: string | null;

  /** What the citizen reads of a booked meeting. */
  @Column('text', { nullable: true })
  invitation!: string | null;

  @Column('text', { nullable: true })
  cancelCause!: MeetingCancelCause | null;

  @Column('text', { nullable: true })
  cancelNote!: string | null;

  /** What the interview dealt with; `null`: nobody said. */
  @Column('text', { array: true, nullable: true })
  marks!: InterviewMark[] | null;

  /** Since when the citizen reads the minutes; `null`: the citizen does not. */
  @Column('timestamptz', { nullable: true })
  minutesPublishedAt!: Date | null;

  /** The group meeting that it is a part of: the same for each of its citizens. */
  @Column('text', { nullable: true })
  groupId!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
