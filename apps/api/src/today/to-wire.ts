import type { NewsItem, Today, TodayMeeting, TodayNote, WaitingGroup } from '@rettid/application';
import type { NewsItemWire, PrivateNoteWire, TodayMeetingWire, TodayWire, WaitingGroupWire } from '@rettid/contracts';
import { formatDate, type PrivateNote } from '@rettid/domain';
import { toRowWire } from '../caseload/to-caseload-wire';
import { dateText } from '../obligations/to-wire';

export function toTodayWire({ businessDate, days, closedMeetings, duties, waiting, news, notes }: Today): TodayWire {
  return {
    businessDate: formatDate(businessDate),
    days: days.map(({ on, meetings }) => ({ on: formatDate(on), meetings: meetings.map(toMeetingWire) })),
    closedMeetings,
    duties: {
      items: duties.items.map(toRowWire),
      counts: [...duties.counts].map(([status, count]) => ({ status, count })),
    },
    waiting: waiting.map(toWaitingWire),
    news: { since: news.since?.toISOString() ?? null, items: news.items.map(toNewsWire), total: news.total },
    notes: { items: notes.items.map(toTodayNoteWire), total: notes.total },
  };
}

function toMeetingWire({ startsAt, ...meeting }: TodayMeeting): TodayMeetingWire {
  return { ...meeting, startsAt: startsAt.toISOString() };
}

function toWaitingWire({ kind, total, items }: WaitingGroup): WaitingGroupWire {
  return { kind, total, items: items.map(({ on, ...item }) => ({ ...item, on: dateText(on) })) };
}

function toNewsWire({ happenedAt, ...item }: NewsItem): NewsItemWire {
  return { ...item, at: happenedAt.toISOString() };
}

function toTodayNoteWire({ citizen, ...note }: TodayNote): TodayWire['notes']['items'][number] {
  return { citizen, ...toNoteWire(note) };
}

export function toNoteWire({ text, on, colour }: PrivateNote): PrivateNoteWire {
  return { text, on: dateText(on), colour };
}
