import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { importCaseload, type ImportReport } from '@rettid/application';
import { formatDate, type PlainDate } from '@rettid/domain';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, systemScope } from '@rettid/platform';

import { DEMO, type CaseloadOptions } from './caseload/generate';
import { writeCaseload } from './write-caseload';

/** `database_not_empty`: it holds citizens. `demo_rejected`: the import found fault with the demo, which is a bug. */
export type LoadDemoCode = 'database_not_empty' | 'demo_rejected';

export interface LoadDemoOptions extends CaseloadOptions {
  /** Told what takes time, one short English sentence each. */
  readonly onProgress?: (message: string) => void;
}

const SCOPE = systemScope('demo');
/** Which of a jobcentre's citizens, in the order of their ids, work there. */
const STAFF_CASE_PLACES = [3, 33];

/** Whether the database holds no caseload yet, neither the demo's nor a real one. */
export async function isEmptyDatabase(unitOfWork: UnitOfWork): Promise<boolean> {
  return await unitOfWork.run(SCOPE, isEmpty);
}

/**
 * Loads the demo caseload through the import, as a jobcentre's own would be, and sets the business date to the caseload's
 * month. Two cases of each jobcentre are noted as those of its own employees. Finding the obligations is left to the sweep, which
 * the business date makes due.
 *
 * @throws CodedError of `LoadDemoCode`; nothing is changed then
 */
export async function loadDemo(unitOfWork: UnitOfWork, options: LoadDemoOptions = {}): Promise<ImportReport> {
  const { onProgress = (): void => undefined, ...caseload } = options;
  const asOf = options.asOf ?? DEMO.asOf;
  // Before the caseload: a load that is broken off leaves a database that the next one takes for empty and finishes.
  await unitOfWork.run(SCOPE, async (tx) => await claim(tx, asOf));
  const directory = await mkdtemp(join(tmpdir(), 'rettid-demo-'));
  try {
    onProgress('generating the demo caseload');
    await writeCaseload(directory, caseload);
    onProgress('importing the demo caseload');
    const report = await importCaseload(unitOfWork, directory, { actorId: SCOPE.actorId });
    if (report.outcome === 'imported') {
      await unitOfWork.run(SCOPE, async (tx) => await noteStaffCases(tx, asOf));
      return report;
    }
    throw new CodedError<LoadDemoCode>('demo_rejected', 'the import rejects the demo caseload', {
      errors: report.errorCount,
    });
  } catch (error) {
    await unitOfWork.run(SCOPE, async (tx) => await tx.execute('DELETE FROM business_clock'));
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function claim(tx: Transaction, asOf: PlainDate): Promise<void> {
  if (!(await isEmpty(tx))) {
    throw new CodedError<LoadDemoCode>('database_not_empty', 'the demo is loaded into an empty database only');
  }
  await tx.execute(
    `INSERT INTO business_clock (business_date) VALUES ($1)
     ON CONFLICT (only_row) DO UPDATE SET business_date = excluded.business_date`,
    [formatDate(asOf)],
  );
}

/**
 * Two citizens of each jobcentre are its own employees. The interchange format knows nothing of that: it is noted where the
 * case is, by whoever leads there.
 */
async function noteStaffCases(tx: Transaction, asOf: PlainDate): Promise<void> {
  await tx.execute(
    `INSERT INTO staff_cases (citizen_id, jobcenter_id, noted_on, noted_by)
     SELECT citizen_id, jobcenter_id, $1, 'demo'
     FROM (SELECT citizen_id, jobcenter_id, row_number() OVER (PARTITION BY jobcenter_id ORDER BY citizen_id) AS place
           FROM citizens) AS placed
     WHERE place = ANY ($2)`,
    [formatDate(asOf), STAFF_CASE_PLACES],
  );
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT FROM jobcenters) AS empty');
  return row?.empty === true;
}
