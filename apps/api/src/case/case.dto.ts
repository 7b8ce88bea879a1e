import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CaseGoalWire, CasePlanWire, CaseWire } from '@rettid/contracts';
import { BENEFITS, GOAL_KINDS, GOAL_STATUSES, PLAN_KINDS, TARGET_GROUPS } from '@rettid/domain';
import { ExplainedObligationDto } from '../obligations/citizen-obligations.dto';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import {
  CaseAssignmentDto,
  CaseContactDto,
  CaseExemptionDto,
  CaseMeetingDto,
  DATE,
  PersonDto,
  RECORD_VERSION,
  TEXT_OR_NULL,
} from './case-records.dto';
import { CaseOfferDto } from './case-offer.dto';

@ApiSchema({ name: 'CaseGoal' })
export class CaseGoalDto implements CaseGoalWire {
  @ApiProperty()
  readonly goalId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ enum: GOAL_KINDS, enumName: 'GoalKind' })
  readonly kind!: CaseGoalWire['kind'];
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'DISCO-08.' })
  readonly occupationCode!: string | null;
  @ApiProperty({ enum: GOAL_STATUSES, enumName: 'GoalStatus' })
  readonly status!: CaseGoalWire['status'];
  @ApiProperty(DATE)
  readonly createdOn!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly targetOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly closedOn!: string | null;
  @ApiProperty({ type: [CaseGoalDto], description: 'The goals that serve it, in the order in which they were set.' })
  readonly children!: readonly CaseGoalDto[];
}

@ApiSchema({ name: 'CasePlan' })
export class CasePlanDto implements CasePlanWire {
  @ApiProperty()
  readonly planId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ enum: PLAN_KINDS, enumName: 'PlanKind' })
  readonly kind!: CasePlanWire['kind'];
  @ApiProperty(DATE)
  readonly createdOn!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly consentedOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly updatedOn!: string | null;
  @ApiProperty({ type: [CaseGoalDto] })
  readonly goals!: readonly CaseGoalDto[];
}

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
}
