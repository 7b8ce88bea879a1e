import type { Transaction } from '@rettid/persistence';

/** What somebody saw or did, by what the log calls it. */
export const ACCESS_ACTIONS = [
  'session.started',
  'session.ended',
  'caseload.read',
  'caseload.searched',
  'caseload.exported',
  'case.read',
  'case.findings_read',
  'case.opened_with_reason',
  'case_openings.read',
  'access_log.read',
  'own_plan.read',
  'saved_view.changed',
  'business_date.moved',
  'meeting.record_held',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

export interface Access {
  readonly action: AccessAction;
  /** Whose data were shown or changed; empty where nobody's were. */
  readonly citizenIds: readonly string[];
  /** Why, where a reason was asked for; free text of the reader. */
  readonly reason?: string;
  readonly subject?: { readonly type: string; readonly id: string };
  /** Ids, codes, counts and dates only; never a CPR number. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Notes what the actor of the transaction saw or did, in the transaction itself: what could not be logged is not shown.
 */
export async function recordAccess(tx: Transaction, access: Access): Promise<void> {
  const jobcenterId = tx.scope.kind === 'jobcenter' ? tx.scope.jobcenterId : null;
  await tx.execute(
    `INSERT INTO audit_log (jobcenter_id, citizen_id, action, subject_type, subject_id, details)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      jobcenterId,
      access.citizenIds[0] ?? null,
      access.action,
      access.subject?.type ?? null,
      access.subject?.id ?? null,
      { ...access.details, ...(access.reason === undefined ? {} : { reason: access.reason }) },
    ],
  );
}
