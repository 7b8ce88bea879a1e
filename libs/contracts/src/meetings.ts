import type {
  ContactChannel,
  ContactDirection,
  InterviewMark,
  MeetingCancelCause,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  TaskOwner,
} from '@rettid/domain';

/** Most characters of the texts of meetings and contacts. */
export const MEETING_TEXT = {
  invitation: 4_000,
  minutes: 20_000,
  note: 4_000,
  place: 200,
  participant: 100,
  agreement: 500,
} as const;

/** How many participants and agreements one meeting takes, and how many citizens a group meeting. */
export const MEETING_LISTS = { participants: 20, agreements: 20, group: { least: 2, most: 30 } } as const;

export interface ParticipantInputWire {
  readonly name: string;
  readonly department: string | null;
  readonly role: string | null;
}

/** What is agreed of a meeting that lies ahead. */
export interface BookingWire {
  readonly kind: MeetingKind;
  /** The day in Denmark, `YYYY-MM-DD`. */
  readonly on: string;
  /** When it begins in Denmark, `HH:MM`. */
  readonly at: string;
  readonly lengthMinutes: number;
  readonly form: MeetingForm;
  readonly place: string | null;
  /** Whose calendar it stands in. */
  readonly staffId: string | null;
  /** BCP 47. */
  readonly interpreterLanguage: string | null;
  /** What the citizen reads; `null`: built from the rest, and kept in step with it when the meeting is moved. */
  readonly invitation: string | null;
  readonly participants: readonly ParticipantInputWire[];
}

/**
 * `POST /api/citizens/:id/meetings` takes a `BookingWire`; `POST /api/group-meetings` a booking of several citizens. Both answer
 * `ChangedWire` with the meeting, or the group. 409 `conflict` where caseworker or citizen has another meeting then.
 */
export interface GroupBookingWire extends BookingWire {
  readonly citizenIds: readonly string[];
}

/** `PUT /api/citizens/:id/meetings/:meetingId`: moves a booked meeting, or changes what else is agreed of it. */
export interface ChangeBookingWire extends BookingWire {
  readonly recordVersion: number;
}

/** `POST …/:meetingId/cancel` */
export interface CancelMeetingWire {
  readonly recordVersion: number;
  readonly cause: MeetingCancelCause;
  /** Required with `other`. */
  readonly note: string | null;
}

/** `POST …/:meetingId/no-show` */
export interface RecordNoShowWire {
  readonly recordVersion: number;
}

/** `POST …/:meetingId/correct`: mends an outcome that was recorded wrongly. */
export interface CorrectOutcomeWire {
  readonly recordVersion: number;
  readonly outcome: Exclude<MeetingStatus, 'booked'>;
  /** With `cancelled` alone. */
  readonly cause: MeetingCancelCause | null;
  readonly note: string | null;
  /** `CHANGE_REASON` */
  readonly reason: string;
}

export interface MinutesWire {
  readonly text: string | null;
  /** `null`: nobody said what it dealt with. */
  readonly marks: readonly InterviewMark[] | null;
  readonly barrierFocus: boolean | null;
  /** Whether the citizen reads the text. */
  readonly isPublished: boolean;
}

/** `PUT …/:meetingId/minutes` */
export interface WriteMinutesWire extends MinutesWire {
  readonly recordVersion: number;
}

/** A task, or a sub-goal of the plan in force. */
export interface AgreementInputWire {
  readonly kind: 'task' | 'sub_goal';
  readonly title: string;
  /** Who does it; of a task alone. */
  readonly owner: TaskOwner | null;
  readonly staffId: string | null;
  /** The goal that a sub-goal leads to; `null`: the first open job goal. */
  readonly parentGoalId: string | null;
  readonly dueOn: string | null;
}

/** What is told of a meeting that was held; of one that was booked, what is left out stays as it was. */
export interface HeldMeetingWire {
  readonly form: MeetingForm | null;
  readonly minutes: MinutesWire;
  readonly agreements: readonly AgreementInputWire[];
  readonly next: BookingWire | null;
}

/** `POST …/:meetingId/held` */
export interface RecordHeldMeetingWire extends HeldMeetingWire {
  readonly recordVersion: number;
  readonly attendance: readonly { readonly participantId: string; readonly attended: boolean }[];
}

/** `POST /api/citizens/:id/meetings/held`: a meeting that nobody had booked. */
export interface RecordUnbookedMeetingWire extends HeldMeetingWire {
  readonly kind: MeetingKind;
  readonly on: string;
  readonly at: string;
  readonly lengthMinutes: number;
  readonly staffId: string | null;
  readonly participants: readonly ParticipantInputWire[];
}

/** `POST /api/group-meetings/:groupId/attendance` */
export interface RecordGroupAttendanceWire {
  readonly attendance: readonly {
    readonly citizenId: string;
    readonly meetingId: string;
    readonly recordVersion: number;
    readonly attended: boolean;
  }[];
}

/** `POST /api/citizens/:id/contacts` */
export interface RecordContactWire {
  readonly channel: ContactChannel;
  readonly direction: ContactDirection;
  /** Whether the citizen was spoken with; `null` for what is only sent. */
  readonly reached: boolean | null;
  /** `null`: today. */
  readonly on: string | null;
  readonly aboutMeetingId: string | null;
  readonly note: string | null;
}

/** `POST /api/citizens/:id/tasks/:taskId/settle` */
export interface SettleTaskWire {
  readonly recordVersion: number;
  readonly isDone: boolean;
}

export interface ColleagueWire {
  readonly staffId: string;
  readonly name: string;
}

/**
 * `GET /api/citizens/:id/meeting-times`: what can be filled in of a booking, and the next free times of both. Query: `from`, `length`,
 * `staffId`, `except`.
 */
export interface MeetingTimesWire {
  readonly firstName: string;
  /** Name of the jobcentre. */
  readonly place: string;
  readonly interpreterLanguage: string | null;
  readonly staffId: string | null;
  /** Whose calendars the reader can book in from here. */
  readonly colleagues: readonly ColleagueWire[];
  readonly slots: readonly { readonly on: string; readonly at: string }[];
  /** What is taken on the first day asked for, in Danish time. */
  readonly day: readonly {
    readonly from: string;
    readonly to: string;
    /** `null` where the case is closed to the reader. */
    readonly citizenName: string | null;
  }[];
}

export interface CalendarMeetingWire {
  readonly on: string;
  readonly at: string;
  readonly lengthMinutes: number;
  /** `null` where the case is closed to the reader: the time is taken, and that is all. */
  readonly meeting: {
    readonly meetingId: string;
    readonly recordVersion: number;
    readonly citizen: { readonly citizenId: string; readonly name: string };
    readonly kind: MeetingKind;
    readonly status: MeetingStatus;
    readonly form: MeetingForm | null;
    readonly place: string | null;
    readonly groupId: string | null;
    readonly needsInterpreter: boolean;
  } | null;
}

/** `GET /api/calendar?from=&staffId=`: a week of somebody's meetings, earliest first. 404 where it is not the reader's to see. */
export interface CalendarWire {
  /** The Monday. */
  readonly from: string;
  readonly businessDate: string;
  readonly staffId: string;
  readonly colleagues: readonly ColleagueWire[];
  readonly meetings: readonly CalendarMeetingWire[];
}
