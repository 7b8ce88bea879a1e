import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody saw or did. Never changed; removed with its month alone, once that has been decided. */
@Entity('access_log')
export class AccessEntry {
  /** The database gives number, time and name, and takes none from a program. */
  @PrimaryColumn({ type: 'bigint', insert: false, update: false })
  entryId!: string;

  /** `null`: something that concerns no single jobcentre. */
  @Column('text', { nullable: true })
  jobcenterId!: string | null;

  /** The actor of the transaction that wrote the row: a user's id, or a program. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  @Column('text')
  action!: string;

  /** Whose data were shown or changed. */
  @Column('text', { array: true, default: [] })
  citizenIds!: string[];

  /** Why, in the reader's own words, where a reason was asked for. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  subjectType!: string | null;

  @Column('text', { nullable: true })
  subjectId!: string | null;

  /** Ids, codes, counts and dates only. */
  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  /** When the transaction began. */
  @PrimaryColumn({ type: 'timestamptz', insert: false, update: false })
  happenedAt!: Date;
}
