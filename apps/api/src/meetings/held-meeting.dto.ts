import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  MEETING_LISTS,
  MEETING_TEXT,
  type AgreementInputWire,
  type MinutesWire,
  type RecordGroupAttendanceWire,
  type RecordHeldMeetingWire,
  type RecordUnbookedMeetingWire,
  type SettleTaskWire,
  type WriteMinutesWire,
} from '@rettid/contracts';
import { INTERVIEW_MARKS, MEETING_FORMS, MEETING_KINDS, TASK_OWNERS } from '@rettid/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsObject,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { BookingDto, ParticipantInputDto } from './booking.dto';
import {
  CodeField,
  CodesField,
  DateField,
  IdField,
  LengthField,
  OptionalIdField,
  OptionalTextField,
  TextField,
  TimeField,
  VersionField,
  YesNoField,
} from './fields';

const AGREEMENTS = `Der kan højst være ${MEETING_LISTS.agreements} aftaler.`;
const PARTICIPANTS = `Der kan højst være ${MEETING_LISTS.participants} deltagere.`;
const ATTENDANCE = `Fremmødet skal være en liste over 1-${MEETING_LISTS.group.most} borgere, hver én gang.`;

@ApiSchema({ name: 'Minutes' })
export class MinutesDto implements MinutesWire {
  @OptionalTextField(MEETING_TEXT.minutes)
  text!: string | null;
  @CodesField(INTERVIEW_MARKS, { description: 'What it dealt with; null: nobody said.' })
  marks!: MinutesWire['marks'];
  @YesNoField({ nullable: true })
  barrierFocus!: boolean | null;
  @YesNoField({ description: 'The citizen reads the text.' })
  isPublished!: boolean;
}

@ApiSchema({ name: 'WriteMinutes' })
export class WriteMinutesDto extends MinutesDto implements WriteMinutesWire {
  @VersionField()
  recordVersion!: number;
}

@ApiSchema({ name: 'AgreementInput' })
export class AgreementInputDto implements AgreementInputWire {
  @CodeField(['task', 'sub_goal'])
  kind!: AgreementInputWire['kind'];
  @TextField(MEETING_TEXT.agreement)
  title!: string;
  @CodeField(TASK_OWNERS, {
    nullable: true,
    description: 'Who does it; null means the citizen, and of a sub-goal nothing.',
  })
  owner!: AgreementInputWire['owner'];
  @OptionalIdField()
  staffId!: string | null;
  @OptionalIdField()
  parentGoalId!: string | null;
  @DateField({ nullable: true })
  dueOn!: string | null;
}

abstract class HeldMeetingDto {
  @CodeField(MEETING_FORMS, { nullable: true })
  form!: RecordHeldMeetingWire['form'];

  @ApiProperty({ type: MinutesDto })
  @IsDefined({ message: 'Referatet mangler.' })
  @IsObject({ message: 'Referatet mangler.' })
  @ValidateNested()
  @Type(() => MinutesDto)
  minutes!: MinutesDto;

  @ApiProperty({ type: [AgreementInputDto], maxItems: MEETING_LISTS.agreements })
  @IsArray({ message: AGREEMENTS })
  @ArrayMaxSize(MEETING_LISTS.agreements, { message: AGREEMENTS })
  @ValidateNested({ each: true })
  @Type(() => AgreementInputDto)
  agreements!: AgreementInputDto[];

  @ApiProperty({ type: BookingDto, nullable: true, description: 'The next meeting, booked with it.' })
  @ValidateIf(({ next }: HeldMeetingDto) => next !== null)
  @IsObject({ message: 'Den næste tid skal være en booking.' })
  @ValidateNested()
  @Type(() => BookingDto)
  next!: BookingDto | null;
}

@ApiSchema({ name: 'ParticipantAttendance' })
export class ParticipantAttendanceDto {
  @IdField()
  participantId!: string;
  @YesNoField()
  attended!: boolean;
}

@ApiSchema({ name: 'RecordHeldMeeting' })
export class RecordHeldMeetingDto extends HeldMeetingDto implements RecordHeldMeetingWire {
  @VersionField()
  recordVersion!: number;

  @ApiProperty({ type: [ParticipantAttendanceDto], maxItems: MEETING_LISTS.participants })
  @IsArray({ message: PARTICIPANTS })
  @ArrayMaxSize(MEETING_LISTS.participants, { message: PARTICIPANTS })
  @ValidateNested({ each: true })
  @Type(() => ParticipantAttendanceDto)
  attendance!: ParticipantAttendanceDto[];
}

@ApiSchema({ name: 'RecordUnbookedMeeting' })
export class RecordUnbookedMeetingDto extends HeldMeetingDto implements RecordUnbookedMeetingWire {
  @CodeField(MEETING_KINDS, { enumName: 'MeetingKind' })
  kind!: RecordUnbookedMeetingWire['kind'];
  @DateField()
  on!: string;
  @TimeField()
  at!: string;
  @LengthField()
  lengthMinutes!: number;
  @OptionalIdField()
  staffId!: string | null;

  @ApiProperty({ type: [ParticipantInputDto], maxItems: MEETING_LISTS.participants })
  @IsArray({ message: PARTICIPANTS })
  @ArrayMaxSize(MEETING_LISTS.participants, { message: PARTICIPANTS })
  @ValidateNested({ each: true })
  @Type(() => ParticipantInputDto)
  participants!: ParticipantInputDto[];
}

/** Path of one group meeting. */
export class GroupParams {
  @IdField()
  groupId!: string;
}

@ApiSchema({ name: 'GroupAttendance' })
export class GroupAttendanceDto {
  @IdField()
  citizenId!: string;
  @IdField()
  meetingId!: string;
  @VersionField()
  recordVersion!: number;
  @YesNoField()
  attended!: boolean;
}

@ApiSchema({ name: 'RecordGroupAttendance' })
export class RecordGroupAttendanceDto implements RecordGroupAttendanceWire {
  @ApiProperty({ type: [GroupAttendanceDto], minItems: 1, maxItems: MEETING_LISTS.group.most })
  @IsArray({ message: ATTENDANCE })
  @ArrayMinSize(1, { message: ATTENDANCE })
  @ArrayMaxSize(MEETING_LISTS.group.most, { message: ATTENDANCE })
  @ArrayUnique(({ citizenId }: GroupAttendanceDto) => citizenId, { message: ATTENDANCE })
  @ValidateNested({ each: true })
  @Type(() => GroupAttendanceDto)
  attendance!: GroupAttendanceDto[];
}

/** Path of one task. */
export class TaskParams extends CitizenIdParams {
  @IdField()
  taskId!: string;
}

@ApiSchema({ name: 'SettleTask' })
export class SettleTaskDto implements SettleTaskWire {
  @VersionField()
  recordVersion!: number;
  @YesNoField()
  isDone!: boolean;
}
