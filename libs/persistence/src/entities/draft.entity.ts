import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Writing that is not sent yet; nobody but its writer sees it. */
@Entity('drafts')
export class Draft {
  /** The actor of the transaction that wrote the row; the database fills it in and shows it to no other. */
  @PrimaryColumn({ type: 'text', insert: false, update: false })
  actorId!: string;

  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** Which form: `interview`, `exemption.X-1`. */
  @PrimaryColumn('text')
  draftKey!: string;

  /** At most 20,000 characters. */
  @Column('text')
  text!: string;

  @Column('timestamptz')
  savedAt!: Date;
}
