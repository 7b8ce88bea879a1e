import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import type { CaseChange } from './case-changes';
import { KEPT_RECORDS, type RecordType } from './kept-records';

/** Bookkeeping columns that every kept record has. */
export interface KeptRow {
  readonly record_version: number;
  readonly struck_at: Date | null;
}

/** Who made a record what it is now, and when. */
export interface LastChange {
  readonly recordVersion: number;
  /** `null`: a program, or before changes were journaled. */
  readonly by: string | null;
  readonly at: Date | null;
}

/** Somebody else changed the record since it was read. */
export class RecordChangedError extends CodedError<'record_changed'> {
  constructor(readonly change: LastChange) {
    super('record_changed', 'Andre har ændret det samme i mellemtiden', { recordVersion: change.recordVersion });
  }
}

/** `record_not_found`: not there, struck, or not of this case. */
export type RecordError = RecordChangedError | CodedError<'record_not_found'>;

/**
 * Locks a record of the case to change it (optimistic locking: what is changed is what was read).
 *
 * @param recordVersion the version that the change was made on
 * @param state `standing` records are those that count; `struck` ones can only be brought back
 * @returns the row as the driver reads it: days as `YYYY-MM-DD`, numerics as text
 */
export async function lockRecord<Row extends object>(
  { tx, citizenId }: Pick<CaseChange, 'tx' | 'citizenId'>,
  type: RecordType,
  recordId: string,
  recordVersion: number,
  state: 'standing' | 'struck' = 'standing',
): Promise<Result<Row & KeptRow, RecordError>> {
  const [row] = await tx.query<Row & KeptRow>(
    `SELECT * FROM ${type} WHERE citizen_id = $1 AND ${KEPT_RECORDS[type].idColumn}::text = $2
       AND struck_at IS ${state === 'struck' ? 'NOT NULL' : 'NULL'} FOR NO KEY UPDATE`,
    [citizenId, recordId],
  );
  if (row === undefined) return failed(new CodedError('record_not_found', 'Det, der skal ændres, findes ikke længere'));
  if (row.record_version === recordVersion) return ok(row);
  return failed(new RecordChangedError(await lastChange(tx, { citizenId, type, recordId }, row.record_version)));
}

async function lastChange(
  tx: Transaction,
  { citizenId, type, recordId }: { citizenId: string; type: RecordType; recordId: string },
  recordVersion: number,
): Promise<LastChange> {
  const [change] = await tx.query<{ name: string | null; happened_at: Date }>(
    `SELECT (SELECT u.name FROM users u WHERE u.user_id = r.actor_id) AS name, r.happened_at FROM record_changes r
     WHERE r.citizen_id = $1 AND r.record_type = $2 AND r.record_id = $3 ORDER BY r.change_id DESC LIMIT 1`,
    [citizenId, type, recordId],
  );
  return { recordVersion, by: change?.name ?? null, at: change?.happened_at ?? null };
}
