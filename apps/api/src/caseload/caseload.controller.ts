import { Body, Controller, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CaseloadExporter, CaseloadReader } from '@rettid/application';
import { PAGE_LIMIT, type CaseloadPageWire } from '@rettid/contracts';
import { formatDate, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { Limited } from '../access/request-limits';
import { decodeCursor, encodeCursor } from './caseload-cursor';
import { toCsv } from './caseload-csv';
import { CaseloadExportDto, CaseloadRequestDto, viewOf } from './caseload-request.dto';
import { CaseloadPageDto } from './caseload.dto';
import { staffOf } from '../access/staff-of';
import { toPageWire } from './to-caseload-wire';

@ApiTags('caseload')
@Controller('api/caseload')
export class CaseloadController {
  constructor(
    private readonly reader: CaseloadReader,
    private readonly exporter: CaseloadExporter,
  ) {}

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

  @Post('export')
  @HttpCode(200)
  @Requires('caseload.export')
  @Limited('exports')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'exportCaseload', summary: 'All that a view finds, as a file for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    description: 'Semicolons, byte order mark, Danish headings and dates. Cases that ask for a reason are left out.',
  })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'csrf_token_invalid',
    'too_many_requests',
    'internal_error',
  )
  async export(@Body() request: CaseloadExportDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const taken = await this.exporter.run(staffOf(actor), viewOf(request));
    if (!taken.ok) throw new ProblemError('permission_missing', taken.error.message);
    const { businessDate, parts } = taken.value;
    return new StreamableFile(toCsv(parts), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="borgere-${formatDate(businessDate)}.csv"`,
    });
  }
}
