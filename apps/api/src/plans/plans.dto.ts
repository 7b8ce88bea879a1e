import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  OCCUPATION_SEARCH,
  PAGE_LIMIT,
  type AddGoalWire,
  type ArrangeGoalsWire,
  type ChangeGoalWire,
  type ChangePlanWire,
  type CloseGoalWire,
  type CreatePlanWire,
  type GoalTermsWire,
  type PlanWordsWire,
  type PublishPlanWire,
  type ServeGoalWire,
} from '@rettid/contracts';
import { DROP_REASON, GOAL_ACTIONS, GOAL_KINDS, GOAL_OWNERS, PLAN_KINDS, PLAN_TEXTS } from '@rettid/domain';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { VersionedDto } from '../changes/changed.dto';
import { CodeField, DateField, IdField, OptionalIdField, OptionalTextField, YesNoField } from '../meetings/fields';
import { CitizenIdParams } from '../obligations/citizen-id.dto';

const MOST_VERSIONS = 2_147_483_647;
/** Goals of one plan. */
const MOST_GOALS = 500;
const NOT_A_VERSION = 'Versionen skal være et helt tal.';
const NOT_A_LIMIT = `Antallet skal være et helt tal fra ${PAGE_LIMIT.least} til ${PAGE_LIMIT.most}.`;
const NOT_GOALS = `Rækkefølgen er en liste med højst ${MOST_GOALS} mål.`;

export class PlanParams extends CitizenIdParams {
  @IdField()
  planId!: string;
}

export class GoalParams extends CitizenIdParams {
  @IdField()
  goalId!: string;
}

export class OfferOfPlanParams extends CitizenIdParams {
  @IdField()
  offerId!: string;
}

@ApiSchema({ name: 'ChangePlan' })
export class ChangePlanDto extends VersionedDto implements ChangePlanWire {
  @DateField({ nullable: true })
  consentedOn!: string | null;
  @OptionalTextField(PLAN_TEXTS.ownWords)
  ownWords!: string | null;
  @OptionalTextField(PLAN_TEXTS.assessment)
  assessment!: string | null;
}

@ApiSchema({ name: 'CreatePlan' })
export class CreatePlanDto implements CreatePlanWire, PlanWordsWire {
  @CodeField(PLAN_KINDS, { enumName: 'PlanKind' })
  kind!: CreatePlanWire['kind'];
  @YesNoField({ description: 'The open goals of the plan that it replaces are carried on in it.' })
  carriesGoals!: boolean;
  @DateField({ nullable: true })
  consentedOn!: string | null;
  @OptionalTextField(PLAN_TEXTS.ownWords)
  ownWords!: string | null;
  @OptionalTextField(PLAN_TEXTS.assessment)
  assessment!: string | null;
}

abstract class GoalTermsDto implements GoalTermsWire {
  @CodeField(GOAL_KINDS, { enumName: 'GoalKind' })
  kind!: GoalTermsWire['kind'];
  // Empty comes through: the use case names the field and says what is missing, beside the other faults.
  @ApiProperty({ minLength: 1, maxLength: PLAN_TEXTS.title })
  @IsString({ message: 'Skriv, hvad målet er.' })
  @MaxLength(2 * PLAN_TEXTS.title, { message: `Skriv højst ${PLAN_TEXTS.title} tegn.` })
  title!: string;
  @ApiProperty({ type: 'string', pattern: '^[0-9]{4}$', nullable: true, description: 'DISCO-08 of a listed position.' })
  @ValidateIf((_, value) => value !== null)
  @Matches(/^[0-9]{4}$/, { message: 'Vælg en stilling fra listen.' })
  occupationCode!: string | null;
  @OptionalTextField(PLAN_TEXTS.term)
  place!: string | null;
  @OptionalTextField(PLAN_TEXTS.term)
  timing!: string | null;
  @OptionalTextField(PLAN_TEXTS.term)
  purpose!: string | null;
  @CodeField(GOAL_OWNERS, { enumName: 'GoalOwner', nullable: true })
  owner!: GoalTermsWire['owner'];
  @DateField({ nullable: true })
  targetOn!: string | null;
  @OptionalTextField(PLAN_TEXTS.ownWords)
  ownWords!: string | null;
  @OptionalTextField(PLAN_TEXTS.description)
  description!: string | null;
}

@ApiSchema({ name: 'AddGoal' })
export class AddGoalDto extends GoalTermsDto implements AddGoalWire {
  @OptionalIdField()
  parentGoalId!: string | null;
}

@ApiSchema({ name: 'ChangeGoal' })
export class ChangeGoalDto extends GoalTermsDto implements ChangeGoalWire {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the goal that the change was made on.' })
  @IsInt({ message: NOT_A_VERSION })
  @Min(1, { message: NOT_A_VERSION })
  @Max(MOST_VERSIONS, { message: NOT_A_VERSION })
  recordVersion!: number;
}

@ApiSchema({ name: 'CloseGoal' })
export class CloseGoalDto extends VersionedDto implements CloseGoalWire {
  @CodeField(GOAL_ACTIONS)
  action!: CloseGoalWire['action'];
  @OptionalTextField(DROP_REASON.most)
  reason!: string | null;
}

@ApiSchema({ name: 'PlacedGoal' })
export class PlacedGoalDto {
  @IdField()
  goalId!: string;
  @OptionalIdField()
  parentGoalId!: string | null;
}

@ApiSchema({ name: 'ArrangeGoals' })
export class ArrangeGoalsDto extends VersionedDto implements ArrangeGoalsWire {
  @ApiProperty({ type: [PlacedGoalDto], maxItems: MOST_GOALS, description: 'All, each after the one that it serves.' })
  @IsArray({ message: NOT_GOALS })
  @ArrayMaxSize(MOST_GOALS, { message: NOT_GOALS })
  @ValidateNested({ each: true })
  @Type(() => PlacedGoalDto)
  goals!: PlacedGoalDto[];
}

@ApiSchema({ name: 'PublishPlan' })
export class PublishPlanDto implements PublishPlanWire {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'The latest version when the plan was read; 0: none.' })
  @IsInt({ message: NOT_A_VERSION })
  @Min(0, { message: NOT_A_VERSION })
  @Max(MOST_VERSIONS, { message: NOT_A_VERSION })
  versionNo!: number;
}

@ApiSchema({ name: 'ServeGoal' })
export class ServeGoalDto extends VersionedDto implements ServeGoalWire {
  @IdField()
  goalId!: string;
}

export class PlanVersionsQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Versions before this one.' })
  @IsOptional()
  @Transform(toWholeNumber)
  @IsInt({ message: NOT_A_VERSION })
  @Min(1, { message: NOT_A_VERSION })
  @Max(MOST_VERSIONS, { message: NOT_A_VERSION })
  before?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: PAGE_LIMIT.least, maximum: PAGE_LIMIT.most })
  @IsOptional()
  @Transform(toWholeNumber)
  @IsInt({ message: NOT_A_LIMIT })
  @Min(PAGE_LIMIT.least, { message: NOT_A_LIMIT })
  @Max(PAGE_LIMIT.most, { message: NOT_A_LIMIT })
  limit?: number;
}

export class PlanComparisonQuery {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Transform(toWholeNumber)
  @IsInt({ message: NOT_A_VERSION })
  @Min(1, { message: NOT_A_VERSION })
  @Max(MOST_VERSIONS, { message: NOT_A_VERSION })
  from!: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @Transform(toWholeNumber)
  @IsInt({ message: NOT_A_VERSION })
  @Min(1, { message: NOT_A_VERSION })
  @Max(MOST_VERSIONS, { message: NOT_A_VERSION })
  to!: number;
}

export class OccupationQuery {
  @ApiProperty({
    maxLength: OCCUPATION_SEARCH.most,
    description: `A part of a name, or a code; fewer than ${OCCUPATION_SEARCH.least} characters find nothing.`,
  })
  @IsString({ message: 'Skriv, hvad du søger efter.' })
  @MaxLength(OCCUPATION_SEARCH.most, { message: `Skriv højst ${OCCUPATION_SEARCH.most} tegn.` })
  q!: string;
}

/** Digits alone: `Number` would also take ` 5`, `5e0` and `0x5`. */
function toWholeNumber({ value }: TransformFnParams): unknown {
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
}
