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

  /** A run that is asked for again starts its next round, counted from 1. */
  @Column('integer', { default: 1 })
  round!: number;

  /** Pages of this round that are done. */
  @Column('integer', { default: 0 })
  page!: number;

  /** The run does a night's work, and the nights up to this date follow it. */
  @Column('date', { nullable: true, transformer: plainDate })
  catchUpThrough!: PlainDate | null;

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
