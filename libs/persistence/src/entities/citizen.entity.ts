import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A citizen in a caseload. The CPR number is ten digits without a hyphen. */
@Entity('citizens')
export class Citizen {
  @PrimaryColumn('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  cpr!: string;

  @Column('text')
  givenNames!: string;

  @Column('text')
  familyName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** BCP 47. */
  @Column('text', { nullable: true })
  language!: string | null;

  @Column('boolean', { nullable: true })
  protectedAddress!: boolean | null;

  /** Given and family names in small letters without accents; the database makes it. */
  @Column({ type: 'text', insert: false, update: false, select: false })
  searchName!: string;
}
