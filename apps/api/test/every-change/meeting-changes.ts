import type {
  BookingWire,
  CancelMeetingWire,
  ChangeBookingWire,
  CorrectOutcomeWire,
  GroupBookingWire,
  HeldMeetingWire,
  RecordContactWire,
  RecordGroupAttendanceWire,
  RecordHeldMeetingWire,
  RecordNoShowWire,
  RecordUnbookedMeetingWire,
  SettleTaskWire,
  WriteMinutesWire,
} from '@rettid/contracts';
import { saveCitizen, saveMeeting } from '@rettid/testing';
import { strike, type ChangeCases, type MadeCase } from './made-case';

const BOOKING: BookingWire = {
  kind: 'job_interview',
  on: '2022-03-04',
  at: '10:00',
  lengthMinutes: 45,
  form: 'in_person',
  place: null,
  staffId: null,
  interpreterLanguage: null,
  invitation: null,
  participants: [],
};
const MINUTES = {
  text: 'Vi talte om et job i et køkken.',
  marks: ['concrete_jobs'],
  barrierFocus: false,
  isPublished: false,
} as const;
const HELD: HeldMeetingWire = { form: 'phone', minutes: MINUTES, agreements: [], next: null };
const recordVersion = 1;

const group = (made: MadeCase): string => `MG-${made.citizenId}`;

export const MEETING_CHANGES: ChangeCases = {
  'POST /api/citizens/:id/meetings': {
    request: ({ url }) => ({ url: url('meetings'), payload: BOOKING }),
    touches: [],
  },
  'POST /api/citizens/:id/meetings # the only booking': {
    prepare: async ({ db, id }) => await strike(db, 'meetings', 'meeting_id', [id('today'), id('ahead')]),
    request: ({ url }) => ({ url: url('meetings'), payload: BOOKING }),
    touches: ['first-interview', 'interviews-12-months', 'interviews-first-6-months'],
  },
  'POST /api/citizens/:id/meetings/held': {
    request: ({ url }) => ({
      url: url('meetings/held'),
      payload: {
        ...HELD,
        kind: 'job_interview',
        on: '2022-02-28',
        at: '10:00',
        lengthMinutes: 30,
        staffId: null,
        participants: [],
      } satisfies RecordUnbookedMeetingWire,
    }),
    touches: ['interviews-12-months', 'no-show-follow-up'],
  },
  'PUT /api/citizens/:id/meetings/:meetingId': {
    request: ({ url, id }) => ({
      url: url(`meetings/${id('today')}`),
      payload: { ...BOOKING, on: '2022-03-03', recordVersion } satisfies ChangeBookingWire,
    }),
    touches: ['first-interview', 'interviews-12-months', 'interviews-first-6-months'],
  },
  'POST /api/citizens/:id/meetings/:meetingId/cancel': {
    request: ({ url, id }) => ({
      url: url(`meetings/${id('today')}/cancel`),
      payload: { recordVersion, cause: 'citizen_ill', note: null } satisfies CancelMeetingWire,
    }),
    touches: ['first-interview', 'interviews-12-months', 'interviews-first-6-months'],
  },
  'POST /api/citizens/:id/meetings/:meetingId/held': {
    request: ({ url, id }) => ({
      url: url(`meetings/${id('today')}/held`),
      payload: { ...HELD, recordVersion, attendance: [] } satisfies RecordHeldMeetingWire,
    }),
    touches: ['first-interview', 'interviews-12-months', 'interviews-first-6-months', 'no-show-follow-up'],
  },
  'POST /api/citizens/:id/meetings/:meetingId/no-show': {
    request: ({ url, id }) => ({
      url: url(`meetings/${id('past')}/no-show`),
      payload: { recordVersion } satisfies RecordNoShowWire,
    }),
    touches: ['no-show-follow-up'],
  },
  'POST /api/citizens/:id/meetings/:meetingId/correct': {
    request: ({ url, id }) => ({
      url: url(`meetings/${id('held')}/correct`),
      payload: {
        recordVersion,
        outcome: 'cancelled',
        cause: 'citizen_ill',
        note: null,
        reason: 'Forvekslet med en anden borger',
      } satisfies CorrectOutcomeWire,
    }),
    touches: ['interviews-12-months'],
  },
  'PUT /api/citizens/:id/meetings/:meetingId/minutes': {
    request: ({ url, id }) => ({
      url: url(`meetings/${id('held')}/minutes`),
      payload: { ...MINUTES, recordVersion } satisfies WriteMinutesWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/contacts': {
    request: ({ url, id }) => ({
      url: url('contacts'),
      payload: {
        channel: 'phone',
        direction: 'to_citizen',
        reached: true,
        on: null,
        aboutMeetingId: id('no-show'),
        note: null,
      } satisfies RecordContactWire,
    }),
    touches: ['no-show-follow-up'],
  },
  'POST /api/citizens/:id/tasks/:taskId/settle': {
    request: ({ url, id }) => ({
      url: url(`tasks/${id('task')}/settle`),
      payload: { recordVersion, isDone: true } satisfies SettleTaskWire,
    }),
    touches: [],
  },
  'POST /api/group-meetings': {
    prepare: async ({ db, jobcenterId, citizenId }) =>
      await saveCitizen(db, { jobcenterId }, { citizenId: `second-of-${citizenId}` }),
    request: ({ citizenId }) => ({
      url: '/api/group-meetings',
      payload: {
        ...BOOKING,
        kind: 'information_meeting',
        citizenIds: [citizenId, `second-of-${citizenId}`],
      } satisfies GroupBookingWire,
    }),
    touches: [],
  },
  'POST /api/group-meetings/:groupId/attendance': {
    prepare: async (made) =>
      await saveMeeting(
        made.db,
        { citizenId: made.citizenId, jobcenterId: made.jobcenterId },
        {
          meetingId: `group-of-${made.citizenId}`,
          groupId: group(made),
          kind: 'joint_interview',
          status: 'booked',
          startsAt: new Date('2022-02-28T09:00:00Z'),
        },
      ),
    request: (made) => ({
      url: `/api/group-meetings/${group(made)}/attendance`,
      payload: {
        attendance: [
          { citizenId: made.citizenId, meetingId: `group-of-${made.citizenId}`, recordVersion, attended: true },
        ],
      } satisfies RecordGroupAttendanceWire,
    }),
    touches: ['interviews-12-months', 'no-show-follow-up'],
  },
};
