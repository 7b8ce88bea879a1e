import type { GuidanceForm, OtherCircumstance, PlainDate, Question, ReasonableGround } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** What somebody answered to one of the questions that a no-show raises. */
@Entity('no_show_answers')
export class NoShowAnswer {
  @PrimaryColumn('text')
  answerId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** The meeting that the citizen stayed away from; else `absenceId`. */
  @Column('text', { nullable: true })
  meetingId!: string | null;

  @Column('text', { nullable: true })
  absenceId!: string | null;

  @Column('text')
  question!: Question;

  /** One of `ANSWERS` of the question. */
  @Column('text')
  answer!: string;

  /** When and how guidance was given. */
  @Column('date', { nullable: true, transformer: plainDate })
  givenOn!: PlainDate | null;

  @Column('text', { nullable: true })
  form!: GuidanceForm | null;

  @Column('text', { nullable: true })
  ground!: ReasonableGround | null;

  @Column('text', { array: true, default: '{}' })
  circumstances!: OtherCircumstance[];

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('date', { transformer: plainDate })
  answeredOn!: PlainDate;

  /** Id of the staff member, or the name of somebody who is none. */
  @Column('text')
  answeredBy!: string;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
