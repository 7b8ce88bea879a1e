import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  BookGroupMeetingUseCase,
  BookMeetingUseCase,
  CancelMeetingUseCase,
  ChangeBookingUseCase,
  RecordGroupAttendanceUseCase,
} from '@rettid/application';
import type { ChangedWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { CHANGE_PROBLEMS, changed } from '../changes/changed';
import { ChangedDto } from '../changes/changed.dto';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { BookingDto, CancelMeetingDto, ChangeBookingDto, GroupBookingDto, MeetingParams } from './booking.dto';
import { GroupParams, RecordGroupAttendanceDto } from './held-meeting.dto';
import { toBooking } from './to-command';

@ApiTags('meetings')
@Controller('api/citizens/:id/meetings')
@Requires('meeting.manage')
export class BookingsController {
  constructor(
    private readonly bookMeeting: BookMeetingUseCase,
    private readonly changeBooking: ChangeBookingUseCase,
    private readonly cancelMeeting: CancelMeetingUseCase,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'bookMeeting', summary: 'Book a meeting in the calendars of caseworker and citizen' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is booked' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async book(
    @Param() { id }: CitizenIdParams,
    @Body() body: BookingDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const booked = await this.bookMeeting.execute(actor, { citizenId: id, booking: toBooking(body) });
    return changed(booked, ({ meetingId }) => meetingId);
  }

  @Put(':meetingId')
  @ApiOperation({ operationId: 'changeBooking', summary: 'Move a booked meeting, or change what is agreed of it' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is as asked for' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async change(
    @Param() { id, meetingId }: MeetingParams,
    @Body() body: ChangeBookingDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const { recordVersion } = body;
    const command = { citizenId: id, meetingId, recordVersion, booking: toBooking(body) };
    return changed(await this.changeBooking.execute(actor, command), () => meetingId);
  }

  @Post(':meetingId/cancel')
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelMeeting', summary: 'Cancel a booked meeting, and say why' })
  @ApiOkResponse({ type: ChangedDto, description: 'It is cancelled' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async cancel(
    @Param() { id, meetingId }: MeetingParams,
    @Body() { recordVersion, cause, note }: CancelMeetingDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    const command = { citizenId: id, meetingId, recordVersion, cause, note };
    return changed(await this.cancelMeeting.execute(actor, command), () => meetingId);
  }
}

@ApiTags('meetings')
@Controller('api/group-meetings')
@Requires('meeting.manage')
export class GroupMeetingsController {
  constructor(
    private readonly bookGroup: BookGroupMeetingUseCase,
    private readonly recordAttendance: RecordGroupAttendanceUseCase,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'bookGroupMeeting', summary: 'Book several citizens for one time' })
  @ApiOkResponse({ type: ChangedDto, description: 'All are booked; the record is the group' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async book(@Body() body: GroupBookingDto, @CurrentActor() actor: Actor): Promise<ChangedWire> {
    const { citizenIds } = body;
    const booked = await this.bookGroup.execute(actor, { citizenIds, booking: toBooking(body) });
    return changed(booked, ({ groupId }) => groupId);
  }

  @Post(':groupId/attendance')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'recordGroupAttendance',
    summary: 'Say of each citizen of a group meeting whether he came',
  })
  @ApiOkResponse({ type: ChangedDto, description: 'Held for those who came, a no-show for those who did not' })
  @ApiProblems(...CHANGE_PROBLEMS)
  async attend(
    @Param() { groupId }: GroupParams,
    @Body() { attendance }: RecordGroupAttendanceDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedWire> {
    return changed(await this.recordAttendance.execute(actor, { groupId, attendance }), () => groupId);
  }
}
