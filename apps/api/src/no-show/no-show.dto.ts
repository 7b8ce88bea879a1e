import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  ID_PATTERN,
  type AnswerQuestionWire,
  type DecideNoShowWire,
  type HearingLetterDraftWire,
  type LetterWire,
  type NoShowDecisionDraftWire,
  type RecordContactAttemptWire,
  type RecordOfferAbsenceWire,
  type SendHearingLetterWire,
} from '@rettid/contracts';
import {
  ANSWERS,
  CONTACT_CHANNELS,
  GUIDANCE_FORMS,
  NO_DEDUCTION_REASONS,
  NO_SHOW_DECISIONS,
  OTHER_CIRCUMSTANCES,
  parseMonth,
  QUESTIONS,
  REASONABLE_GROUNDS,
  REMARK_LENGTH,
  type Question,
} from '@rettid/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateIf,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { IsDay } from './is-day';

const DAY = { format: 'date', example: '2022-03-01' } as const;
const ID_MESSAGE = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.';
const TEXT_MOST = 2000;
/** A letter holds every answer and a remark. */
const LETTER_MOST = 20_000;
const EVERY_ANSWER = [...new Set(QUESTIONS.flatMap((question) => [...ANSWERS[question]]))];

@ValidatorConstraint({ name: 'isMonth' })
class IsMonth implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && parseMonth(value) !== null;
  }

  defaultMessage(): string {
    return 'Skriv en måned som ÅÅÅÅ-MM.';
  }
}

const isGiven = (_: object, value: unknown): boolean => value !== null;

export class NoShowParams extends CitizenIdParams {
  @ApiProperty({ pattern: ID_PATTERN.source, description: 'Of the meeting, or of the absence from an offer.' })
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  noShowId!: string;
}

export class QuestionParams extends NoShowParams {
  @ApiProperty({ enum: QUESTIONS })
  @IsIn(QUESTIONS, { message: 'Ukendt spørgsmål.' })
  question!: Question;
}

@ApiSchema({ name: 'RecordOfferAbsence' })
export class RecordOfferAbsenceDto implements RecordOfferAbsenceWire {
  @ApiProperty({ pattern: ID_PATTERN.source })
  @Matches(ID_PATTERN, { message: ID_MESSAGE })
  offerId!: string;

  @ApiProperty(DAY)
  @Validate(IsDay)
  absentFrom!: string;

  @ApiProperty({ ...DAY, description: 'Inclusive; at most 31 days in all.' })
  @Validate(IsDay)
  absentTo!: string;

  @ApiProperty({ maxLength: TEXT_MOST, description: 'What the provider told; empty: nothing.' })
  @IsString({ message: 'Noten skal være en tekst.' })
  @MaxLength(TEXT_MOST, { message: `Noten må højst være ${TEXT_MOST} tegn.` })
  note!: string;
}

@ApiSchema({ name: 'RecordContactAttempt' })
export class RecordContactAttemptDto implements RecordContactAttemptWire {
  @ApiProperty({ ...DAY, description: 'From the day of the no-show to today.' })
  @Validate(IsDay)
  on!: string;

  @ApiProperty({ enum: CONTACT_CHANNELS, enumName: 'ContactChannel' })
  @IsIn(CONTACT_CHANNELS, { message: 'Vælg, hvordan borgeren blev forsøgt kontaktet.' })
  channel!: RecordContactAttemptWire['channel'];

  @ApiProperty({ description: 'Somebody spoke with the citizen.' })
  @IsBoolean({ message: 'Vælg, om borgeren blev truffet.' })
  reached!: boolean;

  @ApiProperty({ maxLength: TEXT_MOST })
  @IsString({ message: 'Noten skal være en tekst.' })
  @MaxLength(TEXT_MOST, { message: `Noten må højst være ${TEXT_MOST} tegn.` })
  note!: string;
}

@ApiSchema({ name: 'AnswerQuestion' })
export class AnswerQuestionDto implements AnswerQuestionWire {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    description: 'Null: it was unanswered when it was read.',
  })
  @ValidateIf(isGiven)
  @IsInt({ message: 'Versionen skal være et helt tal.' })
  @Min(1, { message: 'Versionen skal være mindst 1.' })
  @Max(2_147_483_647, { message: 'Versionen er for stor.' })
  recordVersion!: number | null;

  @ApiProperty({ enum: EVERY_ANSWER, description: 'One of the answers of the question.' })
  @IsIn(EVERY_ANSWER, { message: 'Vælg et af svarene.' })
  answer!: AnswerQuestionWire['answer'];

  @ApiProperty({ ...DAY, type: 'string', nullable: true, description: 'With guidance: before the no-show.' })
  @ValidateIf(isGiven)
  @Validate(IsDay)
  givenOn!: string | null;

  @ApiProperty({ enum: GUIDANCE_FORMS, nullable: true })
  @ValidateIf(isGiven)
  @IsIn(GUIDANCE_FORMS, { message: 'Vælg, hvordan vejledningen blev givet.' })
  form!: AnswerQuestionWire['form'];

  @ApiProperty({ enum: REASONABLE_GROUNDS, nullable: true })
  @ValidateIf(isGiven)
  @IsIn(REASONABLE_GROUNDS, { message: 'Vælg, hvilken grund borgeren havde.' })
  ground!: AnswerQuestionWire['ground'];

  @ApiProperty({ enum: OTHER_CIRCUMSTANCES, isArray: true })
  @IsArray({ message: 'Forholdene skal være en liste.' })
  @ArrayMaxSize(OTHER_CIRCUMSTANCES.length, { message: 'Vælg hvert forhold højst en gang.' })
  @IsIn(OTHER_CIRCUMSTANCES, { each: true, message: 'Vælg, hvilke forhold det er.' })
  circumstances!: AnswerQuestionWire['circumstances'];

  @ApiProperty({ maxLength: TEXT_MOST, description: 'In the caseworker’s words; the letter carries it.' })
  @IsString({ message: 'Teksten skal være en tekst.' })
  @MaxLength(TEXT_MOST, { message: `Teksten må højst være ${TEXT_MOST} tegn.` })
  text!: string;
}

abstract class RemarkedDto {
  @ApiProperty({ maxLength: REMARK_LENGTH, description: 'Said besides; empty: nothing.' })
  @IsString({ message: 'Bemærkningen skal være en tekst.' })
  @MaxLength(REMARK_LENGTH, { message: `Bemærkningen må højst være ${REMARK_LENGTH} tegn.` })
  remark!: string;
}

@ApiSchema({ name: 'HearingLetterDraft' })
export class HearingLetterDraftDto extends RemarkedDto implements HearingLetterDraftWire {
  @ApiProperty({ ...DAY, description: '7 to 90 days from today.' })
  @Validate(IsDay)
  answerBy!: string;
}

@ApiSchema({ name: 'SendHearingLetter' })
export class SendHearingLetterDto extends HearingLetterDraftDto implements SendHearingLetterWire {
  @ApiProperty({ maxLength: LETTER_MOST, description: 'As it was shown.' })
  @IsString({ message: 'Brevet skal være en tekst.' })
  @MaxLength(LETTER_MOST, { message: 'Brevet er for langt.' })
  letter!: string;
}

@ApiSchema({ name: 'NoShowDecisionDraft' })
export class NoShowDecisionDraftDto extends RemarkedDto implements NoShowDecisionDraftWire {
  @ApiProperty({ enum: NO_SHOW_DECISIONS, enumName: 'NoShowDecisionKind' })
  @IsIn(NO_SHOW_DECISIONS, { message: 'Vælg afgørelsen.' })
  decision!: NoShowDecisionDraftWire['decision'];

  @ApiProperty({ enum: NO_DEDUCTION_REASONS, nullable: true, description: 'With `no_deduction` alone.' })
  @ValidateIf(({ decision, reason }: NoShowDecisionDraftDto) => decision === 'no_deduction' || reason !== null)
  @IsIn(NO_DEDUCTION_REASONS, { message: 'Vælg, hvorfor der ikke foretages fradrag.' })
  reason!: NoShowDecisionDraftWire['reason'];

  @ApiProperty({ type: 'string', nullable: true, example: '2022-03', description: 'With `deduction` alone.' })
  @ValidateIf(isGiven)
  @Validate(IsMonth)
  month!: string | null;
}

@ApiSchema({ name: 'DecideNoShow' })
export class DecideNoShowDto extends NoShowDecisionDraftDto implements DecideNoShowWire {
  @ApiProperty({ maxLength: LETTER_MOST, description: 'As it was shown.' })
  @IsString({ message: 'Brevet skal være en tekst.' })
  @MaxLength(LETTER_MOST, { message: 'Brevet er for langt.' })
  letter!: string;
}

@ApiSchema({ name: 'Letter' })
export class LetterDto implements LetterWire {
  @ApiProperty()
  readonly letter!: string;
}
