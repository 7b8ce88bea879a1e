import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ArrangeGoalsUseCase,
  ChangePlanUseCase,
  CreatePlanUseCase,
  PlanVersions,
  PublishPlanUseCase,
  type KeptVersion,
} from '@rettid/application';
import {
  PAGE_LIMIT,
  type ChangedWire,
  type PlanComparisonWire,
  type PlanVersionsWire,
  type PlanVersionWire,
  type PlanWordsWire,
} from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CASE_READ_PROBLEMS, CHANGE_PROBLEMS, changed, valueOf } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { PlanComparisonDto, PlanVersionsDto } from './plan-versions.dto';
import {
  ArrangeGoalsDto,
  ChangePlanDto,
  CreatePlanDto,
  PlanComparisonQuery,
  PlanParams,
  PlanVersionsQuery,
  PublishPlanDto,
} from './plans.dto';

@ApiTags('plans')
@Controller('api/citizens/:id/plans')
export class PlansController {
  constructor(
    private readonly createPlan: CreatePlanUseCase,
    private readonly changePlan: ChangePlanUseCase,
    private readonly arrangeGoals: ArrangeGoalsUseCase,
    private readonly publishPlan: PublishPlanUseCase,
    private readonly versions: PlanVersions,
  ) {}

  @Post()
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'createPlan', summary: 'Make a plan; it replaces the one in force, or stands beside' })
  @ApiCreatedResponse({ type: ChangedDto, description: 'The plan is made' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async create(
    @Param() { id }: CitizenIdParams,
    @Body() { kind, carriesGoals, ...words }: CreatePlanDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, kind, carriesGoals, ...wordsOf(words) };
    return changed(await this.createPlan.execute(actor, command), ({ planId }) => planId);
  }

  @Patch(':planId')
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'changePlan', summary: "Write the citizen's and the professional's words in a plan" })
  @ApiOkResponse({ type: ChangedDto, description: 'The plan is changed' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async change(
    @Param() { id, planId }: PlanParams,
    @Body() { recordVersion, ...words }: ChangePlanDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, planId, recordVersion, ...wordsOf(words) };
    return changed(await this.changePlan.execute(actor, command), () => planId);
  }

  @Patch(':planId/arrangement')
  @Requires('plan.edit')
  @ApiOperation({
    operationId: 'arrangeGoals',
    summary: 'Put the goals of a plan in another order, and under other goals',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'The goals are arranged' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async arrange(
    @Param() { id, planId }: PlanParams,
    @Body() { recordVersion, goals }: ArrangeGoalsDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, planId, recordVersion, goals };
    return changed(await this.arrangeGoals.execute(actor, command), () => planId);
  }

  @Post(':planId/publications')
  @HttpCode(200)
  @Requires('plan.edit')
  @ApiOperation({ operationId: 'publishPlan', summary: 'Let the citizen read the plan as it is now' })
  @ApiOkResponse({ type: ChangedDto, description: 'The citizen can read it' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async publish(
    @Param() { id, planId }: PlanParams,
    @Body() { versionNo }: PublishPlanDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.publishPlan.execute(actor, { citizenId: id, planId, versionNo }), () => planId);
  }

  @Get(':planId/versions')
  @Requires('case.read')
  @ApiOperation({ operationId: 'listPlanVersions', summary: 'Every save and publication of a plan, newest first' })
  @ApiOkResponse({ type: PlanVersionsDto, description: 'One page' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async list(
    @Param() { id, planId }: PlanParams,
    @Query() { before, limit }: PlanVersionsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PlanVersionsWire> {
    const request = { planId, before: before ?? null, limit: limit ?? PAGE_LIMIT.usual };
    const { items, next } = valueOf(await this.versions.page(actor, id, request));
    return { items: items.map(toVersionWire), nextBefore: next };
  }

  @Get(':planId/comparison')
  @Requires('case.read')
  @ApiOperation({ operationId: 'comparePlanVersions', summary: 'How two versions of a plan differ' })
  @ApiOkResponse({ type: PlanComparisonDto, description: 'Both versions, and the difference' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async compare(
    @Param() { id, planId }: PlanParams,
    @Query() { from, to }: PlanComparisonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PlanComparisonWire> {
    const { before, after, difference } = valueOf(await this.versions.compare(actor, id, { planId, from, to }));
    return {
      before: { ...toVersionWire(before), content: before.content },
      after: { ...toVersionWire(after), content: after.content },
      difference,
    };
  }
}

function wordsOf({ consentedOn, ownWords, assessment }: PlanWordsWire) {
  return { consentedOn: consentedOn === null ? null : date(consentedOn), ownWords, assessment };
}

function toVersionWire({ versionNo, kind, action, on, savedAt, by }: KeptVersion): PlanVersionWire {
  return { versionNo, kind, action, on, savedAt: savedAt.toISOString(), by };
}
