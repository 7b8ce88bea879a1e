import { systemScope } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';

/**
 * Everything that an evaluation stores, in one order, to be compared between two databases. Left out is the history of
 * how it came about (`first_found_on`, `changed_on`, `as_of`), which tells two ways to the same findings apart.
 */
export async function findingsIn(unitOfWork: UnitOfWork): Promise<{ obligations: unknown[]; evaluations: unknown[] }> {
  return await unitOfWork.run(systemScope('test'), async (tx) => ({
    obligations: await tx.values(
      `SELECT citizen_id, rule_id, jobcenter_id, rule_version, status, due_on, act_by, planned_on, evidence::text, changes_on
       FROM obligations ORDER BY citizen_id, rule_id`,
    ),
    evaluations: await tx.values(
      'SELECT citizen_id, jobcenter_id, changes_on, law_revision FROM evaluations ORDER BY citizen_id',
    ),
  }));
}

export interface RunRow {
  readonly jobcenter_id: string;
  readonly business_date: string;
  readonly mode: string;
  readonly state: string;
  readonly round: number;
  readonly examined: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly drifted: number;
}

export async function runsIn(unitOfWork: UnitOfWork): Promise<RunRow[]> {
  return await unitOfWork.run(systemScope('test'), (tx) =>
    tx.query<RunRow>(
      `SELECT jobcenter_id, business_date, mode, state, round, examined, changed, unchanged, failed, drifted
       FROM sweep_runs ORDER BY jobcenter_id, business_date, mode`,
    ),
  );
}
