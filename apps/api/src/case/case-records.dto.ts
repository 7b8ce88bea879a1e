import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type {
  CaseAssignmentWire,
  CaseContactWire,
  CaseExemptionWire,
  CaseMeetingWire,
  CaseParticipantWire,
  CaseTaskWire,
  PersonWire,
} from '@rettid/contracts';
import {
  ASSIGNMENT_ROLES,
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  EXEMPTION_EVIDENCE,
  EXEMPTION_GROUNDS,
  EXEMPTION_KINDS,
  INTERVIEW_MARKS,
  MEETING_CANCEL_CAUSES,
  MEETING_FORMS,
  MEETING_KINDS,
  MEETING_STATUSES,
  TASK_OWNERS,
} from '@rettid/domain';
import { DATE_OR_NULL } from '../obligations/obligation.dto';

export const DATE = { type: 'string', format: 'date' } as const;
export const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
export const RECORD_VERSION = {
  type: 'integer',
  description: 'Rises with each change. A change names the version that it was made on.',
} as const;
export const BOOLEAN_OR_NULL = { type: 'boolean', nullable: true } as const;

@ApiSchema({ name: 'Person' })
export class PersonDto implements PersonWire {
  @ApiProperty()
  readonly staffId!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null: staff of a jobcentre out of the reader’s scope.' })
  readonly name!: string | null;
}

@ApiSchema({ name: 'CaseParticipant' })
export class CaseParticipantDto implements CaseParticipantWire {
  @ApiProperty()
  readonly participantId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly department!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly role!: string | null;
  @ApiProperty(BOOLEAN_OR_NULL)
  readonly attended!: boolean | null;
}

@ApiSchema({ name: 'CaseTask' })
export class CaseTaskDto implements CaseTaskWire {
  @ApiProperty()
  readonly taskId!: string;
  @ApiProperty({ type: 'integer' })
  readonly recordVersion!: number;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ enum: TASK_OWNERS, enumName: 'TaskOwner' })
  readonly owner!: CaseTaskWire['owner'];
  @ApiProperty({ type: PersonDto, nullable: true })
  readonly staff!: PersonDto | null;
  @ApiProperty(DATE_OR_NULL)
  readonly dueOn!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly doneOn!: string | null;
}

@ApiSchema({ name: 'CaseMeeting' })
export class CaseMeetingDto implements CaseMeetingWire {
  @ApiProperty()
  readonly meetingId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ enum: MEETING_KINDS, enumName: 'MeetingKind' })
  readonly kind!: CaseMeetingWire['kind'];
  @ApiProperty({ enum: MEETING_STATUSES, enumName: 'MeetingStatus' })
  readonly status!: CaseMeetingWire['status'];
  @ApiProperty({ format: 'date-time', description: 'UTC.' })
  readonly startsAt!: string;
  @ApiProperty({ ...DATE, description: 'The day in Denmark.' })
  readonly on!: string;
  @ApiProperty({ enum: MEETING_FORMS, nullable: true })
  readonly form!: CaseMeetingWire['form'];
  @ApiProperty({ type: PersonDto, nullable: true })
  readonly staff!: PersonDto | null;
  @ApiProperty({ description: 'It was held, and counts as an interview under LAB § 31.' })
  readonly counts!: boolean;
  @ApiProperty(BOOLEAN_OR_NULL)
  readonly jobFocus!: boolean | null;
  @ApiProperty(BOOLEAN_OR_NULL)
  readonly barrierFocus!: boolean | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly minutes!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly place!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Minutes.' })
  readonly lengthMinutes!: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'BCP 47; null: no interpreter.' })
  readonly interpreterLanguage!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the citizen reads of a booked meeting.' })
  readonly invitation!: string | null;
  @ApiProperty({ enum: MEETING_CANCEL_CAUSES, nullable: true })
  readonly cancelCause!: CaseMeetingWire['cancelCause'];
  @ApiProperty(TEXT_OR_NULL)
  readonly cancelNote!: string | null;
  @ApiProperty({
    enum: INTERVIEW_MARKS,
    isArray: true,
    nullable: true,
    description: 'What the interview dealt with; null: nobody said.',
  })
  readonly marks!: CaseMeetingWire['marks'];
  @ApiProperty({ description: 'The citizen reads the minutes.' })
  readonly isPublished!: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The group meeting that it is a part of.' })
  readonly groupId!: string | null;
  @ApiProperty({ type: [CaseParticipantDto] })
  readonly participants!: readonly CaseParticipantDto[];
  @ApiProperty({ type: [CaseTaskDto], description: 'What was agreed there, earliest due first.' })
  readonly agreements!: readonly CaseTaskDto[];
}

@ApiSchema({ name: 'CaseExemption' })
export class CaseExemptionDto implements CaseExemptionWire {
  @ApiProperty()
  readonly exemptionId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ enum: EXEMPTION_KINDS, enumName: 'ExemptionKind' })
  readonly kind!: CaseExemptionWire['kind'];
  @ApiProperty({ enum: EXEMPTION_GROUNDS, enumName: 'ExemptionGround' })
  readonly ground!: CaseExemptionWire['ground'];
  @ApiProperty()
  readonly reason!: string;
  @ApiProperty({ enum: EXEMPTION_EVIDENCE, enumName: 'ExemptionEvidence', isArray: true })
  readonly evidence!: CaseExemptionWire['evidence'];
  @ApiProperty(DATE)
  readonly validFrom!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Inclusive; null: open.' })
  readonly validTo!: string | null;
  @ApiProperty(DATE)
  readonly decidedOn!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'A name where one of the staff was recorded, else as recorded.' })
  readonly decidedBy!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly extendsExemptionId!: string | null;
  @ApiProperty(DATE_OR_NULL)
  readonly closedOn!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly closedReason!: string | null;
}

@ApiSchema({ name: 'CaseAssignment' })
export class CaseAssignmentDto implements CaseAssignmentWire {
  @ApiProperty()
  readonly assignmentId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty({ type: PersonDto })
  readonly staff!: PersonDto;
  @ApiProperty({ enum: ASSIGNMENT_ROLES, enumName: 'AssignmentRole' })
  readonly role!: CaseAssignmentWire['role'];
  @ApiProperty(DATE)
  readonly validFrom!: string;
  @ApiProperty({ ...DATE_OR_NULL, description: 'Inclusive; null: open.' })
  readonly validTo!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly endReason!: string | null;
  @ApiProperty({ description: 'Chosen as the one whom the citizen turns to.' })
  readonly isPrimary!: boolean;
}

@ApiSchema({ name: 'CaseContact' })
export class CaseContactDto implements CaseContactWire {
  @ApiProperty()
  readonly contactId!: string;
  @ApiProperty(RECORD_VERSION)
  readonly recordVersion!: number;
  @ApiProperty(DATE)
  readonly on!: string;
  @ApiProperty({ enum: CONTACT_CHANNELS, enumName: 'ContactChannel' })
  readonly channel!: CaseContactWire['channel'];
  @ApiProperty({ enum: CONTACT_DIRECTIONS, nullable: true })
  readonly direction!: CaseContactWire['direction'];
  @ApiProperty({ ...BOOLEAN_OR_NULL, description: 'The citizen was spoken with; null: not noted, or only sent.' })
  readonly reached!: boolean | null;
  @ApiProperty({ type: PersonDto, nullable: true, description: 'Who noted it.' })
  readonly staff!: PersonDto | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly aboutMeetingId!: string | null;
  @ApiProperty(TEXT_OR_NULL)
  readonly note!: string | null;
}
