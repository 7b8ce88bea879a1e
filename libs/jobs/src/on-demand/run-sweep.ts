import { formatDate, LAW_REVISION, type PlainDate } from '@rettid/domain';
import { CodedError, type Clock } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import { businessDateIn } from '../business-date/business-date';
import { workUntil, type SweepingOptions } from './work-until';
import { isCurrent } from '../sweep/currency';
import { openRuns, type SweepMode } from '../sweep/sweep-run';

/** Rounds that a jobcentre may need: more than one only where facts changed, or another sweep ran, meanwhile. */
const ROUNDS_ALLOWED = 10;

export interface RunSweepOptions extends SweepingOptions {
  readonly asOf: PlainDate;
  /** Recompute everyone, and report where findings counted current were not what the facts say. */
  readonly full: boolean;
  readonly clock: Clock;
  /** Told of each jobcentre that is done. */
  readonly onJobcenter?: (counts: JobcenterCounts) => void;
}

/** `examined = changed + unchanged + failed`, in citizens. */
export interface JobcenterCounts {
  readonly jobcenterId: string;
  readonly examined: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Of a full sweep: citizens counted current whose stored findings were wrong. Must be nil. */
  readonly drifted: number;
}

export interface SweepReport {
  readonly asOf: PlainDate;
  readonly mode: SweepMode;
  /** By `jobcenterId`. */
  readonly jobcenters: readonly JobcenterCounts[];
}

/** Everyone else is current as of the date; these citizens could not be evaluated (see `sweep_failures`). */
export class SweepIncompleteError extends CodedError<'sweep_incomplete'> {
  constructor(readonly report: SweepReport) {
    const failed = report.jobcenters.reduce((sum, counts) => sum + counts.failed, 0);
    super(
      'sweep_incomplete',
      `${failed} borgere kunne ikke vurderes; resten er vurderet pr. ${formatDate(report.asOf)}`,
      {
        failed,
      },
    );
  }
}

/** The findings were moved to another date again and again while they were to be brought to this one. */
export class SweepContestedError extends CodedError<'sweep_contested'> {
  constructor(asOf: PlainDate) {
    super('sweep_contested', `En anden gennemgang flytter resultaterne væk fra ${formatDate(asOf)}, mens denne kører`);
  }
}

/**
 * Sweeps every jobcentre through the queue and returns when every obligation is current as of the date, whoever did the
 * work. Any date goes, also one before the last sweep. A run that another program left open is finished first.
 *
 * @throws SweepIncompleteError where citizens could not be evaluated; it carries the report
 * @throws SweepContestedError, SweepStalledError
 */
export async function runSweep(options: RunSweepOptions): Promise<SweepReport> {
  const sweep = new Sweep(options);
  await workUntil(options, (tx) => sweep.look(tx));
  const report = sweep.report();
  if (report.jobcenters.some((counts) => counts.failed > 0)) throw new SweepIncompleteError(report);
  return report;
}

/** Keeps track of one sweep over all jobcentres. */
class Sweep {
  private waiting: readonly string[] | null = null;
  private readonly running = new Set<string>();
  private readonly closed = new Set<string>();
  private readonly counts = new Map<string, JobcenterCounts>();
  private rounds = 0;

  constructor(private readonly options: RunSweepOptions) {}

  /** Opens what waits, sees what has closed and, when all has, whether everybody is current. */
  async look(tx: Transaction): Promise<() => boolean> {
    const waiting = this.waiting ?? (await allJobcenters(tx));
    const opened = await this.open(tx, waiting);
    const closed = await closedRuns(tx, [...this.running]);
    const isSettled = waiting.length === 0 && closed.length === this.running.size;
    const behind = isSettled ? await this.behind(tx) : [];
    return () => {
      this.waiting = [...waiting.filter((jobcenterId) => !opened.has(jobcenterId)), ...behind];
      for (const runId of opened.values()) this.running.add(runId);
      for (const { runId, ...counts } of closed) this.settle(runId, counts);
      if (behind.length > 0 && ++this.rounds >= ROUNDS_ALLOWED) throw new SweepContestedError(this.options.asOf);
      return isSettled && behind.length === 0;
    };
  }

  report(): SweepReport {
    const byId = (a: JobcenterCounts, b: JobcenterCounts): number => (a.jobcenterId < b.jobcenterId ? -1 : 1);
    return { asOf: this.options.asOf, mode: this.mode(), jobcenters: [...this.counts.values()].sort(byId) };
  }

  private mode(): SweepMode {
    return this.options.full ? 'full' : 'incremental';
  }

  private async open(tx: Transaction, jobcenterIds: readonly string[]): Promise<Map<string, string>> {
    if (jobcenterIds.length === 0) return new Map();
    const { asOf, clock } = this.options;
    // Sweeping the business date itself is the night's work of that date, whoever asked for it.
    const catchUpThrough = (await businessDateIn(tx, clock)) === asOf ? asOf : null;
    const orders = jobcenterIds.map((jobcenterId) => ({ jobcenterId, businessDate: asOf }));
    const mode = this.rounds === 0 ? this.mode() : 'incremental';
    const runs = await openRuns(tx, orders, mode, catchUpThrough);
    return new Map(runs.map((run) => [run.jobcenterId, run.runId]));
  }

  private settle(runId: string, closed: JobcenterCounts): void {
    this.running.delete(runId);
    this.closed.add(runId);
    const before = this.counts.get(closed.jobcenterId);
    const counts = before === undefined ? closed : add(before, closed);
    this.counts.set(closed.jobcenterId, counts);
    this.options.onJobcenter?.(counts);
  }

  /** Jobcentres where somebody is not current as of the date, other than those who could not be evaluated. */
  private async behind(tx: Transaction): Promise<string[]> {
    const { asOf } = this.options;
    const rows = await tx.query<{ jobcenter_id: string }>(
      `SELECT DISTINCT c.jobcenter_id FROM citizens c LEFT JOIN evaluations e ON e.citizen_id = c.citizen_id
       WHERE NOT ${isCurrent('$1', '$2')} AND NOT EXISTS (
         SELECT FROM sweep_failures f WHERE f.citizen_id = c.citizen_id AND f.sweep_run_id = ANY ($3::bigint[]))`,
      [formatDate(asOf), LAW_REVISION, [...this.closed, ...this.running]],
    );
    return rows.map((row) => row.jobcenter_id);
  }
}

async function allJobcenters(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ jobcenter_id: string }>('SELECT jobcenter_id FROM jobcenters ORDER BY jobcenter_id');
  return rows.map((row) => row.jobcenter_id);
}

async function closedRuns(
  tx: Transaction,
  runIds: readonly string[],
): Promise<(JobcenterCounts & { runId: string })[]> {
  if (runIds.length === 0) return [];
  return await tx.query<JobcenterCounts & { runId: string }>(
    `SELECT sweep_run_id AS "runId", jobcenter_id AS "jobcenterId", examined, changed, unchanged, failed, drifted
     FROM sweep_runs WHERE sweep_run_id = ANY ($1::bigint[]) AND state = 'closed'`,
    [runIds],
  );
}

function add(a: JobcenterCounts, b: JobcenterCounts): JobcenterCounts {
  return {
    jobcenterId: a.jobcenterId,
    examined: a.examined + b.examined,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    failed: a.failed + b.failed,
    drifted: a.drifted + b.drifted,
  };
}
