import { Body, Controller, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CloseGoalUseCase, ServeGoalUseCase, SetGoalUseCase, type GoalTerms } from '@rettid/application';
import type { ChangedWire, GoalTermsWire } from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { ApiProblems } from '../problems/api-problems';
import {
  AddGoalDto,
  ChangeGoalDto,
  CloseGoalDto,
  GoalParams,
  OfferOfPlanParams,
  PlanParams,
  ServeGoalDto,
} from './plans.dto';

@ApiTags('plans')
@Controller('api/citizens/:id')
export class GoalsController {
  constructor(
    private readonly setGoal: SetGoalUseCase,
    private readonly closeGoal: CloseGoalUseCase,
    private readonly serveGoal: ServeGoalUseCase,
  ) {}

  @Post('plans/:planId/goals')
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'addGoal', summary: 'Set a goal in a plan' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'The goal is set' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async add(
    @Param() { id, planId }: PlanParams,
    @Body() { parentGoalId, ...terms }: AddGoalDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const goal = { citizenId: id, planId, parentGoalId, ...termsOf(terms) };
    return changed(await this.setGoal.add(actor, goal), ({ goalId }) => goalId);
  }

  @Patch('goals/:goalId')
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'changeGoal', summary: 'Say anew what a goal is, every term of it' })
  @ApiOkResponse({ type: ChangedDto, description: 'The goal is changed' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async change(
    @Param() { id, goalId }: GoalParams,
    @Body() { recordVersion, ...terms }: ChangeGoalDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const goal = { citizenId: id, goalId, recordVersion, ...termsOf(terms) };
    return changed(await this.setGoal.change(actor, goal), () => goalId);
  }

  @Post('goals/:goalId/status')
  @HttpCode(200)
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'closeGoal', summary: 'A goal was reached, is given up with a reason, or opens again' })
  @ApiOkResponse({ type: ChangedDto, description: 'The goal stands anew' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async close(
    @Param() { id, goalId }: GoalParams,
    @Body() { recordVersion, action, reason }: CloseGoalDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, goalId, recordVersion, action, reason };
    return changed(await this.closeGoal.execute(actor, command), () => goalId);
  }

  @Put('offers/:offerId/goal')
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'serveGoal', summary: 'Say which goal of the plan an offer serves' })
  @ApiOkResponse({ type: ChangedDto, description: 'The offer serves the goal' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async serve(
    @Param() { id, offerId }: OfferOfPlanParams,
    @Body() { recordVersion, goalId }: ServeGoalDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, offerId, recordVersion, goalId };
    return changed(await this.serveGoal.execute(actor, command), () => offerId);
  }
}

function termsOf({ targetOn, ...terms }: GoalTermsWire): GoalTerms {
  return { ...terms, targetOn: targetOn === null ? null : date(targetOn) };
}
