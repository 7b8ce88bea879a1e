import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type {
  CitizenObligationsWire,
  EvidenceFactWire,
  ExplainedObligationWire,
  ExplanationWire,
} from '@rettid/contracts';
import type { EvidenceFact } from '@rettid/domain';
import { CaseworkerDto, DATE_OR_NULL, FindingDto } from './obligation.dto';

const FACT_TYPES: readonly EvidenceFact['type'][] = [
  'spell',
  'classification',
  'assignment',
  'meeting',
  'contact',
  'plan',
  'goal',
  'offer',
  'exemption',
  'work_hours',
];

@ApiSchema({ name: 'Explanation' })
export class ExplanationDto implements ExplanationWire {
  @ApiProperty({ description: 'What the rule asks, of whom, by when.' })
  readonly asks!: string;
  @ApiProperty({ description: 'What is recorded.' })
  readonly found!: string;
  @ApiProperty({ description: 'How it was counted; empty where nothing was.' })
  readonly arithmetic!: string;
  @ApiProperty({ description: 'What would clear it.' })
  readonly clears!: string;
}

@ApiSchema({ name: 'EvidenceFact' })
export class EvidenceFactDto implements EvidenceFactWire {
  @ApiProperty({ enum: FACT_TYPES })
  readonly type!: EvidenceFact['type'];
  @ApiProperty({ description: 'Id of the fact; of a classification its first day, of hours their month.' })
  readonly id!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The date by which the fact counted.' })
  readonly on!: string | null;
  @ApiPropertyOptional({ ...DATE_OR_NULL, description: 'Last day of a period, null where it is open.' })
  readonly to?: string | null;
}

@ApiSchema({ name: 'ExplainedObligation' })
export class ExplainedObligationDto extends FindingDto implements ExplainedObligationWire {
  @ApiProperty({ description: 'The paragraph, or the target.' })
  readonly citation!: string;
  @ApiProperty({ format: 'date', description: 'First day of this version of the law.' })
  readonly inForceFrom!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Its last day; null: still in force.' })
  readonly inForceTo!: string | null;
  @ApiProperty({ enum: ['municipality', 'citizen'], description: 'Whose duty it is.' })
  readonly duty!: 'municipality' | 'citizen';
  @ApiProperty({ ...DATE_OR_NULL, description: 'First date on which time alone could change it; null: none.' })
  readonly changesOn!: string | null;
  @ApiProperty({ type: ExplanationDto, description: 'In Danish.' })
  readonly explanation!: ExplanationDto;
  @ApiProperty({ type: [EvidenceFactDto], description: 'The recorded facts that the finding rests on.' })
  readonly evidence!: readonly EvidenceFactDto[];
}

@ApiSchema({ name: 'CitizenObligations' })
export class CitizenObligationsDto implements CitizenObligationsWire {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty()
  readonly jobcenterId!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Date that the findings are as of; null: not evaluated yet.' })
  readonly asOf!: string | null;
  @ApiProperty({ description: 'False: facts or law changed, or time passed them by; the next sweep makes them anew.' })
  readonly isCurrent!: boolean;
  @ApiProperty({ type: CaseworkerDto, nullable: true })
  readonly caseworker!: CaseworkerDto | null;
  @ApiProperty({ type: [ExplainedObligationDto] })
  readonly obligations!: readonly ExplainedObligationDto[];
}
