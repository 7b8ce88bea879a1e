import type { CaseContactWire, CaseMeetingWire } from '@rettid/contracts';
import { date, type PlainDate } from '@rettid/domain';
import { contactedWords } from '../../words/contact-words';
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS } from '../../words/case-words';
import { dayWords } from '../../words/period-words';
import { personName } from '../../words/person-words';
import type { PointItem, PointMark } from './timeline-model';

interface MeetingLanes {
  readonly meetings: readonly PointItem[];
  readonly no_shows: readonly PointItem[];
  readonly cancelled: readonly PointItem[];
}

/** Meetings by what came of them; a no-show tells whether anybody got in touch about it. */
export function meetingItems(
  meetings: readonly CaseMeetingWire[],
  contacts: readonly CaseContactWire[],
  today: PlainDate,
): MeetingLanes {
  const lanes = { meetings: [] as PointItem[], no_shows: [] as PointItem[], cancelled: [] as PointItem[] };
  for (const meeting of meetings) {
    const item: PointItem = {
      id: `meeting ${meeting.meetingId}`,
      mark: markOf(meeting, today),
      on: date(meeting.on),
      words: meetingWords(meeting, contacts, today),
    };
    if (item.mark === 'no_show') lanes.no_shows.push(item);
    else if (item.mark === 'cancelled') lanes.cancelled.push(item);
    else lanes.meetings.push(item);
  }
  return lanes;
}

function markOf(meeting: CaseMeetingWire, today: PlainDate): PointMark {
  switch (meeting.status) {
    case 'held':
      return meeting.counts ? 'held' : 'held_other';
    case 'booked':
      return date(meeting.on) < today ? 'lapsed' : 'booked';
    default:
      return meeting.status;
  }
}

function meetingWords(meeting: CaseMeetingWire, contacts: readonly CaseContactWire[], today: PlainDate): string {
  const kind = MEETING_KIND_WORDS[meeting.kind];
  const form = meeting.form === null ? '' : ` (${MEETING_FORM_WORDS[meeting.form]})`;
  const staff = meeting.staff === null ? '' : ` med ${personName(meeting.staff)}`;
  const day = dayWords(meeting.on);
  switch (markOf(meeting, today)) {
    case 'held':
      return `${kind} holdt ${day}${form}${staff}`;
    case 'held_other':
      return `${kind} holdt ${day}${form}${staff}; tæller ikke som jobsamtale`;
    case 'booked':
      return `${kind} booket til ${day}${form}${staff}`;
    case 'lapsed':
      return `${kind} booket til ${day}; der er ikke registreret, hvad der skete`;
    case 'no_show':
      return `Udeblivelse fra ${kind.toLowerCase()} ${day}; ${contactedWords(meeting.meetingId, contacts)}`;
    case 'cancelled':
      return `${kind} ${day} blev aflyst`;
  }
}
