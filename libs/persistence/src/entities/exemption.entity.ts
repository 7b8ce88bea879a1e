import type { ExemptionEvidence, ExemptionGround, ExemptionKind, PlainDate } from '@rettid/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainDate } from './plain-date-columns';

/** An exemption from a duty, with its ground and the evidence for it. */
@Entity('exemptions')
export class Exemption {
  @PrimaryColumn('text')
  exemptionId!: string;

  @Column('text')
  citizenId!: string;

  @Column('text')
  jobcenterId!: string;

  @Column('text')
  kind!: ExemptionKind;

  @Column('text')
  ground!: ExemptionGround;

  @Column('text')
  reason!: string;

  @Column('text', { array: true, default: [] })
  evidence!: ExemptionEvidence[];

  @Column('date', { transformer: plainDate })
  validFrom!: PlainDate;

  /** Inclusive; `null` is open. */
  @Column('date', { nullable: true, transformer: plainDate })
  validTo!: PlainDate | null;

  @Column('date', { transformer: plainDate })
  decidedOn!: PlainDate;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  extendsExemptionId!: string | null;

  @Column('date', { nullable: true, transformer: plainDate })
  closedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  closedReason!: string | null;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
