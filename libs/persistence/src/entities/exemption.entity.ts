import type {
  ClosingCause,
  ExemptionEvidence,
  ExemptionGround,
  ExemptionKind,
  ExtensionFinding,
  PlainDate,
} from '@rettid/domain';
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

  @Column('text', { nullable: true })
  closingCause!: ClosingCause | null;

  /** When it is to be looked at anew, where it has no end. */
  @Column('date', { nullable: true, transformer: plainDate })
  reviewOn!: PlainDate | null;

  /** Whether anything had changed since the decision that this one extends. */
  @Column('text', { nullable: true })
  extensionFinding!: ExtensionFinding | null;

  /** What had changed, or what was looked at and had not. */
  @Column('text', { nullable: true })
  assessment!: string | null;

  /** How much alike the reason was to earlier ones of the citizen, 0 to 1; `null`: below `REASON_ALIKE_FROM`. */
  @Column('numeric', { nullable: true })
  alikeOwn!: string | null;

  /** The same of other citizens' reasons. */
  @Column('numeric', { nullable: true })
  alikeOthers!: string | null;

  /** Whether the person who decided was warned that the reason is much like others. */
  @Column('boolean', { default: false })
  warningShown!: boolean;

  /** Rises with each change; the database counts. */
  @Column('integer', { default: 1 })
  recordVersion!: number;

  /** When it was struck as entered by mistake: it then counts for nothing, and stays to be read. */
  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
