import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseloadReader } from '@rettid/application';
import { PAGE_LIMIT, type CaseloadPageWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { decodeCursor, encodeCursor } from './caseload-cursor';
import { CaseloadRequestDto, viewOf } from './caseload-request.dto';
import { CaseloadPageDto } from './caseload.dto';
import { staffOf } from './staff-of';
import { toPageWire } from './to-caseload-wire';

@ApiTags('caseload')
@Controller('api/caseload')
export class CaseloadController {
  constructor(private readonly reader: CaseloadReader) {}

  /** A body, since what is searched for must stand in no address: names and CPR numbers end up in histories and logs. */
  @Post()
  @HttpCode(200)
  @Requires('caseload.read')
  @ApiOperation({ operationId: 'readCaseload', summary: 'Citizens and their next duties, page by page, with counts' })
  @ApiOkResponse({ type: CaseloadPageDto, description: 'One page' })
  @ApiProblems(
    'validation_failed',
    'cursor_invalid',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'csrf_token_invalid',
    'internal_error',
  )
  async read(@Body() request: CaseloadRequestDto, @CurrentActor() actor: Actor): Promise<CaseloadPageWire> {
    const staff = staffOf(actor);
    const view = viewOf(request);
    const after = request.cursor === null ? null : decodeCursor(request.cursor, view, staff.userId);
    const page = await this.reader.page(staff, view, { after, limit: request.limit ?? PAGE_LIMIT.usual });
    if (!page.ok) throw new ProblemError('permission_missing', page.error.message);
    const { next } = page.value;
    return toPageWire(page.value, next === null ? null : encodeCursor(next, view, staff.userId));
  }
}
