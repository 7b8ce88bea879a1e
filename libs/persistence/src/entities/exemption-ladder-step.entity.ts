import type { ExemptionDuty, ExemptionKind, LadderStep, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A rung of the ladder to an exemption's end that has come. */
@Entity('exemption_ladder_steps')
export class ExemptionLadderStep {
  @PrimaryColumn('text')
  exemptionId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  kind!: ExemptionKind;

  @Column('text')
  what!: ExemptionDuty['what'];

  /** The end, or the day for review, that the rung leads to. */
  @PrimaryColumn('date', { transformer: plainDate })
  dueOn!: PlainDate;

  @PrimaryColumn('text')
  step!: LadderStep;

  /** `passed`: its day was gone when a later rung notified. */
  @Column('text')
  state!: 'notified' | 'passed';

  /** Business date of the night that recorded it. */
  @Column('date', { transformer: plainDate })
  raisedOn!: PlainDate;

  /** The business date from which nothing was to be decided any more; `null` while something is. */
  @Column('date', { nullable: true, transformer: plainDate })
  handledOn!: PlainDate | null;
}
