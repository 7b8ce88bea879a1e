import type { CaseMeetingWire, CaseWire } from '@rettid/contracts';
import { isCountingKind } from '@rettid/domain';
import type { CaseAction } from '../change/case-action';
import type { BookMeetingData } from './book-meeting.component';
import type { HoldMeetingData } from './hold-meeting.component';
import type { RecordContactData } from './record-contact.component';

const INTERVIEW_RULES = ['first-interview', 'interviews-first-6-months', 'interviews-12-months'] as const;

/** What can be begun of meetings and contacts in a case. */
export const MEETING_ACTIONS: readonly CaseAction[] = [
  {
    id: 'hold-meeting',
    label: 'Registrér samtale',
    permission: 'meeting.manage',
    group: 'meetings',
    isPrimary: true,
    load: async () => (await import('./hold-meeting.component')).HoldMeetingComponent,
    dataOf: (theCase, subjectId): HoldMeetingData => ({
      meetingId: subjectId ?? dueMeeting(theCase)?.meetingId ?? null,
    }),
  },
  {
    id: 'book-meeting',
    label: 'Book samtale',
    permission: 'meeting.manage',
    group: 'meetings',
    clears: INTERVIEW_RULES,
    load: async () => (await import('./book-meeting.component')).BookMeetingComponent,
    dataOf: (_, subjectId): BookMeetingData => ({ meetingId: subjectId }),
  },
  {
    id: 'record-unbooked',
    label: 'Registrér samtale uden booking',
    permission: 'meeting.manage',
    group: 'meetings',
    isOffered: (theCase) => dueMeeting(theCase) !== null,
    load: async () => (await import('./hold-meeting.component')).HoldMeetingComponent,
    dataOf: (): HoldMeetingData => ({ meetingId: null }),
  },
  {
    id: 'record-contact',
    label: 'Notér kontakt',
    permission: 'contact.record',
    group: 'meetings',
    clears: ['no-show-follow-up'],
    load: async () => (await import('./record-contact.component')).RecordContactComponent,
    dataOf: (theCase, subjectId): RecordContactData => ({
      aboutMeetingId: subjectId ?? unansweredNoShow(theCase)?.meetingId ?? null,
    }),
  },
];

/** The booked meeting whose outcome is to be told: the latest whose day has come, an interview before others of the day. */
export function dueMeeting({ meetings, businessDate }: CaseWire): CaseMeetingWire | null {
  const due = meetings.filter(({ status, on }) => status === 'booked' && on <= businessDate);
  const latest = due[0]?.on;
  const ofDay = due.filter(({ on }) => on === latest);
  return ofDay.find(isCountingKind) ?? ofDay[0] ?? null;
}

/** The earliest no-show that no contact was about. */
export function unansweredNoShow({ meetings, contacts }: CaseWire): CaseMeetingWire | null {
  const open = meetings.filter(
    ({ status, meetingId }) =>
      status === 'no_show' && !contacts.some(({ aboutMeetingId }) => aboutMeetingId === meetingId),
  );
  return open.at(-1) ?? null;
}
