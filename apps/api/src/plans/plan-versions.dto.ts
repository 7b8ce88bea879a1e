import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type {
  OccupationsWire,
  OccupationWire,
  PlanComparisonWire,
  PlanVersionsWire,
  PlanVersionWire,
} from '@rettid/contracts';
import {
  GOAL_FIELDS,
  GOAL_KINDS,
  GOAL_OWNERS,
  GOAL_STATUSES,
  PLAN_FIELDS,
  PLAN_KINDS,
  PLAN_VERSION_KINDS,
  type FieldChange,
  type GoalDifference,
  type GoalField,
  type GoalSnapshot,
  type PlanDifference,
  type PlanField,
  type PlanSnapshot,
} from '@rettid/domain';
import { DATE, TEXT_OR_NULL } from '../case/case-records.dto';
import { DATE_OR_NULL } from '../obligations/obligation.dto';

@ApiSchema({ name: 'PlanVersion' })
export class PlanVersionDto implements PlanVersionWire {
  @ApiProperty({ type: 'integer' })
  readonly versionNo!: number;
  @ApiProperty({ enum: PLAN_VERSION_KINDS, description: '`received`: as an import brought it.' })
  readonly kind!: PlanVersionWire['kind'];
  @ApiProperty({ description: 'What was done: `plan.goal_added`.' })
  readonly action!: string;
  @ApiProperty({ ...DATE, description: 'The business date.' })
  readonly on!: string;
  @ApiProperty({ format: 'date-time' })
  readonly savedAt!: string;
  @ApiProperty()
  readonly by!: string;
}

@ApiSchema({ name: 'PlanVersions' })
export class PlanVersionsDto implements PlanVersionsWire {
  @ApiProperty({ type: [PlanVersionDto] })
  readonly items!: readonly PlanVersionDto[];
  @ApiProperty({ type: 'integer', nullable: true, description: '`before` of the next page.' })
  readonly nextBefore!: number | null;
}

@ApiSchema({ name: 'GoalSnapshot' })
export class GoalSnapshotDto implements GoalSnapshot {
  @ApiProperty()
  readonly goalId!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly parentGoalId!: string | null;
  @ApiProperty({ enum: GOAL_KINDS, enumName: 'GoalKind' })
  readonly kind!: GoalSnapshot['kind'];
  @ApiProperty()
  readonly title!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly occupationCode!: string | null;
  @ApiProperty({ enum: GOAL_STATUSES, enumName: 'GoalStatus' })
  readonly status!: GoalSnapshot['status'];
  @ApiProperty(DATE)
  readonly createdOn!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly targetOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly closedOn!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly place!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly timing!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly purpose!: string | null;
  @ApiProperty({ enum: GOAL_OWNERS, enumName: 'GoalOwner', nullable: true })
  readonly owner!: GoalSnapshot['owner'];
  @ApiProperty(TEXT_OR_NULL)
  readonly ownWords!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly description!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly dropReason!: string | null;
}

@ApiSchema({ name: 'PlanSnapshot' })
export class PlanSnapshotDto implements PlanSnapshot {
  @ApiProperty({ enum: PLAN_KINDS, enumName: 'PlanKind' })
  readonly kind!: PlanSnapshot['kind'];
  @ApiProperty(DATE)
  readonly createdOn!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly consentedOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly updatedOn!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly ownWords!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly assessment!: string | null;
  @ApiProperty({ type: [GoalSnapshotDto], description: 'As they are read: each before those that serve it.' })
  readonly goals!: readonly GoalSnapshotDto[];
}

@ApiSchema({ name: 'PlanVersionContent' })
export class PlanVersionContentDto extends PlanVersionDto {
  @ApiProperty({ type: PlanSnapshotDto })
  readonly content!: PlanSnapshotDto;
}

@ApiSchema({ name: 'PlanFieldChange' })
export class PlanFieldChangeDto implements FieldChange<PlanField> {
  @ApiProperty({ enum: PLAN_FIELDS })
  readonly field!: PlanField;
  @ApiProperty(TEXT_OR_NULL)
  readonly before!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly after!: string | null;
}

@ApiSchema({ name: 'GoalFieldChange' })
export class GoalFieldChangeDto implements FieldChange<GoalField> {
  @ApiProperty({ enum: GOAL_FIELDS })
  readonly field!: GoalField;
  @ApiProperty(TEXT_OR_NULL)
  readonly before!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly after!: string | null;
}

@ApiSchema({ name: 'GoalDifference' })
export class GoalDifferenceDto implements GoalDifference {
  @ApiProperty()
  readonly goalId!: string;
  @ApiProperty({ type: GoalSnapshotDto, nullable: true, description: 'Null: added.' })
  readonly before!: GoalSnapshotDto | null;
  @ApiProperty({ type: GoalSnapshotDto, nullable: true, description: 'Null: removed.' })
  readonly after!: GoalSnapshotDto | null;
  @ApiProperty({ type: [GoalFieldChangeDto] })
  readonly fields!: readonly GoalFieldChangeDto[];
  @ApiProperty({ description: 'It serves another goal, or stands elsewhere among those that serve the same.' })
  readonly isMoved!: boolean;
}

@ApiSchema({ name: 'PlanDifference' })
export class PlanDifferenceDto implements PlanDifference {
  @ApiProperty({ type: [PlanFieldChangeDto] })
  readonly fields!: readonly PlanFieldChangeDto[];
  @ApiProperty({ type: [GoalDifferenceDto], description: 'Every goal of either version.' })
  readonly goals!: readonly GoalDifferenceDto[];
}

@ApiSchema({ name: 'PlanComparison' })
export class PlanComparisonDto implements PlanComparisonWire {
  @ApiProperty({ type: PlanVersionContentDto })
  readonly before!: PlanVersionContentDto;
  @ApiProperty({ type: PlanVersionContentDto })
  readonly after!: PlanVersionContentDto;
  @ApiProperty({ type: PlanDifferenceDto })
  readonly difference!: PlanDifferenceDto;
}

@ApiSchema({ name: 'Occupation' })
export class OccupationDto implements OccupationWire {
  @ApiProperty({ pattern: '^[0-9]{4}$', description: 'DISCO-08.' })
  readonly code!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The other name that was found by; null: the title itself.' })
  readonly synonym!: string | null;
}

@ApiSchema({ name: 'Occupations' })
export class OccupationsDto implements OccupationsWire {
  @ApiProperty({ type: [OccupationDto], maxItems: 8 })
  readonly items!: readonly OccupationDto[];
}
