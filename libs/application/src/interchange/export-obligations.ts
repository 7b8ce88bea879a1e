import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatDate, LAW_REVISION, type PlainDate } from '@rettid/domain';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, type Result, systemScope } from '@rettid/platform';
import { escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { recordAccess } from '../staff/record-access';

export interface ExportRequest {
  /** The date that the findings must be for; `null` takes those of the last sweep, whatever its date. */
  readonly asOf: PlainDate | null;
  /** Only the obligations of this jobcentre. */
  readonly jobcenterId?: string;
  readonly actorId: string;
}

export interface ExportedObligations {
  /** The date of the sweep, `YYYY-MM-DD`; `null` where there is no jobcentre. */
  readonly asOf: string | null;
  /** Citizens of the export whose stored findings are not current for the date: their facts have changed since. */
  readonly notCurrent: number;
}

export type ExportError = CodedError<
  'jobcenter_unknown' | 'sweep_missing' | 'sweep_unfinished' | 'sweep_of_other_date'
>;

/**
 * Writes `obligations.csv` (`docs/interchange.md`) as the last sweep stored it, in one snapshot of the database, and notes
 * the export in the access log before the first line. Nothing is written where that sweep was for another date, is unfinished, or never was.
 *
 * @throws what the output stream throws
 */
export async function exportObligations(
  unitOfWork: UnitOfWork,
  request: ExportRequest,
  output: Writable,
): Promise<Result<ExportedObligations, ExportError>> {
  return await unitOfWork.run(
    systemScope(request.actorId),
    async (tx) => {
      const sweeps = await lastSweeps(tx, request);
      const asOf = request.asOf === null ? (sweeps[0]?.business_date ?? null) : formatDate(request.asOf);
      const problem = findProblem(sweeps, asOf, request);
      if (problem !== null) return failed(problem);
      const notCurrent = asOf === null ? 0 : await countNotCurrent(tx, asOf, request.jobcenterId);
      // In a transaction of its own: what is written out cannot be taken back when this one fails.
      await unitOfWork.run(tx.scope, (log) => noteExport(log, request, asOf));
      await tx.query(`SELECT set_config('datestyle', 'ISO, YMD', true)`);
      const rows = tx.client.query(copyTo(copyStatement(request.jobcenterId)));
      await pipeline(rows, output, { end: false });
      return ok({ asOf, notCurrent });
    },
    { isolation: 'REPEATABLE READ' },
  );
}

async function noteExport(tx: Transaction, { jobcenterId }: ExportRequest, asOf: string | null): Promise<void> {
  const details = { file: 'obligations', asOf };
  await recordAccess(tx, {
    action: 'caseload.exported',
    citizenIds: [],
    details,
    ...(jobcenterId === undefined ? {} : { jobcenterId }),
  });
}

/** Both keys are stored with the bytewise collation, and no field can hold what CSV would have to quote. */
function copyStatement(jobcenterId: string | undefined): string {
  const where = jobcenterId === undefined ? '' : `WHERE jobcenter_id = ${escapeLiteral(jobcenterId)}`;
  return `COPY (SELECT citizen_id, rule_id, rule_version, status, due_on, act_by, planned_on
    FROM obligations ${where} ORDER BY citizen_id, rule_id) TO STDOUT (FORMAT csv, HEADER)`;
}

interface LastSweep {
  readonly jobcenter_id: string;
  readonly business_date: string | null;
  readonly state: 'open' | 'closed' | null;
}

async function lastSweeps(tx: Transaction, { jobcenterId }: ExportRequest): Promise<LastSweep[]> {
  return await tx.query<LastSweep>(
    `SELECT j.jobcenter_id, last.business_date, last.state
     FROM jobcenters j
     LEFT JOIN LATERAL (SELECT business_date, state FROM sweep_runs r WHERE r.jobcenter_id = j.jobcenter_id
                        ORDER BY started_at DESC, sweep_run_id DESC LIMIT 1) last ON true
     WHERE $1::text IS NULL OR j.jobcenter_id = $1
     ORDER BY j.jobcenter_id`,
    [jobcenterId ?? null],
  );
}

/** What forbids the export; the first jobcentre by id is named where several stand in the way. */
function findProblem(
  sweeps: readonly LastSweep[],
  asOf: string | null,
  { jobcenterId }: ExportRequest,
): ExportError | null {
  if (jobcenterId !== undefined && sweeps.length === 0) {
    return new CodedError('jobcenter_unknown', `Jobcenteret ${jobcenterId} findes ikke.`);
  }
  for (const sweep of sweeps) {
    const problem = problemOf(sweep, asOf);
    if (problem !== null) return problem;
  }
  return null;
}

function problemOf(
  { jobcenter_id: jobcenter, business_date: date, state }: LastSweep,
  asked: string | null,
): ExportError | null {
  const cure = `Kør først: rettid sweep${asked === null ? '' : ` --as-of ${asked}`}`;
  if (date === null) {
    return new CodedError('sweep_missing', `Jobcenter ${jobcenter} er aldrig gennemgået. ${cure}`);
  }
  if (date !== asked) {
    const message = `Seneste gennemgang af jobcenter ${jobcenter} var pr. ${date}, ikke ${asked ?? date}. ${cure}`;
    return new CodedError('sweep_of_other_date', message, { jobcenter, date, asked });
  }
  if (state !== 'closed') {
    const message = `Gennemgangen af jobcenter ${jobcenter} pr. ${date} er ikke færdig. ${cure}`;
    return new CodedError('sweep_unfinished', message, { jobcenter, date });
  }
  return null;
}

async function countNotCurrent(tx: Transaction, asOf: string, jobcenterId: string | undefined): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count
     FROM citizens c LEFT JOIN evaluations e USING (citizen_id)
     WHERE ($1::text IS NULL OR c.jobcenter_id = $1)
       AND (e.as_of <= $2::date AND $2::date < e.changes_on AND e.law_revision = $3) IS NOT TRUE`,
    [jobcenterId ?? null, asOf, LAW_REVISION],
  );
  return row?.count ?? 0;
}
