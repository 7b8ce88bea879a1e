import type { PlainMonth } from '@rettid/domain';
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
}
