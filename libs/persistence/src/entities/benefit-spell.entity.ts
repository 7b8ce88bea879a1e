import type { Benefit, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** A period on one benefit; those of a citizen never overlap. */
@Entity('benefit_spells')
export class BenefitSpell {
  @PrimaryColumn('text')
  spellId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  benefit!: Benefit;

  @Column('date', { nullable: true, transformer: plainDate })
  requestedOn!: PlainDate | null;

  @Column('date', { transformer: plainDate })
  startsOn!: PlainDate;

  /** Inclusive; `null` is open. */
  @Column('date', { nullable: true, transformer: plainDate })
  endsOn!: PlainDate | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}
