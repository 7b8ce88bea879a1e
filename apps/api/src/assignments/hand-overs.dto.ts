import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type {
  HandOverPreviewWire,
  HandOversWire,
  ListedHandOverWire,
  PreviewedItemWire,
  ReadHandOverWire,
  ReceiversWire,
  ReceiverWire,
} from '@rettid/contracts';
import {
  ASSIGNMENT_ROLES,
  BRIEF_SECTIONS,
  HAND_OVER_CAUSES,
  STAFF_ROLES,
  type BriefLine,
  type BriefSection,
  type CaseBrief,
} from '@rettid/domain';
import { DATE, PersonDto, TEXT_OR_NULL } from '../case/case-records.dto';
import { DATE_OR_NULL } from '../obligations/obligation.dto';

const INSTANT_OR_NULL = { type: 'string', format: 'date-time', nullable: true } as const;

@ApiSchema({ name: 'Receiver' })
export class ReceiverDto implements ReceiverWire {
  @ApiProperty()
  readonly staffId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'StaffRole' })
  readonly role!: ReceiverWire['role'];
  @ApiProperty(TEXT_OR_NULL)
  readonly team!: string | null;
  @ApiProperty({ type: 'integer', description: 'With how many the person works now.' })
  readonly citizens!: number;
}

@ApiSchema({ name: 'Receivers' })
export class ReceiversDto implements ReceiversWire {
  @ApiProperty({ type: [ReceiverDto] })
  readonly items!: readonly ReceiverDto[];
}

@ApiSchema({ name: 'HeldBefore' })
export class HeldBeforeDto {
  @ApiProperty(DATE)
  readonly from!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly to!: string | null;
}

@ApiSchema({ name: 'ChangeOfCaseworker' })
export class ChangeOfCaseworkerDto {
  @ApiProperty({ type: 'integer', description: 'Caseworkers in 24 months, the receiver included.' })
  readonly countIn24Months!: number;
  @ApiProperty({ type: HeldBeforeDto, nullable: true })
  readonly heldBefore!: HeldBeforeDto | null;
}

@ApiSchema({ name: 'HandOverFault' })
export class HandOverFaultDto {
  @ApiProperty()
  readonly code!: string;
  @ApiProperty()
  readonly message!: string;
}

@ApiSchema({ name: 'PreviewedItem' })
export class PreviewedItemDto implements PreviewedItemWire {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly assignmentId!: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly recordVersion!: number | null;
  @ApiProperty()
  readonly citizenName!: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES, enumName: 'AssignmentRole' })
  readonly role!: PreviewedItemWire['role'];
  @ApiProperty({ type: PersonDto, nullable: true })
  readonly holder!: PersonDto | null;
  @ApiProperty({ type: ChangeOfCaseworkerDto, nullable: true })
  readonly change!: ChangeOfCaseworkerDto | null;
  @ApiProperty({ type: HandOverFaultDto, nullable: true })
  readonly fault!: HandOverFaultDto | null;
}

@ApiSchema({ name: 'HandOverPreview' })
export class HandOverPreviewDto implements HandOverPreviewWire {
  @ApiProperty({ type: [PreviewedItemDto] })
  readonly items!: readonly PreviewedItemDto[];
  @ApiProperty({ type: 'integer', description: 'Cases that the reader may not see.' })
  readonly hidden!: number;
}

@ApiSchema({ name: 'ListedHandOver' })
export class ListedHandOverDto implements ListedHandOverWire {
  @ApiProperty()
  readonly handOverId!: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES, enumName: 'AssignmentRole' })
  readonly role!: ListedHandOverWire['role'];
  @ApiProperty({ type: PersonDto })
  readonly from!: PersonDto;
  @ApiProperty({ type: PersonDto })
  readonly to!: PersonDto;
  @ApiProperty(DATE)
  readonly beginsOn!: string;
  @ApiProperty(DATE_OR_NULL)
  readonly returnsOn!: string | null;
  @ApiProperty()
  readonly isReturn!: boolean;
  @ApiProperty({ enum: HAND_OVER_CAUSES, enumName: 'HandOverCause' })
  readonly cause!: ListedHandOverWire['cause'];
  @ApiProperty(TEXT_OR_NULL)
  readonly note!: string | null;
  @ApiProperty()
  readonly decidedBy!: string;
  @ApiProperty({ format: 'date-time' })
  readonly decidedAt!: string;
  @ApiProperty(INSTANT_OR_NULL)
  readonly readAt!: string | null;
}

@ApiSchema({ name: 'HandOvers' })
export class HandOversDto implements HandOversWire {
  @ApiProperty({ type: [ListedHandOverDto] })
  readonly items!: readonly ListedHandOverDto[];
}

@ApiSchema({ name: 'BriefLine' })
export class BriefLineDto implements BriefLine {
  @ApiProperty()
  readonly text!: string;
  @ApiProperty(TEXT_OR_NULL)
  readonly detail!: string | null;
  @ApiProperty({ description: 'Past its day and ours to mend.' })
  readonly isLate!: boolean;
}

@ApiSchema({ name: 'BriefSection' })
export class BriefSectionDto implements BriefSection {
  @ApiProperty({ enum: BRIEF_SECTIONS })
  readonly key!: BriefSection['key'];
  @ApiProperty()
  readonly heading!: string;
  @ApiProperty({ type: [BriefLineDto] })
  readonly lines!: readonly BriefLineDto[];
  @ApiProperty({ type: 'integer', description: 'Further ones that there was no room for.' })
  readonly more!: number;
  @ApiProperty()
  readonly whenEmpty!: string;
}

@ApiSchema({ name: 'BriefParticular' })
export class BriefParticularDto {
  @ApiProperty()
  readonly label!: string;
  @ApiProperty()
  readonly text!: string;
}

@ApiSchema({ name: 'CaseBrief' })
export class CaseBriefDto implements CaseBrief {
  @ApiProperty({ enum: [1] })
  readonly format!: 1;
  @ApiProperty(DATE)
  readonly asOf!: string;
  @ApiProperty()
  readonly citizenName!: string;
  @ApiProperty({ type: [BriefParticularDto] })
  readonly particulars!: readonly BriefParticularDto[];
  @ApiProperty({ type: [BriefSectionDto] })
  readonly sections!: readonly BriefSectionDto[];
}

@ApiSchema({ name: 'ReadHandOver' })
export class ReadHandOverDto implements ReadHandOverWire {
  @ApiProperty({ type: ListedHandOverDto })
  readonly handOver!: ListedHandOverDto;
  @ApiProperty({ type: CaseBriefDto })
  readonly brief!: CaseBriefDto;
}
