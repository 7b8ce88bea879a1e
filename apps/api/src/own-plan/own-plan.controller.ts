import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnPlanReader } from '@rettid/application';
import type { OwnPlanWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { OwnPlanDto } from './own-plan.dto';
import { toOwnPlanWire } from './to-wire';

@ApiTags('own plan')
@Controller('api/me')
export class OwnPlanController {
  constructor(private readonly reader: OwnPlanReader) {}

  @Get('plan')
  @Requires('own_plan.read')
  @ApiOperation({ operationId: 'getOwnPlan', summary: 'The plan of the citizen who has signed in, in plain Danish' })
  @ApiOkResponse({ type: OwnPlanDto, description: 'The plan' })
  @ApiProblems('not_signed_in', 'session_expired', 'permission_missing', 'resource_not_found', 'internal_error')
  async read(@CurrentActor() actor: Actor): Promise<OwnPlanWire> {
    // Only a citizen has a plan of his own, whatever the table of permissions comes to say.
    const plan = actor.kind === 'citizen' ? await this.reader.read(actor) : null;
    if (plan === null) throw new ProblemError('resource_not_found');
    return toOwnPlanWire(plan);
  }
}
