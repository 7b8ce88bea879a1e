import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PROBLEM_STATUS, type FieldProblem, type Problem, type ProblemCode } from '@rettid/contracts';

@ApiSchema({ name: 'FieldProblem' })
export class FieldProblemDto implements FieldProblem {
  @ApiProperty({ description: 'Name of the parameter, or path of the field in the body.' })
  readonly field!: string;
  @ApiProperty({ description: 'The rule that was broken; stable, for programs.' })
  readonly code!: string;
  @ApiProperty({ description: 'Danish, for people.' })
  readonly message!: string;
}

@ApiSchema({ name: 'LastChange' })
export class LastChangeDto implements NonNullable<Problem['change']> {
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty({ type: 'string', nullable: true })
  readonly by!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly at!: string | null;
}

@ApiSchema({ name: 'Problem' })
export class ProblemDto implements Problem {
  @ApiProperty({ example: 'urn:rettid:problem:validation_failed' })
  readonly type!: string;
  @ApiProperty({ description: 'Danish, for people.' })
  readonly title!: string;
  @ApiProperty({ type: 'integer' })
  readonly status!: number;
  @ApiProperty({ description: 'Danish, for people: what happened and what to do about it.' })
  readonly detail!: string;
  @ApiProperty({ enum: Object.keys(PROBLEM_STATUS), enumName: 'ProblemCode', description: 'Stable, for programs.' })
  readonly code!: ProblemCode;
  @ApiProperty({ description: '`urn:uuid:` and the id of the request, also in the header `x-request-id`.' })
  readonly instance!: string;
  @ApiPropertyOptional({ type: [FieldProblemDto], description: 'With `validation_failed`.' })
  readonly errors?: readonly FieldProblemDto[];
  @ApiPropertyOptional({ type: [String], description: 'With `transition_forbidden`: what may be done instead.' })
  readonly allowed?: readonly string[];
  @ApiPropertyOptional({ type: LastChangeDto, description: 'With `record_changed`: who changed it last, and when.' })
  readonly change?: LastChangeDto;
}
