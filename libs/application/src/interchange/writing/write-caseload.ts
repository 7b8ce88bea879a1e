import { shutOutEvaluations } from '@rettid/jobs';
import type { Transaction } from '@rettid/persistence';
import { recordAccess } from '../../staff/record-access';
import type { FileName } from '../format/column';
import { FILES } from '../format/files';
import { stageOf } from '../staging/staging-tables';
import { createTouchedTable, TOUCHED, writeRows } from './write-rows';

/** What writing the checked rows of a caseload did. */
export interface WrittenCaseload {
  readonly files: ReadonlyMap<FileName, { readonly staged: number; readonly added: number; readonly changed: number }>;
  readonly citizensChanged: number;
}

/**
 * Writes all staged rows, marks the citizens whose facts changed as to be evaluated, and notes it in the access log.
 *
 * @param movesRows whether stored rows go from one citizen to another
 */
export async function writeCaseload(tx: Transaction, movesRows: boolean): Promise<WrittenCaseload> {
  await shutOutEvaluations(tx);
  // Two citizens may swap CPR numbers, and a plan move before its goals: what must hold is how it stands at the end.
  // References are otherwise checked file by file, while the rows are still in memory: that costs a third less.
  await tx.query(`SET CONSTRAINTS ${movesRows ? 'ALL' : 'citizens_cpr_key'} DEFERRED`);
  await createTouchedTable(tx);
  const files = new Map<FileName, { staged: number; added: number; changed: number }>();
  for (const spec of FILES) {
    const [row] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${stageOf(spec.name)}`);
    const staged = row?.count ?? 0;
    if (staged > 0) files.set(spec.name, { staged, ...(await writeRows(tx, spec)) });
  }
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  const citizensChanged = await markForEvaluation(tx);
  const isChanged = [...files.values()].some((file) => file.added + file.changed > 0);
  if (isChanged) await note(tx, files, citizensChanged);
  return { files, citizensChanged };
}

/** A citizen who has never been evaluated has no row to mark; the sweep takes him for that reason. */
async function markForEvaluation(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `WITH touched AS MATERIALIZED (SELECT DISTINCT citizen_id FROM ${TOUCHED}),
     marked AS (UPDATE evaluations e SET changes_on = NULL FROM touched t WHERE e.citizen_id = t.citizen_id)
     SELECT count(*)::integer AS count FROM touched`,
  );
  return row?.count ?? 0;
}

async function note(tx: Transaction, files: WrittenCaseload['files'], citizensChanged: number): Promise<void> {
  const counts = Object.fromEntries([...files].map(([name, { added, changed }]) => [name, { added, changed }]));
  await recordAccess(tx, {
    action: 'caseload.imported',
    citizenIds: [],
    details: { citizensChanged, files: counts },
  });
}
