import type { CalendarMeetingWire, CalendarWire } from '@rettid/contracts';
import { addDays, closedDayName, date, formatDate, parseTimeOfDay, WORKING_HOURS } from '@rettid/domain';

/** What stands in a calendar at one time: a meeting, several of one group, or a time that is taken. */
export interface CalendarBlock {
  /** `HH:MM` */
  readonly from: string;
  readonly to: string;
  /** Of the height of the day, in per cent. */
  readonly top: number;
  readonly height: number;
  /** Meetings at the same time stand beside each other: which place of how many. */
  readonly lane: number;
  readonly lanes: number;
  /** One, or those of a group meeting. */
  readonly meetings: readonly CalendarMeetingWire[];
}

export interface CalendarDay {
  readonly on: string;
  readonly isToday: boolean;
  /** Why the jobcentre is closed that day; `null`: it is open. */
  readonly closed: string | null;
  readonly blocks: readonly CalendarBlock[];
}

export interface CalendarLayout {
  /** Monday to Friday; Saturday and Sunday where something stands there. */
  readonly days: readonly CalendarDay[];
  /** Whole hours that the week shows, `HH:00`; the working day, and more where meetings lie outside it. */
  readonly hours: readonly number[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly meetings: readonly CalendarMeetingWire[];
}

export function calendarLayout(calendar: CalendarWire): CalendarLayout {
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => formatDate(addDays(date(calendar.from), day)));
  const spans = new Map(days.map((on) => [on, spansOf(calendar.meetings.filter((meeting) => meeting.on === on))]));
  const all = [...spans.values()].flat();
  const first = Math.floor(Math.min(WORKING_HOURS.from, ...all.map(({ start }) => start)) / 60);
  const last = Math.ceil(Math.max(WORKING_HOURS.to, ...all.map(({ end }) => Math.min(end, 1440))) / 60);
  return {
    hours: Array.from({ length: last - first }, (_, hour) => first + hour),
    days: days
      .filter((on, index) => index < 5 || (spans.get(on) ?? []).length > 0)
      .map((on) => ({
        on,
        isToday: on === calendar.businessDate,
        closed: closedDayName(date(on)),
        blocks: laidOut(spans.get(on) ?? [], first * 60, last * 60),
      })),
  };
}

/** Parts of one group meeting that begin together are one thing to see. */
function spansOf(meetings: readonly CalendarMeetingWire[]): Span[] {
  const spans = new Map<string, { start: number; end: number; meetings: CalendarMeetingWire[] }>();
  for (const [index, meeting] of meetings.entries()) {
    const start = parseTimeOfDay(meeting.at) ?? 0;
    const groupId = meeting.meeting?.groupId ?? null;
    const key = groupId === null ? `single-${String(index)}` : `${groupId} ${meeting.at}`;
    const known = spans.get(key);
    if (known === undefined) spans.set(key, { start, end: start + meeting.lengthMinutes, meetings: [meeting] });
    else known.meetings.push(meeting);
  }
  return [...spans.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Places meetings beside each other that overlap, each run of overlapping ones in as few lanes as it needs. */
function laidOut(spans: readonly Span[], from: number, to: number): CalendarBlock[] {
  const blocks: CalendarBlock[] = [];
  let run: { span: Span; lane: number }[] = [];
  let end = -1;
  const close = (): void => {
    const lanes = Math.max(0, ...run.map(({ lane }) => lane)) + 1;
    blocks.push(...run.map(({ span, lane }) => blockOf(span, { lane, lanes }, from, to)));
    run = [];
  };
  for (const span of spans) {
    if (span.start >= end) close();
    const taken = new Set(run.filter((one) => one.span.end > span.start).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    run.push({ span, lane });
    end = Math.max(end, span.end);
  }
  close();
  return blocks;
}

function blockOf(
  { start, end, meetings }: Span,
  place: { readonly lane: number; readonly lanes: number },
  from: number,
  to: number,
): CalendarBlock {
  const shown = Math.min(end, to);
  return {
    ...place,
    from: timeOf(start),
    to: timeOf(end % 1440),
    top: ((start - from) / (to - from)) * 100,
    height: ((shown - start) / (to - from)) * 100,
    meetings,
  };
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
