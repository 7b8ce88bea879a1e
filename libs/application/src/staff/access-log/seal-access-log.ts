import type { UnitOfWork } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';

/** Entries of one link; a backlog is sealed in several. */
const ENTRIES_IN_SEAL = 1_000;
/** Months whose partitions are made ahead: a worker may be away for as long without an entry landing outside its month. */
const MONTHS_AHEAD = 3;

const SEALER = systemScope('access-log-sealer');

/**
 * Puts the entries that wait into the next links of their chains, a transaction for each chain, and into the index of
 * citizens. Any number of programs may do it at once: a chain that another is sealing is left to that one.
 *
 * @returns how many entries were sealed
 */
export async function sealAccessLog(unitOfWork: UnitOfWork): Promise<number> {
  const chains = await unitOfWork.run(SEALER, (tx) =>
    tx.values<[string]>('SELECT DISTINCT chain FROM access_log_unsealed ORDER BY chain'),
  );
  let sealed = 0;
  for (const [chain] of chains) {
    const [row] = await unitOfWork.run(SEALER, (tx) =>
      tx.values<[number]>('SELECT access_log_seal($1, $2)', [chain, ENTRIES_IN_SEAL]),
    );
    sealed += row?.[0] ?? 0;
  }
  if (sealed > 0) await unitOfWork.run(SEALER, (tx) => tx.execute('SELECT access_log_index_citizens()'));
  return sealed;
}

/**
 * Makes the months that are missing, and moves to its month whatever landed outside one.
 *
 * @returns how many partitions were made
 */
export async function prepareAccessLogMonths(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.run(SEALER, (tx) =>
    tx.values<[number]>('SELECT access_log_prepare_months($1)', [MONTHS_AHEAD]),
  );
  return row?.[0] ?? 0;
}

/**
 * The last link of every chain that has one: `<number>:<hash>` by jobcentre, under `''` for entries of none. Whoever keeps
 * them out of reach of the database's owner can later show that nothing before them was rewritten (`verifyAccessLog`).
 */
export async function accessLogHeads(unitOfWork: UnitOfWork): Promise<Record<string, string>> {
  const rows = await unitOfWork.run(SEALER, (tx) =>
    tx.values<[string, string]>(
      `SELECT chain.id, last.head
       FROM (SELECT jobcenter_id AS id FROM jobcenters UNION ALL SELECT '') AS chain
       CROSS JOIN LATERAL (
         SELECT s.seal_no || ':' || encode(s.hash, 'hex') AS head FROM access_log_seals s
         WHERE s.chain = chain.id ORDER BY s.seal_no DESC LIMIT 1) AS last
       ORDER BY chain.id`,
    ),
  );
  return Object.fromEntries(rows);
}
