import type { NoDeductionReason, NoShowDecisionKind, PlainDate, PlainMonth } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate, plainMonth } from './plain-date-columns';

/** What was decided about a no-show, with the letter as it was sent. */
@Entity('no_show_decisions')
export class NoShowDecision {
  @PrimaryColumn('text')
  decisionId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** The meeting that the citizen stayed away from; else `absenceId`. */
  @Column('text', { nullable: true })
  meetingId!: string | null;

  @Column('text', { nullable: true })
  absenceId!: string | null;

  @Column('text')
  decision!: NoShowDecisionKind;

  /** With `no_deduction` alone. */
  @Column('text', { nullable: true })
  reason!: NoDeductionReason | null;

  @Column('date', { nullable: true, transformer: plainDate })
  deductedFrom!: PlainDate | null;

  /** Inclusive; `null`: until contact is restored. */
  @Column('date', { nullable: true, transformer: plainDate })
  deductedTo!: PlainDate | null;

  /** The month of help that it is deducted in. */
  @Column('date', { nullable: true, transformer: plainMonth })
  deductedIn!: PlainMonth | null;

  @Column('text', { nullable: true })
  remark!: string | null;

  @Column('text')
  letter!: string;

  @Column('date', { transformer: plainDate })
  decidedOn!: PlainDate;

  /** Id of the staff member, or the name of somebody who is none. */
  @Column('text')
  decidedBy!: string;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
