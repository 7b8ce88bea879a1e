import type { PlainDate, PlanKind } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A plan of a citizen. */
@Entity('plans')
export class Plan {
  @PrimaryColumn('text')
  planId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  kind!: PlanKind;

  @Column('date', { transformer: plainDate })
  createdOn!: PlainDate;

  @Column('date', { nullable: true, transformer: plainDate })
  consentedOn!: PlainDate | null;

  @Column('date', { nullable: true, transformer: plainDate })
  updatedOn!: PlainDate | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
