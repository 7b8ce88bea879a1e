import { setTimeout as delay } from 'node:timers/promises';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, systemScope } from '@rettid/platform';
import { Findings, type AccessLogFinding } from './findings';
import { verifyChain, type ChainHead, type VerifiedChain } from './verify-chain';

export interface VerifyAccessLog {
  /** One jobcentre's chain alone. */
  readonly jobcenterId?: string;
  /** Hashes (hexadecimal) of heads that were noted earlier: each must still be a link. */
  readonly expect?: readonly string[];
  /** How long to wait before an entry that seems left unsealed is looked at again; default 15 s. */
  readonly patienceMs?: number;
}

export interface AccessLogReport {
  /** The head of every chain, that of no jobcentre first; worth noting where nobody reaches who reaches the database. */
  readonly heads: readonly ChainHead[];
  /** The first findings of each chain. */
  readonly findings: readonly AccessLogFinding[];
  readonly findingCount: number;
}

const VERIFIER = systemScope('access-log-verifier');
/** An entry that has waited longer has been forgotten. */
const UNSEALED_AFTER = '1 minute';
/** Longer than the pause between two turns of a worker that seals. */
const PATIENCE_MS = 15_000;

/**
 * Holds the log against its seals: nothing changed, removed, added, left unsealed or cut off.
 *
 * @throws CodedError `jobcenter_unknown`
 */
export async function verifyAccessLog(unitOfWork: UnitOfWork, options: VerifyAccessLog = {}): Promise<AccessLogReport> {
  const { jobcenterId, expect = [], patienceMs = PATIENCE_MS } = options;
  const expected = new Set(expect.map((hash) => hash.toLowerCase()));
  const all = await allChains(unitOfWork);
  if (jobcenterId !== undefined && (jobcenterId === '' || !all.includes(jobcenterId))) {
    throw new CodedError('jobcenter_unknown', `Jobcenteret ${jobcenterId} findes ikke.`);
  }
  const chains = jobcenterId === undefined ? all : [jobcenterId];
  const verified: VerifiedChain[] = [];
  for (const chain of chains) {
    const walk = async (tx: Transaction): Promise<VerifiedChain> =>
      verifyChain(tx, { chain, purged: await purgedMonths(tx), expected });
    // One snapshot, so that a month that is purged meanwhile is seen whole or not at all.
    verified.push(await unitOfWork.run(VERIFIER, walk, { isolation: 'REPEATABLE READ' }));
  }
  const loose = new Findings();
  const added = await findAdded(unitOfWork, jobcenterId);
  for (const [chain, entryId] of added) loose.add('entry_added', chain, { entryId });
  const unsealed = await findUnsealed(unitOfWork, jobcenterId, patienceMs);
  for (const [chain, entryId] of unsealed) loose.add('entry_unsealed', chain, { entryId });
  const met = new Set(verified.flatMap((chain) => chain.met));
  for (const hash of expected) if (!met.has(hash)) loose.add('head_missing', jobcenterId ?? '');
  const gathered = [...verified.map((chain) => chain.findings), loose];
  return {
    heads: verified.map((chain) => chain.head),
    findings: gathered.flatMap((findings) => findings.first),
    findingCount: gathered.reduce((sum, findings) => sum + findings.count, 0),
  };
}

/** Every jobcentre has a chain, and there is one for entries of none. */
async function allChains(unitOfWork: UnitOfWork): Promise<string[]> {
  const rows = await unitOfWork.run(VERIFIER, (tx) =>
    tx.values<[string]>('SELECT jobcenter_id FROM jobcenters ORDER BY jobcenter_id'),
  );
  return ['', ...rows.map(([jobcenterId]) => jobcenterId)];
}

async function purgedMonths(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.values<[string]>('SELECT month FROM access_log_archives WHERE purged_at IS NOT NULL');
  return new Set(rows.map(([month]) => month));
}

/** The months that anything is known of, and the time before and after them: together all of time. */
async function stretches(tx: Transaction): Promise<[from: string, to: string][]> {
  return await tx.values<[string, string]>(
    `WITH known AS (
       SELECT to_date(right(c.relname, 7), 'YYYY_MM') AS month FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
       WHERE i.inhparent = 'access_log'::regclass AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
       UNION SELECT month FROM access_log_archives),
     span AS (SELECT min(month) AS first, max(month) AS last FROM known),
     months AS (SELECT m::date AS month FROM span, generate_series(first, last, interval '1 month') AS m)
     SELECT month::text, (month + interval '1 month')::date::text FROM months
     UNION ALL SELECT '-infinity', first::text FROM span
     UNION ALL SELECT (last + interval '1 month')::date::text, 'infinity' FROM span
     ORDER BY 1`,
  );
}

type Found = [chain: string, entryId: string];

/** Entries that no seal covers and that do not wait for one, month by month. */
async function findAdded(unitOfWork: UnitOfWork, jobcenterId: string | undefined): Promise<Found[]> {
  const found: Found[] = [];
  for (const [from, to] of await unitOfWork.run(VERIFIER, stretches)) {
    const rows = await unitOfWork.run(VERIFIER, (tx) => tx.values<Found>(ADDED, [from, to, jobcenterId ?? null]));
    found.push(...rows);
  }
  return found;
}

const ADDED = `
  WITH sealed AS (
    SELECT s.chain, unnest(s.entry_ids) AS entry_id FROM access_log_seals s
    WHERE s.month >= $1::date AND s.month < $2::date AND ($3::text IS NULL OR s.chain = $3))
  SELECT coalesce(e.jobcenter_id, ''), e.entry_id::text FROM access_log e
  LEFT JOIN sealed s ON s.chain = coalesce(e.jobcenter_id, '') AND s.entry_id = e.entry_id
  LEFT JOIN access_log_unsealed u ON u.chain = coalesce(e.jobcenter_id, '') AND u.entry_id = e.entry_id
  WHERE e.happened_at >= $1::timestamp AT TIME ZONE 'UTC' AND e.happened_at < $2::timestamp AT TIME ZONE 'UTC'
    AND ($3::text IS NULL OR e.jobcenter_id = $3) AND s.entry_id IS NULL AND u.entry_id IS NULL
  ORDER BY e.entry_id LIMIT 1000`;

/**
 * Entries that have waited too long. One whose transaction was long commits old and waits no longer than others: what is
 * found is looked at again after a while.
 */
async function findUnsealed(
  unitOfWork: UnitOfWork,
  jobcenterId: string | undefined,
  patienceMs: number,
): Promise<Found[]> {
  const waiting = async (): Promise<Found[]> =>
    unitOfWork.run(VERIFIER, (tx) => tx.values<Found>(UNSEALED, [jobcenterId ?? null, UNSEALED_AFTER]));
  const first = new Set((await waiting()).map(([, entryId]) => entryId));
  if (first.size === 0) return [];
  await delay(patienceMs);
  return (await waiting()).filter(([, entryId]) => first.has(entryId));
}

const UNSEALED = `
  SELECT chain, entry_id::text FROM access_log_unsealed
  WHERE happened_at < now() - $2::interval AND ($1::text IS NULL OR chain = $1) ORDER BY entry_id LIMIT 1000`;
