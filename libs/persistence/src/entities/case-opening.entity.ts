import type { StaffAccessRole } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case that somebody opened with a stated reason, and until when that holds. Never changed, never removed. */
@Entity('case_openings')
export class CaseOpening {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  openingId!: string;

  /** Where it was opened; a citizen who moves leaves it behind. */
  @Column('text')
  jobcenterId!: string;

  @Column('text')
  citizenId!: string;

  /** The actor of the transaction that wrote the row; the database fills it in and takes no other. */
  @Column({ type: 'text', insert: false, update: false })
  actorId!: string;

  @Column('text')
  actorName!: string;

  @Column('text')
  actorRole!: StaffAccessRole;

  /** 20-500 characters. */
  @Column('text')
  reason!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  openedUntil!: Date;
}
