import type { HoursSource, PlainMonth } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainMonth } from './plain-date-columns';

/** Hours of ordinary work in a month, reported by employers. */
@Entity('work_hours')
export class WorkHours {
  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @PrimaryColumn('date', { transformer: plainMonth })
  month!: PlainMonth;

  /** Exact decimal text. */
  @Column('numeric')
  ordinaryHours!: string;

  /** Where the hours are known from. */
  @Column('text', { default: 'import' })
  source!: HoursSource;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
