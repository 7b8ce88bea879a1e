import { ApiPropertyOptional } from '@nestjs/swagger';
import { PAGE_LIMIT } from '@rettid/contracts';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const NOT_A_LIMIT = `Antallet skal være et helt tal fra ${PAGE_LIMIT.least} til ${PAGE_LIMIT.most}.`;
const CURSOR_PATTERN = /^[A-Za-z0-9_-]{1,512}$/;

/** Query of every list that is read page by page. */
export abstract class PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: PAGE_LIMIT.least,
    maximum: PAGE_LIMIT.most,
    default: PAGE_LIMIT.usual,
    description: 'Items per page.',
  })
  @IsOptional()
  @Transform(toWholeNumber)
  @IsInt({ message: NOT_A_LIMIT })
  @Min(PAGE_LIMIT.least, { message: NOT_A_LIMIT })
  @Max(PAGE_LIMIT.most, { message: NOT_A_LIMIT })
  limit?: number;

  @ApiPropertyOptional({
    pattern: CURSOR_PATTERN.source,
    description: '`nextCursor` of the page before, with the same filters and sort.',
  })
  @IsOptional()
  @Matches(CURSOR_PATTERN, { message: 'Markøren skal være den, som siden før gav.' })
  cursor?: string;
}

/** Digits alone: `Number` would also take ` 5`, `5e0` and `0x5`. */
function toWholeNumber({ value }: TransformFnParams): unknown {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
}
