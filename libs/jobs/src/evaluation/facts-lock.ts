import type { Transaction } from '@rettid/persistence';

/** 'fa' in ASCII, for PostgreSQL's advisory locks. */
const FACTS_LOCK = '26209, 1';

/**
 * Keeps findings and facts from passing each other: an import writes the facts of many citizens, and an evaluation that
 * read them before its commit and stored findings after it would call outdated findings current.
 *
 * Whoever evaluates takes the lock shared, as the first thing of the transaction; evaluations do not wait for each
 * other. Taken first, it cannot be part of a deadlock.
 */
export async function joinEvaluations(tx: Transaction): Promise<void> {
  await tx.execute(`SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK})`);
}

/**
 * For whoever writes facts of many citizens at once: waits until evaluations under way have committed, and lets none
 * begin before this transaction ends. To be called before the first write to the tables of facts.
 */
export async function shutOutEvaluations(tx: Transaction): Promise<void> {
  await tx.execute(`SELECT pg_advisory_xact_lock(${FACTS_LOCK})`);
}
