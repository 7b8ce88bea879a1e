import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a record, and by whom; the database writes it. Never changed, never removed. */
@Entity('record_changes')
export class RecordChange {
  @PrimaryColumn({ type: 'bigint', insert: false, update: false, generated: 'identity', generatedIdentity: 'ALWAYS' })
  changeId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** The table of the record. */
  @Column('text')
  recordType!: string;

  @Column('text')
  recordId!: string;

  /** What the record's version was from then on. */
  @Column('integer')
  recordVersion!: number;

  @Column('text')
  kind!: 'created' | 'changed' | 'struck' | 'restored';

  /** By column; empty for a record that was created. */
  @Column('jsonb')
  before!: Record<string, unknown>;

  /** By column: the whole record where it was created, else what changed. */
  @Column('jsonb')
  after!: Record<string, unknown>;

  /** Why, where the person was asked for it. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The actor of the transaction that wrote the row; the database fills it in and takes no other. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  /** When the transaction began. */
  @Column({ type: 'timestamptz', insert: false, update: false })
  happenedAt!: Date;
}
