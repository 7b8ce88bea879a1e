import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ObligationReader } from '@rettid/application';
import { PAGE_LIMIT, type CitizenObligationsWire, type ObligationPageWire } from '@rettid/contracts';
import { Unguarded } from '../access/unguarded';
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
@Unguarded('until sign-in exists; the API listens on loopback only')
export class ObligationsController {
  constructor(private readonly reader: ObligationReader) {}

  @Get('obligations')
  @ApiOperation({ operationId: 'listObligations', summary: 'What the rules find, page by page, with counts' })
  @ApiOkResponse({ type: ObligationPageDto, description: 'One page' })
  @ApiProblems('validation_failed', 'cursor_invalid', 'internal_error')
  async list(@Query() query: ListObligationsQuery): Promise<ObligationPageWire> {
    const filter = filterOf(query);
    const direction = directionOf(query);
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, direction, filter);
    const page = await this.reader.page(filter, { direction, after, limit: query.limit ?? PAGE_LIMIT.usual });
    return {
      asOf: dateText(page.asOf),
      items: page.items.map(toObligationWire),
      nextCursor: page.next === null ? null : encodeCursor(page.next, direction, filter),
      counts: page.counts === null ? null : toCountsWire(page.counts),
    };
  }

  @Get('citizens/:id/obligations')
  @ApiOperation({ operationId: 'citizenObligations', summary: "One citizen's findings, each with its explanation" })
  @ApiOkResponse({ type: CitizenObligationsDto, description: 'The findings' })
  @ApiProblems('validation_failed', 'resource_not_found', 'internal_error')
  async ofCitizen(@Param() { id }: CitizenIdParams): Promise<CitizenObligationsWire> {
    const found = await this.reader.ofCitizen(id);
    if (found === null) throw new ProblemError('resource_not_found', 'Der findes ingen borger med dette id.');
    return toCitizenWire(found);
  }
}
