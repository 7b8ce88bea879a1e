import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  OWN_DUTY_STATES,
  type OwnActivityWire,
  type OwnDateWire,
  type OwnDutyState,
  type OwnDutyWire,
  type OwnMeetingWire,
  type OwnMinutesWire,
  type OwnPlanStepWire,
  type OwnPlanWire,
} from '@rettid/contracts';
import {
  GOAL_KINDS,
  GOAL_OWNERS,
  GOAL_STATUSES,
  RULE_IDS,
  type GoalKind,
  type GoalOwner,
  type GoalStatus,
  type RuleId,
} from '@rettid/domain';
import { DATE_OR_NULL } from '../obligations/obligation.dto';

const RULE_ID = { enum: RULE_IDS, enumName: 'RuleId' } as const;
const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

@ApiSchema({ name: 'OwnPlanStep' })
export class OwnPlanStepDto implements OwnPlanStepWire {
  @ApiProperty({ enum: GOAL_KINDS })
  readonly kind!: GoalKind;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ enum: GOAL_STATUSES })
  readonly status!: GoalStatus;
  @ApiProperty(DATE_OR_NULL)
  readonly targetOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly closedOn!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where.' })
  readonly place!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'When.' })
  readonly timing!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why.' })
  readonly purpose!: string | null;
  @ApiProperty({ enum: GOAL_OWNERS, nullable: true, description: 'Who sees to it.' })
  readonly owner!: GoalOwner | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the citizen's own words." })
  readonly ownWords!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the professional's words." })
  readonly description!: string | null;
  @ApiProperty({ type: () => [OwnPlanStepDto], description: 'What leads to the goal.' })
  readonly steps!: readonly OwnPlanStepDto[];
}

@ApiSchema({ name: 'OwnActivity' })
export class OwnActivityDto implements OwnActivityWire {
  @ApiProperty()
  readonly title!: string;
  @ApiProperty()
  readonly isRunning!: boolean;
  @ApiProperty({ format: 'date' })
  readonly startsOn!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly endsOn!: string | null;
  @ApiProperty({ type: 'number', nullable: true })
  readonly hoursPerWeek!: number | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly purpose!: string | null;
}

@ApiSchema({ name: 'OwnDate' })
export class OwnDateDto implements OwnDateWire {
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: '`10.00`, in Denmark; null for what is of a whole day.' })
  readonly time!: string | null;
  @ApiProperty()
  readonly text!: string;
  @ApiProperty({ ...RULE_ID, nullable: true, description: 'The duty that explains the date.' })
  readonly ruleId!: RuleId | null;
}

@ApiSchema({ name: 'OwnMeeting' })
export class OwnMeetingDto implements OwnMeetingWire {
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ example: '10.00', description: 'In Denmark.' })
  readonly time!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ example: '45 minutter' })
  readonly length!: string;
  @ApiProperty()
  readonly where!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The language, in Danish; null: no interpreter comes.' })
  readonly interpreter!: string | null;
  @ApiProperty({ type: [String], description: 'Who else comes.' })
  readonly others!: readonly string[];
  @ApiProperty(TEXT_OR_NULL)
  readonly invitation!: string | null;
}

@ApiSchema({ name: 'OwnAgreement' })
export class OwnAgreementDto {
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ example: 'din sagsbehandler', description: 'Who does it.' })
  readonly who!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly dueOn!: string | null;
  @ApiProperty()
  readonly isDone!: boolean;
}

@ApiSchema({ name: 'OwnMinutes' })
export class OwnMinutesDto implements OwnMinutesWire {
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty()
  readonly text!: string;
  @ApiProperty({ type: [OwnAgreementDto] })
  readonly agreements!: readonly OwnAgreementDto[];
}

@ApiSchema({ name: 'OwnDuty' })
export class OwnDutyDto implements OwnDutyWire {
  @ApiProperty(RULE_ID)
  readonly ruleId!: RuleId;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ description: 'How it stands, and whose responsibility it is.' })
  readonly text!: string;
  @ApiProperty({ description: 'What the rule is about.' })
  readonly meaning!: string;
  @ApiProperty({ description: 'Where the rule stands, without abbreviations.' })
  readonly law!: string;
  @ApiProperty({ description: 'False: show "ikke juridisk bekræftet" beside it.' })
  readonly verified!: boolean;
  @ApiProperty({ enum: ['municipality', 'citizen'], description: 'Whose duty it is.' })
  readonly duty!: 'municipality' | 'citizen';
  @ApiProperty({ enum: OWN_DUTY_STATES, description: '`talk`: speak with the caseworker.' })
  readonly state!: OwnDutyState;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The day to act by.' })
  readonly on!: string | null;
}

@ApiSchema({ name: 'OwnNextCaseworker' })
export class OwnNextCaseworkerDto {
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
}

@ApiSchema({ name: 'OwnCaseworker' })
export class OwnCaseworkerDto {
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ format: 'date' })
  readonly since!: string;
}

@ApiSchema({ name: 'OwnGoals' })
export class OwnGoalsDto {
  @ApiProperty({ format: 'date' })
  readonly createdOn!: string;
  @ApiProperty({ format: 'date' })
  readonly updatedOn!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Null: the plan came from elsewhere and is read as it is.' })
  readonly publishedOn!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the citizen's own words." })
  readonly ownWords!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the professional's words." })
  readonly assessment!: string | null;
  @ApiProperty({ type: [OwnPlanStepDto] })
  readonly goals!: readonly OwnPlanStepDto[];
}

@ApiSchema({ name: 'OwnNextStep' })
export class OwnNextStepDto {
  @ApiProperty()
  readonly text!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly on!: string | null;
}

@ApiSchema({ name: 'OwnPlan' })
export class OwnPlanDto implements OwnPlanWire {
  @ApiProperty()
  readonly firstName!: string;
  @ApiProperty()
  readonly jobcenterName!: string;
  @ApiProperty({ format: 'date' })
  readonly businessDate!: string;
  @ApiProperty({ type: OwnCaseworkerDto, nullable: true, description: 'Null: nobody answers for the case.' })
  readonly caseworker!: OwnCaseworkerDto | null;
  @ApiProperty({ type: OwnNextCaseworkerDto, nullable: true, description: 'Decided for later.' })
  readonly nextCaseworker!: OwnNextCaseworkerDto | null;
  @ApiProperty({ type: OwnGoalsDto, nullable: true, description: 'Null: no plan has been made.' })
  readonly plan!: OwnGoalsDto | null;
  @ApiProperty({ type: [OwnActivityDto] })
  readonly activities!: readonly OwnActivityDto[];
  @ApiProperty({ type: OwnNextStepDto, nullable: true })
  readonly next!: OwnNextStepDto | null;
  @ApiProperty({ type: [OwnMeetingDto], description: 'Booked from the business date on, earliest first.' })
  readonly meetings!: readonly OwnMeetingDto[];
  @ApiProperty({ type: [OwnMinutesDto], description: 'Published to the citizen, newest first.' })
  readonly minutes!: readonly OwnMinutesDto[];
  @ApiProperty({ type: [OwnDateDto], description: 'From the business date on, earliest first.' })
  readonly dates!: readonly OwnDateDto[];
  @ApiProperty({ type: [OwnDutyDto], description: 'What matters most first.' })
  readonly duties!: readonly OwnDutyDto[];
  @ApiProperty({ ...DATE_OR_NULL, description: 'The date that the duties were worked out for; null: never.' })
  readonly dutiesAsOf!: string | null;
  @ApiProperty({ description: 'False: the coming night works the duties out anew.' })
  readonly areDutiesCurrent!: boolean;
}
