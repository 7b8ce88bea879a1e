import type { AssignmentRole, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Who of the staff has which part in a case, and when. */
@Entity('assignments')
export class Assignment {
  @PrimaryColumn('text')
  assignmentId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  staffId!: string;

  @Column('text')
  role!: AssignmentRole;

  @Column('date', { transformer: plainDate })
  validFrom!: PlainDate;

  /** Inclusive; `null` is open. */
  @Column('date', { nullable: true, transformer: plainDate })
  validTo!: PlainDate | null;

  @Column('text', { nullable: true })
  endReason!: string | null;

  /** Chosen as the one whom the citizen turns to (domain: `primaryContact`). */
  @Column('boolean', { default: false })
  isPrimary!: boolean;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
