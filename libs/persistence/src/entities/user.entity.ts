import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in: staff, a citizen, or neither (an administrator). */
@Entity('users')
export class User {
  @PrimaryColumn('text')
  userId!: string;

  /** The person as the sign-in service names him. */
  @Column('text')
  subject!: string;

  @Column('text', { nullable: true })
  jobcenterId!: string | null;

  @Column('text', { nullable: true })
  staffId!: string | null;

  @Column('text', { nullable: true })
  citizenId!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
