import type { Transaction } from '@rettid/persistence';
import { scrubText, type ActorScope } from '@rettid/platform';

/** What somebody saw, by what the log calls it. */
const READINGS = [
  'caseload.read',
  'caseload.searched',
  'case.read',
  'case.findings_read',
  'case_openings.read',
  'access_log.read',
  'own_plan.read',
  'today.read',
  'calendar.read',
  'case.history_read',
  'case.brief_read',
  'meeting.times_read',
  'no_show.read',
  'plan.versions_read',
  'offer.preview_read',
  'exemption.read',
  'exemption.preview_read',
  'assignment.preview_read',
  'hand_over.read',
  'note.read',
] as const;
export type ReadingAction = (typeof READINGS)[number];

/** What somebody saw or did, by what the log calls it. */
export const ACCESS_ACTIONS = [
  ...READINGS,
  'session.started',
  'session.ended',
  'caseload.exported',
  'caseload.imported',
  'case.opened_with_reason',
  'access_log.archived',
  'access_log.purged',
  'saved_view.changed',
  'business_date.moved',
  'note.changed',
  'record.struck',
  'record.restored',
  'contact.recorded',
  'contact.changed',
  'meeting.booked',
  'meeting.moved',
  'meeting.cancelled',
  'meeting.record_held',
  'meeting.record_no_show',
  'meeting.corrected',
  'meeting.minutes_saved',
  'meeting.minutes_published',
  'task.added',
  'task.changed',
  'no_show.assessed',
  'no_show.decided',
  'prior_notice.sent',
  'prior_notice.answered',
  'prior_notice.withdrawn',
  'plan.created',
  'plan.changed',
  'plan.goal_added',
  'plan.goal_changed',
  'plan.goals_moved',
  'plan.published',
  'offer.granted',
  'offer.changed',
  'offer.ended',
  'offer.followed_up',
  'offer.reported',
  'offer.report_read',
  'offer.attendance_recorded',
  'offer.evaluated',
  'exemption.granted',
  'exemption.extended',
  'exemption.changed',
  'exemption.closed',
  'exemption.reviewed',
  'work_hours.recorded',
  'assignment.made',
  'assignment.taken_over',
  'assignment.handed_over',
  'assignment.ended',
  'hand_over.confirmed',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

export type AccessDetail = string | number | boolean | null | { readonly [name: string]: AccessDetail };

export interface Access {
  readonly action: AccessAction;
  /** Whose data were shown or changed; empty where nobody's were. A page of a list is one access with all its ids. */
  readonly citizenIds: readonly string[];
  /** Why, where a reason was asked for; free text of the reader. */
  readonly reason?: string;
  readonly subject?: { readonly type: string; readonly id: string };
  /** Ids, codes, counts and dates only. */
  readonly details?: Readonly<Record<string, AccessDetail>>;
  /** The jobcentre it happened in, for programs alone: somebody else's scope tells. */
  readonly jobcenterId?: string;
}

/**
 * Notes what the actor of the transaction saw or did, in the transaction itself: what could not be logged is not shown.
 * Staff are noted under their jobcentre, a citizen under his, a program under `jobcenterId` or none. Whatever looks like a
 * CPR number in the reason or the details is taken out.
 *
 * A transaction that notes a reading must not change anything else: it does not wait for the disk when it commits, so a
 * server that loses its power loses the last half second of readings.
 */
export async function recordAccess(tx: Transaction, access: Access): Promise<void> {
  const { action, citizenIds, reason, subject, details = {} } = access;
  const isOwn = tx.scope.kind === 'citizen';
  const isReading = READINGS.some((reading) => reading === action);
  // Named, so that the server plans it once per connection: planning costs more than the insert.
  await tx.client.query({
    name: `record-${isOwn ? 'own-' : ''}${isReading ? 'reading' : 'access'}`,
    text: insertFor(isOwn, isReading),
    values: [
      tx.scope.kind === 'citizen' ? tx.scope.citizenId : jobcenterOf(tx.scope, access),
      action,
      citizenIds,
      reason === undefined ? null : scrubText(reason),
      subject?.type ?? null,
      subject?.id ?? null,
      scrubbed(details),
    ],
  });
}

/**
 * Waiting for the disk would cost a page more than all else in it. What the reader saw is committed with its entry or not
 * at all either way; only how soon the commit outlives a crash of the server differs.
 */
const WITHOUT_WAITING = `FROM set_config('synchronous_commit', 'off', true)`;

function insertFor(isOwn: boolean, isReading: boolean): string {
  const jobcenter = isOwn ? '(SELECT jobcenter_id FROM citizens WHERE citizen_id = $1)' : '$1';
  return `INSERT INTO access_log (jobcenter_id, action, citizen_ids, reason, subject_type, subject_id, details)
          SELECT ${jobcenter}, $2, $3::text[], $4, $5, $6, $7::jsonb ${isReading ? WITHOUT_WAITING : ''}`;
}

/** Without what looks like a CPR number, in every text at any depth. */
function scrubbed(detail: AccessDetail): AccessDetail {
  if (typeof detail === 'string') return scrubText(detail);
  if (typeof detail !== 'object' || detail === null) return detail;
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, scrubbed(value)]));
}

function jobcenterOf(scope: Exclude<ActorScope, { kind: 'citizen' }>, { jobcenterId }: Access): string | null {
  return scope.kind === 'jobcenter' ? scope.jobcenterId : (jobcenterId ?? null);
}
