import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  HAND_OVER_ITEMS,
  type AssignPartWire,
  type EndPartWire,
  type HandOverItemWire,
  type HandOverManyWire,
  type HandOverPreviewRequestWire,
  type HandOverWire,
  type MakePrimaryWire,
} from '@rettid/contracts';
import { ASSIGNMENT_ROLES, HAND_OVER_CAUSES, HAND_OVER_NOTE_LENGTH, type AssignmentRole } from '@rettid/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { VersionedDto } from '../changes/changed.dto';
import { CodeField, DateField, IdField, OptionalIdField, OptionalTextField, YesNoField } from '../meetings/fields';
import { CitizenIdParams } from '../obligations/citizen-id.dto';

const MANY = `Vælg 1-${String(HAND_OVER_ITEMS)} sager, hver én gang.`;
const SEARCH_MOST = 100;

export class AssignmentParams extends CitizenIdParams {
  @IdField()
  assignmentId!: string;
}

export class HandOverParams extends CitizenIdParams {
  @IdField()
  handOverId!: string;
}

@ApiSchema({ name: 'AssignPart' })
export class AssignPartDto implements AssignPartWire {
  @IdField()
  staffId!: string;
  @CodeField(ASSIGNMENT_ROLES, { enumName: 'AssignmentRole' })
  role!: AssignmentRole;
  @DateField()
  validFrom!: string;
  @DateField({ nullable: true })
  validTo!: string | null;
  @YesNoField({ description: 'Joins those who hold the role already; else the role must be free.' })
  alongside!: boolean;
}

@ApiSchema({ name: 'EndPart' })
export class EndPartDto extends VersionedDto implements EndPartWire {
  @DateField()
  lastDay!: string;
  @CodeField(HAND_OVER_CAUSES, { enumName: 'HandOverCause' })
  cause!: EndPartWire['cause'];
  @OptionalTextField(HAND_OVER_NOTE_LENGTH.most)
  note!: string | null;
}

@ApiSchema({ name: 'MakePrimary' })
export class MakePrimaryDto extends VersionedDto implements MakePrimaryWire {}

abstract class TermsDto {
  @IdField()
  receiverId!: string;
  @DateField()
  beginsOn!: string;
  @DateField({ nullable: true })
  returnsOn!: string | null;
  @CodeField(HAND_OVER_CAUSES, { enumName: 'HandOverCause' })
  cause!: HandOverWire['cause'];
  @OptionalTextField(HAND_OVER_NOTE_LENGTH.most)
  note!: string | null;
}

@ApiSchema({ name: 'HandOver' })
export class HandOverDto extends TermsDto implements HandOverWire {
  @IdField()
  assignmentId!: string;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the part that was read.' })
  @IsInt({ message: 'Versionen skal være et helt tal.' })
  @Min(1, { message: 'Versionen skal være mindst 1.' })
  recordVersion!: number;
}

@ApiSchema({ name: 'HandOverItem' })
export class HandOverItemDto implements HandOverItemWire {
  @IdField()
  citizenId!: string;
  @OptionalIdField()
  assignmentId!: string | null;
  @ApiProperty({ type: 'integer', minimum: 1, nullable: true, description: 'Goes with `assignmentId`.' })
  @ValidateIf(({ assignmentId }: HandOverItemDto) => assignmentId !== null)
  @IsInt({ message: 'Versionen skal være et helt tal.' })
  @Min(1, { message: 'Versionen skal være mindst 1.' })
  recordVersion!: number | null;
}

@ApiSchema({ name: 'HandOverMany' })
export class HandOverManyDto extends TermsDto implements HandOverManyWire {
  @ApiProperty({ type: [HandOverItemDto], minItems: 1, maxItems: HAND_OVER_ITEMS })
  @IsArray({ message: MANY })
  @ArrayMinSize(1, { message: MANY })
  @ArrayMaxSize(HAND_OVER_ITEMS, { message: MANY })
  @ArrayUnique(({ citizenId, assignmentId }: HandOverItemDto) => `${citizenId} ${assignmentId ?? ''}`, {
    message: MANY,
  })
  @ValidateNested({ each: true })
  @Type(() => HandOverItemDto)
  items!: HandOverItemDto[];
}

@ApiSchema({ name: 'HandOverPreviewRequest' })
export class HandOverPreviewRequestDto implements HandOverPreviewRequestWire {
  @IdField()
  receiverId!: string;
  @DateField({ nullable: true })
  beginsOn!: string | null;
  @DateField({ nullable: true })
  returnsOn!: string | null;
  @ApiProperty({ type: [String], maxItems: HAND_OVER_ITEMS })
  @IsArray({ message: MANY })
  @ArrayMaxSize(HAND_OVER_ITEMS, { message: MANY })
  @ArrayUnique({ message: MANY })
  @Matches(/^[A-Za-z0-9._-]{1,64}$/, { each: true, message: MANY })
  citizenIds!: string[];
  @OptionalIdField()
  assignmentId!: string | null;
  @OptionalIdField()
  fromStaffId!: string | null;
}

export class ReceiversQuery {
  @ApiProperty({ required: false, maxLength: SEARCH_MOST, description: 'Words of a name.' })
  @IsOptional()
  @IsString({ message: 'Søgningen skal være en tekst.' })
  @MaxLength(SEARCH_MOST, { message: `Søgningen må højst være ${String(SEARCH_MOST)} tegn.` })
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'Søgningen må ikke indeholde styretegn.' })
  search?: string;

  @CodeField(ASSIGNMENT_ROLES, { enumName: 'AssignmentRole', description: 'The part that is to be held.' })
  role!: AssignmentRole;
}
