import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SessionSurroundingsReader, type OpenSession } from '@rettid/application';
import type { SessionWire } from '@rettid/contracts';
import { formatDate, ROLE_PERMISSIONS } from '@rettid/domain';
import { CurrentSession } from '../access/current-actor';
import { Requires } from '../access/requires';
import { Installation } from './installation';
import { ApiProblems } from '../problems/api-problems';
import { SessionDto } from './session.dto';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly surroundings: SessionSurroundingsReader,
    private readonly installation: Installation,
  ) {}

  @Get()
  @Requires('session.use')
  @ApiOperation({ operationId: 'session', summary: 'Who is signed in, and what he may do' })
  @ApiOkResponse({ type: SessionDto, description: 'The session' })
  @ApiProblems('not_signed_in', 'session_expired', 'internal_error')
  async read(@CurrentSession() { actor, csrfToken }: OpenSession): Promise<SessionWire> {
    const { jobcenterName, businessDate, isMovedClock } = await this.surroundings.read(actor);
    const isStaff = actor.kind === 'staff';
    return {
      name: actor.name,
      role: actor.role,
      permissions: ROLE_PERMISSIONS[actor.role],
      rights: isStaff ? actor.rights : [],
      jobcenter: { id: actor.jobcenterId, name: jobcenterName },
      staffId: isStaff ? actor.staffId : null,
      team: isStaff ? actor.team : null,
      citizenId: isStaff ? null : actor.citizenId,
      csrfToken,
      businessDate: formatDate(businessDate),
      isMovedClock,
      mayMoveClock: this.installation.mayMoveClock,
    };
  }
}
