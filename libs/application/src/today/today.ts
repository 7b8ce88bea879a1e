import type {
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  ObligationStatus,
  PlainDate,
  PrivateNote,
  WaitingKind,
} from '@rettid/domain';
import type { CaseloadRow } from '../citizens/caseload';

/** A citizen whose case is open to the reader. */
export interface TodayCitizen {
  readonly citizenId: string;
  readonly givenNames: string;
  readonly familyName: string;
}

export interface TodayMeeting {
  readonly meetingId: string;
  readonly citizen: TodayCitizen;
  readonly startsAt: Date;
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
  readonly status: Exclude<MeetingStatus, 'cancelled'>;
  readonly lengthMinutes: number | null;
  readonly place: string | null;
  /** BCP 47; `null`: none is needed, or nobody said. */
  readonly interpreterLanguage: string | null;
}

export interface TodayDay {
  readonly on: PlainDate;
  /** In the order in which they start. */
  readonly meetings: readonly TodayMeeting[];
}

/** Something that waits for the reader. */
export interface WaitingItem {
  readonly citizen: TodayCitizen;
  /** Of the meeting, offer, exemption, plan or task. */
  readonly subjectId: string;
  /** Since when it waits; of what has yet to end or to be done, when that is; `null`: no day tells. */
  readonly on: PlainDate | null;
  /** A code that tells more of the subject, as its kind of meeting, offer or exemption; of a task its title. */
  readonly about: string | null;
}

export interface WaitingGroup {
  readonly kind: WaitingKind;
  readonly total: number;
  /** Those that have waited longest, or end first. */
  readonly items: readonly WaitingItem[];
}

/** What one colleague did to the records of one kind in one case. */
export interface NewsItem {
  readonly citizen: TodayCitizen;
  /** The table of the records. */
  readonly recordType: string;
  /** The kinds of change, each once. */
  readonly kinds: readonly ('created' | 'changed' | 'struck' | 'restored')[];
  readonly count: number;
  readonly by: string | null;
  /** Of the last of them. */
  readonly happenedAt: Date;
}

export interface TodayNote extends PrivateNote {
  readonly citizen: TodayCitizen;
}

/** A part of a longer list. */
export interface Shortened<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** The start page of one employee. */
export interface Today {
  readonly businessDate: PlainDate;
  /** Today and the next working days, each whether there are meetings or not. */
  readonly days: readonly TodayDay[];
  /** Meetings of the reader on those days in cases that are not open to him. */
  readonly closedMeetings: number;
  readonly duties: {
    /** Citizens of the reader who are owed something that presses, by the day to act by. */
    readonly items: readonly CaseloadRow[];
    /** How many of all of them have a finding of each status that presses. */
    readonly counts: ReadonlyMap<ObligationStatus, number>;
  };
  /** In the order of `WAITING_KINDS`; without the kinds of which nothing waits. */
  readonly waiting: readonly WaitingGroup[];
  readonly news: Shortened<NewsItem> & {
    /** The reader's last visit before today; `null`: there was none, and the last seven days are told. */
    readonly since: Date | null;
  };
  readonly notes: Shortened<TodayNote>;
}
