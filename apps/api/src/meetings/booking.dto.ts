import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  ID_PATTERN,
  MEETING_LISTS,
  MEETING_TEXT,
  type BookingWire,
  type CancelMeetingWire,
  type ChangeBookingWire,
  type CorrectOutcomeWire,
  type GroupBookingWire,
  type ParticipantInputWire,
} from '@rettid/contracts';
import { MEETING_CANCEL_CAUSES, MEETING_FORMS, MEETING_KINDS } from '@rettid/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches, ValidateNested } from 'class-validator';
import { VersionedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import {
  CodeField,
  DateField,
  IdField,
  LanguageField,
  LengthField,
  OptionalIdField,
  OptionalTextField,
  TextField,
  TimeField,
  VersionField,
} from './fields';

const TOO_MANY = `Der kan højst være ${MEETING_LISTS.participants} deltagere.`;
const GROUP = `Vælg ${MEETING_LISTS.group.least}-${MEETING_LISTS.group.most} borgere, hver én gang.`;

/** Path of one meeting. */
export class MeetingParams extends CitizenIdParams {
  @IdField()
  meetingId!: string;
}

@ApiSchema({ name: 'ParticipantInput' })
export class ParticipantInputDto implements ParticipantInputWire {
  @TextField(MEETING_TEXT.participant)
  name!: string;
  @OptionalTextField(MEETING_TEXT.participant)
  department!: string | null;
  @OptionalTextField(MEETING_TEXT.participant)
  role!: string | null;
}

@ApiSchema({ name: 'Booking' })
export class BookingDto implements BookingWire {
  @CodeField(MEETING_KINDS, { enumName: 'MeetingKind' })
  kind!: BookingWire['kind'];
  @DateField()
  on!: string;
  @TimeField()
  at!: string;
  @LengthField()
  lengthMinutes!: number;
  @CodeField(MEETING_FORMS, { enumName: 'MeetingForm' })
  form!: BookingWire['form'];
  @OptionalTextField(MEETING_TEXT.place)
  place!: string | null;
  @OptionalIdField()
  staffId!: string | null;
  @LanguageField()
  interpreterLanguage!: string | null;
  @OptionalTextField(MEETING_TEXT.invitation)
  invitation!: string | null;
  @ApiProperty({ type: [ParticipantInputDto], maxItems: MEETING_LISTS.participants })
  @IsArray({ message: TOO_MANY })
  @ArrayMaxSize(MEETING_LISTS.participants, { message: TOO_MANY })
  @ValidateNested({ each: true })
  @Type(() => ParticipantInputDto)
  participants!: ParticipantInputDto[];
}

@ApiSchema({ name: 'GroupBooking' })
export class GroupBookingDto extends BookingDto implements GroupBookingWire {
  @ApiProperty({ type: [String], minItems: MEETING_LISTS.group.least, maxItems: MEETING_LISTS.group.most })
  @IsArray({ message: GROUP })
  @ArrayMinSize(MEETING_LISTS.group.least, { message: GROUP })
  @ArrayMaxSize(MEETING_LISTS.group.most, { message: GROUP })
  @ArrayUnique({ message: GROUP })
  @Matches(ID_PATTERN, { each: true, message: GROUP })
  citizenIds!: string[];
}

@ApiSchema({ name: 'ChangeBooking' })
export class ChangeBookingDto extends BookingDto implements ChangeBookingWire {
  @VersionField()
  recordVersion!: number;
}

@ApiSchema({ name: 'CancelMeeting' })
export class CancelMeetingDto extends VersionedDto implements CancelMeetingWire {
  @CodeField(MEETING_CANCEL_CAUSES, { enumName: 'MeetingCancelCause' })
  cause!: CancelMeetingWire['cause'];
  @OptionalTextField(MEETING_TEXT.note)
  note!: string | null;
}

@ApiSchema({ name: 'RecordNoShow' })
export class RecordNoShowDto extends VersionedDto {}

@ApiSchema({ name: 'CorrectOutcome' })
export class CorrectOutcomeDto extends VersionedDto implements CorrectOutcomeWire {
  @CodeField(['held', 'no_show', 'cancelled'])
  outcome!: CorrectOutcomeWire['outcome'];
  @CodeField(MEETING_CANCEL_CAUSES, { nullable: true, description: 'With `cancelled` alone.' })
  cause!: CorrectOutcomeWire['cause'];
  @OptionalTextField(MEETING_TEXT.note)
  note!: string | null;
  @TextField(500)
  reason!: string;
}
