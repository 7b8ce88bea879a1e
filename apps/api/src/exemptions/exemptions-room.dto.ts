import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type {
  ExemptionDutyWire,
  ExemptionReviewWire,
  ExemptionsRoomWire,
  HoursLedgerWire,
  LadderRungWire,
  LedgerMonthWire,
  ReasonLikenessWire,
  ReviewSignalWire,
  RoomExemptionWire,
} from '@rettid/contracts';
import {
  CLOSING_CAUSES,
  EXEMPTION_ACTIONS,
  EXEMPTION_EVIDENCE,
  EXEMPTION_GROUNDS,
  EXEMPTION_KINDS,
  EXEMPTION_STATES,
  EXTENSION_FINDINGS,
  HOURS_SOURCES,
  LADDER_STEPS,
  REVIEW_CAUSES,
  REVIEW_CONCLUSIONS,
} from '@rettid/domain';
import { PriorNoticeDto } from '../no-show/prior-notice.dto';

const DATE = { format: 'date' } as const;
const DATE_OR_NULL = { type: 'string', format: 'date', nullable: true } as const;
const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const VERSION = { type: 'integer', minimum: 1 } as const;
const KIND = { enum: EXEMPTION_KINDS, enumName: 'ExemptionKind' } as const;

@ApiSchema({ name: 'LedgerMonth' })
export class LedgerMonthDto implements LedgerMonthWire {
  @ApiProperty({ example: '2022-02' })
  readonly month!: string;
  @ApiProperty({ ...TEXT_OR_NULL, example: '32.75' })
  readonly hours!: string | null;
  @ApiProperty({ description: 'False for the month of the business date, whose hours count from the month after.' })
  readonly counts!: boolean;
  @ApiProperty({ enum: HOURS_SOURCES, nullable: true })
  readonly source!: LedgerMonthWire['source'];
  @ApiProperty({ ...VERSION, nullable: true })
  readonly recordVersion!: number | null;
}

@ApiSchema({ name: 'HoursForecast' })
export class HoursForecastDto {
  @ApiProperty({ type: [String], description: 'Hours of the last three full months, which the forecast repeats.' })
  readonly repeated!: readonly string[];
  @ApiProperty(DATE_OR_NULL)
  readonly reachedOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly lostOn!: string | null;
}

@ApiSchema({ name: 'HoursLedger' })
export class HoursLedgerDto implements HoursLedgerWire {
  @ApiProperty({ type: [LedgerMonthDto] })
  readonly months!: readonly LedgerMonthDto[];
  @ApiProperty({ type: 'integer' })
  readonly required!: number;
  @ApiProperty()
  readonly sum!: string;
  @ApiProperty()
  readonly missing!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly holdsUntil!: string | null;
  @ApiProperty({ type: HoursForecastDto })
  readonly forecast!: HoursForecastDto;
  @ApiProperty({ description: 'Help was received for a year in all within three: the rule asks.' })
  readonly isCovered!: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null: the rule does not apply on the business date.' })
  readonly citation!: string | null;
}

@ApiSchema({ name: 'LadderRung' })
export class LadderRungDto implements LadderRungWire {
  @ApiProperty({ enum: LADDER_STEPS })
  readonly step!: LadderRungWire['step'];
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty({ enum: ['caseworker', 'leader'] })
  readonly to!: LadderRungWire['to'];
  @ApiProperty({ enum: ['notified', 'passed'], nullable: true })
  readonly state!: LadderRungWire['state'];
  @ApiProperty({ type: [String], description: 'Names.' })
  readonly notified!: readonly string[];
}

@ApiSchema({ name: 'ExemptionDuty' })
export class ExemptionDutyDto implements ExemptionDutyWire {
  @ApiProperty(KIND)
  readonly kind!: ExemptionDutyWire['kind'];
  @ApiProperty()
  readonly exemptionId!: string;
  @ApiProperty(DATE)
  readonly dueOn!: string;
  @ApiProperty({ enum: ['end', 'review'] })
  readonly what!: ExemptionDutyWire['what'];
  @ApiProperty({ description: 'False where it lapsed without a decision.' })
  readonly isCovering!: boolean;
  @ApiProperty({ type: [LadderRungDto] })
  readonly rungs!: readonly LadderRungDto[];
}

@ApiSchema({ name: 'RoomExemption' })
export class RoomExemptionDto implements RoomExemptionWire {
  @ApiProperty()
  readonly exemptionId!: string;
  @ApiProperty(VERSION)
  readonly recordVersion!: number;
  @ApiProperty(KIND)
  readonly kind!: RoomExemptionWire['kind'];
  @ApiProperty({ enum: EXEMPTION_GROUNDS, enumName: 'ExemptionGround' })
  readonly ground!: RoomExemptionWire['ground'];
  @ApiProperty()
  readonly reason!: string;
  @ApiProperty({ enum: EXEMPTION_EVIDENCE, isArray: true })
  readonly evidence!: RoomExemptionWire['evidence'];
  @ApiProperty(DATE)
  readonly validFrom!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly validTo!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly reviewOn!: string | null;
  @ApiProperty(DATE)
  readonly decidedOn!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly decidedBy!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly extendsExemptionId!: string | null;
  @ApiProperty({ enum: EXTENSION_FINDINGS, nullable: true })
  readonly extensionFinding!: RoomExemptionWire['extensionFinding'];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What had changed, or was found unchanged, when it was extended.' })
  readonly assessment!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly closedOn!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly closedReason!: string | null;
  @ApiProperty({ enum: CLOSING_CAUSES, nullable: true })
  readonly closingCause!: RoomExemptionWire['closingCause'];
  @ApiProperty({ description: 'Who decided was told that the reason is much like others.' })
  readonly warningShown!: boolean;
  @ApiProperty({ enum: EXEMPTION_STATES })
  readonly state!: RoomExemptionWire['state'];
  @ApiProperty({ enum: EXEMPTION_ACTIONS, isArray: true })
  readonly actions!: RoomExemptionWire['actions'];
  @ApiProperty({ enum: ['not_sent', 'waiting', 'answered', 'expired'] })
  readonly hearing!: RoomExemptionWire['hearing'];
  @ApiProperty({ type: [PriorNoticeDto] })
  readonly notices!: readonly PriorNoticeDto[];
}

@ApiSchema({ name: 'ExemptionReview' })
export class ExemptionReviewDto implements ExemptionReviewWire {
  @ApiProperty()
  readonly reviewId!: string;
  @ApiProperty(VERSION)
  readonly recordVersion!: number;
  @ApiProperty()
  readonly exemptionId!: string;
  @ApiProperty(DATE)
  readonly reviewedOn!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly reviewedBy!: string | null;
  @ApiProperty({ enum: REVIEW_CAUSES })
  readonly cause!: ExemptionReviewWire['cause'];
  @ApiProperty({ enum: REVIEW_CONCLUSIONS })
  readonly conclusion!: ExemptionReviewWire['conclusion'];
  @ApiProperty()
  readonly text!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly nextReviewOn!: string | null;
}

@ApiSchema({ name: 'ReviewSignal' })
export class ReviewSignalDto implements ReviewSignalWire {
  @ApiProperty({ enum: ['placement', 'ordinary_hours'] })
  readonly cause!: ReviewSignalWire['cause'];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Placements and months with their hours.' })
  readonly evidence!: ReviewSignalWire['evidence'];
}

@ApiSchema({ name: 'ExemptionsRoom' })
export class ExemptionsRoomDto implements ExemptionsRoomWire {
  @ApiProperty(DATE)
  readonly businessDate!: string;
  @ApiProperty({ type: HoursLedgerDto })
  readonly ledger!: HoursLedgerDto;
  @ApiProperty({ type: [ExemptionDutyDto] })
  readonly duties!: readonly ExemptionDutyDto[];
  @ApiProperty({ type: [RoomExemptionDto] })
  readonly exemptions!: readonly RoomExemptionDto[];
  @ApiProperty({ type: [ExemptionReviewDto] })
  readonly reviews!: readonly ExemptionReviewDto[];
  @ApiProperty({ type: [ReviewSignalDto] })
  readonly signals!: readonly ReviewSignalDto[];
}

@ApiSchema({ name: 'ReasonLikeness' })
export class ReasonLikenessDto implements ReasonLikenessWire {
  @ApiProperty({ type: 'number', nullable: true, description: '0 to 1; null: below the threshold of the warning.' })
  readonly own!: number | null;
  @ApiProperty({ type: 'integer' })
  readonly ownCount!: number;
  @ApiProperty({ type: 'number', nullable: true })
  readonly others!: number | null;
  @ApiProperty({ type: 'integer', description: 'Other citizens with such a reason.' })
  readonly othersCount!: number;
}
