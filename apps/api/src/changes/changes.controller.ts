import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordHistory, StrikeRecordUseCase, type HistoryPage } from '@rettid/application';
import { PAGE_LIMIT, type ChangedWire, type HistoryWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { decodeParts, encodeParts } from '../paging/cursor';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { CASE_READ_PROBLEMS, CHANGE_PROBLEMS, changed, valueOf } from './changed';
import { ChangedDto, HistoryDto, HistoryQuery, RecordParams, StrikeRecordDto } from './changed.dto';

/** Raised when the form changes; an older cursor is then refused and the reader starts again. */
const CURSOR_VERSION = 1;

@ApiTags('changes')
@Controller('api/citizens/:id')
export class ChangesController {
  constructor(
    private readonly history: RecordHistory,
    private readonly strikes: StrikeRecordUseCase,
  ) {}

  @Get('history')
  @Requires('case.read')
  @ApiOperation({ operationId: 'readHistory', summary: 'Who changed what in a case, newest first' })
  @ApiOkResponse({ type: HistoryDto, description: 'One page' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'cursor_invalid')
  async read(
    @Param() { id }: CitizenIdParams,
    @Query() { type, record, cursor, limit }: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<HistoryWire> {
    const page = await this.history.page(actor, {
      citizenId: id,
      record: type === undefined || record === undefined ? null : { type, id: record },
      after: cursor === undefined ? null : changeIdOf(cursor),
      limit: limit ?? PAGE_LIMIT.usual,
    });
    return toHistoryWire(valueOf(page));
  }

  // Who may strike what is for the use case to say, by the kind of record; whoever may not even note a contact may not ask.
  @Post('records/:type/:recordId/strike')
  @HttpCode(200)
  @Requires('contact.record')
  @ApiOperation({ operationId: 'strikeRecord', summary: 'Strike what was entered by mistake; it stays to be read' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is struck' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async strike(
    @Param() { id, ...record }: RecordParams,
    @Body() { recordVersion, reason }: StrikeRecordDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(
      await this.strikes.strike(actor, { citizenId: id, ...record, recordVersion, reason }),
      () => record.recordId,
    );
  }

  @Post('records/:type/:recordId/restore')
  @HttpCode(200)
  @Requires('contact.record')
  @ApiOperation({ operationId: 'restoreRecord', summary: 'Bring back what was struck' })
  @ApiOkResponse({ type: ChangedDto, description: 'It counts again' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async restore(
    @Param() { id, ...record }: RecordParams,
    @Body() { recordVersion, reason }: StrikeRecordDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(
      await this.strikes.restore(actor, { citizenId: id, ...record, recordVersion, reason }),
      () => record.recordId,
    );
  }
}

function toHistoryWire({ items, next }: HistoryPage): HistoryWire {
  return {
    items: items.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
    nextCursor: next === null ? null : encodeParts([CURSOR_VERSION, next]),
  };
}

/** @throws ProblemError `cursor_invalid` where the text is no cursor of this list */
function changeIdOf(cursor: string): string {
  const [version, changeId, ...rest] = decodeParts(cursor);
  const isWhole = version === CURSOR_VERSION && rest.length === 0;
  if (!isWhole || typeof changeId !== 'string' || !/^\d{1,18}$/.test(changeId))
    throw new ProblemError('cursor_invalid');
  return changeId;
}
