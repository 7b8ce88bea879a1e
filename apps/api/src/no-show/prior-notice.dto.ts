import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  ID_PATTERN,
  type AnswerPriorNoticeWire,
  type PriorNoticeWire,
  type WithdrawPriorNoticeWire,
} from '@rettid/contracts';
import { IsString, Matches, MaxLength, Validate } from 'class-validator';
import { VersionedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import { DATE, TEXT_OR_NULL } from './wire-types';
import { IsDay } from './is-day';

const ANSWER_MOST = 4000;

export class PriorNoticeParams extends CitizenIdParams {
  @ApiProperty({ pattern: ID_PATTERN.source })
  @Matches(ID_PATTERN, { message: 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.' })
  noticeId!: string;
}

@ApiSchema({ name: 'AnswerPriorNotice' })
export class AnswerPriorNoticeDto extends VersionedDto implements AnswerPriorNoticeWire {
  @ApiProperty({ maxLength: ANSWER_MOST })
  @IsString({ message: 'Svaret skal være en tekst.' })
  @MaxLength(ANSWER_MOST, { message: `Svaret må højst være ${ANSWER_MOST} tegn.` })
  answer!: string;

  @ApiProperty({ format: 'date', example: '2022-03-01', description: 'From the day of sending to today.' })
  @Validate(IsDay)
  answeredOn!: string;
}

@ApiSchema({ name: 'WithdrawPriorNotice' })
export class WithdrawPriorNoticeDto extends VersionedDto implements WithdrawPriorNoticeWire {}

@ApiSchema({ name: 'PriorNotice' })
export class PriorNoticeDto implements PriorNoticeWire {
  @ApiProperty()
  readonly noticeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty({ description: 'As it was sent.' })
  readonly text!: string;
  @ApiProperty(DATE)
  readonly sentOn!: string;
  @ApiProperty({ ...DATE, description: 'The last day for an answer.' })
  readonly answerBy!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly answer!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly answeredOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly withdrawnOn!: string | null;
}
