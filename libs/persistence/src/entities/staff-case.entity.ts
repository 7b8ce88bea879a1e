import type { PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** Marks a citizen who works at the jobcentre: the case asks for a right of its own. */
@Entity('staff_cases')
export class StaffCase {
  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('date', { transformer: plainDate })
  notedOn!: PlainDate;

  /** Id of the user, or name of the program. */
  @Column('text')
  notedBy!: string;
}
