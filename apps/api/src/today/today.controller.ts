import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TodayReader } from '@rettid/application';
import type { TodayWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { ApiProblems } from '../problems/api-problems';
import { toTodayWire } from './to-wire';
import { TodayDto } from './today.dto';

@ApiTags('today')
@Controller('api/today')
export class TodayController {
  constructor(private readonly today: TodayReader) {}

  @Get()
  @Requires('today.read')
  @ApiOperation({ operationId: 'readToday', summary: 'What the day and the own cases ask for; notes the visit' })
  @ApiOkResponse({ type: TodayDto, description: 'The start page' })
  @ApiProblems('not_signed_in', 'session_expired', 'permission_missing', 'internal_error')
  async read(@CurrentActor() actor: Actor): Promise<TodayWire> {
    return toTodayWire(await this.today.read(staffOf(actor)));
  }
}
