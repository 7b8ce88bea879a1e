import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CaseworkerWire, ObligationCountsWire, ObligationPageWire, ObligationWire } from '@rettid/contracts';
import { OBLIGATION_STATUSES, RULE_IDS, type ObligationStatus, type RuleId, type Severity } from '@rettid/domain';

export const DATE_OR_NULL = { type: 'string', format: 'date', nullable: true } as const;
const RULE_ID = { enum: RULE_IDS, enumName: 'RuleId' } as const;
const STATUS = { enum: OBLIGATION_STATUSES, enumName: 'ObligationStatus' } as const;
const SEVERITY = {
  enum: ['statutory', 'norm'],
  enumName: 'Severity',
  description: '`statutory`: the law asks it; `norm`: a target of the ministry, or guidance.',
};
const VERIFIED = { description: 'False: show "ikke juridisk bekræftet" beside it.' };

@ApiSchema({ name: 'Caseworker' })
export class CaseworkerDto implements CaseworkerWire {
  @ApiProperty()
  readonly staffId!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'Null: staff of a jobcentre out of the reader’s scope.' })
  readonly name!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  readonly team!: string | null;
}

/** What every answer tells of a finding. */
export abstract class FindingDto {
  @ApiProperty(RULE_ID)
  readonly ruleId!: RuleId;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Version of the law that was applied.' })
  readonly ruleVersion!: number;
  @ApiProperty({ description: 'Danish title of the rule.' })
  readonly title!: string;
  @ApiProperty(SEVERITY)
  readonly severity!: Severity;
  @ApiProperty(VERIFIED)
  readonly verified!: boolean;
  @ApiProperty(STATUS)
  readonly status!: ObligationStatus;
  @ApiProperty(DATE_OR_NULL)
  readonly dueOn!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The day to act by.' })
  readonly actBy!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'When fulfilment is planned for.' })
  readonly plannedOn!: string | null;
}

@ApiSchema({ name: 'Obligation' })
export class ObligationDto extends FindingDto implements ObligationWire {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty()
  readonly jobcenterId!: string;
  @ApiProperty({ description: 'False: facts or law changed, or time passed it by; the next sweep makes it anew.' })
  readonly isCurrent!: boolean;
  @ApiProperty({ type: CaseworkerDto, nullable: true })
  readonly caseworker!: CaseworkerDto | null;
}

@ApiSchema({ name: 'RuleCount' })
export class RuleCountDto {
  @ApiProperty(RULE_ID)
  readonly ruleId!: RuleId;
  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

@ApiSchema({ name: 'StatusCount' })
export class StatusCountDto {
  @ApiProperty(STATUS)
  readonly status!: ObligationStatus;
  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

@ApiSchema({ name: 'ObligationCounts' })
export class ObligationCountsDto implements ObligationCountsWire {
  @ApiProperty({ type: 'integer', description: 'Findings under all filters.' })
  readonly total!: number;
  @ApiProperty({ type: [RuleCountDto], description: 'Under all filters but the rule.' })
  readonly byRule!: readonly RuleCountDto[];
  @ApiProperty({ type: [StatusCountDto], description: 'Under all filters but the status.' })
  readonly byStatus!: readonly StatusCountDto[];
}

@ApiSchema({ name: 'ObligationPage' })
export class ObligationPageDto implements ObligationPageWire {
  @ApiProperty({
    ...DATE_OR_NULL,
    description: 'Date of the last sweep, of several jobcentres the earliest; null where one was never swept.',
  })
  readonly asOf!: string | null;
  @ApiProperty({ type: [ObligationDto] })
  readonly items!: readonly ObligationDto[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
  @ApiProperty({ type: ObligationCountsDto, nullable: true, description: 'With the first page alone.' })
  readonly counts!: ObligationCountsDto | null;
}
