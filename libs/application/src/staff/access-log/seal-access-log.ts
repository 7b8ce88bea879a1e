import type { UnitOfWork } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';

/** Entries of one link; a backlog is sealed in several. */
const ENTRIES_IN_SEAL = 1_000;
/** Months whose partitions are made ahead: a worker may be away for as long without an entry landing outside its month. */
const MONTHS_AHEAD = 3;

const SEALER = systemScope('access-log-sealer');

/**
 * Puts the entries that wait into the next links of their chains, a transaction for each chain. Any number of programs may
 * do it at once: a chain that another is sealing is left to that one.
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
