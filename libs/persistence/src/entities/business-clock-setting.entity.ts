import type { PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** The movable business date of a demonstration: one row, or none for the system clock. */
@Entity('business_clock')
export class BusinessClockSetting {
  @PrimaryColumn('boolean', { default: true })
  onlyRow!: boolean;

  @Column('date', { transformer: plainDate })
  businessDate!: PlainDate;
}
