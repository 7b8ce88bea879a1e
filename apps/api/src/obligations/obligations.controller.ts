import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ObligationReader } from '@rettid/application';
import { PAGE_LIMIT, type CitizenObligationsWire, type ObligationPageWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { closedCase } from '../access/closed-case';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { CitizenIdParams } from './citizen-id.dto';
import { CitizenObligationsDto } from './citizen-obligations.dto';
import { directionOf, filterOf, ListObligationsQuery } from './list-obligations.dto';
import { decodeCursor, encodeCursor } from './obligation-cursor';
import { ObligationPageDto } from './obligation.dto';
import { dateText, toCitizenWire, toCountsWire, toObligationWire } from './to-wire';

@ApiTags('obligations')
@Controller('api')
export class ObligationsController {
  constructor(private readonly reader: ObligationReader) {}

  @Get('obligations')
  @Requires('caseload.read_jobcenter')
  @ApiOperation({ operationId: 'listObligations', summary: 'What the rules find, page by page, with counts' })
  @ApiOkResponse({ type: ObligationPageDto, description: 'One page' })
  @ApiProblems(
    'validation_failed',
    'cursor_invalid',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'resource_not_found',
    'internal_error',
  )
  async list(@Query() query: ListObligationsQuery, @CurrentActor() actor: Actor): Promise<ObligationPageWire> {
    const filter = filterOf(query);
    const direction = directionOf(query);
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, direction, filter);
    const request = { direction, after, limit: query.limit ?? PAGE_LIMIT.usual };
    const found = await this.reader.page(staffOf(actor), filter, request);
    if (!found.ok) throw new ProblemError('resource_not_found', 'Der findes intet jobcenter med dette id.');
    const page = found.value;
    return {
      asOf: dateText(page.asOf),
      items: page.items.map(toObligationWire),
      nextCursor: page.next === null ? null : encodeCursor(page.next, direction, filter),
      counts: page.counts === null ? null : toCountsWire(page.counts),
    };
  }

  @Get('citizens/:id/obligations')
  @Requires('case.read')
  @ApiOperation({ operationId: 'citizenObligations', summary: "One citizen's findings, each with its explanation" })
  @ApiOkResponse({ type: CitizenObligationsDto, description: 'The findings' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'case_reason_required',
    'resource_not_found',
    'internal_error',
  )
  async ofCitizen(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<CitizenObligationsWire> {
    const found = await this.reader.ofCitizen(actor, id);
    if (!found.ok) throw closedCase(found.error);
    return toCitizenWire(found.value);
  }
}
