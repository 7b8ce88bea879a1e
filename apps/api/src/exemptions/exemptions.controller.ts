import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CloseExemptionUseCase,
  CorrectExemptionUseCase,
  DecideExemptionUseCase,
  ExemptionsRoomReader,
  ReasonLikenessReader,
  ReviewExemptionUseCase,
  SendExemptionNoticeUseCase,
} from '@rettid/application';
import type {
  ChangedWire,
  CloseExemptionWire,
  CorrectExemptionWire,
  DecideExemptionWire,
  ExemptionsRoomWire,
  ReasonLikenessWire,
  ReviewExemptionWire,
} from '@rettid/contracts';
import { date, type Actor, type PlainDate } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CASE_READ_PROBLEMS, CHANGE_PROBLEMS, changed, valueOf } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import {
  CloseExemptionDto,
  CorrectExemptionDto,
  DecideExemptionDto,
  ExemptionParams,
  LikenessQuestionDto,
  ReviewExemptionDto,
  SendExemptionNoticeDto,
} from './exemption-changes.dto';
import { ExemptionsRoomDto, ReasonLikenessDto } from './exemptions-room.dto';
import { toExemptionsRoomWire } from './to-exemptions-wire';

/** Exemptions from the 225-hour rule (undtagelser), and from interviews and offers (fritagelser). */
@ApiTags('exemptions')
@Controller('api/citizens/:id/exemptions')
export class ExemptionsController {
  constructor(
    private readonly room: ExemptionsRoomReader,
    private readonly likeness: ReasonLikenessReader,
    private readonly deciding: DecideExemptionUseCase,
    private readonly correcting: CorrectExemptionUseCase,
    private readonly closing: CloseExemptionUseCase,
    private readonly reviewing: ReviewExemptionUseCase,
    private readonly hearing: SendExemptionNoticeUseCase,
  ) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({
    operationId: 'readExemptions',
    summary: 'Exemptions, the ladder to their ends, and the ledger of hours',
  })
  @ApiOkResponse({ type: ExemptionsRoomDto, description: 'On the business date' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async read(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<ExemptionsRoomWire> {
    return toExemptionsRoomWire(valueOf(await this.room.read(actor, id)));
  }

  // What is asked stands in a body: a reason stands in no address.
  @Post('likeness')
  @HttpCode(200)
  @Requires('exemption.decide')
  @ApiOperation({ operationId: 'askReasonLikeness', summary: 'How much alike a reason is to others; figures alone' })
  @ApiOkResponse({ type: ReasonLikenessDto, description: 'Within the jobcentre' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'csrf_token_invalid')
  async ask(
    @Param() { id }: CitizenIdParams,
    @Body() { reason, butNot }: LikenessQuestionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReasonLikenessWire> {
    return valueOf(await this.likeness.ask(actor, { citizenId: id, reason, butNot }));
  }

  @Post()
  @HttpCode(200)
  @Requires('exemption.decide')
  @ApiOperation({ operationId: 'decideExemption', summary: 'Decide that a citizen is exempt, anew or as an extension' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is decided' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async decide(
    @Param() { id }: CitizenIdParams,
    @Body() body: DecideExemptionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const wire: DecideExemptionWire = body;
    const command = { ...wire, ...datesOf(wire), citizenId: id };
    return changed(await this.deciding.execute(actor, command), (exemptionId) => exemptionId);
  }

  @Put(':exemptionId')
  @Requires('exemption.decide')
  @ApiOperation({
    operationId: 'correctExemption',
    summary: 'Put right what was recorded wrongly; it shortens nothing',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'It is put right' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async correct(
    @Param() { id, exemptionId }: ExemptionParams,
    @Body() body: CorrectExemptionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const wire: CorrectExemptionWire = body;
    const command = { ...wire, ...datesOf(wire), citizenId: id, exemptionId };
    return changed(await this.correcting.execute(actor, command), () => exemptionId);
  }

  @Post(':exemptionId/close')
  @HttpCode(200)
  @Requires('exemption.decide')
  @ApiOperation({ operationId: 'closeExemption', summary: 'Close an exemption, or decide that it is not extended' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is closed' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async close(
    @Param() { id, exemptionId }: ExemptionParams,
    @Body() body: CloseExemptionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const wire: CloseExemptionWire = body;
    const command = { ...wire, lastDay: dateOrNull(wire.lastDay), citizenId: id, exemptionId };
    return changed(await this.closing.execute(actor, command), () => exemptionId);
  }

  @Post(':exemptionId/reviews')
  @HttpCode(200)
  @Requires('exemption.decide')
  @ApiOperation({ operationId: 'reviewExemption', summary: 'Record that an exemption was looked at anew' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is recorded' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async review(
    @Param() { id, exemptionId }: ExemptionParams,
    @Body() body: ReviewExemptionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const wire: ReviewExemptionWire = body;
    const command = { ...wire, nextReviewOn: dateOrNull(wire.nextReviewOn), citizenId: id, exemptionId };
    return changed(await this.reviewing.execute(actor, command), (reviewId) => reviewId);
  }

  @Post(':exemptionId/prior-notice')
  @HttpCode(200)
  @Requires('exemption.decide')
  @ApiOperation({ operationId: 'sendExemptionNotice', summary: 'Hear the citizen before a decision against him' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is sent' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async hear(
    @Param() { id, exemptionId }: ExemptionParams,
    @Body() { text, answerBy }: SendExemptionNoticeDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, exemptionId, text, answerBy: date(answerBy) };
    return changed(await this.hearing.execute(actor, command), (noticeId) => noticeId);
  }
}

interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reviewOn: string | null;
}

function datesOf({ validFrom, validTo, reviewOn }: Period): {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reviewOn: PlainDate | null;
} {
  return { validFrom: date(validFrom), validTo: dateOrNull(validTo), reviewOn: dateOrNull(reviewOn) };
}

function dateOrNull(text: string | null): PlainDate | null {
  return text === null ? null : date(text);
}
