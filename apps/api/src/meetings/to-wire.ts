import type { BookingProposal, CalendarWeek } from '@rettid/application';
import type { CalendarWire, MeetingTimesWire } from '@rettid/contracts';
import { danishTimeOf, formatDate, formatTimeOfDay } from '@rettid/domain';

export function toCalendarWire(week: CalendarWeek): CalendarWire {
  return {
    ...week,
    from: formatDate(week.from),
    businessDate: formatDate(week.businessDate),
    meetings: week.meetings.map(({ on, minute, lengthMinutes, meeting }) => ({
      on: formatDate(on),
      at: formatTimeOfDay(minute),
      lengthMinutes,
      meeting,
    })),
  };
}

export function toMeetingTimesWire(proposal: BookingProposal): MeetingTimesWire {
  return {
    ...proposal,
    slots: proposal.slots.map(({ on, minute }) => ({ on: formatDate(on), at: formatTimeOfDay(minute) })),
    day: proposal.day.map(({ from, to, citizenName }) => ({
      from: formatTimeOfDay(danishTimeOf(from).minute),
      to: formatTimeOfDay(danishTimeOf(to).minute),
      citizenName,
    })),
  };
}
