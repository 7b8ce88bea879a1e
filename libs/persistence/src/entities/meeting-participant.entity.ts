import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody else who takes part in a meeting: from another department, a provider, an employer. */
@Entity('meeting_participants')
export class MeetingParticipant {
  @PrimaryColumn('text')
  participantId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  meetingId!: string;

  /** 1-100 characters. */
  @Column('text')
  name!: string;

  /** Department or firm. */
  @Column('text', { nullable: true })
  department!: string | null;

  /** What the person is there: `socialrådgiver`. */
  @Column('text', { nullable: true })
  role!: string | null;

  /** `null`: not noted. */
  @Column('boolean', { nullable: true })
  attended!: boolean | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
