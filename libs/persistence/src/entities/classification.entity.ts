import type { PlainDate, TargetGroup } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** The target group (LAB § 6) of a citizen in a period; those of a citizen never overlap. */
@Entity('classifications')
export class Classification {
  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  targetGroup!: TargetGroup;

  @PrimaryColumn('date', { transformer: plainDate })
  validFrom!: PlainDate;

  /** Inclusive; `null` is open. */
  @Column('date', { nullable: true, transformer: plainDate })
  validTo!: PlainDate | null;
}
