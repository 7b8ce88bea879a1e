import { ApiPropertyOptional } from '@nestjs/swagger';
import type { ObligationDirection, ObligationFilter } from '@rettid/application';
import { ID_PATTERN, OBLIGATION_SORTS, type ObligationSort } from '@rettid/contracts';
import { OBLIGATION_STATUSES, RULE_IDS, type ObligationStatus, type RuleId } from '@rettid/domain';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../paging/page.query';

const NOT_AN_ID = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -, og må kun gives én gang.';
/** Whatever a jobcentre calls a team, but no control characters: the database takes no NUL, and no name holds one. */
const TEAM_PATTERN = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** Query of `GET /api/obligations`. */
export class ListObligationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: RULE_IDS, isArray: true, description: 'Rules; repeat the parameter for several.' })
  @IsOptional()
  @Transform(toList)
  @IsArray()
  @IsIn(RULE_IDS, { each: true, message: `Reglen skal være en af: ${RULE_IDS.join(', ')}.` })
  rule?: RuleId[];

  @ApiPropertyOptional({
    enum: OBLIGATION_STATUSES,
    isArray: true,
    description: 'Statuses; repeat the parameter for several.',
  })
  @IsOptional()
  @Transform(toList)
  @IsArray()
  @IsIn(OBLIGATION_STATUSES, { each: true, message: `Status skal være en af: ${OBLIGATION_STATUSES.join(', ')}.` })
  status?: ObligationStatus[];

  @ApiPropertyOptional({
    pattern: ID_PATTERN.source,
    description:
      'Staff id of the caseworker: the coordinating, else the authority caseworker who is assigned on the as-of date.',
  })
  @IsOptional()
  @Matches(ID_PATTERN, { message: NOT_AN_ID })
  caseworker?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Team of that caseworker.' })
  @IsOptional()
  @Matches(TEAM_PATTERN, { message: 'Et team er 1-200 tegn uden styretegn og må kun gives én gang.' })
  team?: string;

  @ApiPropertyOptional({
    pattern: ID_PATTERN.source,
    description: 'Id of the own jobcentre; of another there is no list.',
  })
  @IsOptional()
  @Matches(ID_PATTERN, { message: NOT_AN_ID })
  jobcenter?: string;

  @ApiPropertyOptional({
    enum: OBLIGATION_SORTS,
    default: 'act_by',
    description: 'Earliest or (`-`) latest first; findings without a date stand last in both.',
  })
  @IsOptional()
  @IsIn(OBLIGATION_SORTS, { message: `Sorteringen skal være en af: ${OBLIGATION_SORTS.join(', ')}.` })
  sort?: ObligationSort;
}

export function filterOf(query: ListObligationsQuery): ObligationFilter {
  return {
    rules: unique(query.rule),
    statuses: unique(query.status),
    jobcenterId: query.jobcenter ?? null,
    caseworkerId: query.caseworker ?? null,
    team: query.team ?? null,
  };
}

export function directionOf(query: ListObligationsQuery): ObligationDirection {
  return query.sort === '-act_by' ? 'desc' : 'asc';
}

function unique<T>(values: readonly T[] | undefined): readonly T[] {
  return [...new Set(values ?? [])];
}

function toList({ value }: TransformFnParams): unknown {
  return Array.isArray(value) ? value : [value];
}
