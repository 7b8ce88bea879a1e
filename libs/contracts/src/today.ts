import type {
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  NoteColour,
  ObligationStatus,
  WaitingKind,
} from '@rettid/domain';
import type { CaseloadRowWire } from './caseload';

export interface TodayCitizenWire {
  readonly citizenId: string;
  readonly givenNames: string;
  readonly familyName: string;
}

export interface TodayMeetingWire {
  readonly meetingId: string;
  readonly citizen: TodayCitizenWire;
  /** ISO instant. */
  readonly startsAt: string;
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
  readonly status: Exclude<MeetingStatus, 'cancelled'>;
  readonly lengthMinutes: number | null;
  readonly place: string | null;
  /** BCP 47; `null`: none is needed, or nobody said. */
  readonly interpreterLanguage: string | null;
}

export interface TodayDayWire {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly meetings: readonly TodayMeetingWire[];
}

export interface WaitingItemWire {
  readonly citizen: TodayCitizenWire;
  /** Of the record that waits. */
  readonly subjectId: string;
  /** Since when it waits; of what has yet to end or to be done, when that is; `null`: no day tells. */
  readonly on: string | null;
  /** A code that tells more of the record, as its kind; of a task its title. */
  readonly about: string | null;
}

export interface WaitingGroupWire {
  readonly kind: WaitingKind;
  readonly total: number;
  readonly items: readonly WaitingItemWire[];
}

/** What a colleague did to the records of one kind in one case. */
export interface NewsItemWire {
  readonly citizen: TodayCitizenWire;
  /** The table of the records: `meetings`. */
  readonly recordType: string;
  readonly kinds: readonly ('created' | 'changed' | 'struck' | 'restored')[];
  readonly count: number;
  /** `null`: somebody who is no longer a user. */
  readonly by: string | null;
  /** Of the last change; ISO instant. */
  readonly at: string;
}

/** What one employee keeps in mind about a citizen; nobody else sees it, and it is no part of the case. */
export interface PrivateNoteWire {
  /** 1-500 characters. */
  readonly text: string;
  /** The day to be reminded on. */
  readonly on: string | null;
  readonly colour: NoteColour;
}

/** `GET /api/citizens/:id/note` */
export interface PrivateNoteAnswerWire {
  readonly note: PrivateNoteWire | null;
}

export interface TodayNoteWire extends PrivateNoteWire {
  readonly citizen: TodayCitizenWire;
}

/** `GET /api/today`: the start page of whoever asks. */
export interface TodayWire {
  readonly businessDate: string;
  /** Today and the next five working days. */
  readonly days: readonly TodayDayWire[];
  /** Meetings of the reader on those days in cases that are not open to him. */
  readonly closedMeetings: number;
  readonly duties: {
    /** Citizens who are owed something that presses, by the day to act by. */
    readonly items: readonly CaseloadRowWire[];
    /** How many of all the reader's citizens have a finding of each status that presses. */
    readonly counts: readonly { readonly status: ObligationStatus; readonly count: number }[];
  };
  readonly waiting: readonly WaitingGroupWire[];
  readonly news: {
    /** The last visit before today, an ISO instant; `null`: there was none, and seven days are told. */
    readonly since: string | null;
    readonly items: readonly NewsItemWire[];
    readonly total: number;
  };
  readonly notes: { readonly items: readonly TodayNoteWire[]; readonly total: number };
}
