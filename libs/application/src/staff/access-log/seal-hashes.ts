import { createHash } from 'node:crypto';

/** Bytes of a SHA-256. */
export const HASH_BYTES = 32;

/** An entry as the log holds it, every value as the text that the database makes of it. */
export interface StoredEntry {
  readonly entryId: string;
  readonly jobcenterId: string | null;
  readonly actorId: string;
  readonly action: string;
  readonly citizenIds: readonly string[];
  readonly reason: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  /** jsonb as text. */
  readonly details: string;
  /** Microseconds since 1970. */
  readonly happenedAt: string;
}

/** A link of a chain, as stored. */
export interface StoredSeal {
  /** `''`: the chain of entries of no jobcentre. */
  readonly chain: string;
  /** From 1, without a gap. */
  readonly sealNo: number;
  /** The month (UTC) of all its entries, `YYYY-MM-01`. */
  readonly month: string;
  readonly entryIds: readonly string[];
  /** One hash after the other, in the order of the ids. */
  readonly entryHashes: Buffer;
  /** Empty in the first link. */
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  /** Microseconds since 1970; the same for all links that were made in one go. */
  readonly sealedAt: string;
}

/** Columns of `access_log`, as `e`, that make a `StoredEntry`. */
export const ENTRY_COLUMNS = `e.entry_id::text AS "entryId", e.jobcenter_id AS "jobcenterId", e.actor_id AS "actorId", e.action,
  e.citizen_ids AS "citizenIds", e.reason, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.details::text AS details, access_log_instant(e.happened_at) AS "happenedAt"`;

/**
 * The hash of an entry: SHA-256 of every field in its canonical form. It is the second reading of what the database
 * computes when it seals (`access_log_entry_hash`), so that a verifier trusts no function of the database it looks at.
 */
export function hashOfEntry(entry: StoredEntry): Buffer {
  return sha256([
    'rettid-access-log-1',
    entry.entryId,
    entry.jobcenterId,
    entry.actorId,
    entry.action,
    String(entry.citizenIds.length),
    ...entry.citizenIds,
    entry.reason,
    entry.subjectType,
    entry.subjectId,
    entry.details,
    entry.happenedAt,
  ]);
}

/** The hash of a link, which stands in the next one. */
export function hashOfSeal(seal: Omit<StoredSeal, 'hash'>): Buffer {
  return sha256([
    'rettid-access-log-seal-1',
    seal.chain,
    String(seal.sealNo),
    seal.month,
    seal.entryIds.join(','),
    createHash('sha256').update(seal.entryHashes).digest('hex'),
    seal.previousHash.toString('hex'),
    seal.sealedAt,
  ]);
}

function sha256(fields: readonly (string | null)[]): Buffer {
  return createHash('sha256').update(fields.map(canonical).join('')).digest();
}

/** `<length in bytes>:<value>,`, and `-,` for nothing: no value can pass for another with its neighbour's beginning. */
function canonical(value: string | null): string {
  return value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`;
}
