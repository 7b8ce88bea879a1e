import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { parseSearch, SEARCH_LENGTH, type CaseloadSearch, type CaseloadView } from '@rettid/application';
import {
  CASELOAD_DUE,
  CASELOAD_LISTS,
  CASELOAD_SORTS,
  PAGE_LIMIT,
  type CaseloadDue,
  type CaseloadExportWire,
  type CaseloadList,
  type CaseloadRequestWire,
  type CaseloadSort,
  type CaseloadView as CaseloadViewWire,
} from '@rettid/contracts';
import { OBLIGATION_STATUSES, RULE_IDS, type ObligationStatus, type RuleId } from '@rettid/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { ProblemError } from '../problems/problem-error';

const NOT_A_LIMIT = `Antallet skal være et helt tal fra ${PAGE_LIMIT.least} til ${PAGE_LIMIT.most}.`;
const NOT_A_LIST = 'Skal være en liste uden gentagelser.';
const NOT_A_SEARCH = `Søgningen skal være et CPR-nummer eller ${SEARCH_LENGTH.least}-${SEARCH_LENGTH.most} tegn af et navn.`;
/** Of all bodies: base64url without padding. */
const CURSOR_PATTERN = /^[A-Za-z0-9_-]{1,2048}$/;

const isGiven = (_: unknown, value: unknown): boolean => value !== null;

/** The part of a list that may also be saved. */
export class CaseloadViewDto implements CaseloadViewWire {
  @ApiProperty({ enum: CASELOAD_LISTS, description: '`jobcenter` asks for the permission `caseload.read_jobcenter`.' })
  @IsIn(CASELOAD_LISTS, { message: `Listen skal være en af: ${CASELOAD_LISTS.join(', ')}.` })
  readonly list!: CaseloadList;

  @ApiProperty({
    enum: RULE_IDS,
    isArray: true,
    description:
      'Citizens with a finding of one of these rules: with `statuses` one of both, else one that asks for something.',
  })
  @IsArray({ message: NOT_A_LIST })
  @ArrayUnique({ message: NOT_A_LIST })
  @ArrayMaxSize(RULE_IDS.length, { message: NOT_A_LIST })
  @IsIn(RULE_IDS, { each: true, message: `Reglen skal være en af: ${RULE_IDS.join(', ')}.` })
  readonly rules!: RuleId[];

  @ApiProperty({ enum: OBLIGATION_STATUSES, isArray: true })
  @IsArray({ message: NOT_A_LIST })
  @ArrayUnique({ message: NOT_A_LIST })
  @ArrayMaxSize(OBLIGATION_STATUSES.length, { message: NOT_A_LIST })
  @IsIn(OBLIGATION_STATUSES, { each: true, message: `Status skal være en af: ${OBLIGATION_STATUSES.join(', ')}.` })
  readonly statuses!: ObligationStatus[];

  @ApiProperty({ enum: CASELOAD_DUE, type: 'string', nullable: true, description: "Of the next duty's day to act by." })
  @ValidateIf(isGiven)
  @IsIn(CASELOAD_DUE, { message: `Fristen skal være en af: ${CASELOAD_DUE.join(', ')}, eller null.` })
  readonly due!: CaseloadDue | null;

  @ApiProperty({
    enum: CASELOAD_SORTS,
    description: '`seniority` sorts the shortest time first; what is missing stands last in both directions.',
  })
  @IsIn(CASELOAD_SORTS, { message: `Sorteringen skal være en af: ${CASELOAD_SORTS.join(', ')}.` })
  readonly sort!: CaseloadSort;

  @ApiProperty({ enum: ['asc', 'desc'] })
  @IsIn(['asc', 'desc'], { message: 'Retningen skal være asc eller desc.' })
  readonly direction!: 'asc' | 'desc';
}

/** Body of `POST /api/caseload/export`. */
@ApiSchema({ name: 'CaseloadExportRequest' })
export class CaseloadExportDto extends CaseloadViewDto implements CaseloadExportWire {
  @ApiProperty({
    type: 'string',
    nullable: true,
    minLength: SEARCH_LENGTH.least,
    maxLength: SEARCH_LENGTH.most,
    description: 'Parts of a name, or a CPR number; searches the whole jobcentre, whatever the list.',
  })
  @ValidateIf(isGiven)
  @IsString({ message: NOT_A_SEARCH })
  readonly search!: string | null;
}

/** Body of `POST /api/caseload`. */
@ApiSchema({ name: 'CaseloadRequest' })
export class CaseloadRequestDto extends CaseloadExportDto implements CaseloadRequestWire {
  @ApiProperty({
    type: 'string',
    nullable: true,
    pattern: CURSOR_PATTERN.source,
    description: '`nextCursor` of the page before.',
  })
  @ValidateIf(isGiven)
  @Matches(CURSOR_PATTERN, { message: 'Markøren skal være den, som siden før gav.' })
  readonly cursor!: string | null;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: PAGE_LIMIT.least,
    maximum: PAGE_LIMIT.most,
    default: PAGE_LIMIT.usual,
  })
  @IsOptional()
  @IsInt({ message: NOT_A_LIMIT })
  @Min(PAGE_LIMIT.least, { message: NOT_A_LIMIT })
  @Max(PAGE_LIMIT.most, { message: NOT_A_LIMIT })
  readonly limit?: number;
}

/** @throws ProblemError `validation_failed` where the search is too short or too long */
export function viewOf(request: CaseloadExportDto): CaseloadView {
  const { list, rules, statuses, due, sort, direction, search } = request;
  return { list, rules, statuses, due, sort, direction, search: search === null ? null : searchOf(search) };
}

function searchOf(text: string): CaseloadSearch {
  const search = parseSearch(text);
  if (search !== null) return search;
  throw new ProblemError('validation_failed', undefined, [{ field: 'search', code: 'length', message: NOT_A_SEARCH }]);
}
