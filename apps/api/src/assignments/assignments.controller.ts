import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AssignPartUseCase, ChangePartUseCase } from '@rettid/application';
import type { ChangedWire } from '@rettid/contracts';
import { date, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { AssignmentParams, AssignPartDto, EndPartDto, MakePrimaryDto } from './assignments.dto';

@ApiTags('assignments')
@Controller('api/citizens/:id/assignments')
@Requires('assignment.manage')
export class AssignmentsController {
  constructor(
    private readonly assignPart: AssignPartUseCase,
    private readonly changePart: ChangePartUseCase,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'assignPart', summary: 'Give somebody a part that nobody hands over, or take it' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is given' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async assign(
    @Param() { id }: CitizenIdParams,
    @Body() { staffId, role, validFrom, validTo, alongside }: AssignPartDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const assigned = await this.assignPart.execute(actor, {
      ...{ citizenId: id, staffId, role, alongside },
      validFrom: date(validFrom),
      validTo: validTo === null ? null : date(validTo),
    });
    return changed(assigned, (assignmentId) => assignmentId);
  }

  @Post(':assignmentId/end')
  @HttpCode(200)
  @ApiOperation({ operationId: 'endPart', summary: 'End a part that nobody takes over, and say why' })
  @ApiOkResponse({ type: ChangedDto, description: 'It has a last day' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async end(
    @Param() { id, assignmentId }: AssignmentParams,
    @Body() { recordVersion, lastDay, cause, note }: EndPartDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const key = { citizenId: id, assignmentId, recordVersion };
    return changed(
      await this.changePart.end(actor, { ...key, lastDay: date(lastDay), cause, note }),
      () => assignmentId,
    );
  }

  @Post(':assignmentId/primary')
  @HttpCode(200)
  @ApiOperation({ operationId: 'makePrimary', summary: 'Make somebody the one whom the citizen turns to' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is the one, and no other is' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async makePrimary(
    @Param() { id, assignmentId }: AssignmentParams,
    @Body() { recordVersion }: MakePrimaryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const made = await this.changePart.makePrimary(actor, { citizenId: id, assignmentId, recordVersion });
    return changed(made, () => assignmentId);
  }
}
