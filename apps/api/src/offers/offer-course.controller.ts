import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  EvaluateOfferUseCase,
  EvaluationGoalUseCase,
  ReadReportUseCase,
  RecordOfferAttendanceUseCase,
  RecordFollowUpUseCase,
  RecordReportUseCase,
} from '@rettid/application';
import type { ChangedWire } from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { ApiProblems } from '../problems/api-problems';
import {
  EvaluateOfferDto,
  EvaluationGoalDto,
  ReadReportDto,
  RecordOfferAttendanceDto,
  RecordFollowUpDto,
  RecordReportDto,
  ReportParams,
} from './offer-course.dto';
import { dateOrNull, OfferParams } from './offer-terms.dto';

const itself = (id: string): string => id;

/** What happens in an offer once it has begun. */
@ApiTags('offers')
@Controller('api/citizens/:id/offers/:offerId')
export class OfferCourseController {
  constructor(
    private readonly followUps: RecordFollowUpUseCase,
    private readonly evaluations: EvaluateOfferUseCase,
    private readonly goals: EvaluationGoalUseCase,
    private readonly reports: RecordReportUseCase,
    private readonly readings: ReadReportUseCase,
    private readonly attendance: RecordOfferAttendanceUseCase,
  ) {}

  @Post('follow-ups')
  @Requires('offer.follow_up')
  @ApiOperation({ operationId: 'recordFollowUp', summary: 'Record a follow-up on a running offer' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'It is recorded' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async followUp(
    @Param() { id, offerId }: OfferParams,
    @Body() { on, nextOn, ...body }: RecordFollowUpDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, offerId, ...body, on: date(on), nextOn: dateOrNull(nextOn) };
    return changed(await this.followUps.execute(actor, command), itself);
  }

  @Post('evaluation')
  @Requires('offer.follow_up')
  @ApiOperation({ operationId: 'evaluateOffer', summary: 'Evaluate an offer that ends or has ended' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'It is evaluated' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async evaluate(
    @Param() { id, offerId }: OfferParams,
    @Body() { on, ...body }: EvaluateOfferDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.evaluations.execute(actor, { citizenId: id, offerId, ...body, on: date(on) }), itself);
  }

  @Post('evaluation/goal')
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'makeGoalOfEvaluation', summary: 'Make an evaluation the next sub-goal of the plan' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'The goal is set' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async goal(
    @Param() { id, offerId }: OfferParams,
    @Body() { recordVersion, followUpId, title }: EvaluationGoalDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(
      await this.goals.execute(actor, { citizenId: id, offerId, recordVersion, followUpId, title }),
      itself,
    );
  }

  @Post('reports')
  @Requires('offer.follow_up')
  @ApiOperation({ operationId: 'recordReport', summary: 'Record what a provider reports on the five points' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'It waits to be read' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async report(
    @Param() { id, offerId }: OfferParams,
    @Body() { on, author, points }: RecordReportDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.reports.execute(actor, { citizenId: id, offerId, author, points, on: date(on) }), itself);
  }

  @Post('reports/:reportId/read')
  @HttpCode(200)
  @Requires('offer.grant')
  @ApiOperation({ operationId: 'readReport', summary: 'A caseworker of the case has read a report' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is read' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async read(
    @Param() { id, offerId, reportId }: ReportParams,
    @Body() { recordVersion }: ReadReportDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.readings.execute(actor, { citizenId: id, offerId, reportId, recordVersion }), itself);
  }

  @Post('attendance')
  @HttpCode(200)
  @Requires('offer.follow_up')
  @ApiOperation({ operationId: 'recordOfferAttendance', summary: 'Record attendance for one week, or correct it' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is recorded' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async attend(
    @Param() { id, offerId }: OfferParams,
    @Body() { week, ...body }: RecordOfferAttendanceDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.attendance.execute(actor, { citizenId: id, offerId, ...body, week: date(week) }), itself);
  }
}
