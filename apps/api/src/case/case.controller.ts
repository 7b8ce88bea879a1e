import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseOpeningReader, CaseReader, OpenCaseUseCase } from '@rettid/application';
import { PAGE_LIMIT, type CaseOpenedWire, type CaseOpeningsWire, type CaseWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { closedCase } from '../access/closed-case';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { decodeOpeningCursor } from './case-opening-cursor';
import { CaseOpenedDto, CaseOpeningsDto, CaseOpeningsQuery, OpenCaseDto } from './case-openings.dto';
import { CaseDto } from './case.dto';
import { refusedReason } from './refused-reason';
import { toCaseWire, toOpeningsWire } from './to-wire';

@ApiTags('case')
@Controller('api')
export class CaseController {
  constructor(
    private readonly cases: CaseReader,
    private readonly openCase: OpenCaseUseCase,
    private readonly openings: CaseOpeningReader,
  ) {}

  @Get('citizens/:id/case')
  @Requires('case.read')
  @ApiOperation({ operationId: 'readCase', summary: 'A whole case: banner, findings, plan and everything recorded' })
  @ApiOkResponse({ type: CaseDto, description: 'The case' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'case_reason_required',
    'resource_not_found',
    'internal_error',
  )
  async read(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<CaseWire> {
    const found = await this.cases.read(actor, id);
    if (!found.ok) throw closedCase(found.error);
    return toCaseWire(found.value);
  }

  @Post('citizens/:id/openings')
  @HttpCode(200)
  @Requires('case.open_with_reason')
  @ApiOperation({
    operationId: 'openCase',
    summary: 'Open a case that is neither one’s own nor the team’s, and say why',
  })
  @ApiOkResponse({ type: CaseOpenedDto, description: 'It is open' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'csrf_token_invalid',
    'resource_not_found',
    'internal_error',
  )
  async open(
    @Param() { id }: CitizenIdParams,
    @Body() { reason }: OpenCaseDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseOpenedWire> {
    const opened = await this.openCase.execute(actor, { citizenId: id, reason });
    if (!opened.ok)
      throw opened.error.code === 'reason_invalid' ? refusedReason(opened.error) : closedCase(opened.error);
    return { openedUntil: opened.value.openedUntil?.toISOString() ?? null };
  }

  @Get('case-openings')
  @Requires('case_opening.oversee')
  @ApiOperation({ operationId: 'listCaseOpenings', summary: 'Cases that were opened with a reason, newest first' })
  @ApiOkResponse({ type: CaseOpeningsDto, description: 'One page' })
  @ApiProblems(
    'validation_failed',
    'cursor_invalid',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'internal_error',
  )
  async list(@Query() { cursor, limit }: CaseOpeningsQuery, @CurrentActor() actor: Actor): Promise<CaseOpeningsWire> {
    const after = cursor === undefined ? null : decodeOpeningCursor(cursor);
    const page = await this.openings.page(staffOf(actor), { after, limit: limit ?? PAGE_LIMIT.usual });
    return toOpeningsWire(page);
  }
}
