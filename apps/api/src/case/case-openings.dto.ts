import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OPENING_REASON, type CaseOpenedWire, type CaseOpeningsWire, type OpenCaseWire } from '@rettid/contracts';
import { STAFF_ROLES, type StaffAccessRole } from '@rettid/domain';
import { IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../paging/page.query';
import { TEXT_OR_NULL } from './case-records.dto';

/** More than a reason can take, white space around it included; the use case counts what is left. */
const MOST_TYPED = 2 * OPENING_REASON.most;

/** Query of `GET /api/case-openings`. */
export class CaseOpeningsQuery extends PageQuery {}

@ApiSchema({ name: 'OpenCase' })
export class OpenCaseDto implements OpenCaseWire {
  @ApiProperty({
    minLength: OPENING_REASON.least,
    maxLength: OPENING_REASON.most,
    description: 'White space around it is not counted. Told to the team leader; no CPR number.',
  })
  @IsString({ message: 'Begrundelsen skal være en tekst.' })
  @MaxLength(MOST_TYPED, { message: `Begrundelsen må højst være ${OPENING_REASON.most} tegn.` })
  reason!: string;
}

@ApiSchema({ name: 'CaseOpened' })
export class CaseOpenedDto implements CaseOpenedWire {
  @ApiProperty({
    ...TEXT_OR_NULL,
    format: 'date-time',
    description: 'Until when the case is open; null where it is open to the reader without a reason.',
  })
  readonly openedUntil!: string | null;
}

@ApiSchema({ name: 'OpenedCitizen' })
export class OpenedCitizenDto {
  @ApiProperty()
  readonly citizenId!: string;
  @ApiProperty()
  readonly name!: string;
}

@ApiSchema({ name: 'CaseOpener' })
export class CaseOpenerDto {
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ enum: [...STAFF_ROLES, 'auditor'], enumName: 'StaffAccessRole' })
  readonly role!: StaffAccessRole;
}

@ApiSchema({ name: 'CaseOpening' })
export class CaseOpeningDto {
  @ApiProperty({ format: 'uuid' })
  readonly openingId!: string;
  @ApiProperty({
    type: OpenedCitizenDto,
    nullable: true,
    description: 'Null where the reader lacks a right to the case, or the citizen has moved to another jobcentre.',
  })
  readonly citizen!: OpenedCitizenDto | null;
  @ApiProperty({ type: CaseOpenerDto, description: 'As they were when the case was opened.' })
  readonly openedBy!: CaseOpenerDto;
  @ApiProperty({ format: 'date-time' })
  readonly openedAt!: string;
  @ApiProperty({ format: 'date-time' })
  readonly openedUntil!: string;
  @ApiProperty()
  readonly reason!: string;
}

@ApiSchema({ name: 'CaseOpenings' })
export class CaseOpeningsDto implements CaseOpeningsWire {
  @ApiProperty({ type: [CaseOpeningDto] })
  readonly items!: readonly CaseOpeningDto[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Asks for the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
