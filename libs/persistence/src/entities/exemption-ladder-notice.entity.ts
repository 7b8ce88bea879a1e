import type { LadderStep, PlainDate } from '@rettid/domain';
import { Entity, Column, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Whom a rung of the ladder notified. */
@Entity('exemption_ladder_notices')
export class ExemptionLadderNotice {
  @PrimaryColumn('text')
  exemptionId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @PrimaryColumn('date', { transformer: plainDate })
  dueOn!: PlainDate;

  @PrimaryColumn('text')
  step!: LadderStep;

  @PrimaryColumn('text')
  staffId!: string;
}
