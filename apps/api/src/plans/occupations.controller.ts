import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SearchOccupations } from '@rettid/application';
import type { OccupationsWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { ApiProblems } from '../problems/api-problems';
import { OccupationsDto } from './plan-versions.dto';
import { OccupationQuery } from './plans.dto';

@ApiTags('plans')
@Controller('api/occupations')
export class OccupationsController {
  constructor(private readonly occupations: SearchOccupations) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({
    operationId: 'searchOccupations',
    summary: 'Positions that a job goal can name, the likeliest first',
  })
  @ApiOkResponse({ type: OccupationsDto, description: 'At most 8' })
  @ApiProblems('validation_failed', 'not_signed_in', 'session_expired', 'permission_missing', 'internal_error')
  async search(@Query() { q }: OccupationQuery, @CurrentActor() actor: Actor): Promise<OccupationsWire> {
    return { items: await this.occupations.find(actor, q) };
  }
}
