import type { PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** One run of the sweep over a jobcentre for a business date. */
@Entity('sweep_runs')
export class SweepRun {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  sweepRunId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('date', { transformer: plainDate })
  businessDate!: PlainDate;

  @Column('text')
  mode!: 'incremental' | 'full';

  @Column('text', { default: 'open' })
  state!: 'open' | 'closed';

  /** The last citizen that was done. */
  @Column('text', { nullable: true })
  cursor!: string | null;

  @Column('text')
  lawRevision!: string;

  /** Always `changed + unchanged + failed`. */
  @Column('integer', { default: 0 })
  examined!: number;

  @Column('integer', { default: 0 })
  changed!: number;

  @Column('integer', { default: 0 })
  unchanged!: number;

  @Column('integer', { default: 0 })
  failed!: number;

  /** Citizens counted current whose stored findings differed from the computed ones. */
  @Column('integer', { default: 0 })
  drifted!: number;

  @Column('timestamptz', { default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
