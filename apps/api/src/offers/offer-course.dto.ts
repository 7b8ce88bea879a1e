import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { FOLLOW_UP_NOTE, GOAL_TITLE, OFFER_NAME_MOST, REPORT_TEXT_MOST } from '@rettid/application';
import type {
  EvaluateOfferWire,
  EvaluationGoalWire,
  ReadReportWire,
  RecordOfferAttendanceWire,
  RecordFollowUpWire,
  RecordReportWire,
  ReportPointWire,
} from '@rettid/contracts';
import {
  ABSENCE_CAUSES,
  GOALS_REACHED,
  OFFER_END_CAUSES,
  REPORT_ASSESSMENTS,
  type AbsenceCause,
  type GoalsReached,
  type OfferEndCause,
  type ReportAssessment,
  type ReportPoint,
} from '@rettid/domain';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { MOST_VERSIONS, VersionedDto } from '../changes/changed.dto';
import {
  BooleanField,
  CodeField,
  CodeOrNullField,
  DateField,
  DateOrNullField,
  IdField,
  IntegerField,
  NumberField,
  TextField,
  TextOrNullField,
} from './offer-fields';
import { OfferParams } from './offer-terms.dto';

export class ReportParams extends OfferParams {
  @IdField('The report.')
  reportId!: string;
}

/** Body of `POST …/follow-ups`. */
@ApiSchema({ name: 'RecordFollowUp' })
export class RecordFollowUpDto extends VersionedDto implements RecordFollowUpWire {
  @DateField('Not after the business date.')
  readonly on!: string;
  @BooleanField()
  readonly withProvider!: boolean;
  @BooleanField()
  readonly withCitizen!: boolean;
  @BooleanField('It was about the citizen’s progress towards work.')
  readonly progressionFocus!: boolean;
  @TextField(FOLLOW_UP_NOTE.most)
  readonly note!: string;
  @DateOrNullField('When the next one is agreed for.')
  readonly nextOn!: string | null;
}

/** Body of `POST …/evaluation`. */
@ApiSchema({ name: 'EvaluateOffer' })
export class EvaluateOfferDto extends VersionedDto implements EvaluateOfferWire {
  @DateField('Not after the business date.')
  readonly on!: string;
  @BooleanField()
  readonly withProvider!: boolean;
  @BooleanField()
  readonly withCitizen!: boolean;
  @CodeField(GOALS_REACHED, 'GoalsReached')
  readonly goalsReached!: GoalsReached;
  @TextField(FOLLOW_UP_NOTE.most, 'What was learned.')
  readonly learned!: string;
  @CodeOrNullField(OFFER_END_CAUSES, 'Where no cause of the end is recorded yet.')
  readonly endCause!: OfferEndCause | null;
  @TextOrNullField(GOAL_TITLE.most, 'Of the sub-goal that the evaluation becomes; null: none.')
  readonly nextGoalTitle!: string | null;
}

/** Body of `POST …/evaluation/goal`. */
@ApiSchema({ name: 'EvaluationGoal' })
export class EvaluationGoalDto extends VersionedDto implements EvaluationGoalWire {
  @IdField('The evaluation.')
  readonly followUpId!: string;
  @TextField(GOAL_TITLE.most)
  readonly title!: string;
}

@ApiSchema({ name: 'RecordReportPoint' })
export class RecordReportPointDto implements ReportPointWire {
  @CodeField(REPORT_ASSESSMENTS, 'ReportAssessment')
  readonly assessment!: ReportAssessment;
  @TextOrNullField(REPORT_TEXT_MOST, 'Required of a setback.')
  readonly text!: string | null;
}

@ApiSchema({ name: 'RecordReportPoints' })
export class RecordReportPointsDto implements Readonly<Record<ReportPoint, ReportPointWire>> {
  @PointField()
  readonly skills!: RecordReportPointDto;
  @PointField()
  readonly personal!: RecordReportPointDto;
  @PointField()
  readonly health!: RecordReportPointDto;
  @PointField()
  readonly conditions!: RecordReportPointDto;
  @PointField()
  readonly perspective!: RecordReportPointDto;
}

/** Body of `POST …/reports`. */
@ApiSchema({ name: 'RecordReport' })
export class RecordReportDto implements RecordReportWire {
  @DateField('The day that it tells of; not after the business date.')
  readonly on!: string;
  @TextOrNullField(OFFER_NAME_MOST, 'Who reported, at the provider.')
  readonly author!: string | null;
  @ApiProperty({ type: RecordReportPointsDto })
  @IsDefined({ message: 'De fem punkter mangler.' })
  @IsObject({ message: 'De fem punkter mangler.' })
  @ValidateNested()
  @Type(() => RecordReportPointsDto)
  readonly points!: RecordReportPointsDto;
}

/** Body of `POST …/reports/:reportId/read`. */
@ApiSchema({ name: 'ReadReport' })
export class ReadReportDto extends VersionedDto implements ReadReportWire {}

/** Body of `POST …/attendance`. */
@ApiSchema({ name: 'RecordOfferAttendance' })
export class RecordOfferAttendanceDto implements RecordOfferAttendanceWire {
  @ValidateIf((_, value) => value !== null)
  @IntegerField(1, MOST_VERSIONS, 'Of the week’s record; null: the week is new.')
  readonly recordVersion!: number | null;
  @DateField('A Monday.')
  readonly week!: string;
  @NumberField()
  readonly plannedHours!: number;
  @NumberField()
  readonly attendedHours!: number;
  @IntegerField(0, 7)
  readonly absentDays!: number;
  @CodeOrNullField(ABSENCE_CAUSES, 'Required where there was absence.')
  readonly absenceCause!: AbsenceCause | null;
}

function PointField(): PropertyDecorator {
  const message = 'Punktet mangler.';
  return (target, property) => {
    for (const decorate of [
      ApiProperty({ type: RecordReportPointDto }),
      IsDefined({ message }),
      IsObject({ message }),
      ValidateNested(),
      Type(() => RecordReportPointDto),
    ]) {
      decorate(target, property);
    }
  };
}
