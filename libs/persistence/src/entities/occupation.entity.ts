import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A position that a job goal can name, in its DISCO-08 unit group. */
@Entity('occupations')
export class Occupation {
  /** Four digits. */
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  title!: string;

  @Column('text', { array: true })
  synonyms!: string[];

  /** Title and synonyms in lower case, one a line. */
  @Column('text')
  search!: string;
}
