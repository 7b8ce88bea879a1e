import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody did. Never changed, never removed. */
@Entity('audit_log')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text', { nullable: true })
  jobcenterId!: string | null;

  @Column('text', { nullable: true })
  citizenId!: string | null;

  /** The actor of the transaction that wrote the row; the database fills it in and takes no other. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  @Column('text')
  action!: string;

  @Column('text', { nullable: true })
  subjectType!: string | null;

  @Column('text', { nullable: true })
  subjectId!: string | null;

  /** Ids, codes and dates only. */
  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
