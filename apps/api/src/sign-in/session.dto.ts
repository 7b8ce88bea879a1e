import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SessionWire, SignedOutWire } from '@rettid/contracts';
import {
  ACCESS_ROLES,
  CASE_RIGHTS,
  PERMISSIONS,
  type AccessRole,
  type CaseRight,
  type Permission,
} from '@rettid/domain';

@ApiSchema({ name: 'SessionJobcenter' })
class SessionJobcenterDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

@ApiSchema({ name: 'Session' })
export class SessionDto implements SessionWire {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ACCESS_ROLES, enumName: 'AccessRole' })
  role!: AccessRole;

  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true })
  permissions!: Permission[];

  @ApiProperty({ enum: CASE_RIGHTS, enumName: 'CaseRight', isArray: true })
  rights!: CaseRight[];

  @ApiProperty({ type: SessionJobcenterDto })
  jobcenter!: SessionJobcenterDto;

  @ApiProperty({ type: String, nullable: true, description: 'null for citizens, and for staff who hold no cases' })
  staffId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  team!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null for staff' })
  citizenId!: string | null;

  @ApiProperty({ description: 'Goes along with every change, in the header x-rettid-csrf' })
  csrfToken!: string;

  @ApiProperty({ format: 'date', description: 'The day that the system takes for today' })
  businessDate!: string;

  @ApiProperty({ description: 'A demonstration has set the business date' })
  isMovedClock!: boolean;

  @ApiProperty({ description: 'Whether this installation lets an administrator move the date' })
  mayMoveClock!: boolean;
}

@ApiSchema({ name: 'SignedOut' })
export class SignedOutDto implements SignedOutWire {
  @ApiProperty({ description: 'Where the browser goes to be signed out at the sign-in service too' })
  redirectTo!: string;
}
