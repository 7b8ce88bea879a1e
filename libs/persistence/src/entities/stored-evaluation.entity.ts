import type { PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** How current the findings of a citizen are: for every date from `asOf` to the day before `changesOn`, under that law. */
@Entity('evaluations')
export class StoredEvaluation {
  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('date', { transformer: plainDate })
  asOf!: PlainDate;

  /** `null`: his facts have changed since, he must be evaluated; `NEVER`: time alone changes nothing. */
  @Column('date', { nullable: true, transformer: plainDate })
  changesOn!: PlainDate | null;

  @Column('text')
  lawRevision!: string;
}
