import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessLogReader, type ListedAccess } from '@rettid/application';
import { PAGE_LIMIT, type CaseAccessLogWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { closedCase } from '../access/closed-case';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { decodeAccessCursor, encodeAccessCursor } from './access-log-cursor';
import { CaseAccessLogDto, CaseAccessLogQuery } from './access-log.dto';

@ApiTags('access-log')
@Controller('api/citizens')
export class AccessLogController {
  constructor(private readonly reader: AccessLogReader) {}

  @Get(':id/access-log')
  @Requires('access_log.read')
  @ApiOperation({ operationId: 'listCaseAccess', summary: 'Who has looked at a case, newest first' })
  @ApiOkResponse({ type: CaseAccessLogDto, description: 'One page' })
  @ApiProblems(
    'validation_failed',
    'cursor_invalid',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'case_reason_required',
    'resource_not_found',
    'internal_error',
  )
  async ofCitizen(
    @Param() { id }: CitizenIdParams,
    @Query() { cursor, limit }: CaseAccessLogQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CaseAccessLogWire> {
    const after = cursor === undefined ? null : decodeAccessCursor(cursor);
    const page = await this.reader.ofCitizen(staffOf(actor), id, { after, limit: limit ?? PAGE_LIMIT.usual });
    if (!page.ok) throw closedCase(page.error);
    const { items, next } = page.value;
    return { items: items.map(toWire), nextCursor: next === null ? null : encodeAccessCursor(next) };
  }
}

function toWire({ entryId, happenedAt, actor, action, reason }: ListedAccess): CaseAccessLogWire['items'][number] {
  return { entryId, at: new Date(happenedAt).toISOString(), actor, action, reason };
}
