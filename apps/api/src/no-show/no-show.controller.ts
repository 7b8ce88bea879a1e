import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerQuestionUseCase,
  DecideNoShowUseCase,
  NoShowReader,
  RecordContactAttemptUseCase,
  RecordOfferAbsenceUseCase,
  type DraftedDecision,
} from '@rettid/application';
import type { ChangedWire, LetterWire, NoShowsWire } from '@rettid/contracts';
import { date, parseMonth, type Actor, type NoShowDecision } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CASE_READ_PROBLEMS, CHANGE_PROBLEMS, changed, valueOf } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import {
  AnswerQuestionDto,
  DecideNoShowDto,
  LetterDto,
  NoShowDecisionDraftDto,
  NoShowParams,
  QuestionParams,
  RecordContactAttemptDto,
  RecordOfferAbsenceDto,
} from './no-show.dto';
import { NoShowsDto } from './no-shows.dto';
import { toNoShowsWire } from './to-no-show-wire';

@ApiTags('no-shows')
@Controller('api/citizens/:id/no-shows')
export class NoShowController {
  constructor(
    private readonly reader: NoShowReader,
    private readonly absences: RecordOfferAbsenceUseCase,
    private readonly attempts: RecordContactAttemptUseCase,
    private readonly answers: AnswerQuestionUseCase,
    private readonly decisions: DecideNoShowUseCase,
  ) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({ operationId: 'readNoShows', summary: 'A citizen’s no-shows with what is recorded about each' })
  @ApiOkResponse({ type: NoShowsDto, description: 'Newest first' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async read(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<NoShowsWire> {
    return toNoShowsWire(valueOf(await this.reader.read(actor, id)));
  }

  @Post('absences')
  @HttpCode(200)
  @Requires('no_show.handle')
  @ApiOperation({
    operationId: 'recordOfferAbsence',
    summary: 'Note days on which the citizen stayed away from an offer',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'It is a no-show to be looked into' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async recordAbsence(
    @Param() { id }: CitizenIdParams,
    @Body() { absentFrom, absentTo, ...absence }: RecordOfferAbsenceDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const days = { absentFrom: date(absentFrom), absentTo: date(absentTo) };
    return changed(
      await this.absences.execute(actor, { citizenId: id, ...absence, ...days }),
      (absenceId) => absenceId,
    );
  }

  @Post(':noShowId/contacts')
  @HttpCode(200)
  @Requires('contact.record')
  @ApiOperation({
    operationId: 'recordContactAttempt',
    summary: 'Note an attempt to reach the citizen about a no-show',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'The duty to follow up is answered' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async recordContact(
    @Param() { id, noShowId }: NoShowParams,
    @Body() { on, ...attempt }: RecordContactAttemptDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, noShowId, ...attempt, on: date(on) };
    return changed(await this.attempts.execute(actor, command), (contactId) => contactId);
  }

  @Put(':noShowId/answers/:question')
  @Requires('no_show.handle')
  @ApiOperation({
    operationId: 'answerNoShowQuestion',
    summary: 'Answer a question that the no-show raises, or change it',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'It is answered, dated today' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async answer(
    @Param() { id, noShowId, question }: QuestionParams,
    @Body() { givenOn, ...answer }: AnswerQuestionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const day = givenOn === null ? null : date(givenOn);
    const command = { citizenId: id, noShowId, question, ...answer, givenOn: day };
    return changed(await this.answers.execute(actor, command), (answerId) => answerId);
  }

  @Post(':noShowId/decision/preview')
  @HttpCode(200)
  @Requires('no_show.handle')
  @ApiOperation({
    operationId: 'previewNoShowDecision',
    summary: 'The letter about a decision, as it would be sent today',
  })
  @ApiOkResponse({ type: LetterDto, description: 'The letter' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async preview(
    @Param() { id, noShowId }: NoShowParams,
    @Body() body: NoShowDecisionDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<LetterWire> {
    return { letter: valueOf(await this.reader.decisionLetter(actor, { citizenId: id, noShowId }, draftedOf(body))) };
  }

  @Post(':noShowId/decision')
  @HttpCode(200)
  @Requires('no_show.handle')
  @ApiOperation({ operationId: 'decideNoShow', summary: 'Decide a no-show with the letter that was shown' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is decided' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async decide(
    @Param() { id, noShowId }: NoShowParams,
    @Body() body: DecideNoShowDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, noShowId, ...draftedOf(body), letter: body.letter };
    return changed(await this.decisions.execute(actor, command), (decisionId) => decisionId);
  }
}

function draftedOf({ decision, reason, month, remark }: NoShowDecisionDraftDto): DraftedDecision {
  return { decision: decisionOf(decision, reason), month: month === null ? null : parseMonth(month), remark };
}

/** The DTO has seen to a reason where there must be one. */
function decisionOf(kind: NoShowDecision['kind'], reason: NoShowDecisionDraftDto['reason']): NoShowDecision {
  return kind === 'no_deduction' && reason !== null ? { kind, reason } : ({ kind } as NoShowDecision);
}
