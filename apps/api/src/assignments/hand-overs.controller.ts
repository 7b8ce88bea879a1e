import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ConfirmHandOverUseCase,
  HandOverPreview,
  HandOverReader,
  HandOverUseCase,
  ReceiverReader,
} from '@rettid/application';
import type {
  ChangedWire,
  HandOverPreviewWire,
  HandOversWire,
  ReadHandOverWire,
  ReceiversWire,
} from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { CASE_READ_PROBLEMS, CHANGE_PROBLEMS, changed, valueOf } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import {
  HandOverDto,
  HandOverManyDto,
  HandOverParams,
  HandOverPreviewRequestDto,
  ReceiversQuery,
} from './assignments.dto';
import { HandOverPreviewDto, HandOversDto, ReadHandOverDto, ReceiversDto } from './hand-overs.dto';
import { itemsOf, previewOf, toCommand, toHandOverWire, toPreviewWire } from './to-wire';

@ApiTags('hand-overs')
@Controller('api/citizens/:id/hand-overs')
export class CaseHandOversController {
  constructor(
    private readonly handOver: HandOverUseCase,
    private readonly reader: HandOverReader,
    private readonly confirmation: ConfirmHandOverUseCase,
  ) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({
    operationId: 'listHandOvers',
    summary: 'How parts in a case went from one to another, the latest first',
  })
  @ApiOkResponse({ type: HandOversDto, description: 'All of them' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async list(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<HandOversWire> {
    return { items: valueOf(await this.reader.list(actor, id)).map(toHandOverWire) };
  }

  @Post()
  @HttpCode(200)
  @Requires('assignment.manage')
  @ApiOperation({ operationId: 'handOver', summary: 'Hand a part over, for good or for a time, or take it over' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is handed over; the record is the receiver’s part' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async hand(
    @Param() { id }: CitizenIdParams,
    @Body() body: HandOverDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const { assignmentId, recordVersion } = body;
    const items = [{ citizenId: id, part: { assignmentId, recordVersion } }];
    const done = await this.handOver.execute(actor, toCommand(body, items));
    return changed(done, ([made]) => made?.assignmentId ?? null);
  }

  @Get(':handOverId')
  @Requires('case.read')
  @ApiOperation({ operationId: 'readHandOver', summary: 'A hand-over with the page about the case' })
  @ApiOkResponse({ type: ReadHandOverDto, description: 'As it was handed over' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async read(@Param() { id, handOverId }: HandOverParams, @CurrentActor() actor: Actor): Promise<ReadHandOverWire> {
    const { handOver, brief } = valueOf(await this.reader.read(actor, id, handOverId));
    return { handOver: toHandOverWire(handOver), brief };
  }

  // Whoever has citizens can be handed one over; that it is the receiver who confirms is for the use case to see to.
  @Post(':handOverId/read')
  @HttpCode(200)
  @Requires('contact.record')
  @ApiOperation({ operationId: 'confirmHandOver', summary: 'Say that one has read the page that came with a case' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is confirmed' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async confirm(@Param() { id, handOverId }: HandOverParams, @CurrentActor() actor: Actor): Promise<ChangedWire> {
    return changed(await this.confirmation.execute(actor, { citizenId: id, handOverId }), () => handOverId);
  }
}

@ApiTags('hand-overs')
@Controller('api/hand-overs')
@Requires('assignment.manage')
export class HandOversController {
  constructor(
    private readonly handOver: HandOverUseCase,
    private readonly preview: HandOverPreview,
    private readonly receivers: ReceiverReader,
  ) {}

  @Get('receivers')
  @ApiOperation({
    operationId: 'listReceivers',
    summary: 'The staff among whom a receiver is chosen, one’s own team first',
  })
  @ApiOkResponse({ type: ReceiversDto, description: 'At most 50' })
  @ApiProblems('validation_failed', 'not_signed_in', 'session_expired', 'permission_missing', 'internal_error')
  async list(@Query() { search, role }: ReceiversQuery, @CurrentActor() actor: Actor): Promise<ReceiversWire> {
    const found = await this.receivers.search(staffOf(actor), search ?? '', role);
    return {
      items: found.map(({ staffId, name, role: held, team, citizens }) => ({
        staffId,
        name,
        role: held,
        team,
        citizens,
      })),
    };
  }

  /** A body, since a person’s whole list stands in no address. */
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewHandOver', summary: 'What a hand-over would do, and what stands in the way' })
  @ApiOkResponse({ type: HandOverPreviewDto, description: 'Nothing is changed' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'csrf_token_invalid',
    'internal_error',
  )
  async foretell(@Body() body: HandOverPreviewRequestDto, @CurrentActor() actor: Actor): Promise<HandOverPreviewWire> {
    const { receiverId, beginsOn, returnsOn } = body;
    const terms = {
      receiverId,
      beginsOn: beginsOn === null ? null : date(beginsOn),
      returnsOn: returnsOn === null ? null : date(returnsOn),
    };
    return toPreviewWire(valueOf(await this.preview.read(staffOf(actor), previewOf(body), terms)));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'handOverMany', summary: 'Hand several parts over at once: all of them, or none' })
  @ApiOkResponse({ type: ChangedDto, description: 'All are handed over' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async hand(@Body() body: HandOverManyDto, @CurrentActor() actor: Actor): Promise<ChangedWire> {
    return changed(await this.handOver.execute(actor, toCommand(body, itemsOf(body))), () => null);
  }
}
