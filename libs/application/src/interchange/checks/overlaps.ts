import type { FileSpec } from '../format/column';
import { ERRORS, fileNumber, quoted, type Sql, stageOf } from '../staging/staging-tables';

/**
 * Reports periods of one citizen that share a day, as they would stand after the import: staged rows, and stored ones
 * that the directory does not give anew. Of two staged rows the later line is at fault, else the staged one.
 *
 * Rows whose period is itself faulty have no first day in the staging table and take no part.
 */
export async function checkOverlaps(sql: Sql, spec: FileSpec): Promise<void> {
  if (!spec.barsOverlap || !spec.period) return;
  const [first, last] = spec.period.map(quoted);
  const [firstName] = spec.period;
  const key = spec.key.map(quoted);
  const id = `ARRAY[${spec.key.map((name) => `${quoted(name)}::text`).join(', ')}]`;
  const period = `citizen_id, ${id} AS id, ${first} AS first_day, coalesce(${last}, 'infinity') AS last_day`;
  await sql.query(
    `WITH final AS MATERIALIZED (
       SELECT ${period}, line FROM ${stageOf(spec.name)} WHERE citizen_id IS NOT NULL AND ${first} IS NOT NULL
       UNION ALL
       SELECT ${period}, NULL FROM ${quoted(spec.name)} stored
       WHERE citizen_id IN (SELECT citizen_id FROM ${stageOf(spec.name)})
         AND NOT EXISTS (SELECT FROM ${stageOf(spec.name)} s WHERE ${key.map((k) => `s.${k} = stored.${k}`).join(' AND ')})
     ), reach AS (
       SELECT citizen_id, first_day, max(last_day) OVER (PARTITION BY citizen_id ORDER BY first_day
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
       FROM final
     ), suspect AS (
       SELECT * FROM final WHERE citizen_id IN (SELECT citizen_id FROM reach WHERE first_day <= reached)
     )
     INSERT INTO ${ERRORS}
     SELECT DISTINCT ON (a.line) ${fileNumber(spec)}, a.line, ${columnNumber(spec, firstName)}, '${firstName}', a.first_day::text,
            format('perioden overlapper %s, der begynder %s; en borgers perioder må ikke dele en dag',
                   CASE WHEN b.line IS NULL THEN 'en tidligere indlæst' ELSE format('linje %s', b.line) END, b.first_day)
     FROM suspect a
     JOIN suspect b ON b.citizen_id = a.citizen_id AND b.id <> a.id
       AND b.first_day <= a.last_day AND a.first_day <= b.last_day
     WHERE a.line IS NOT NULL AND (b.line IS NULL OR b.line < a.line)
     ORDER BY a.line, b.line NULLS LAST, b.first_day`,
  );
}

function columnNumber(spec: FileSpec, name: string): number {
  return spec.columns.findIndex((column) => column.name === name) + 1;
}
