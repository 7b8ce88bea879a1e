import type { GoalKind, GoalOwner, GoalStatus, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A goal in a plan; a sub-goal names the goal it serves. */
@Entity('goals')
export class Goal {
  @PrimaryColumn('text')
  goalId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  planId!: string;

  @Column('text', { nullable: true })
  parentGoalId!: string | null;

  @Column('text')
  kind!: GoalKind;

  @Column('text')
  title!: string;

  /** DISCO-08. */
  @Column('text', { nullable: true })
  occupationCode!: string | null;

  @Column('text')
  status!: GoalStatus;

  @Column('date', { transformer: plainDate })
  createdOn!: PlainDate;

  @Column('date', { nullable: true, transformer: plainDate })
  targetOn!: PlainDate | null;

  @Column('date', { nullable: true, transformer: plainDate })
  closedOn!: PlainDate | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;

  /** Where, when and why (LAB § 40). */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { nullable: true })
  timing!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  owner!: GoalOwner | null;

  /** What the citizen says of it, in the citizen's own words. */
  @Column('text', { nullable: true })
  ownWords!: string | null;

  /** What the professional says of it. */
  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  dropReason!: string | null;

  /** The goal of an earlier plan that this one carries on. */
  @Column('text', { nullable: true })
  continuesGoalId!: string | null;
}
