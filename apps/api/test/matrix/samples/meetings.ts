import type {
  BookingWire,
  CancelMeetingWire,
  ChangeBookingWire,
  CorrectOutcomeWire,
  GroupBookingWire,
  RecordGroupAttendanceWire,
  RecordContactWire,
  RecordHeldMeetingWire,
  RecordNoShowWire,
  RecordUnbookedMeetingWire,
  SettleTaskWire,
  WriteMinutesWire,
} from '@rettid/contracts';
import { recordOf, type CitizenKey, type Sample } from './sample';

/** A version that no record of the world has. */
const recordVersion = 999;
/** Passes the checks of the form, and is refused for its day. */
const YESTERDAY: BookingWire = {
  kind: 'job_interview',
  on: '2022-02-28',
  at: '10:00',
  lengthMinutes: 45,
  form: 'in_person',
  place: null,
  staffId: null,
  interpreterLanguage: null,
  invitation: null,
  participants: [],
};
const MINUTES = { text: null, marks: null, barrierFocus: null, isPublished: false } as const;
const TOLD = { form: null, minutes: MINUTES, agreements: [], next: null } as const;
const HELD: RecordHeldMeetingWire = { ...TOLD, recordVersion, attendance: [] };
const UNBOOKED: RecordUnbookedMeetingWire = {
  ...TOLD,
  kind: 'job_interview',
  on: '2022-03-02',
  at: '10:00',
  lengthMinutes: 45,
  staffId: null,
  participants: [],
};
const CHANGED: ChangeBookingWire = { ...YESTERDAY, recordVersion };
const CANCELLED: CancelMeetingWire = { recordVersion, cause: 'citizen_ill', note: null };
const NO_SHOW: RecordNoShowWire = { recordVersion };
const CORRECTED: CorrectOutcomeWire = {
  recordVersion,
  outcome: 'held',
  cause: null,
  note: null,
  reason: 'Forvekslet med en anden',
};
const WRITTEN: WriteMinutesWire = { ...MINUTES, recordVersion };
const TOMORROW: RecordContactWire = {
  channel: 'phone',
  direction: 'to_citizen',
  reached: true,
  on: '2022-03-02',
  aboutMeetingId: null,
  note: null,
};
const SETTLED: SettleTaskWire = { recordVersion, isDone: true };

function ofMeeting(action: string, payload: object): Sample {
  return {
    of: 'citizen',
    permission: 'meeting.manage',
    request: (citizen) => ({
      url: `/api/citizens/${citizen.citizenId}/meetings/${recordOf(citizen, 'meeting')}${action}`,
      payload,
    }),
    whereOpen: 409,
  };
}

const groupOf = ({ citizenId }: CitizenKey): GroupBookingWire => ({
  ...YESTERDAY,
  citizenIds: [citizenId, 'nobody'],
});
const attendanceOf = (citizen: CitizenKey): RecordGroupAttendanceWire => ({
  attendance: [
    { citizenId: citizen.citizenId, meetingId: recordOf(citizen, 'meeting'), recordVersion: 1, attended: true },
  ],
});

export const MEETING_SAMPLES: Readonly<Record<string, Sample>> = {
  'POST /api/citizens/:id/meetings': {
    of: 'citizen',
    permission: 'meeting.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/meetings`, payload: YESTERDAY }),
    whereOpen: 400,
  },
  'POST /api/citizens/:id/meetings/held': {
    of: 'citizen',
    permission: 'meeting.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/meetings/held`, payload: UNBOOKED }),
    whereOpen: 400,
  },
  'PUT /api/citizens/:id/meetings/:meetingId': ofMeeting('', CHANGED),
  'POST /api/citizens/:id/meetings/:meetingId/cancel': ofMeeting('/cancel', CANCELLED),
  'POST /api/citizens/:id/meetings/:meetingId/held': ofMeeting('/held', HELD),
  'POST /api/citizens/:id/meetings/:meetingId/no-show': ofMeeting('/no-show', NO_SHOW),
  'POST /api/citizens/:id/meetings/:meetingId/correct': ofMeeting('/correct', CORRECTED),
  'PUT /api/citizens/:id/meetings/:meetingId/minutes': ofMeeting('/minutes', WRITTEN),
  'GET /api/citizens/:id/meeting-times': {
    of: 'citizen',
    permission: 'meeting.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/meeting-times?from=2022-03-08&length=30` }),
  },
  'POST /api/citizens/:id/contacts': {
    of: 'citizen',
    permission: 'contact.record',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/contacts`, payload: TOMORROW }),
    whereOpen: 400,
  },
  'POST /api/citizens/:id/tasks/:taskId/settle': {
    of: 'citizen',
    permission: 'meeting.manage',
    request: (citizen) => ({
      url: `/api/citizens/${citizen.citizenId}/tasks/${recordOf(citizen, 'task')}/settle`,
      payload: SETTLED,
    }),
    whereOpen: 409,
  },
  // One who is not there keeps the whole group from being booked, whatever the other is.
  'POST /api/group-meetings': {
    of: 'citizen',
    permission: 'meeting.manage',
    request: (citizen) => ({ url: '/api/group-meetings', payload: groupOf(citizen) }),
    whereReasonIsMissing: 404,
    whereOpen: 404,
  },
  // The meeting is of no group: who may open the case is told so.
  'POST /api/group-meetings/:groupId/attendance': {
    of: 'citizen',
    permission: 'meeting.manage',
    request: (citizen) => ({ url: '/api/group-meetings/MG-1/attendance', payload: attendanceOf(citizen) }),
    whereOpen: 404,
  },
  // Whoever is not of the caseload staff has no calendar.
  'GET /api/calendar': {
    of: 'actor',
    permission: 'calendar.read',
    request: () => ({ url: '/api/calendar?from=2022-03-01' }),
    statuses: [200, 404],
  },
};
