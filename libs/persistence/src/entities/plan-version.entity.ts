import type { PlainDate, PlanSnapshot, PlanVersionKind } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** What a plan said when it was received, saved or published. Never changed, never removed. */
@Entity('plan_versions')
export class PlanVersion {
  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @PrimaryColumn('text')
  planId!: string;

  /** From 1, without a gap. */
  @PrimaryColumn('integer')
  versionNo!: number;

  @Column('text')
  kind!: PlanVersionKind;

  /** What was done, by what the log of access calls it. */
  @Column('text')
  action!: string;

  @Column('jsonb')
  content!: PlanSnapshot;

  @Column('date', { transformer: plainDate })
  businessDate!: PlainDate;

  @Column('timestamptz')
  savedAt!: Date;

  /** The actor of the transaction that wrote the row; the database fills it in and takes no other. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  @Column('text')
  actorName!: string;
}
