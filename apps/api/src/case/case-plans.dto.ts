import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CaseGoalWire, CasePlanWire } from '@rettid/contracts';
import { GOAL_KINDS, GOAL_OWNERS, GOAL_STATUSES, PLAN_KINDS } from '@rettid/domain';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import { DATE, RECORD_VERSION, TEXT_OR_NULL } from './case-records.dto';

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
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where (LAB § 40).' })
  readonly place!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'When.' })
  readonly timing!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why.' })
  readonly purpose!: string | null;
  @ApiProperty({ enum: GOAL_OWNERS, enumName: 'GoalOwner', nullable: true, description: 'Who sees to it.' })
  readonly owner!: CaseGoalWire['owner'];
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the citizen's own words." })
  readonly ownWords!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the professional's words." })
  readonly description!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was given up.' })
  readonly dropReason!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The goal of an earlier plan that this one carries on.' })
  readonly continuesGoalId!: string | null;
  @ApiProperty({ type: [CaseGoalDto], description: 'The goals that serve it, in the order in which they are read.' })
  readonly children!: readonly CaseGoalDto[];
}

@ApiSchema({ name: 'CasePlanPublished' })
export class CasePlanPublishedDto {
  @ApiProperty({ type: 'integer' })
  readonly versionNo!: number;
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty()
  readonly by!: string;
}

@ApiSchema({ name: 'CasePlanVersions' })
export class CasePlanVersionsDto {
  @ApiProperty({ type: 'integer' })
  readonly latest!: number;
  @ApiProperty({ description: 'The citizen reads the plan as it is now.' })
  readonly isPublished!: boolean;
  @ApiProperty({ type: CasePlanPublishedDto, nullable: true, description: 'The version published last.' })
  readonly published!: CasePlanPublishedDto | null;
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
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the citizen's own words." })
  readonly ownWords!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "In the professional's words." })
  readonly assessment!: string | null;
  @ApiProperty({
    type: CasePlanVersionsDto,
    nullable: true,
    description: 'Null: never changed here; the citizen reads it as it is.',
  })
  readonly versions!: CasePlanVersionsDto | null;
  @ApiProperty({ type: [CaseGoalDto] })
  readonly goals!: readonly CaseGoalDto[];
}
