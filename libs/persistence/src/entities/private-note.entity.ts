import type { NoteColour, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** What one employee keeps in mind about one citizen; nobody else sees it, and it is no part of the case. */
@Entity('private_notes')
export class StoredPrivateNote {
  /** The actor of the transaction that wrote the row; the database fills it in and shows it to no other. */
  @PrimaryColumn({ type: 'text', insert: false, update: false })
  actorId!: string;

  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** 1-500 characters. */
  @Column('text')
  text!: string;

  /** The day to be reminded on. */
  @Column('date', { nullable: true, transformer: plainDate })
  on!: PlainDate | null;

  @Column('text')
  colour!: NoteColour;
}
