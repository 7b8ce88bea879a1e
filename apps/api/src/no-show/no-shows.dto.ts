import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import type {
  NoShowAnswersWire,
  NoShowContactWire,
  NoShowDecisionWire,
  NoShowsWire,
  NoShowWire,
} from '@rettid/contracts';
import {
  ANSWERS,
  BENEFITS,
  CONTACT_CHANNELS,
  GUIDANCE_FORMS,
  MEETING_KINDS,
  NO_DEDUCTION_REASONS,
  NO_SHOW_DECISIONS,
  OFFER_KINDS,
  OTHER_CIRCUMSTANCES,
  REASONABLE_GROUNDS,
  TARGET_GROUPS,
} from '@rettid/domain';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import { DATE, TEXT_OR_NULL } from './wire-types';
import { PriorNoticeDto } from './prior-notice.dto';

@ApiSchema({ name: 'NoShowContact' })
export class NoShowContactDto implements NoShowContactWire {
  @ApiProperty()
  readonly contactId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty({ enum: CONTACT_CHANNELS, enumName: 'ContactChannel' })
  readonly channel!: NoShowContactWire['channel'];
  @ApiProperty({ type: 'boolean', nullable: true, description: 'Null: nobody noted it.' })
  readonly reached!: boolean | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly note!: string | null;
}

abstract class AnswerDto {
  @ApiProperty()
  readonly answerId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty(TEXT_OR_NULL)
  readonly text!: string | null;
  @ApiProperty(DATE)
  readonly answeredOn!: string;
  @ApiProperty()
  readonly by!: string;
}

type Answer<Q extends keyof NoShowAnswersWire> = NonNullable<NoShowAnswersWire[Q]>;

@ApiSchema({ name: 'GuidanceAnswer' })
export class GuidanceAnswerDto extends AnswerDto implements Answer<'guidance'> {
  @ApiProperty({ enum: ANSWERS.guidance })
  readonly answer!: Answer<'guidance'>['answer'];
  @ApiProperty(DATE_OR_NULL)
  readonly givenOn!: string | null;
  @ApiProperty({ enum: GUIDANCE_FORMS, nullable: true })
  readonly form!: Answer<'guidance'>['form'];
}

@ApiSchema({ name: 'GroundAnswer' })
export class GroundAnswerDto extends AnswerDto implements Answer<'ground'> {
  @ApiProperty({ enum: ANSWERS.ground })
  readonly answer!: Answer<'ground'>['answer'];
  @ApiProperty({ enum: REASONABLE_GROUNDS, nullable: true })
  readonly ground!: Answer<'ground'>['ground'];
}

@ApiSchema({ name: 'CircumstancesAnswer' })
export class CircumstancesAnswerDto extends AnswerDto implements Answer<'circumstances'> {
  @ApiProperty({ enum: ANSWERS.circumstances })
  readonly answer!: Answer<'circumstances'>['answer'];
  @ApiProperty({ enum: OTHER_CIRCUMSTANCES, isArray: true })
  readonly circumstances!: Answer<'circumstances'>['circumstances'];
}

@ApiSchema({ name: 'AvailabilityAnswer' })
export class AvailabilityAnswerDto extends AnswerDto implements Answer<'availability'> {
  @ApiProperty({ enum: ANSWERS.availability })
  readonly answer!: Answer<'availability'>['answer'];
}

@ApiSchema({ name: 'NoShowAnswers' })
export class NoShowAnswersDto implements NoShowAnswersWire {
  @ApiProperty({ type: GuidanceAnswerDto, nullable: true, description: 'LAS § 35, stk. 1.' })
  readonly guidance!: GuidanceAnswerDto | null;
  @ApiProperty({ type: GroundAnswerDto, nullable: true, description: 'LAS § 13, stk. 7-8.' })
  readonly ground!: GroundAnswerDto | null;
  @ApiProperty({ type: CircumstancesAnswerDto, nullable: true })
  readonly circumstances!: CircumstancesAnswerDto | null;
  @ApiProperty({ type: AvailabilityAnswerDto, nullable: true })
  readonly availability!: AvailabilityAnswerDto | null;
}

@ApiSchema({ name: 'NoShowDecision' })
export class NoShowDecisionDto implements NoShowDecisionWire {
  @ApiProperty()
  readonly decisionId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty({ enum: NO_SHOW_DECISIONS, enumName: 'NoShowDecisionKind' })
  readonly kind!: NoShowDecisionWire['kind'];
  @ApiProperty({ enum: NO_DEDUCTION_REASONS, nullable: true })
  readonly reason!: NoShowDecisionWire['reason'];
  @ApiProperty(DATE_OR_NULL)
  readonly deductedFrom!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Inclusive; null: until contact is restored.' })
  readonly deductedTo!: string | null;
  @ApiProperty({ type: 'string', nullable: true, example: '2022-03' })
  readonly deductedIn!: string | null;
  @ApiProperty({ description: 'As it was sent.' })
  readonly letter!: string;
  @ApiProperty(DATE)
  readonly decidedOn!: string;
  @ApiProperty()
  readonly by!: string;
}

@ApiSchema({ name: 'MissedMeeting' })
export class MissedMeetingDto {
  @ApiProperty({ enum: ['meeting'] })
  readonly subject!: 'meeting';
  @ApiProperty({ enum: MEETING_KINDS, enumName: 'MeetingKind' })
  readonly kind!: (typeof MEETING_KINDS)[number];
  @ApiProperty({ format: 'date-time' })
  readonly startsAt!: string;
}

@ApiSchema({ name: 'OfferAbsence' })
export class OfferAbsenceDto {
  @ApiProperty({ enum: ['offer'] })
  readonly subject!: 'offer';
  @ApiProperty({ enum: OFFER_KINDS, enumName: 'OfferKind' })
  readonly kind!: (typeof OFFER_KINDS)[number];
  @ApiProperty()
  readonly offerId!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly provider!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly note!: string | null;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
}

@ApiSchema({ name: 'NoShow' })
@ApiExtraModels(MissedMeetingDto, OfferAbsenceDto)
export class NoShowDto implements NoShowWire {
  @ApiProperty({ description: 'Of the meeting, or of the absence.' })
  readonly noShowId!: string;
  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(MissedMeetingDto) }, { $ref: getSchemaPath(OfferAbsenceDto) }] })
  readonly what!: NoShowWire['what'];
  @ApiProperty(DATE)
  readonly happenedOn!: string;
  @ApiProperty({ ...DATE, description: 'Inclusive.' })
  readonly endedOn!: string;
  @ApiProperty({ enum: TARGET_GROUPS, nullable: true })
  readonly targetGroup!: NoShowWire['targetGroup'];
  @ApiProperty({ enum: BENEFITS, nullable: true })
  readonly benefit!: NoShowWire['benefit'];
  @ApiProperty({ ...DATE_OR_NULL, description: 'The first counting interview held since.' })
  readonly interviewOn!: string | null;
  @ApiProperty({ type: [NoShowContactDto] })
  readonly contacts!: readonly NoShowContactDto[];
  @ApiProperty({ type: NoShowAnswersDto })
  readonly answers!: NoShowAnswersDto;
  @ApiProperty({ type: [PriorNoticeDto] })
  readonly notices!: readonly PriorNoticeDto[];
  @ApiProperty({ type: NoShowDecisionDto, nullable: true })
  readonly decision!: NoShowDecisionDto | null;
}

@ApiSchema({ name: 'NoShows' })
export class NoShowsDto implements NoShowsWire {
  @ApiProperty(DATE)
  readonly businessDate!: string;
  @ApiProperty({ type: [NoShowDto] })
  readonly noShows!: readonly NoShowDto[];
}
