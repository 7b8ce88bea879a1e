import { date } from '@rettid/domain';
import { systemScope, type Logger } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';
import type { JobPayload } from '../catalogue/catalogue';
import { evaluateCitizens } from './evaluate-citizens';
import { joinEvaluations } from './facts-lock';

/**
 * Evaluates one citizen again from the committed facts, for the date of his stored findings. A change stores its findings
 * in its own transaction, so this must find nothing; what it finds is put right and told as drift.
 */
export async function recheckCitizen(
  { citizenId }: JobPayload<'recheck-citizen'>,
  { unitOfWork, log }: { readonly unitOfWork: UnitOfWork; readonly log: Logger },
): Promise<void> {
  const outcome = await unitOfWork.run(systemScope('recheck'), async (tx) => {
    await joinEvaluations(tx);
    const [stored] = await tx.query<{ jobcenter_id: string; as_of: string | null }>(
      `SELECT c.jobcenter_id, (SELECT e.as_of FROM evaluations e WHERE e.citizen_id = c.citizen_id AND e.changes_on IS NOT NULL)
       FROM citizens c WHERE c.citizen_id = $1 FOR NO KEY UPDATE OF c`,
      [citizenId],
    );
    // Gone, or marked as changed since: the next sweep evaluates him.
    if (stored === undefined || stored.as_of === null) return null;
    const request = { jobcenterId: stored.jobcenter_id, citizenIds: [citizenId], asOf: date(stored.as_of) };
    return await evaluateCitizens(tx, request);
  });
  if (outcome === null) return;
  if (outcome.changed.length > 0) log.error({ event: 'recheck.drift', citizenId });
  for (const { code } of outcome.failed) log.error({ event: 'recheck.failed', citizenId, code });
}
