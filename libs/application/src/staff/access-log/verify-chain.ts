import type { Transaction } from '@rettid/persistence';
import { Findings } from './findings';
import { ENTRY_COLUMNS, HASH_BYTES, hashOfEntry, hashOfSeal, type StoredEntry, type StoredSeal } from './seal-hashes';

/** Links read at once; each holds a thousand entries at most, usually a handful. */
const SEALS_ON_PAGE = 100;
/** No transaction of ours is open for longer before it commits its entry. */
const LATEST_COMMIT_MICROSECONDS = 24n * 3_600n * 1_000_000n;

/** The end of a chain. */
export interface ChainHead {
  /** `null`: the chain of entries of no jobcentre. */
  readonly jobcenterId: string | null;
  /** Number of the last link; 0 where there is none. */
  readonly sealNo: number;
  /** Hash of the last link in hexadecimal; empty where there is none. */
  readonly hash: string;
  /** Entries that the chain covers, those of purged months among them. */
  readonly entries: number;
}

export interface ChainToVerify {
  readonly chain: string;
  /** Months that were purged once that had been decided, `YYYY-MM-01`. */
  readonly purged: ReadonlySet<string>;
  /** Heads in hexadecimal that are looked for. */
  readonly expected: ReadonlySet<string>;
}

export interface VerifiedChain {
  readonly head: ChainHead;
  readonly findings: Findings;
  /** Those of the heads looked for that are links of this chain. */
  readonly met: readonly string[];
}

interface Walk extends ChainToVerify {
  readonly findings: Findings;
}

/** Walks one chain from its first link, page by page, and holds every link and every entry against its hash. */
export async function verifyChain(tx: Transaction, request: ChainToVerify): Promise<VerifiedChain> {
  const walk: Walk = { ...request, findings: new Findings() };
  const met: string[] = [];
  let before: StoredSeal | null = null;
  let passBefore: string | null = null;
  let entries = 0;
  for (;;) {
    const seals = await readSeals(tx, walk.chain, before?.sealNo ?? 0);
    if (seals.length === 0) break;
    const stored = await readEntries(tx, seals);
    for (const seal of seals) {
      checkLink(seal, before, walk);
      checkEntries(seal, stored, walk);
      if (before !== null && before.sealedAt !== seal.sealedAt) passBefore = before.sealedAt;
      if (passBefore !== null) checkLateness(seal, stored, passBefore, walk);
      entries += seal.entryIds.length;
      const hash = seal.hash.toString('hex');
      if (walk.expected.has(hash)) met.push(hash);
      before = seal;
    }
  }
  const { chain, findings } = walk;
  const jobcenterId = chain === '' ? null : chain;
  const head = { jobcenterId, sealNo: before?.sealNo ?? 0, hash: before?.hash.toString('hex') ?? '', entries };
  return { head, findings, met };
}

async function readSeals(tx: Transaction, chain: string, after: number): Promise<StoredSeal[]> {
  const rows = await tx.query<Omit<StoredSeal, 'sealNo'> & { sealNo: string }>(
    `SELECT chain, seal_no AS "sealNo", month::text, entry_ids AS "entryIds", entry_hashes AS "entryHashes",
            previous_hash AS "previousHash", hash, access_log_instant(sealed_at) AS "sealedAt"
     FROM access_log_seals WHERE chain = $1 AND seal_no > $2 ORDER BY seal_no LIMIT $3`,
    [chain, after, SEALS_ON_PAGE],
  );
  return rows.map((row) => ({ ...row, sealNo: Number(row.sealNo) }));
}

/** The entries that some links cover, by id. */
async function readEntries(tx: Transaction, seals: readonly StoredSeal[]): Promise<Map<string, StoredEntry>> {
  const months = seals.map((seal) => seal.month).sort();
  const rows = await tx.query<StoredEntry>(
    `SELECT ${ENTRY_COLUMNS} FROM access_log e
     WHERE e.entry_id = ANY ($1::bigint[]) AND e.happened_at >= $2::timestamp AT TIME ZONE 'UTC'
       AND e.happened_at < ($3::timestamp + interval '1 month') AT TIME ZONE 'UTC'`,
    [seals.flatMap((seal) => seal.entryIds), months[0], months.at(-1)],
  );
  return new Map(rows.map((row) => [row.entryId, row]));
}

function checkLink(seal: StoredSeal, before: StoredSeal | null, { chain, findings }: Walk): void {
  const { sealNo } = seal;
  const expectedNo = (before?.sealNo ?? 0) + 1;
  if (sealNo !== expectedNo) findings.add('seal_missing', chain, { sealNo: expectedNo });
  // Behind a gap the link cannot hang on the one before; the gap has been told.
  else if (!seal.previousHash.equals(before?.hash ?? Buffer.alloc(0))) findings.add('seal_unlinked', chain, { sealNo });
  if (!hashOfSeal(seal).equals(seal.hash)) findings.add('seal_changed', chain, { sealNo });
}

function checkEntries(seal: StoredSeal, stored: ReadonlyMap<string, StoredEntry>, walk: Walk): void {
  const { chain, findings, purged } = walk;
  seal.entryIds.forEach((entryId, place) => {
    const entry = stored.get(entryId);
    const where = { sealNo: seal.sealNo, entryId };
    if (entry === undefined) {
      if (!purged.has(seal.month)) findings.add('entry_removed', chain, where);
      return;
    }
    const sealed = seal.entryHashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
    if (!hashOfEntry(entry).equals(sealed)) findings.add('entry_changed', chain, where);
  });
}

/**
 * A sealer takes all that is committed, so an entry that it left behind was committed later. One that would have been on
 * its way for more than a day by then was not made when it says.
 *
 * @param passBefore when the links of the pass before were sealed, in microseconds
 */
function checkLateness(
  seal: StoredSeal,
  stored: ReadonlyMap<string, StoredEntry>,
  passBefore: string,
  { chain, findings }: Walk,
): void {
  for (const entryId of seal.entryIds) {
    const entry = stored.get(entryId);
    if (entry === undefined) continue;
    const isTooLate = BigInt(passBefore) - BigInt(entry.happenedAt) > LATEST_COMMIT_MICROSECONDS;
    if (isTooLate) findings.add('entry_added', chain, { sealNo: seal.sealNo, entryId });
  }
}
