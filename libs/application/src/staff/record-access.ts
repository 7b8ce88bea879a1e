import type { Transaction } from '@rettid/persistence';
import { scrubText, type ActorScope } from '@rettid/platform';

/** What somebody saw or did, by what the log calls it. */
export const ACCESS_ACTIONS = [
  'session.started',
  'session.ended',
  'caseload.read',
  'caseload.searched',
  'caseload.exported',
  'caseload.imported',
  'case.read',
  'case.findings_read',
  'case.opened_with_reason',
  'case_openings.read',
  'access_log.read',
  'access_log.archived',
  'access_log.purged',
  'own_plan.read',
  'saved_view.changed',
  'business_date.moved',
  'meeting.record_held',
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
 */
export async function recordAccess(tx: Transaction, access: Access): Promise<void> {
  const { action, citizenIds, reason, subject, details = {} } = access;
  // Named, so that the server plans it once per connection: planning costs more than the insert.
  await tx.client.query({
    name: tx.scope.kind === 'citizen' ? 'record-own-access' : 'record-access',
    text: tx.scope.kind === 'citizen' ? INSERT_OF_CITIZEN : INSERT,
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

const insertFor = (jobcenter: string): string =>
  `INSERT INTO access_log (jobcenter_id, action, citizen_ids, reason, subject_type, subject_id, details)
   VALUES (${jobcenter}, $2, $3, $4, $5, $6, $7)`;
const INSERT = insertFor('$1');
const INSERT_OF_CITIZEN = insertFor('(SELECT jobcenter_id FROM citizens WHERE citizen_id = $1)');

/** Without what looks like a CPR number, in every text at any depth. */
function scrubbed(detail: AccessDetail): AccessDetail {
  if (typeof detail === 'string') return scrubText(detail);
  if (typeof detail !== 'object' || detail === null) return detail;
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, scrubbed(value)]));
}

function jobcenterOf(scope: Exclude<ActorScope, { kind: 'citizen' }>, { jobcenterId }: Access): string | null {
  return scope.kind === 'jobcenter' ? scope.jobcenterId : (jobcenterId ?? null);
}
