import type { FileName, FileSpec } from '../format/column';
import { FILES, fileSpec } from '../format/files';
import { ERRORS, fileNumber, quoted, type Sql, stageOf } from '../staging/staging-tables';
import { reportStoredCpr } from './duplicates';
import { checkReferences } from './references';

/** Temporary table of the citizens left out, each with the first fault that is the reason. */
export const LEFT_OUT = 'pg_temp.stage_left_out';

/**
 * Takes out of the staging tables every faulty row, and every row of each citizen who has one - a fault in one of his
 * rows, or a part in one (the other holder of a repeated id or CPR number). What is left may now name a row that is gone,
 * or claim a CPR number whose stored holder is not changed after all; such citizens follow, until nothing more falls.
 *
 * Afterwards `ERRORS` holds the faults of the directory itself, and `LEFT_OUT` the citizens.
 *
 * @param moved see `filesWithMovedRows`
 */
export async function leaveOutFaulty(sql: Sql, moved: ReadonlySet<FileName>): Promise<void> {
  await sql.query(`CREATE TEMPORARY TABLE stage_left_out (citizen_id text COLLATE "C" PRIMARY KEY, file_no smallint NOT NULL,
    line integer NOT NULL, column_name text, problem text NOT NULL) ON COMMIT DROP`);
  await sql.query(`CREATE TEMPORARY TABLE stage_reported ON COMMIT DROP AS SELECT * FROM ${ERRORS}`);
  let isStable = false;
  while (!isStable) {
    await sql.query(`ANALYZE ${ERRORS}`);
    for (const spec of FILES) await nameCitizensAtFault(sql, spec);
    await followMovedRows(sql);
    for (const spec of FILES) await removeRows(sql, spec);
    await sql.query(`TRUNCATE ${ERRORS}`);
    await checkReferences(sql, new Set(), moved);
    await reportStoredCpr(sql, fileSpec('citizens'));
    const consequences = await sql.query(`SELECT FROM ${ERRORS} LIMIT 1`);
    isStable = consequences.length === 0;
  }
  await sql.query(`INSERT INTO ${ERRORS} SELECT * FROM pg_temp.stage_reported`);
}

/** Citizens of the rows in `ERRORS`, and of rows that share a key (or a CPR number) with one of them. */
async function nameCitizensAtFault(sql: Sql, spec: FileSpec): Promise<void> {
  if (spec.owner.type === 'none') return;
  const involved = [['line'], spec.key, ...(spec.name === 'citizens' ? [['cpr']] : [])];
  for (const columns of involved) {
    await sql.query(
      `INSERT INTO ${LEFT_OUT}
       SELECT DISTINCT ON (a.citizen_id) a.citizen_id, e.file_no, e.line, e.column_name, e.problem
       FROM ${ERRORS} e
       JOIN ${stageOf(spec.name)} s ON s.line = e.line
       JOIN ${stageOf(spec.name)} a ON ${columns.map((column) => `a.${quoted(column)} = s.${quoted(column)}`).join(' AND ')}
       WHERE e.file_no = ${fileNumber(spec)} AND a.citizen_id IS NOT NULL
       ORDER BY a.citizen_id, e.line, e.column_no
       ON CONFLICT DO NOTHING`,
    );
  }
}

/** A row that the directory takes from one citizen and gives to another binds the two: both come in or neither does. */
async function followMovedRows(sql: Sql): Promise<void> {
  for (const spec of FILES) {
    if (spec.owner.type === 'none' || spec.key.includes('citizen_id')) continue;
    const [key] = spec.key.map(quoted);
    await sql.query(
      `INSERT INTO ${LEFT_OUT}
       SELECT DISTINCT ON (pair.other) pair.other, ${fileNumber(spec)}, n.line, NULL,
              'rækken flyttes mellem to borgere, hvoraf den ene udelades'
       FROM ${stageOf(spec.name)} n
       JOIN ${quoted(spec.name)} o USING (${key})
       CROSS JOIN LATERAL (VALUES (n.citizen_id, o.citizen_id), (o.citizen_id, n.citizen_id)) AS pair (one, other)
       WHERE n.citizen_id <> o.citizen_id AND pair.one IN (SELECT citizen_id FROM ${LEFT_OUT})
       ORDER BY pair.other, n.line
       ON CONFLICT DO NOTHING`,
    );
  }
}

async function removeRows(sql: Sql, spec: FileSpec): Promise<void> {
  const stage = stageOf(spec.name);
  const linesAtFault = `SELECT line FROM ${ERRORS} WHERE file_no = ${fileNumber(spec)}`;
  const [key] = spec.key.map(quoted);
  const condition =
    spec.owner.type === 'none'
      ? `${key} IN (SELECT ${key} FROM ${stage} WHERE faulty OR line IN (${linesAtFault}))`
      : `citizen_id IS NULL OR line IN (${linesAtFault}) OR citizen_id IN (SELECT citizen_id FROM ${LEFT_OUT})`;
  await sql.query(`DELETE FROM ${stage} WHERE faulty OR ${condition}`);
}
