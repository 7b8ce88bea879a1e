import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  CHANGE_REASON,
  ID_PATTERN,
  type CloseExemptionWire,
  type CorrectExemptionWire,
  type DecideExemptionWire,
  type LikenessQuestionWire,
  type RecordWorkHoursWire,
  type ReviewExemptionWire,
  type SendExemptionNoticeWire,
} from '@rettid/contracts';
import {
  CLOSING_CAUSES,
  EXEMPTION_ASSESSMENT,
  EXEMPTION_EVIDENCE,
  EXEMPTION_GROUNDS,
  EXEMPTION_KINDS,
  EXEMPTION_REASON,
  EXTENSION_FINDINGS,
  HOURS_SOURCES,
  parseMonth,
  REVIEW_CAUSES,
  REVIEW_CONCLUSIONS,
} from '@rettid/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { VersionedDto } from '../changes/changed.dto';
import { IsDay } from '../no-show/is-day';
import { CitizenIdParams } from '../obligations/citizen-id.dto';

const DAY = { format: 'date', example: '2022-03-01' } as const;
const DAY_OR_NULL = { type: 'string', format: 'date', nullable: true } as const;
const ID_MESSAGE = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.';
const TEXT_MESSAGE = 'Skriv en tekst.';
const NOTICE_MOST = 8_000;
const MOST_VERSIONS = 2_147_483_647;
/** White space around a text does not count, and the use case tells the length that does. */
const LONGEST = 2 * EXEMPTION_REASON.most;

const isGiven = (_: object, value: unknown): boolean => value !== null;

@ValidatorConstraint({ name: 'isMonth' })
class IsMonth implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && parseMonth(value) !== null;
  }

  defaultMessage(): string {
    return 'Skriv en måned som ÅÅÅÅ-MM.';
  }
}

export class ExemptionParams extends CitizenIdParams {
  @ApiProperty({ pattern: ID_PATTERN.source })
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  exemptionId!: string;
}

export class WorkMonthParams extends CitizenIdParams {
  @ApiProperty({ example: '2022-02' })
  @Validate(IsMonth)
  month!: string;
}

abstract class ExemptionTermsDto {
  @ApiProperty({ enum: EXEMPTION_GROUNDS, enumName: 'ExemptionGround' })
  @IsIn(EXEMPTION_GROUNDS, { message: 'Vælg en grund.' })
  ground!: DecideExemptionWire['ground'];

  @ApiProperty({ minLength: EXEMPTION_REASON.least, maxLength: EXEMPTION_REASON.most, description: 'Of this citizen.' })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(LONGEST, { message: `Skriv højst ${EXEMPTION_REASON.most} tegn.` })
  reason!: string;

  @ApiProperty({ enum: EXEMPTION_EVIDENCE, isArray: true, description: 'What the decision rests on.' })
  @IsArray({ message: 'Angiv, hvad afgørelsen bygger på.' })
  @ArrayMaxSize(EXEMPTION_EVIDENCE.length, { message: 'For mange oplysninger.' })
  @ArrayUnique({ message: 'Angiv hver slags oplysning én gang.' })
  @IsIn(EXEMPTION_EVIDENCE, { each: true, message: 'Ukendt slags oplysning.' })
  evidence!: DecideExemptionWire['evidence'];

  @ApiProperty(DAY)
  @Validate(IsDay)
  validFrom!: string;

  @ApiProperty({ ...DAY_OR_NULL, description: 'Inclusive. Exactly one of the end and the day for review is set.' })
  @ValidateIf(isGiven)
  @Validate(IsDay)
  validTo!: string | null;

  @ApiProperty(DAY_OR_NULL)
  @ValidateIf(isGiven)
  @Validate(IsDay)
  reviewOn!: string | null;

  @ApiProperty({ description: 'Who decides has seen that the reason is much like others.' })
  @IsBoolean({ message: 'Svar ja eller nej.' })
  warningShown!: boolean;
}

@ApiSchema({ name: 'ExemptionExtension' })
export class ExtensionDto extends VersionedDto {
  @ApiProperty({ pattern: ID_PATTERN.source })
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  exemptionId!: string;

  @ApiProperty({ enum: EXTENSION_FINDINGS })
  @IsIn(EXTENSION_FINDINGS, { message: 'Angiv, om noget har ændret sig siden sidst.' })
  finding!: (typeof EXTENSION_FINDINGS)[number];

  @ApiProperty({ minLength: EXEMPTION_ASSESSMENT.least, maxLength: EXEMPTION_ASSESSMENT.most })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(LONGEST, { message: `Skriv højst ${EXEMPTION_ASSESSMENT.most} tegn.` })
  assessment!: string;
}

@ApiSchema({ name: 'DecideExemption' })
export class DecideExemptionDto extends ExemptionTermsDto implements DecideExemptionWire {
  @ApiProperty({ enum: EXEMPTION_KINDS, enumName: 'ExemptionKind' })
  @IsIn(EXEMPTION_KINDS, { message: 'Vælg, hvad borgeren skal undtages fra eller fritages for.' })
  kind!: DecideExemptionWire['kind'];

  @ApiProperty({ type: ExtensionDto, nullable: true, description: 'Null: a decision anew.' })
  @ValidateIf(isGiven)
  @IsObject({ message: 'Angiv den afgørelse, der forlænges.' })
  @ValidateNested()
  @Type(() => ExtensionDto)
  extension!: ExtensionDto | null;
}

@ApiSchema({ name: 'CorrectExemption' })
export class CorrectExemptionDto extends ExemptionTermsDto implements CorrectExemptionWire {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt({ message: 'Versionen skal være et helt tal.' })
  @Min(1, { message: 'Versionen skal være mindst 1.' })
  @Max(MOST_VERSIONS, { message: 'Versionen er for stor.' })
  recordVersion!: number;

  @ApiProperty({ minLength: CHANGE_REASON.least, maxLength: CHANGE_REASON.most })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(2 * CHANGE_REASON.most, { message: `Skriv højst ${CHANGE_REASON.most} tegn.` })
  changeReason!: string;
}

@ApiSchema({ name: 'CloseExemption' })
export class CloseExemptionDto extends VersionedDto implements CloseExemptionWire {
  @ApiProperty({ enum: CLOSING_CAUSES })
  @IsIn(CLOSING_CAUSES, { message: 'Vælg, hvorfor den lukkes.' })
  cause!: CloseExemptionWire['cause'];

  @ApiProperty({ minLength: EXEMPTION_ASSESSMENT.least, maxLength: EXEMPTION_ASSESSMENT.most })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(LONGEST, { message: `Skriv højst ${EXEMPTION_ASSESSMENT.most} tegn.` })
  reason!: string;

  @ApiProperty({ ...DAY_OR_NULL, description: 'The last day on which it holds; null: as the cause has it.' })
  @ValidateIf(isGiven)
  @Validate(IsDay)
  lastDay!: string | null;
}

@ApiSchema({ name: 'ReviewExemption' })
export class ReviewExemptionDto extends VersionedDto implements ReviewExemptionWire {
  @ApiProperty({ enum: REVIEW_CAUSES })
  @IsIn(REVIEW_CAUSES, { message: 'Vælg, hvad der gav anledning til vurderingen.' })
  cause!: ReviewExemptionWire['cause'];

  @ApiProperty({ enum: REVIEW_CONCLUSIONS })
  @IsIn(REVIEW_CONCLUSIONS, { message: 'Vælg, hvad vurderingen endte med.' })
  conclusion!: ReviewExemptionWire['conclusion'];

  @ApiProperty({ minLength: EXEMPTION_ASSESSMENT.least, maxLength: EXEMPTION_ASSESSMENT.most })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(LONGEST, { message: `Skriv højst ${EXEMPTION_ASSESSMENT.most} tegn.` })
  text!: string;

  @ApiProperty(DAY_OR_NULL)
  @ValidateIf(isGiven)
  @Validate(IsDay)
  nextReviewOn!: string | null;
}

@ApiSchema({ name: 'SendExemptionNotice' })
export class SendExemptionNoticeDto implements SendExemptionNoticeWire {
  @ApiProperty({ maxLength: NOTICE_MOST })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(2 * NOTICE_MOST, { message: `Skriv højst ${NOTICE_MOST} tegn.` })
  text!: string;

  @ApiProperty(DAY)
  @Validate(IsDay)
  answerBy!: string;
}

@ApiSchema({ name: 'LikenessQuestion' })
export class LikenessQuestionDto implements LikenessQuestionWire {
  @ApiProperty({ maxLength: EXEMPTION_REASON.most })
  @IsString({ message: TEXT_MESSAGE })
  @MaxLength(LONGEST, { message: `Skriv højst ${EXEMPTION_REASON.most} tegn.` })
  reason!: string;

  @ApiProperty({ type: 'string', nullable: true, pattern: ID_PATTERN.source })
  @ValidateIf(isGiven)
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  butNot!: string | null;
}

@ApiSchema({ name: 'RecordWorkHours' })
export class RecordWorkHoursDto implements RecordWorkHoursWire {
  @ApiProperty({ example: '32.75' })
  @IsString({ message: 'Skriv timer som et tal.' })
  @MaxLength(20, { message: 'Tallet er for langt.' })
  ordinaryHours!: string;

  @ApiProperty({ enum: HOURS_SOURCES })
  @IsIn(HOURS_SOURCES, { message: 'Vælg, hvor timerne er kendt fra.' })
  source!: RecordWorkHoursWire['source'];

  @ApiProperty({ type: 'integer', minimum: 1, nullable: true })
  @ValidateIf(isGiven)
  @IsInt({ message: 'Versionen skal være et helt tal.' })
  @Min(1, { message: 'Versionen skal være mindst 1.' })
  @Max(MOST_VERSIONS, { message: 'Versionen er for stor.' })
  recordVersion!: number | null;
}
