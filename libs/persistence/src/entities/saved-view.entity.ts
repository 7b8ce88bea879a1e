import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list setting that somebody keeps under a name; nobody else sees it. */
@Entity('saved_views')
export class SavedView {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  savedViewId!: string;

  @Column('text')
  jobcenterId!: string;

  /** The actor of the transaction that wrote the row; the database fills it in and shows it to no other. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  /** 1-60 characters, one view of each name to a person. */
  @Column('text')
  name!: string;

  /** Of `setting`. */
  @Column('smallint')
  format!: number;

  @Column('jsonb')
  setting!: unknown;
}
