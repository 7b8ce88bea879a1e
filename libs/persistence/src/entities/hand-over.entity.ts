import type { CaseBrief, HandOverCause, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A part in a case that went, or is to go, from one person to another, and what the receiver was told of the case. */
@Entity('hand_overs')
export class HandOver {
  @PrimaryColumn('text')
  handOverId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  /** The receiver's part; where it is struck, the hand-over is called off. */
  @Column('text')
  assignmentId!: string;

  /** The part that it ended. */
  @Column('text', { nullable: true })
  fromAssignmentId!: string | null;

  @Column('text')
  fromStaffId!: string;

  @Column('text')
  toStaffId!: string;

  /** The receiver's first day. */
  @Column('date', { transformer: plainDate })
  beginsOn!: PlainDate;

  /** The first day of the one who comes back; `null`: for good. */
  @Column('date', { nullable: true, transformer: plainDate })
  returnsOn!: PlainDate | null;

  /** The hand-over that this is the return of. */
  @Column('text', { nullable: true })
  returnOfId!: string | null;

  @Column('text')
  cause!: HandOverCause;

  /** 1-500 characters; given where the cause is `other`. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** Name of the person on the day. */
  @Column('text')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;

  /** As it was read, or is to be read; `null` for a return that nobody has read yet. */
  @Column('jsonb', { nullable: true })
  brief!: CaseBrief | null;

  /** When the receiver said it was read. */
  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
