import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { SAVED_VIEW_LIMITS } from '@rettid/application';
import {
  CASELOAD_COLUMNS,
  ID_PATTERN,
  type CaseloadColumn,
  type SavedViewInputWire,
  type SavedViewsWire,
  type SavedViewWire,
} from '@rettid/contracts';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  Matches,
  ValidateNested,
} from 'class-validator';
import { CaseloadViewDto } from '../caseload/caseload-request.dto';

const NAME_PATTERN = new RegExp(`^[^\\p{Cc}\\p{Cs}]{1,${SAVED_VIEW_LIMITS.name}}$`, 'u');
const NOT_A_NAME = `Navnet skal være 1-${SAVED_VIEW_LIMITS.name} tegn.`;
const NOT_COLUMNS = 'Kolonner skal være en liste uden gentagelser med mindst en.';

/** Path of one saved view. */
export class SavedViewParams {
  @ApiProperty({ pattern: ID_PATTERN.source })
  @Matches(ID_PATTERN, { message: 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.' })
  readonly id!: string;
}

@ApiSchema({ name: 'SavedViewInput' })
export class SavedViewInputDto implements SavedViewInputWire {
  @ApiProperty({
    minLength: 1,
    maxLength: SAVED_VIEW_LIMITS.name,
    description: 'Holds no CPR number; one view to a name.',
  })
  @Transform(trimmed)
  @Matches(NAME_PATTERN, { message: NOT_A_NAME })
  readonly name!: string;

  @ApiProperty({ type: CaseloadViewDto })
  @IsDefined({ message: 'Visningen mangler.' })
  @IsObject({ message: 'Visningen mangler.' })
  @ValidateNested()
  @Type(() => CaseloadViewDto)
  readonly view!: CaseloadViewDto;

  @ApiProperty({ enum: CASELOAD_COLUMNS, isArray: true, description: 'Shown, in this order.' })
  @IsArray({ message: NOT_COLUMNS })
  @ArrayMinSize(1, { message: NOT_COLUMNS })
  @ArrayMaxSize(CASELOAD_COLUMNS.length, { message: NOT_COLUMNS })
  @ArrayUnique({ message: NOT_COLUMNS })
  @IsIn(CASELOAD_COLUMNS, { each: true, message: `Kolonnen skal være en af: ${CASELOAD_COLUMNS.join(', ')}.` })
  readonly columns!: CaseloadColumn[];
}

@ApiSchema({ name: 'SavedView' })
export class SavedViewDto extends SavedViewInputDto implements SavedViewWire {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
}

@ApiSchema({ name: 'SavedViews' })
export class SavedViewsDto implements SavedViewsWire {
  @ApiProperty({ type: [SavedViewDto], description: 'In the order of their names.' })
  readonly items!: readonly SavedViewDto[];
}

function trimmed({ value }: TransformFnParams): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim().replace(/ +/g, ' ') : value;
}
