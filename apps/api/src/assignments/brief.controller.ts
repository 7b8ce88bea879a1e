import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { HandOverReader } from '@rettid/application';
import type { CaseBriefWire } from '@rettid/contracts';
import { danishDate, date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CASE_READ_PROBLEMS, valueOf } from '../changes/changed';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { briefPdf } from './brief-pdf';
import { CaseBriefDto } from './hand-overs.dto';

@ApiTags('case')
@Controller('api/citizens/:id')
@Requires('case.read')
export class BriefController {
  constructor(private readonly reader: HandOverReader) {}

  @Get('brief')
  @ApiOperation({ operationId: 'readBrief', summary: 'The one page about a case, for a colleague who is new to it' })
  @ApiOkResponse({ type: CaseBriefDto, description: 'As the case stands' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async read(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<CaseBriefWire> {
    return valueOf(await this.reader.brief(actor, id));
  }

  @Get('brief.pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'printBrief', summary: 'The one page about a case, on paper' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'One page of A4, tagged' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async print(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const brief = valueOf(await this.reader.brief(actor, id));
    const file = await briefPdf(brief, { by: actor.name, on: danishDate(date(brief.asOf)) });
    return new StreamableFile(file, {
      type: 'application/pdf',
      disposition: `attachment; filename="overblik-${brief.asOf}.pdf"`,
    });
  }
}
