import type { CalendarMeetingWire, CalendarWire } from '@rettid/contracts';
import { calendarLayout } from './calendar-layout';

const OPEN: NonNullable<CalendarMeetingWire['meeting']> = {
  meetingId: 'm-1',
  recordVersion: 1,
  citizen: { citizenId: 'c-1', name: 'Amina Yusuf' },
  kind: 'job_interview',
  status: 'booked',
  form: 'in_person',
  place: null,
  groupId: null,
  needsInterpreter: false,
};

function meeting(on: string, at: string, lengthMinutes = 45, groupId: string | null = null): CalendarMeetingWire {
  return { on, at, lengthMinutes, meeting: { ...OPEN, groupId } };
}

function layout(...meetings: CalendarMeetingWire[]): ReturnType<typeof calendarLayout> {
  const week: CalendarWire = {
    from: '2022-02-28',
    businessDate: '2022-03-01',
    staffId: 's-1',
    colleagues: [],
    meetings,
  };
  return calendarLayout(week);
}

describe('a week on the page', () => {
  it('is Monday to Friday from 8 to 16, with today marked', () => {
    const { days, hours } = layout();
    expect(days.map(({ on, isToday }) => [on, isToday])).toEqual([
      ['2022-02-28', false],
      ['2022-03-01', true],
      ['2022-03-02', false],
      ['2022-03-03', false],
      ['2022-03-04', false],
    ]);
    expect(hours).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it('shows a day of the weekend where something stands there, and says that it is closed', () => {
    const { days } = layout(meeting('2022-03-06', '10:00'));
    expect(days.map(({ on, closed }) => [on, closed]).at(-1)).toEqual(['2022-03-06', 'søndag']);
    expect(days).toHaveLength(6);
  });

  it('reaches as far as its meetings: from seven, and past the end of the working day', () => {
    const { hours } = layout(meeting('2022-03-01', '07:30'), meeting('2022-03-02', '16:30'));
    expect([hours[0], hours.at(-1)]).toEqual([7, 17]);
  });

  it('ends at midnight for a meeting that goes on beyond it', () => {
    const { hours, days } = layout(meeting('2022-03-01', '23:30', 60));
    expect(hours.at(-1)).toBe(23);
    expect(days[1]?.blocks[0]).toMatchObject({ from: '23:30', to: '00:30' });
  });

  it('places a meeting by its time and length', () => {
    const [block] = layout(meeting('2022-03-01', '10:00', 60)).days[1]?.blocks ?? [];
    expect(block).toMatchObject({ from: '10:00', to: '11:00', top: 25, height: 12.5, lane: 0, lanes: 1 });
  });

  it('stands two that overlap beside each other, and those that only touch below each other', () => {
    const { days } = layout(
      meeting('2022-03-01', '10:00', 60),
      meeting('2022-03-01', '10:30', 60),
      meeting('2022-03-01', '11:30', 30),
    );
    expect(days[1]?.blocks.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('shows a group meeting once, with everybody in it', () => {
    const { days } = layout(
      meeting('2022-03-01', '10:00', 60, 'MG-1'),
      meeting('2022-03-01', '10:00', 60, 'MG-1'),
      meeting('2022-03-01', '13:00', 60, 'MG-1'),
    );
    expect(days[1]?.blocks.map(({ meetings }) => meetings.length)).toEqual([2, 1]);
  });
});
