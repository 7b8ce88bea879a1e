import type { AccessRole } from '@rettid/domain';

/** Tables of the records that people change by hand; the kinds of the journal. */
export const RECORD_TYPES = [
  'assignments',
  'meetings',
  'meeting_participants',
  'contacts',
  'tasks',
  'plans',
  'goals',
  'offers',
  'offer_follow_ups',
  'offer_reports',
  'offer_attendance',
  'exemptions',
  'exemption_reviews',
  'work_hours',
  'offer_absences',
  'no_show_answers',
  'no_show_decisions',
  'prior_notices',
] as const;
export type RecordTypeWire = (typeof RECORD_TYPES)[number];

/** What a change answers with. */
export interface ChangedWire {
  /** The record that was made or changed; `null` where several were. */
  readonly recordId: string | null;
  /** Whether a duty of the citizen changed with it. */
  readonly findingsChanged: boolean;
  /** `false` where the duties could not be evaluated at once; the next nightly sweep does it. */
  readonly findingsCurrent: boolean;
}

/** Characters of a reason for striking, bringing back or correcting; white space around it not counted. */
export const CHANGE_REASON = { least: 5, most: 500 } as const;

/** `POST /api/citizens/:id/records/:type/:recordId/strike` and `…/restore`: answers `ChangedWire`. */
export interface StrikeRecordWire {
  readonly recordVersion: number;
  /** `CHANGE_REASON`; kept in the journal of the case. */
  readonly reason: string;
}

/**
 * `GET /api/citizens/:id/history`: who changed what, newest first. Query: `type` and `record` for one record, `limit`,
 * `cursor`.
 */
export interface HistoryWire {
  readonly items: readonly RecordChangeWire[];
  readonly nextCursor: string | null;
}

export interface RecordChangeWire {
  readonly changeId: string;
  /** One of `RECORD_TYPES`, or one that this build does not know. */
  readonly recordType: string;
  readonly recordId: string;
  /** What the record's version was from then on. */
  readonly recordVersion: number;
  /** What the record's version is now: what a strike names. */
  readonly currentVersion: number;
  readonly kind: 'created' | 'changed' | 'struck' | 'restored';
  /** By column; empty where the record was created. */
  readonly before: Readonly<Record<string, unknown>>;
  /** By column: the whole record where it was created, else what changed. */
  readonly after: Readonly<Record<string, unknown>>;
  /** Why, where the person was asked for it. */
  readonly reason: string | null;
  /** `null`: a program. */
  readonly by: { readonly name: string; readonly role: AccessRole } | null;
  /** ISO instant. */
  readonly at: string;
}

/** Characters of a draft. */
export const DRAFT_TEXT_MOST = 20_000;
export const DRAFT_KEY_PATTERN = /^[A-Za-z0-9._:-]{1,100}$/;

/** `GET`, `PUT` and `DELETE /api/citizens/:id/drafts/:key`: writing that is not sent yet, of whoever asks. */
export interface DraftWire {
  /** `null`: there is no draft. */
  readonly text: string | null;
  /** ISO instant; `null`: there is no draft. */
  readonly savedAt: string | null;
}

/** Body of the `PUT`. */
export interface KeepDraftWire {
  readonly text: string;
}
