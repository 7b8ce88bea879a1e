import type { Permission } from '@rettid/domain';

interface KeptRecord {
  /** The column that names the record within its citizen. */
  readonly idColumn: string;
  /** What correcting and striking it asks for. */
  readonly permission: Permission;
}

/**
 * Every kind of record that people change by hand, by its table: each has a version, can be struck, and is journaled
 * (`keptRecord` of the migrations; a test holds this list against the database).
 */
export const KEPT_RECORDS = {
  assignments: { idColumn: 'assignment_id', permission: 'assignment.manage' },
  meetings: { idColumn: 'meeting_id', permission: 'meeting.manage' },
  meeting_participants: { idColumn: 'participant_id', permission: 'meeting.manage' },
  contacts: { idColumn: 'contact_id', permission: 'contact.record' },
  tasks: { idColumn: 'task_id', permission: 'meeting.manage' },
  plans: { idColumn: 'plan_id', permission: 'plan.edit' },
  goals: { idColumn: 'goal_id', permission: 'plan.edit' },
  offers: { idColumn: 'offer_id', permission: 'offer.grant' },
  offer_follow_ups: { idColumn: 'follow_up_id', permission: 'offer.follow_up' },
  offer_reports: { idColumn: 'report_id', permission: 'offer.follow_up' },
  offer_attendance: { idColumn: 'attendance_id', permission: 'offer.follow_up' },
  exemptions: { idColumn: 'exemption_id', permission: 'exemption.decide' },
  exemption_reviews: { idColumn: 'review_id', permission: 'exemption.decide' },
  work_hours: { idColumn: 'month', permission: 'hours.record' },
  offer_absences: { idColumn: 'absence_id', permission: 'no_show.handle' },
  no_show_answers: { idColumn: 'answer_id', permission: 'no_show.handle' },
  no_show_decisions: { idColumn: 'decision_id', permission: 'no_show.handle' },
  prior_notices: { idColumn: 'notice_id', permission: 'exemption.decide' },
} as const satisfies Readonly<Record<string, KeptRecord>>;

/** Names the table of a record, and its kind in the journal. */
export type RecordType = keyof typeof KEPT_RECORDS;
export const RECORD_TYPES = Object.keys(KEPT_RECORDS) as readonly RecordType[];
