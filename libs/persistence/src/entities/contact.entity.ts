import type { ContactChannel, ContactDirection, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A contact with a citizen outside a meeting. */
@Entity('contacts')
export class Contact {
  @PrimaryColumn('text')
  contactId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('date', { transformer: plainDate })
  on!: PlainDate;

  @Column('text')
  channel!: ContactChannel;

  /** The meeting that the contact was about, such as one that the citizen stayed away from. */
  @Column('text', { nullable: true })
  aboutMeetingId!: string | null;

  /** The days away from an offer that the contact was about. */
  @Column('text', { nullable: true })
  aboutAbsenceId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Who turned to whom; `null`: not noted. */
  @Column('text', { nullable: true })
  direction!: ContactDirection | null;

  /** Whether the citizen was spoken with; `null`: not noted, or only sent. */
  @Column('boolean', { nullable: true })
  reached!: boolean | null;

  /** Who of the staff noted it. */
  @Column('text', { nullable: true })
  staffId!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
