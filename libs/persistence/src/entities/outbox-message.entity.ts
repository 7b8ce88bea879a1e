import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A job that the transaction which wrote the row asks for; the relay passes it to the queue once it is committed. */
@Entity('outbox')
export class OutboxMessage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text', { nullable: true })
  jobcenterId!: string | null;

  @Column('text')
  job!: string;

  /** Two messages with one key are one job. */
  @Column('text')
  key!: string;

  /** Ids and codes only. */
  @Column('jsonb')
  payload!: Record<string, unknown>;

  /** The actor of the transaction that wrote the row; the database fills it in and takes no other. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
