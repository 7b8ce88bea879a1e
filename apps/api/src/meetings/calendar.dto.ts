import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  ID_PATTERN,
  MEETING_TEXT,
  type CalendarMeetingWire,
  type CalendarWire,
  type ColleagueWire,
  type MeetingTimesWire,
  type RecordContactWire,
} from '@rettid/contracts';
import {
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  MEETING_FORMS,
  MEETING_KINDS,
  MEETING_MINUTES,
  MEETING_STATUSES,
  parseDate,
} from '@rettid/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min, ValidateBy } from 'class-validator';
import { CodeField, DateField, OptionalIdField, OptionalTextField, YesNoField } from './fields';

const NOT_AN_ID = 'Et id er 1-64 tegn af A-Z, a-z, 0-9, punktum, _ og -.';
const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

function OptionalDay(description: string): PropertyDecorator {
  const property = ApiProperty({ type: 'string', format: 'date', required: false, description });
  const check = ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value) => typeof value === 'string' && parseDate(value) !== null,
      defaultMessage: () => 'Datoen skal være en dag, der findes, skrevet ÅÅÅÅ-MM-DD.',
    },
  });
  return (target, key) => {
    property(target, key);
    IsOptional()(target, key);
    check(target, key);
  };
}

/** Query of `GET /api/calendar`. */
export class CalendarQuery {
  @OptionalDay('Any day of the week; without it, the week of the business date.')
  from?: string;

  @ApiProperty({ pattern: ID_PATTERN.source, required: false, description: 'Without it, the own calendar.' })
  @IsOptional()
  @Matches(ID_PATTERN, { message: NOT_AN_ID })
  staffId?: string;
}

/** Query of `GET /api/citizens/:id/meeting-times`. */
export class MeetingTimesQuery {
  @OptionalDay('The first day; without it, a week from the business date.')
  from?: string;

  @ApiProperty({ type: 'integer', minimum: MEETING_MINUTES.least, maximum: MEETING_MINUTES.most, required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Længden skal være et helt antal minutter.' })
  @Min(MEETING_MINUTES.least, { message: 'Længden er for kort.' })
  @Max(MEETING_MINUTES.most, { message: 'Længden er for lang.' })
  length?: number;

  @ApiProperty({ pattern: ID_PATTERN.source, required: false, description: 'Whose calendar; without it, the own.' })
  @IsOptional()
  @Matches(ID_PATTERN, { message: NOT_AN_ID })
  staffId?: string;

  @ApiProperty({ pattern: ID_PATTERN.source, required: false, description: 'A meeting that is to be moved.' })
  @IsOptional()
  @Matches(ID_PATTERN, { message: NOT_AN_ID })
  except?: string;
}

@ApiSchema({ name: 'Colleague' })
export class ColleagueDto implements ColleagueWire {
  @ApiProperty()
  readonly staffId!: string;
  @ApiProperty()
  readonly name!: string;
}

@ApiSchema({ name: 'FreeTime' })
export class FreeTimeDto {
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ example: '10:00' })
  readonly at!: string;
}

@ApiSchema({ name: 'TakenTime' })
export class TakenTimeDto {
  @ApiProperty({ example: '10:00' })
  readonly from!: string;
  @ApiProperty({ example: '10:45' })
  readonly to!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null where the case is closed to the reader.' })
  readonly citizenName!: string | null;
}

@ApiSchema({ name: 'MeetingTimes' })
export class MeetingTimesDto implements MeetingTimesWire {
  @ApiProperty()
  readonly firstName!: string;
  @ApiProperty({ description: 'Name of the jobcentre.' })
  readonly place!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'BCP 47.' })
  readonly interpreterLanguage!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly staffId!: string | null;
  @ApiProperty({ type: [ColleagueDto] })
  readonly colleagues!: readonly ColleagueDto[];
  @ApiProperty({ type: [FreeTimeDto], description: 'The next free times in the calendars of both, in Danish time.' })
  readonly slots!: readonly FreeTimeDto[];
  @ApiProperty({ type: [TakenTimeDto], description: 'What is taken on the first day, in Danish time.' })
  readonly day!: readonly TakenTimeDto[];
}

@ApiSchema({ name: 'CalendarCitizen' })
export class CalendarCitizenDto {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty()
  readonly name!: string;
}

type OpenMeeting = NonNullable<CalendarMeetingWire['meeting']>;

@ApiSchema({ name: 'CalendarMeetingDetails' })
export class CalendarMeetingDetailsDto implements OpenMeeting {
  @ApiProperty()
  readonly meetingId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty({ type: CalendarCitizenDto })
  readonly citizen!: CalendarCitizenDto;
  @ApiProperty({ enum: MEETING_KINDS, enumName: 'MeetingKind' })
  readonly kind!: OpenMeeting['kind'];
  @ApiProperty({ enum: MEETING_STATUSES, enumName: 'MeetingStatus' })
  readonly status!: OpenMeeting['status'];
  @ApiProperty({ enum: MEETING_FORMS, nullable: true })
  readonly form!: OpenMeeting['form'];
  @ApiProperty(TEXT_OR_NULL)
  readonly place!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The group meeting that it is a part of.' })
  readonly groupId!: string | null;
  @ApiProperty()
  readonly needsInterpreter!: boolean;
}

@ApiSchema({ name: 'CalendarMeeting' })
export class CalendarMeetingDto implements CalendarMeetingWire {
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ example: '10:00', description: 'In Denmark.' })
  readonly at!: string;
  @ApiProperty({ type: 'integer' })
  readonly lengthMinutes!: number;
  @ApiProperty({
    type: CalendarMeetingDetailsDto,
    nullable: true,
    description: 'Null where the case is closed to the reader: the time is taken, and that is all.',
  })
  readonly meeting!: CalendarMeetingDetailsDto | null;
}

@ApiSchema({ name: 'Calendar' })
export class CalendarDto implements CalendarWire {
  @ApiProperty({ format: 'date', description: 'The Monday.' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly businessDate!: string;
  @ApiProperty()
  readonly staffId!: string;
  @ApiProperty({ type: [ColleagueDto] })
  readonly colleagues!: readonly ColleagueDto[];
  @ApiProperty({ type: [CalendarMeetingDto], description: 'Earliest first.' })
  readonly meetings!: readonly CalendarMeetingDto[];
}

@ApiSchema({ name: 'RecordContact' })
export class RecordContactDto implements RecordContactWire {
  @CodeField(CONTACT_CHANNELS, { enumName: 'ContactChannel' })
  channel!: RecordContactWire['channel'];
  @CodeField(CONTACT_DIRECTIONS, { enumName: 'ContactDirection' })
  direction!: RecordContactWire['direction'];
  @YesNoField({ nullable: true, description: 'The citizen was spoken with; null for what is only sent.' })
  reached!: boolean | null;
  @DateField({ nullable: true })
  on!: string | null;
  @OptionalIdField()
  aboutMeetingId!: string | null;
  @OptionalTextField(MEETING_TEXT.note)
  note!: string | null;
}
