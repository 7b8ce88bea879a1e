import type { StaffRole } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An employee of a jobcentre. */
@Entity('staff')
export class StaffMember {
  @PrimaryColumn('text')
  staffId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  role!: StaffRole;

  @Column('text', { nullable: true })
  team!: string | null;
}
