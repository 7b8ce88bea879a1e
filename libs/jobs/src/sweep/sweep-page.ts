import { addDays, formatDate, LAW_REVISION } from '@rettid/domain';
import { systemScope, type Logger } from '@rettid/platform';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import type { JobPayload } from '../catalogue/catalogue';
import { evaluateCitizens, type Evaluate, type EvaluationOutcome } from '../evaluation/evaluate-citizens';
import { joinEvaluations } from '../evaluation/facts-lock';
import { askForLadder } from '../exemption-ladder/ladder-night';
import { enqueue } from '../outbox/enqueue';
import { isCurrent, isCurrentOrLater } from './currency';
import { lockRunAt, openRuns, type SweepRun } from './sweep-run';

/** Citizens of one page: large enough that its few queries weigh little, small enough that a lost page costs little. */
export const PAGE_SIZE = 1_000;

export interface SweepPageOptions {
  readonly unitOfWork: UnitOfWork;
  readonly log: Logger;
  readonly pageSize?: number;
  /**
   * Whether a night that closes opens the next one to be caught up, as it does unless told otherwise. A program that
   * waits for a sweep of its own leaves further nights to the workers, instead of waiting for all of them.
   */
  readonly opensNextNight?: boolean;
  /** The law; tests give one that fails. */
  readonly evaluate?: Evaluate;
}

interface Member {
  readonly citizenId: string;
  /** Whether the stored findings were counted current for the run's date. */
  readonly wasCurrent: boolean;
}

interface PageCounts {
  readonly examined: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly drifted: number;
}

/**
 * For the transaction of a page. It takes the rows of some citizens out of tables that hold everybody's, always by an
 * index. PostgreSQL would rather read a table whole where it has no statistics yet (right after an import) or expects
 * row-level security to let half of it through: three to four times the time of a page.
 */
const WALK_INDEXES = `SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;

/**
 * Does one page of a sweep run in one transaction: takes the next citizens, evaluates them, stores what differs, moves
 * the run's cursor and asks for the next page. Either all of that is committed or none: a worker that dies leaves the
 * page as it was, and a page that comes twice finds the run further on.
 */
export async function doSweepPage(payload: JobPayload<'sweep-page'>, options: SweepPageOptions): Promise<void> {
  const { unitOfWork, log, pageSize = PAGE_SIZE, opensNextNight = true } = options;
  const startedAt = performance.now();
  const done = await unitOfWork.run(systemScope('sweep'), async (tx) => {
    await joinEvaluations(tx);
    const run = await lockRunAt(tx, payload);
    if (run === null) return null;
    await tx.query(WALK_INDEXES);
    const members = await nextMembers(tx, run, pageSize);
    const outcome = await evaluateCitizens(
      tx,
      { jobcenterId: run.jobcenterId, citizenIds: members.map((member) => member.citizenId), asOf: run.businessDate },
      options.evaluate,
    );
    await recordFailures(tx, run, outcome);
    const counts = countsOf(members, outcome);
    const isLast = members.length < pageSize;
    await advance(tx, run, counts, members.at(-1)?.citizenId ?? run.cursor, isLast);
    if (isLast) await askForLadder(tx, run);
    if (isLast && opensNextNight) await openNextNight(tx, run);
    if (!isLast)
      await enqueue(tx, 'sweep-page', { runId: run.runId, round: run.round, page: run.page + 1 }, run.jobcenterId);
    return { run, counts, outcome, isLast };
  });
  if (done === null) {
    log.debug({ event: 'sweep.page-already-done', ...payload });
    return;
  }
  const { run, counts, outcome, isLast } = done;
  const context = { runId: run.runId, jobcenterId: run.jobcenterId, businessDate: formatDate(run.businessDate) };
  for (const { citizenId, code } of outcome.failed)
    log.error({ event: 'sweep.citizen-failed', ...context, citizenId, code });
  if (counts.drifted > 0) log.error({ event: 'sweep.drift', ...context, drifted: counts.drifted });
  log.info({
    event: 'sweep.page',
    ...context,
    page: run.page,
    ...counts,
    isLast,
    ms: Math.round(performance.now() - startedAt),
  });
}

/**
 * The next citizens of the run, locked, so that no change to one of them passes the evaluation (see `facts-lock`).
 *
 * Both tables are walked side by side in the order of their indexes, from the cursor on. Left alone, PostgreSQL would look up each
 * citizen's evaluation by itself, since row-level security makes it expect a single row: five times slower on a night
 * that passes over 25,000 citizens to find a few hundred.
 */
async function nextMembers(tx: Transaction, run: SweepRun, pageSize: number): Promise<Member[]> {
  const isCatchUp = run.catchUpThrough !== null && run.businessDate < run.catchUpThrough;
  const leftOut = isCatchUp ? isCurrentOrLater('$3', '$4') : isCurrent('$3', '$4');
  await tx.execute('SET LOCAL enable_nestloop = off');
  const rows = await tx.values<[string, boolean]>(
    `SELECT c.citizen_id, ${isCurrent('$3', '$4')}
     FROM citizens c
     LEFT JOIN evaluations e
       ON e.citizen_id = c.citizen_id AND e.jobcenter_id = c.jobcenter_id AND e.jobcenter_id = $1 AND e.citizen_id > $2
     WHERE c.jobcenter_id = $1 AND c.citizen_id > $2 ${run.mode === 'full' ? '' : `AND NOT ${leftOut}`}
     ORDER BY c.citizen_id LIMIT $5
     FOR NO KEY UPDATE OF c`,
    [run.jobcenterId, run.cursor, formatDate(run.businessDate), LAW_REVISION, pageSize],
  );
  await tx.execute('SET LOCAL enable_nestloop = on');
  return rows.map(([citizenId, wasCurrent]) => ({ citizenId, wasCurrent }));
}

/** Notes who could not be evaluated; their findings count as current for no date, so that the next sweep takes them again. */
async function recordFailures(tx: Transaction, run: SweepRun, { failed }: EvaluationOutcome): Promise<void> {
  if (failed.length === 0) return;
  const citizenIds = failed.map((failure) => failure.citizenId);
  await tx.execute(
    `INSERT INTO sweep_failures (sweep_run_id, jobcenter_id, citizen_id, code)
     SELECT $1::bigint, $2, citizen_id, code FROM unnest($3::text[], $4::text[]) AS f (citizen_id, code)
     ON CONFLICT (sweep_run_id, citizen_id) DO UPDATE SET code = excluded.code, failed_at = now()`,
    [run.runId, run.jobcenterId, citizenIds, failed.map((failure) => failure.code)],
  );
  await tx.execute('UPDATE evaluations SET changes_on = NULL WHERE citizen_id = ANY ($1)', [citizenIds]);
}

function countsOf(members: readonly Member[], outcome: EvaluationOutcome): PageCounts {
  const changed = new Set(outcome.changed);
  return {
    examined: members.length,
    changed: outcome.changed.length,
    unchanged: outcome.unchanged.length,
    failed: outcome.failed.length,
    drifted: members.filter((member) => member.wasCurrent && changed.has(member.citizenId)).length,
  };
}

/** The table's own check holds `examined = changed + unchanged + failed`. */
async function advance(
  tx: Transaction,
  run: SweepRun,
  counts: PageCounts,
  cursor: string,
  isLast: boolean,
): Promise<void> {
  await tx.execute(
    `UPDATE sweep_runs SET cursor = NULLIF($2, ''), page = page + 1, examined = examined + $3, changed = changed + $4,
       unchanged = unchanged + $5, failed = failed + $6, drifted = drifted + $7,
       state = CASE WHEN $8 THEN 'closed' ELSE 'open' END, finished_at = CASE WHEN $8 THEN now() END
     WHERE sweep_run_id = $1::bigint`,
    [run.runId, cursor, counts.examined, counts.changed, counts.unchanged, counts.failed, counts.drifted, isLast],
  );
}

/** Nights are caught up one after the other: each is opened in the transaction that closes the one before. */
async function openNextNight(tx: Transaction, run: SweepRun): Promise<void> {
  if (run.catchUpThrough === null || run.businessDate >= run.catchUpThrough) return;
  const next = { jobcenterId: run.jobcenterId, businessDate: addDays(run.businessDate, 1) };
  await openRuns(tx, [next], 'incremental', run.catchUpThrough);
}
