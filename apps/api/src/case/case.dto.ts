import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CaseWire } from '@rettid/contracts';
import { BENEFITS, TARGET_GROUPS } from '@rettid/domain';
import { ExplainedObligationDto } from '../obligations/citizen-obligations.dto';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import { NoShowDto } from '../no-show/no-shows.dto';
import { CasePlanDto } from './case-plans.dto';
import { PrivateNoteDto } from '../today/note.dto';
import {
  CaseAssignmentDto,
  CaseContactDto,
  CaseExemptionDto,
  CaseMeetingDto,
  DATE,
  PersonDto,
  TEXT_OR_NULL,
} from './case-records.dto';
import { CaseOfferDto } from './case-offer.dto';

@ApiSchema({ name: 'CaseTargetGroup' })
export class CaseTargetGroupDto {
  @ApiProperty({ enum: TARGET_GROUPS, enumName: 'TargetGroup' })
  readonly code!: NonNullable<CaseWire['targetGroup']>['code'];
  @ApiProperty({ ...DATE, description: 'Since when without a day outside the group.' })
  readonly since!: string;
}

@ApiSchema({ name: 'CaseSeniority' })
export class CaseSeniorityDto {
  @ApiProperty({ enum: BENEFITS, enumName: 'Benefit' })
  readonly benefit!: NonNullable<CaseWire['seniority']>['benefit'];
  @ApiProperty({ ...DATE, description: 'Since when without a day on no benefit.' })
  readonly since!: string;
}

@ApiSchema({ name: 'CaseCaseworker' })
export class CaseCaseworkerDto extends PersonDto {
  @ApiProperty(DATE)
  readonly since!: string;
  @ApiProperty({
    type: 'integer',
    description: 'Different coordinating or authority caseworkers in the 24 months that end on the business date.',
  })
  readonly countIn24Months!: number;
}

@ApiSchema({ name: 'CaseTimeline' })
export class CaseTimelineDto {
  @ApiProperty({ ...DATE, description: 'The day that the 24 months begin after.' })
  readonly from!: string;
  @ApiProperty({ ...DATE, description: 'The business date.' })
  readonly to!: string;
}

@ApiSchema({ name: 'Case' })
export class CaseDto implements CaseWire {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty({ ...DATE, description: 'What is dated after it is not known yet.' })
  readonly businessDate!: string;
  @ApiProperty()
  readonly givenNames!: string;
  @ApiProperty()
  readonly familyName!: string;
  @ApiProperty({ type: 'integer', description: 'Whole years on the business date.' })
  readonly age!: number;
  @ApiProperty(TEXT_OR_NULL)
  readonly email!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly phone!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'BCP 47; null for Danish, or where nothing is known.' })
  readonly interpreterLanguage!: string | null;
  @ApiProperty()
  readonly hasProtectedAddress!: boolean;
  @ApiProperty({ description: 'The citizen works at the jobcentre.' })
  readonly isStaffCase!: boolean;
  @ApiProperty({ type: CaseTargetGroupDto, nullable: true })
  readonly targetGroup!: CaseTargetGroupDto | null;
  @ApiProperty({ type: CaseSeniorityDto, nullable: true })
  readonly seniority!: CaseSeniorityDto | null;
  @ApiProperty({ type: CaseCaseworkerDto, nullable: true })
  readonly caseworker!: CaseCaseworkerDto | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    format: 'date-time',
    description: 'Until when the opening with a reason holds; null where none was needed.',
  })
  readonly openedUntil!: string | null;
  @ApiProperty({ type: PrivateNoteDto, nullable: true, description: "The reader's own note; nobody else sees it." })
  readonly privateNote!: PrivateNoteDto | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The reader’s own hand-over that is not confirmed.' })
  readonly handOverToConfirm!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Date that the findings are as of; null: not evaluated yet.' })
  readonly findingsAsOf!: string | null;
  @ApiProperty({ description: 'False: facts or law changed, or time passed them by; the next sweep makes them anew.' })
  readonly isCurrent!: boolean;
  @ApiProperty({ type: [ExplainedObligationDto] })
  readonly obligations!: readonly ExplainedObligationDto[];
  @ApiProperty({ type: CaseTimelineDto })
  readonly timeline!: CaseTimelineDto;
  @ApiProperty({ type: [CaseMeetingDto] })
  readonly meetings!: readonly CaseMeetingDto[];
  @ApiProperty({ type: [CaseOfferDto] })
  readonly offers!: readonly CaseOfferDto[];
  @ApiProperty({ type: [CaseExemptionDto] })
  readonly exemptions!: readonly CaseExemptionDto[];
  @ApiProperty({ type: [CaseAssignmentDto] })
  readonly assignments!: readonly CaseAssignmentDto[];
  @ApiProperty({ type: [CaseContactDto] })
  readonly contacts!: readonly CaseContactDto[];
  @ApiProperty({ type: [CasePlanDto], description: 'The plan in force first.' })
  readonly plans!: readonly CasePlanDto[];
  @ApiProperty({ type: [NoShowDto], description: 'Newest first.' })
  readonly noShows!: readonly NoShowDto[];
}
