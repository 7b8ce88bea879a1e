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

  /** What the citizen says, in the citizen's own words. */
  @Column('text', { nullable: true })
  ownWords!: string | null;

  /** What the professional says. */
  @Column('text', { nullable: true })
  assessment!: string | null;

  /** Ids of goals as they are read; a goal that is not among them comes last. */
  @Column('text', { array: true, default: () => "'{}'" })
  goalOrder!: string[];

  /** Whether it was made or changed here: then the citizen reads what was published of it. */
  @Column('boolean', { default: false })
  editedHere!: boolean;
}
