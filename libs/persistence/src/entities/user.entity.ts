import type { AccessRole, CaseRight } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who has signed in: staff, a citizen, or neither (an auditor, an administrator). */
@Entity('users')
export class User {
  @PrimaryColumn('text')
  userId!: string;

  /** The sign-in service; with `subject` it names the person. */
  @Column('text')
  issuer!: string;

  /** The person as the sign-in service names him. */
  @Column('text')
  subject!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text', { nullable: true })
  staffId!: string | null;

  @Column('text', { nullable: true })
  citizenId!: string | null;

  /** As the sign-in service told it last, as are `role` and `rights`. */
  @Column('text')
  name!: string;

  @Column('text')
  role!: AccessRole;

  @Column('text', { array: true, default: {} })
  rights!: CaseRight[];

  /** `false`: signs in no more, and sessions end at their next request. */
  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
