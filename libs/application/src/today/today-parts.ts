import { NEVER, WAITING_KINDS, type PlainDate } from '@rettid/domain';
import type { NamedActor } from '../staff/access-log/access-entries.query';
import type { NewsItem, Shortened, Today, TodayCitizen, TodayNote, WaitingGroup, WaitingItem } from './today';
import type { MeetingRow } from './today-meetings.query';
import type { NewsRow } from './today-news.query';
import type { NoteRow } from './today-notes.query';
import type { WaitingRow } from './today-waiting.query';

/** Citizens whose cases are open to the reader; remembers which of them the page tells of. */
export class ShownCitizens {
  private readonly told = new Set<string>();

  constructor(private readonly open: ReadonlyMap<string, TodayCitizen>) {}

  get ids(): readonly string[] {
    return [...this.told];
  }

  isOpen(citizenId: string): boolean {
    return this.open.has(citizenId);
  }

  /** @throws Error for a citizen who is not to be shown */
  show(citizenId: string): TodayCitizen {
    const citizen = this.open.get(citizenId);
    if (citizen === undefined) throw new Error('the start page would show a case that is not open to its reader');
    this.told.add(citizenId);
    return citizen;
  }
}

/** Each day with its meetings; of those in cases that are not open to the reader, how many there are. */
export function asDays(
  rows: readonly MeetingRow[],
  days: readonly PlainDate[],
  shown: ShownCitizens,
): Pick<Today, 'days' | 'closedMeetings'> {
  const ofDays = rows.filter((row) => days.includes(row.starts_on));
  const open = ofDays.filter((row) => shown.isOpen(row.citizen_id));
  return {
    days: days.map((on) => ({
      on,
      meetings: open
        .filter((row) => row.starts_on === on)
        .map((row) => ({
          meetingId: row.meeting_id,
          citizen: shown.show(row.citizen_id),
          startsAt: row.starts_at,
          kind: row.kind,
          form: row.form,
          status: row.status,
          lengthMinutes: row.length_minutes,
          place: row.place,
          interpreterLanguage: row.interpreter_language,
        })),
    })),
    closedMeetings: ofDays.length - open.length,
  };
}

/** An exemption of which the ladder tells need not be told to end as well. */
export function onceEach(rows: readonly WaitingRow[]): WaitingRow[] {
  const onLadder = new Set(rows.filter(({ kind }) => kind === 'exemption_step').map((row) => row.subject_id));
  return rows.filter(({ kind, subject_id }) => kind !== 'exemption_ending' || !onLadder.has(subject_id));
}

/** By kind, in the order of the kinds, what has waited longest first. */
export function asWaiting(rows: readonly WaitingRow[], shown: ShownCitizens, most: number): WaitingGroup[] {
  return WAITING_KINDS.map((kind) => {
    const ofKind = rows
      .filter((row) => row.kind === kind && shown.isOpen(row.citizen_id))
      .sort((a, b) => (a.on_day ?? NEVER) - (b.on_day ?? NEVER) || (a.subject_id < b.subject_id ? -1 : 1));
    return { kind, total: ofKind.length, items: ofKind.slice(0, most).map((row) => toWaiting(row, shown)) };
  }).filter(({ total }) => total > 0);
}

function toWaiting(row: WaitingRow, shown: ShownCitizens): WaitingItem {
  return { citizen: shown.show(row.citizen_id), subjectId: row.subject_id, on: row.on_day, about: row.about };
}

export function asNews(
  rows: readonly NewsRow[],
  actors: ReadonlyMap<string, NamedActor>,
  shown: ShownCitizens,
): Shortened<NewsItem> {
  return {
    items: rows.map((row) => ({
      citizen: shown.show(row.citizen_id),
      recordType: row.record_type,
      kinds: row.kinds,
      count: row.count,
      by: actors.get(row.actor_id)?.name ?? null,
      happenedAt: row.happened_at,
    })),
    total: rows[0]?.total ?? 0,
  };
}

export function asNotes(rows: readonly NoteRow[], shown: ShownCitizens, most: number): Shortened<TodayNote> {
  const open = rows.filter((row) => shown.isOpen(row.citizen_id));
  return {
    items: open.slice(0, most).map((row) => ({
      citizen: shown.show(row.citizen_id),
      text: row.text,
      on: row.on_day,
      colour: row.colour,
    })),
    total: open.length,
  };
}
