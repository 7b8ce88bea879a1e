import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  CHANGE_REASON,
  DRAFT_KEY_PATTERN,
  DRAFT_TEXT_MOST,
  ID_PATTERN,
  RECORD_TYPES,
  type ChangedWire,
  type DraftWire,
  type HistoryWire,
  type KeepDraftWire,
  type RecordChangeWire,
  type RecordTypeWire,
  type StrikeRecordWire,
} from '@rettid/contracts';
import { ACCESS_ROLES, type AccessRole } from '@rettid/domain';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { PageQuery } from '../paging/page.query';

/** What an integer column holds. */
export const MOST_VERSIONS = 2_147_483_647;
const ID_MESSAGE = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.';

/** Body of every change of a stored record: the version that it was made on. */
export abstract class VersionedDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the record that the change was made on.' })
  @IsInt({ message: 'Versionen skal være et helt tal.' })
  @Min(1, { message: 'Versionen skal være mindst 1.' })
  @Max(MOST_VERSIONS, { message: 'Versionen er for stor.' })
  recordVersion!: number;
}

@ApiSchema({ name: 'Changed' })
export class ChangedDto implements ChangedWire {
  @ApiProperty({ type: 'string', nullable: true, description: 'The record that was made or changed.' })
  readonly recordId!: string | null;
  @ApiProperty({ description: 'A duty of the citizen changed with it.' })
  readonly findingsChanged!: boolean;
  @ApiProperty({ description: 'False where the duties wait for the next nightly sweep.' })
  readonly findingsCurrent!: boolean;
}

@ApiSchema({ name: 'StrikeRecord' })
export class StrikeRecordDto extends VersionedDto implements StrikeRecordWire {
  @ApiProperty({ minLength: CHANGE_REASON.least, maxLength: CHANGE_REASON.most })
  @IsString({ message: 'Begrundelsen skal være en tekst.' })
  @MaxLength(2 * CHANGE_REASON.most, { message: `Begrundelsen må højst være ${CHANGE_REASON.most} tegn.` })
  reason!: string;
}

export class RecordParams extends CitizenIdParams {
  @ApiProperty({ enum: RECORD_TYPES })
  @IsIn(RECORD_TYPES, { message: 'Ukendt slags oplysning.' })
  type!: RecordTypeWire;

  @ApiProperty({ pattern: ID_PATTERN.source })
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  recordId!: string;
}

export class HistoryQuery extends PageQuery {
  @ApiProperty({ enum: RECORD_TYPES, required: false, description: 'With `record`: the history of one record.' })
  @ValidateIf(({ record, type }: HistoryQuery) => record !== undefined || type !== undefined)
  @IsIn(RECORD_TYPES, { message: 'Ukendt slags oplysning.' })
  type?: RecordTypeWire;

  @ApiProperty({ pattern: ID_PATTERN.source, required: false })
  @ValidateIf(({ record, type }: HistoryQuery) => record !== undefined || type !== undefined)
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  record?: string;
}

@ApiSchema({ name: 'ChangeMaker' })
export class ChangeMakerDto {
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ enum: ACCESS_ROLES, enumName: 'AccessRole' })
  readonly role!: AccessRole;
}

const COLUMNS = { type: 'object', additionalProperties: true, description: 'By column.' } as const;

@ApiSchema({ name: 'RecordChange' })
export class RecordChangeDto implements RecordChangeWire {
  @ApiProperty()
  readonly changeId!: string;
  @ApiProperty()
  readonly recordType!: string;
  @ApiProperty()
  readonly recordId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty({ type: 'integer', description: 'The version of the record now: what a strike names.' })
  readonly currentVersion!: number;
  @ApiProperty({ enum: ['created', 'changed', 'struck', 'restored'] })
  readonly kind!: RecordChangeWire['kind'];
  @ApiProperty(COLUMNS)
  readonly before!: Readonly<Record<string, unknown>>;
  @ApiProperty(COLUMNS)
  readonly after!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: 'string', nullable: true })
  readonly reason!: string | null;
  @ApiProperty({ type: ChangeMakerDto, nullable: true, description: 'Null: a program.' })
  readonly by!: ChangeMakerDto | null;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

@ApiSchema({ name: 'History' })
export class HistoryDto implements HistoryWire {
  @ApiProperty({ type: [RecordChangeDto] })
  readonly items!: readonly RecordChangeDto[];
  @ApiProperty({ type: 'string', nullable: true })
  readonly nextCursor!: string | null;
}

export class DraftParams extends CitizenIdParams {
  @ApiProperty({ pattern: DRAFT_KEY_PATTERN.source, description: 'Which form it is written in.' })
  @Matches(DRAFT_KEY_PATTERN, { message: 'Nøglen er 1-100 tegn af A-Z, a-z, 0-9, punktum, _, : og -.' })
  key!: string;
}

@ApiSchema({ name: 'KeepDraft' })
export class KeepDraftDto implements KeepDraftWire {
  @ApiProperty({ maxLength: DRAFT_TEXT_MOST })
  @IsString({ message: 'Kladden skal være en tekst.' })
  @MaxLength(DRAFT_TEXT_MOST, { message: `Kladden må højst være ${DRAFT_TEXT_MOST} tegn.` })
  text!: string;
}

@ApiSchema({ name: 'Draft' })
export class DraftDto implements DraftWire {
  @ApiProperty({ type: 'string', nullable: true, description: 'Null: there is no draft.' })
  readonly text!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly savedAt!: string | null;
}
