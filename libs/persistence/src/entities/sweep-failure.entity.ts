import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A citizen whom a sweep could not evaluate or store, by code and without particulars. */
@Entity('sweep_failures')
export class SweepFailure {
  @PrimaryColumn('bigint')
  sweepRunId!: string;

  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  code!: string;

  @Column('timestamptz', { default: () => 'now()' })
  failedAt!: Date;
}
