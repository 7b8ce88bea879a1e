import type { AccessRole, Actor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import type { Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading } from './case-reading';
import type { RecordType } from './kept-records';

export interface HistoryRequest {
  readonly citizenId: string;
  /** Of one record; `null`: of the whole case. */
  readonly record: { readonly type: RecordType; readonly id: string } | null;
  /** The page starts behind this change; `null` starts at the newest. */
  readonly after: string | null;
  /** At least 1. */
  readonly limit: number;
}

/** One change of a record, with the columns that it touched. */
export interface RecordedChange {
  readonly changeId: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordVersion: number;
  /** What the record's version is now. */
  readonly currentVersion: number;
  readonly kind: 'created' | 'changed' | 'struck' | 'restored';
  /** By column; empty where the record was created. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** With the role of the last sign-in; `null`: a program. */
  readonly by: { readonly name: string; readonly role: AccessRole } | null;
  readonly at: Date;
}

export interface HistoryPage {
  readonly items: readonly RecordedChange[];
  /** Asks for the next page; `null` on the last. */
  readonly next: string | null;
}

/** Who changed what in a case, and when: newest first, paged by key. */
export class RecordHistory {
  constructor(private readonly reading: CaseReading) {}

  async page(actor: Actor, request: HistoryRequest): Promise<Result<HistoryPage, CaseClosedError>> {
    return await this.reading.run(actor, request.citizenId, 'case.history_read', ({ tx }) => readHistory(tx, request));
  }
}

async function readHistory(tx: Transaction, { citizenId, record, after, limit }: HistoryRequest): Promise<HistoryPage> {
  const rows = await tx.query<HistoryRow>(
    `SELECT r.change_id::text, r.record_type, r.record_id, r.record_version, r.kind, r.before, r.after, r.reason,
            r.happened_at, u.name, u.role, latest.version AS current_version
     FROM record_changes r
     LEFT JOIN LATERAL (SELECT name, role FROM users WHERE user_id = r.actor_id LIMIT 1) u ON true
     CROSS JOIN LATERAL (
       SELECT max(n.record_version) AS version FROM record_changes n
       WHERE n.citizen_id = r.citizen_id AND n.record_type = r.record_type AND n.record_id = r.record_id) latest
     WHERE r.citizen_id = $1 AND ($2::bigint IS NULL OR r.change_id < $2::bigint)
       AND ($3::text IS NULL OR (r.record_type = $3 AND r.record_id = $4))
     ORDER BY r.change_id DESC LIMIT $5`,
    [citizenId, after, record?.type ?? null, record?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(toChange);
  return { items, next: rows.length > limit ? (items.at(-1)?.changeId ?? null) : null };
}

interface HistoryRow {
  readonly change_id: string;
  readonly record_type: string;
  readonly record_id: string;
  readonly record_version: number;
  readonly current_version: number;
  readonly kind: RecordedChange['kind'];
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly happened_at: Date;
  readonly name: string | null;
  readonly role: AccessRole | null;
}

function toChange(row: HistoryRow): RecordedChange {
  return {
    changeId: row.change_id,
    recordType: row.record_type,
    recordId: row.record_id,
    recordVersion: row.record_version,
    currentVersion: row.current_version,
    kind: row.kind,
    before: row.before,
    after: row.after,
    reason: row.reason,
    by: row.name === null || row.role === null ? null : { name: row.name, role: row.role },
    at: row.happened_at,
  };
}
