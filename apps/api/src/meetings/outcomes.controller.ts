import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CorrectOutcomeUseCase,
  RecordHeldMeetingUseCase,
  RecordNoShowUseCase,
  SettleTaskUseCase,
  WriteMinutesUseCase,
} from '@rettid/application';
import type { ChangedWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { CorrectOutcomeDto, MeetingParams, RecordNoShowDto } from './booking.dto';
import {
  RecordHeldMeetingDto,
  RecordUnbookedMeetingDto,
  SettleTaskDto,
  TaskParams,
  WriteMinutesDto,
} from './held-meeting.dto';
import { toHeld, toUnbooked } from './to-command';

@ApiTags('meetings')
@Controller('api/citizens/:id')
@Requires('meeting.manage')
export class OutcomesController {
  constructor(
    private readonly recordHeld: RecordHeldMeetingUseCase,
    private readonly recordNoShow: RecordNoShowUseCase,
    private readonly correctOutcome: CorrectOutcomeUseCase,
    private readonly writeMinutes: WriteMinutesUseCase,
    private readonly settleTask: SettleTaskUseCase,
  ) {}

  @Post('meetings/held')
  @HttpCode(200)
  @ApiOperation({ operationId: 'recordUnbookedMeeting', summary: 'Record a meeting that nobody had booked' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is recorded as held' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async unbooked(
    @Param() { id }: CitizenIdParams,
    @Body() body: RecordUnbookedMeetingDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.recordHeld.execute(actor, toUnbooked(id, body)), ({ meetingId }) => meetingId);
  }

  @Post('meetings/:meetingId/held')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'recordHeldMeeting',
    summary: 'Record that a meeting was held, with minutes, agreements and the next booking',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'All of it is recorded' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async held(
    @Param() { id, meetingId }: MeetingParams,
    @Body() body: RecordHeldMeetingDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.recordHeld.execute(actor, toHeld(id, meetingId, body)), () => meetingId);
  }

  @Post('meetings/:meetingId/no-show')
  @HttpCode(200)
  @ApiOperation({ operationId: 'recordNoShow', summary: 'Record that the citizen stayed away' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is recorded' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async noShow(
    @Param() { id, meetingId }: MeetingParams,
    @Body() { recordVersion }: RecordNoShowDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(
      await this.recordNoShow.execute(actor, { citizenId: id, meetingId, recordVersion }),
      () => meetingId,
    );
  }

  @Post('meetings/:meetingId/correct')
  @HttpCode(200)
  @ApiOperation({ operationId: 'correctOutcome', summary: 'Mend an outcome that was recorded wrongly' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is corrected; the history keeps what stood there' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async correct(
    @Param() { id, meetingId }: MeetingParams,
    @Body() { recordVersion, outcome, cause, note, reason }: CorrectOutcomeDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, meetingId, recordVersion, outcome, cause, note, reason };
    return changed(await this.correctOutcome.execute(actor, command), () => meetingId);
  }

  @Put('meetings/:meetingId/minutes')
  @ApiOperation({ operationId: 'writeMinutes', summary: 'Write the minutes of a held meeting, and publish them' })
  @ApiOkResponse({ type: ChangedDto, description: 'They are as asked for' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async minutes(
    @Param() { id, meetingId }: MeetingParams,
    @Body() { recordVersion, ...minutes }: WriteMinutesDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, meetingId, recordVersion, minutes };
    return changed(await this.writeMinutes.execute(actor, command), () => meetingId);
  }

  @Post('tasks/:taskId/settle')
  @HttpCode(200)
  @ApiOperation({ operationId: 'settleTask', summary: 'Tick off what was agreed, or open it again' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is as asked for' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async settle(
    @Param() { id, taskId }: TaskParams,
    @Body() { recordVersion, isDone }: SettleTaskDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, taskId, recordVersion, isDone };
    return changed(await this.settleTask.execute(actor, command), () => taskId);
  }
}
