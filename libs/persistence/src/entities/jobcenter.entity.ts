import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A jobcentre: the tenant that everything of a caseload belongs to. */
@Entity('jobcenters')
export class Jobcenter {
  @PrimaryColumn('text')
  jobcenterId!: string;

  @Column('text')
  name!: string;

  /** Four digits. */
  @Column('text')
  municipalityCode!: string;
}
