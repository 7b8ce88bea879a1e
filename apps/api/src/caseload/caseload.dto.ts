import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CaseloadCountsWire, CaseloadPageWire, CaseloadRowWire, NextDutyWire } from '@rettid/contracts';
import {
  NOTE_COLOURS,
  OBLIGATION_STATUSES,
  RULE_IDS,
  TARGET_GROUPS,
  type NoteColour,
  type ObligationStatus,
  type RuleId,
  type Severity,
  type TargetGroup,
} from '@rettid/domain';
import { CaseworkerDto, DATE_OR_NULL, RuleCountDto, StatusCountDto } from '../obligations/obligation.dto';

@ApiSchema({ name: 'NextDuty' })
export class NextDutyDto implements NextDutyWire {
  @ApiProperty({ enum: RULE_IDS, enumName: 'RuleId' })
  readonly ruleId!: RuleId;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Version of the law that was applied.' })
  readonly ruleVersion!: number;
  @ApiProperty({ description: 'Danish title of the rule.' })
  readonly title!: string;
  @ApiProperty({ description: 'The paragraph, or the target.' })
  readonly citation!: string;
  @ApiProperty({ enum: ['statutory', 'norm'], enumName: 'Severity' })
  readonly severity!: Severity;
  @ApiProperty({ description: 'False: show "ikke juridisk bekræftet" beside it.' })
  readonly verified!: boolean;
  @ApiProperty({ enum: ['municipality', 'citizen'], description: 'Whose duty it is.' })
  readonly duty!: 'municipality' | 'citizen';
  @ApiProperty({ enum: OBLIGATION_STATUSES, enumName: 'ObligationStatus' })
  readonly status!: ObligationStatus;
  @ApiProperty(DATE_OR_NULL)
  readonly dueOn!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The day to act by.' })
  readonly actBy!: string | null;
  @ApiProperty({ description: 'False: facts or law changed, or time passed it by; the next sweep makes it anew.' })
  readonly isCurrent!: boolean;
}

@ApiSchema({ name: 'CaseworkerSince' })
export class CaseworkerSinceDto extends CaseworkerDto {
  @ApiProperty({ format: 'date' })
  readonly since!: string;
}

@ApiSchema({ name: 'NoteMark' })
export class NoteMarkDto {
  @ApiProperty({ ...DATE_OR_NULL, description: 'The day to be reminded on.' })
  readonly on!: string | null;
  @ApiProperty({ enum: NOTE_COLOURS, enumName: 'NoteColour' })
  readonly colour!: NoteColour;
}

@ApiSchema({ name: 'CaseloadRow' })
export class CaseloadRowDto implements CaseloadRowWire {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty()
  readonly givenNames!: string;
  @ApiProperty()
  readonly familyName!: string;
  @ApiProperty({ type: 'integer', description: 'Whole years on the business date.' })
  readonly age!: number;
  @ApiProperty({ type: 'string', nullable: true, description: 'BCP 47; null: Danish, or nothing is known.' })
  readonly interpreterLanguage!: string | null;
  @ApiProperty()
  readonly hasProtectedAddress!: boolean;
  @ApiProperty({ description: 'The citizen works at the jobcentre.' })
  readonly isStaffCase!: boolean;
  @ApiProperty({ enum: TARGET_GROUPS, type: 'string', nullable: true, description: 'LAB § 6.' })
  readonly targetGroup!: TargetGroup | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'First day of the unbroken time on benefits.' })
  readonly onBenefitSince!: string | null;
  @ApiProperty({ type: NextDutyDto, nullable: true, description: 'Null: nothing is asked for.' })
  readonly next!: NextDutyDto | null;
  @ApiProperty({ type: 'integer', description: 'Further findings that ask for something.' })
  readonly furtherDuties!: number;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The next booked interview.' })
  readonly plannedOn!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The last interview held that counts.' })
  readonly lastInterviewOn!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'End of the latest 225-hour exemption; null: none, or open.' })
  readonly exemptionEndsOn!: string | null;
  @ApiProperty({ type: CaseworkerSinceDto, nullable: true, description: 'Who answers for the citizen.' })
  readonly caseworker!: CaseworkerSinceDto | null;
  @ApiProperty({ type: NoteMarkDto, nullable: true, description: 'That the reader keeps a private note.' })
  readonly noteMark!: NoteMarkDto | null;
  @ApiProperty({
    enum: ['open', 'reason_required'],
    description:
      '`reason_required` in searches alone: the row then tells who the citizen is and who answers; all else is null or 0.',
  })
  readonly access!: 'open' | 'reason_required';
}

@ApiSchema({ name: 'CaseloadDueCounts' })
export class CaseloadDueCountsDto {
  @ApiProperty({ type: 'integer' })
  readonly past!: number;
  @ApiProperty({ type: 'integer' })
  readonly today!: number;
  @ApiProperty({ type: 'integer', description: 'Today and the six days after.' })
  readonly thisWeek!: number;
}

@ApiSchema({ name: 'CaseloadCounts' })
export class CaseloadCountsDto implements CaseloadCountsWire {
  @ApiProperty({ type: 'integer', description: 'Citizens of the list and the search, whatever the filters.' })
  readonly total!: number;
  @ApiProperty({ type: [StatusCountDto] })
  readonly byStatus!: readonly StatusCountDto[];
  @ApiProperty({ type: [RuleCountDto], description: 'With a finding of the rule that asks for something.' })
  readonly byRule!: readonly RuleCountDto[];
  @ApiProperty({ type: CaseloadDueCountsDto, description: "By the next duty's day to act by." })
  readonly due!: CaseloadDueCountsDto;
  @ApiProperty({ type: 'integer', description: 'Left out for rights that the reader lacks; 0 under a search.' })
  readonly hidden!: number;
}

@ApiSchema({ name: 'CaseloadPage' })
export class CaseloadPageDto implements CaseloadPageWire {
  @ApiProperty({ ...DATE_OR_NULL, description: 'Date that the findings are as of; null: never swept.' })
  readonly asOf!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When the last sweep ended.' })
  readonly sweptAt!: string | null;
  @ApiProperty({ type: [CaseloadRowDto] })
  readonly items!: readonly CaseloadRowDto[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
  @ApiProperty({ type: CaseloadCountsDto, nullable: true, description: 'With the first page alone.' })
  readonly counts!: CaseloadCountsDto | null;
}
