import {
  languageName,
  lengthText,
  OWN_MEETING_WORDS,
  type MeetingKind,
  type PlainDate,
  type TaskOwner,
} from '@rettid/domain';
import { appointmentTime, type BookedMeeting } from './appointments';
import type { OwnMeeting, OwnMinutes } from './own-plan';

export function toOwnMeeting(meeting: BookedMeeting): OwnMeeting {
  return {
    on: meeting.on,
    time: appointmentTime(meeting.startsAt),
    title: titleOf(meeting.kind, meeting.withName),
    length: lengthText(meeting.lengthMinutes),
    where: whereOf(meeting),
    interpreter: meeting.interpreterLanguage === null ? null : languageName(meeting.interpreterLanguage),
    others: meeting.participants.map(({ name, department }) => (department === null ? name : `${name}, ${department}`)),
    invitation: meeting.invitation,
  };
}

/** Minutes of a held meeting that the citizen may read. */
export interface PublishedMinutes {
  readonly kind: MeetingKind;
  readonly on: PlainDate;
  readonly text: string;
  readonly withName: string | null;
  readonly agreements: readonly {
    readonly title: string;
    readonly owner: TaskOwner;
    readonly dueOn: PlainDate | null;
    readonly isDone: boolean;
  }[];
}

const OWNER_WORDS: Readonly<Record<TaskOwner, string>> = {
  citizen: 'du',
  caseworker: 'din sagsbehandler',
  job_broker: 'din jobformidler',
  provider: 'stedet, hvor du er i tilbud',
  other: 'en anden',
};

export function toOwnMinutes({ kind, on, text, withName, agreements }: PublishedMinutes): OwnMinutes {
  return {
    on,
    title: titleOf(kind, withName),
    text,
    agreements: agreements.map(({ owner, ...agreement }) => ({ ...agreement, who: OWNER_WORDS[owner] })),
  };
}

/** Without the article that leads in within a sentence. */
function titleOf(kind: MeetingKind, withName: string | null): string {
  const name = OWN_MEETING_WORDS[kind].replace(/^(?:en|et) /, '');
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return withName === null ? title : `${title} med ${withName}`;
}

function whereOf({ form, place }: BookedMeeting): string {
  switch (form) {
    case 'phone':
      return 'Vi ringer til dig';
    case 'video':
      return 'På video';
    case 'home_visit':
      return 'Hjemme hos dig';
    default:
      return place ?? 'På jobcenteret';
  }
}
