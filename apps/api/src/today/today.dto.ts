import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type {
  NewsItemWire,
  TodayCitizenWire,
  TodayDayWire,
  TodayMeetingWire,
  TodayNoteWire,
  TodayWire,
  WaitingGroupWire,
  WaitingItemWire,
} from '@rettid/contracts';
import {
  MEETING_FORMS,
  MEETING_KINDS,
  WAITING_KINDS,
  type MeetingForm,
  type MeetingKind,
  type WaitingKind,
} from '@rettid/domain';
import { CaseloadRowDto } from '../caseload/caseload.dto';
import { StatusCountDto } from '../obligations/obligation.dto';
import { PrivateNoteDto } from './note.dto';

const DATE = { type: 'string', format: 'date' } as const;
const INSTANT = { type: 'string', format: 'date-time' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

@ApiSchema({ name: 'TodayCitizen' })
export class TodayCitizenDto implements TodayCitizenWire {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty()
  readonly givenNames!: string;
  @ApiProperty()
  readonly familyName!: string;
}

@ApiSchema({ name: 'TodayMeeting' })
export class TodayMeetingDto implements TodayMeetingWire {
  @ApiProperty()
  readonly meetingId!: string;
  @ApiProperty({ type: TodayCitizenDto })
  readonly citizen!: TodayCitizenDto;
  @ApiProperty(INSTANT)
  readonly startsAt!: string;
  @ApiProperty({ enum: MEETING_KINDS, enumName: 'MeetingKind' })
  readonly kind!: MeetingKind;
  @ApiProperty({ enum: MEETING_FORMS, type: 'string', nullable: true })
  readonly form!: MeetingForm | null;
  @ApiProperty({ enum: ['booked', 'held', 'no_show'] })
  readonly status!: TodayMeetingWire['status'];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Minutes; null: nobody said.' })
  readonly lengthMinutes!: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  readonly place!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'BCP 47; null: none is needed, or nobody said.' })
  readonly interpreterLanguage!: string | null;
}

@ApiSchema({ name: 'TodayDay' })
export class TodayDayDto implements TodayDayWire {
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty({ type: [TodayMeetingDto], description: 'In the order in which they start.' })
  readonly meetings!: readonly TodayMeetingDto[];
}

@ApiSchema({ name: 'TodayDuties' })
export class TodayDutiesDto {
  @ApiProperty({ type: [CaseloadRowDto], description: 'The most pressing citizens, by the day to act by.' })
  readonly items!: readonly CaseloadRowDto[];
  @ApiProperty({ type: [StatusCountDto], description: "Of all the reader's citizens, by status that presses." })
  readonly counts!: readonly StatusCountDto[];
}

@ApiSchema({ name: 'WaitingItem' })
export class WaitingItemDto implements WaitingItemWire {
  @ApiProperty({ type: TodayCitizenDto })
  readonly citizen!: TodayCitizenDto;
  @ApiProperty({ description: 'Id of the record that waits.' })
  readonly subjectId!: string;
  @ApiProperty({ ...DATE, nullable: true, description: 'Since when; of what has yet to end or be done, when that is.' })
  readonly on!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: "The record's kind; of a task its title." })
  readonly about!: string | null;
}

@ApiSchema({ name: 'WaitingGroup' })
export class WaitingGroupDto implements WaitingGroupWire {
  @ApiProperty({ enum: WAITING_KINDS, enumName: 'WaitingKind' })
  readonly kind!: WaitingKind;
  @ApiProperty(COUNT)
  readonly total!: number;
  @ApiProperty({ type: [WaitingItemDto], description: 'Those that have waited longest, or end first.' })
  readonly items!: readonly WaitingItemDto[];
}

@ApiSchema({ name: 'NewsItem' })
export class NewsItemDto implements NewsItemWire {
  @ApiProperty({ type: TodayCitizenDto })
  readonly citizen!: TodayCitizenDto;
  @ApiProperty({ description: 'The table of the records.' })
  readonly recordType!: string;
  @ApiProperty({ enum: ['created', 'changed', 'struck', 'restored'], isArray: true })
  readonly kinds!: NewsItemWire['kinds'];
  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly count!: number;
  @ApiProperty({ type: 'string', nullable: true, description: 'Who; null: no longer a user.' })
  readonly by!: string | null;
  @ApiProperty({ ...INSTANT, description: 'Of the last change.' })
  readonly at!: string;
}

@ApiSchema({ name: 'TodayNews' })
export class TodayNewsDto {
  @ApiProperty({ ...INSTANT, nullable: true, description: 'The last visit before today; null: seven days are told.' })
  readonly since!: string | null;
  @ApiProperty({ type: [NewsItemDto], description: 'Newest first.' })
  readonly items!: readonly NewsItemDto[];
  @ApiProperty(COUNT)
  readonly total!: number;
}

@ApiSchema({ name: 'TodayNote' })
export class TodayNoteDto extends PrivateNoteDto implements TodayNoteWire {
  @ApiProperty({ type: TodayCitizenDto })
  readonly citizen!: TodayCitizenDto;
}

@ApiSchema({ name: 'TodayNotes' })
export class TodayNotesDto {
  @ApiProperty({ type: [TodayNoteDto], description: 'By their days; those without one last.' })
  readonly items!: readonly TodayNoteDto[];
  @ApiProperty(COUNT)
  readonly total!: number;
}

@ApiSchema({ name: 'Today' })
export class TodayDto implements TodayWire {
  @ApiProperty(DATE)
  readonly businessDate!: string;
  @ApiProperty({ type: [TodayDayDto], description: 'Today and the next five working days.' })
  readonly days!: readonly TodayDayDto[];
  @ApiProperty({ ...COUNT, description: "Meetings of the reader's in cases that are not open to him." })
  readonly closedMeetings!: number;
  @ApiProperty({ type: TodayDutiesDto })
  readonly duties!: TodayDutiesDto;
  @ApiProperty({ type: [WaitingGroupDto], description: 'Without the kinds of which nothing waits.' })
  readonly waiting!: readonly WaitingGroupDto[];
  @ApiProperty({ type: TodayNewsDto })
  readonly news!: TodayNewsDto;
  @ApiProperty({ type: TodayNotesDto })
  readonly notes!: TodayNotesDto;
}
