import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BookingProposalReader, CalendarReader } from '@rettid/application';
import type { CalendarWire, MeetingTimesWire } from '@rettid/contracts';
import { DEFAULT_MEETING_MINUTES, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { CASE_READ_PROBLEMS, valueOf } from '../changes/changed';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { CalendarDto, CalendarQuery, MeetingTimesDto, MeetingTimesQuery } from './calendar.dto';
import { dateOrNull } from './to-command';
import { toCalendarWire, toMeetingTimesWire } from './to-wire';

@ApiTags('meetings')
@Controller('api')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarReader,
    private readonly proposals: BookingProposalReader,
  ) {}

  @Get('calendar')
  @Requires('calendar.read')
  @ApiOperation({
    operationId: 'readCalendar',
    summary: 'A week of meetings: the own, or those of somebody of the team',
  })
  @ApiOkResponse({ type: CalendarDto, description: 'Monday to Sunday' })
  @ApiProblems(
    'validation_failed',
    'not_signed_in',
    'session_expired',
    'permission_missing',
    'resource_not_found',
    'internal_error',
  )
  async week(@Query() { from, staffId }: CalendarQuery, @CurrentActor() actor: Actor): Promise<CalendarWire> {
    const week = await this.calendar.read(staffOf(actor), { from: dateOrNull(from), staffId: staffId ?? null });
    if (week === null) throw new ProblemError('resource_not_found', 'Der er ingen kalender at vise.');
    return toCalendarWire(week);
  }

  @Get('citizens/:id/meeting-times')
  @Requires('meeting.manage')
  @ApiOperation({
    operationId: 'readMeetingTimes',
    summary: 'What a booking can be filled with, and when both are free',
  })
  @ApiOkResponse({ type: MeetingTimesDto, description: 'Proposals' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async times(
    @Param() { id }: CitizenIdParams,
    @Query() { from, length, staffId, except }: MeetingTimesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingTimesWire> {
    const proposal = await this.proposals.read(actor, id, {
      from: dateOrNull(from),
      lengthMinutes: length ?? DEFAULT_MEETING_MINUTES,
      staffId: staffId ?? null,
      exceptMeetingId: except ?? null,
    });
    return toMeetingTimesWire(valueOf(proposal));
  }
}
