import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CaseAccessLogWire } from '@rettid/contracts';
import { ACCESS_ROLES, type AccessRole } from '@rettid/domain';
import { PageQuery } from '../paging/page.query';

/** Query of `GET /api/citizens/:id/access-log`. */
export class CaseAccessLogQuery extends PageQuery {}

@ApiSchema({ name: 'CaseReaderName' })
export class AccessActorDto {
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ enum: ACCESS_ROLES, enumName: 'AccessRole', description: 'As of the last sign-in.' })
  readonly role!: AccessRole;
}

@ApiSchema({ name: 'CaseAccess' })
export class CaseAccessDto {
  @ApiProperty({ description: 'Number of the entry, as text.' })
  readonly entryId!: string;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiProperty({ type: AccessActorDto, nullable: true, description: 'Null: a program.' })
  readonly actor!: AccessActorDto | null;
  @ApiProperty({ description: 'What was done, such as `case.read`.' })
  readonly action!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why, where a reason was asked for.' })
  readonly reason!: string | null;
}

@ApiSchema({ name: 'CaseAccessLog' })
export class CaseAccessLogDto implements CaseAccessLogWire {
  @ApiProperty({ type: [CaseAccessDto] })
  readonly items!: readonly CaseAccessDto[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Asks for the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
