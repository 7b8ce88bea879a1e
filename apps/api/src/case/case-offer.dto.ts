import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type {
  CaseOfferWire,
  OfferAttendanceWire,
  OfferFollowUpWire,
  OfferReportWire,
  ReportPointWire,
} from '@rettid/contracts';
import {
  ABSENCE_CAUSES,
  FOLLOW_UP_KINDS,
  GOALS_REACHED,
  LENGTH_GROUNDS,
  OFFER_END_CAUSES,
  OFFER_KINDS,
  REPORT_ASSESSMENTS,
  SUBSIDY_GROUNDS,
  type ReportPoint,
} from '@rettid/domain';
import { DATE_OR_NULL } from '../obligations/obligation.dto';
import { BOOLEAN_OR_NULL, DATE, RECORD_VERSION, TEXT_OR_NULL } from './case-records.dto';

const NUMBER = { type: 'number' } as const;

@ApiSchema({ name: 'CaseFollowUp' })
export class CaseFollowUpDto implements OfferFollowUpWire {
  @ApiProperty()
  readonly followUpId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty({ enum: FOLLOW_UP_KINDS, enumName: 'FollowUpKind' })
  readonly kind!: OfferFollowUpWire['kind'];
  @ApiProperty(BOOLEAN_OR_NULL)
  readonly withProvider!: boolean | null;
  @ApiProperty(BOOLEAN_OR_NULL)
  readonly withCitizen!: boolean | null;
  @ApiProperty({ ...BOOLEAN_OR_NULL, description: 'It was about the citizen’s progress towards work.' })
  readonly progressionFocus!: boolean | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly note!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'When the next one was agreed for.' })
  readonly nextOn!: string | null;
  @ApiProperty({ enum: GOALS_REACHED, nullable: true, description: 'Of closing evaluations, as what follows.' })
  readonly goalsReached!: OfferFollowUpWire['goalsReached'];
  @ApiProperty(TEXT_OR_NULL)
  readonly learned!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The goal that it became.' })
  readonly nextGoalId!: string | null;
}

@ApiSchema({ name: 'ReportPoint' })
export class ReportPointDto implements ReportPointWire {
  @ApiProperty({ enum: REPORT_ASSESSMENTS, enumName: 'ReportAssessment' })
  readonly assessment!: ReportPointWire['assessment'];
  @ApiProperty(TEXT_OR_NULL)
  readonly text!: string | null;
}

@ApiSchema({ name: 'ReportPoints' })
export class ReportPointsDto implements Readonly<Record<ReportPoint, ReportPointWire>> {
  @ApiProperty({ type: ReportPointDto, description: 'Professional and practical skills.' })
  readonly skills!: ReportPointDto;
  @ApiProperty({ type: ReportPointDto, description: 'Personal skills.' })
  readonly personal!: ReportPointDto;
  @ApiProperty({ type: ReportPointDto })
  readonly health!: ReportPointDto;
  @ApiProperty({ type: ReportPointDto, description: 'Material conditions and network.' })
  readonly conditions!: ReportPointDto;
  @ApiProperty({ type: ReportPointDto, description: 'The citizen’s own view of the labour market.' })
  readonly perspective!: ReportPointDto;
}

@ApiSchema({ name: 'OfferReport' })
export class OfferReportDto implements OfferReportWire {
  @ApiProperty()
  readonly reportId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Who reported, at the provider.' })
  readonly author!: string | null;
  @ApiProperty({ type: ReportPointsDto })
  readonly points!: ReportPointsDto;
  @ApiProperty(TEXT_OR_NULL)
  readonly enteredBy!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Null: unread.' })
  readonly readAt!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly readBy!: string | null;
}

@ApiSchema({ name: 'OfferAttendance' })
export class OfferAttendanceDto implements OfferAttendanceWire {
  @ApiProperty()
  readonly attendanceId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ ...DATE, description: 'A Monday.' })
  readonly week!: string;
  @ApiProperty(NUMBER)
  readonly plannedHours!: number;
  @ApiProperty(NUMBER)
  readonly attendedHours!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 7 })
  readonly absentDays!: number;
  @ApiProperty({ enum: ABSENCE_CAUSES, nullable: true })
  readonly absenceCause!: OfferAttendanceWire['absenceCause'];
}

@ApiSchema({ name: 'CaseOffer' })
export class CaseOfferDto implements CaseOfferWire {
  @ApiProperty()
  readonly offerId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ enum: OFFER_KINDS, enumName: 'OfferKind' })
  readonly kind!: CaseOfferWire['kind'];
  @ApiProperty(TEXT_OR_NULL)
  readonly provider!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly contactPerson!: string | null;
  @ApiProperty(DATE)
  readonly startsOn!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'When it ends or ended; inclusive; null: open.' })
  readonly endsOn!: string | null;
  @ApiProperty({ ...DATE_OR_NULL, description: 'As it was last planned.' })
  readonly plannedEndsOn!: string | null;
  @ApiProperty({ ...NUMBER, nullable: true })
  readonly hoursPerWeek!: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why this offer for this citizen.' })
  readonly purpose!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'How it brings the citizen closer to work.' })
  readonly towardsWork!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly expectedNext!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The goal that it serves.' })
  readonly goalId!: string | null;
  @ApiProperty({ enum: LENGTH_GROUNDS, nullable: true, description: 'LAB §§ 61 and 167.' })
  readonly lengthGround!: CaseOfferWire['lengthGround'];
  @ApiProperty(TEXT_OR_NULL)
  readonly lengthReason!: string | null;
  @ApiProperty({ enum: SUBSIDY_GROUNDS, nullable: true, description: 'LAB § 69.' })
  readonly subsidyGround!: CaseOfferWire['subsidyGround'];
  @ApiProperty({ ...BOOLEAN_OR_NULL, description: 'Stated of LAB § 6, no. 4.' })
  readonly obviouslyReady!: boolean | null;
  @ApiProperty({ enum: OFFER_END_CAUSES, nullable: true })
  readonly endCause!: CaseOfferWire['endCause'];
  @ApiProperty(TEXT_OR_NULL)
  readonly endNote!: string | null;
  @ApiProperty({ type: [CaseFollowUpDto], description: 'Newest first, as the lists below.' })
  readonly followUps!: readonly CaseFollowUpDto[];
  @ApiProperty({ type: [OfferReportDto] })
  readonly reports!: readonly OfferReportDto[];
  @ApiProperty({ type: [OfferAttendanceDto] })
  readonly attendance!: readonly OfferAttendanceDto[];
}
