import type { Evidence, ObligationStatus, PlainDate, RuleId } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';
import { evidenceColumn } from './evidence-column';

/** A finding as the last evaluation of the citizen left it; `ObligationStore` writes and reads it. */
@Entity('obligations')
export class StoredObligation {
  @PrimaryColumn('text')
  citizenId!: string;

  @PrimaryColumn('text')
  ruleId!: RuleId;

  @Column('text')
  jobcenterId!: string;

  @Column('smallint')
  ruleVersion!: number;

  @Column('text')
  status!: ObligationStatus;

  @Column('date', { nullable: true, transformer: plainDate })
  dueOn!: PlainDate | null;

  @Column('date', { nullable: true, transformer: plainDate })
  actBy!: PlainDate | null;

  @Column('date', { nullable: true, transformer: plainDate })
  plannedOn!: PlainDate | null;

  @Column('json', { transformer: evidenceColumn })
  evidence!: Evidence;

  /** First date on which time alone could change it; `NEVER` where time alone cannot. */
  @Column('date', { transformer: plainDate })
  changesOn!: PlainDate;

  /** The as-of date of the evaluation that first wrote the row. */
  @Column('date', { transformer: plainDate })
  firstFoundOn!: PlainDate;

  /** The as-of date of the evaluation that last changed it. */
  @Column('date', { transformer: plainDate })
  changedOn!: PlainDate;
}
