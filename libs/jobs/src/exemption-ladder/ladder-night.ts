import { addDays, date, formatDate, LADDER, type PlainDate } from '@rettid/domain';
import { systemScope, type Logger } from '@rettid/platform';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import type { JobPayload } from '../catalogue/catalogue';
import { joinEvaluations } from '../evaluation/facts-lock';
import { enqueue } from '../outbox/enqueue';
import { climbLadder, type DutiesOf, type LadderOutcome } from './climb-ladder';

/** Citizens of one transaction. */
const PAGE_SIZE = 500;
/** The ladder's first rung: nothing is asked before it. */
const FIRST_RUNG_DAYS = Math.min(...LADDER.map(({ days }) => days));
const LAST_RUNG = LADDER.at(-1)?.step ?? null;

export interface LadderNightOptions {
  readonly unitOfWork: UnitOfWork;
  readonly log: Logger;
  readonly pageSize?: number;
  readonly dutiesOf?: DutiesOf;
}

/** A sweep run that has closed a night. */
interface Night {
  readonly runId: string;
  readonly jobcenterId: string;
  readonly businessDate: PlainDate;
}

/**
 * Asks for the night's look at the ladder, in the transaction that closes the sweep of the night. Of several nights that are
 * caught up only the last one looks: otherwise each would notify of a day long gone, and all of them at once.
 */
export async function askForLadder(
  tx: Transaction,
  run: { readonly runId: string; readonly round: number; readonly jobcenterId: string } & {
    readonly businessDate: PlainDate;
    readonly catchUpThrough: PlainDate | null;
  },
): Promise<void> {
  if (run.catchUpThrough !== run.businessDate) return;
  await enqueue(tx, 'climb-exemption-ladder', { runId: run.runId, round: run.round }, run.jobcenterId);
}

/**
 * Climbs the ladder for a whole jobcentre as of a night, page by page, each a transaction of its own. A worker that dies is followed
 * by one that begins again: what is recorded stays, and is not done twice.
 */
export async function doLadderNight(
  payload: JobPayload<'climb-exemption-ladder'>,
  options: LadderNightOptions,
): Promise<void> {
  const { unitOfWork, log, pageSize = PAGE_SIZE } = options;
  let after: string | null = '';
  while (after !== null) {
    const cursor: string = after;
    const done = await unitOfWork.run(systemScope('exemption-ladder'), async (tx) => {
      await joinEvaluations(tx);
      const night = await nightOf(tx, payload);
      if (night === null) return null;
      const citizenIds = await nextCitizens(tx, night, cursor, pageSize);
      const { jobcenterId, businessDate: asOf } = night;
      const outcome = await climbLadder(tx, { jobcenterId, citizenIds, asOf }, options.dutiesOf);
      await recordFailures(tx, night, outcome.failed);
      return { night, outcome, last: citizenIds.length < pageSize ? null : (citizenIds.at(-1) ?? null) };
    });
    if (done === null) {
      log.debug({ event: 'ladder.night-superseded', ...payload });
      return;
    }
    tell(log, done.night, done.outcome);
    after = done.last;
  }
}

function tell(log: Logger, { runId, jobcenterId, businessDate }: Night, { failed, ...counts }: LadderOutcome): void {
  const context = { runId, jobcenterId, businessDate: formatDate(businessDate) };
  for (const { citizenId, code } of failed) log.error({ event: 'ladder.citizen-failed', ...context, citizenId, code });
  if (counts.unheard > 0) log.error({ event: 'ladder.nobody-to-notify', ...context, unheard: counts.unheard });
  log.info({ event: 'ladder.page', ...context, ...counts, failed: failed.length });
}

/** `null`: the run has been started anew since, and its next end asks again. */
async function nightOf(tx: Transaction, { runId, round }: JobPayload<'climb-exemption-ladder'>): Promise<Night | null> {
  const [row] = await tx.query<{ jobcenter_id: string; business_date: string }>(
    `SELECT jobcenter_id, business_date FROM sweep_runs WHERE sweep_run_id = $1::bigint AND round = $2 AND state = 'closed'`,
    [runId, round],
  );
  return row === undefined ? null : { runId, jobcenterId: row.jobcenter_id, businessDate: date(row.business_date) };
}

/**
 * The next citizens in order of their ids, locked: whose exemption ends within ninety days or has ended undecided and has not been
 * followed to the last rung; and who have a rung open, which something may have answered since.
 */
async function nextCitizens(
  tx: Transaction,
  { jobcenterId, businessDate }: Night,
  after: string,
  pageSize: number,
): Promise<string[]> {
  const rows = await tx.values<[string]>(
    `SELECT c.citizen_id FROM citizens c
     WHERE c.jobcenter_id = $1 AND c.citizen_id > $2 AND (
       c.citizen_id IN (
         SELECT e.citizen_id FROM exemptions e
         WHERE e.jobcenter_id = $1 AND e.closed_on IS NULL AND e.struck_at IS NULL
           AND coalesce(e.valid_to, e.review_on) <= $3::date
           AND NOT EXISTS (SELECT FROM exemption_ladder_steps s WHERE s.exemption_id = e.exemption_id
                             AND s.due_on = coalesce(e.valid_to, e.review_on) AND s.step = $4)
           AND NOT EXISTS (SELECT FROM exemptions x WHERE x.citizen_id = e.citizen_id
                             AND x.extends_exemption_id = e.exemption_id AND x.struck_at IS NULL))
       OR c.citizen_id IN (
         SELECT s.citizen_id FROM exemption_ladder_steps s WHERE s.jobcenter_id = $1 AND s.handled_on IS NULL))
     ORDER BY c.citizen_id LIMIT $5 FOR NO KEY UPDATE OF c`,
    [jobcenterId, after, formatDate(addDays(businessDate, -FIRST_RUNG_DAYS)), LAST_RUNG, pageSize],
  );
  return rows.map(([citizenId]) => citizenId);
}

/** Beside those of the sweep itself, so that whoever looks after the nights finds them in one place. */
async function recordFailures(tx: Transaction, night: Night, failed: LadderOutcome['failed']): Promise<void> {
  if (failed.length === 0) return;
  await tx.execute(
    `INSERT INTO sweep_failures (sweep_run_id, jobcenter_id, citizen_id, code)
     SELECT $1::bigint, $2, citizen_id, 'ladder_' || code FROM unnest($3::text[], $4::text[]) AS f (citizen_id, code)
     ON CONFLICT (sweep_run_id, citizen_id) DO NOTHING`,
    [night.runId, night.jobcenterId, failed.map(({ citizenId }) => citizenId), failed.map(({ code }) => code)],
  );
}
