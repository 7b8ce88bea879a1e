import type { ColumnSpec, FileName, FileSpec } from '../format/column';
import { FILES, fileSpec } from '../format/files';
import { ERRORS, fileNumber, quoted, type Sql, stageOf } from '../staging/staging-tables';

interface Reference {
  readonly from: FileSpec;
  readonly column: ColumnSpec;
  readonly columnNumber: number;
  readonly to: FileSpec;
  readonly toKey: string;
}

/**
 * Gives the staged goals and follow-ups the citizen of their plan or offer: the staged one's, else the stored one's. A
 * plan that stands twice gives either; the repetition is an error of its own.
 */
export async function resolveOwners(sql: Sql): Promise<void> {
  for (const spec of FILES) {
    if (spec.owner.type !== 'through') continue;
    const { file, column } = spec.owner;
    const key = keyOf(fileSpec(file));
    for (const source of [stageOf(file), quoted(file)]) {
      await sql.query(
        `UPDATE ${stageOf(spec.name)} s SET citizen_id = owner.citizen_id FROM ${source} owner
         WHERE owner.${key} = s.${quoted(column)} AND s.citizen_id IS NULL`,
      );
    }
  }
}

/**
 * Reports every reference to a row that stands neither in the directory nor in the database, or that belongs to another
 * citizen. References into files of which rows may have been lost (`unreliable`) are not judged: one broken file would
 * otherwise bring an error for every row that names one of its rows.
 *
 * @param moved see `filesWithMovedRows`
 */
export async function checkReferences(
  sql: Sql,
  unreliable: ReadonlySet<FileName>,
  moved: ReadonlySet<FileName>,
): Promise<void> {
  for (const reference of allReferences()) {
    if (unreliable.has(reference.to.name)) continue;
    await reportMissing(sql, reference);
    if (isBoundToCitizen(reference)) await reportForeign(sql, reference);
  }
  await checkStoredReferences(sql, moved);
}

async function reportMissing(sql: Sql, { from, column, columnNumber, to, toKey }: Reference): Promise<void> {
  const name = quoted(column.name);
  await sql.query(
    `INSERT INTO ${ERRORS}
     SELECT ${fileNumber(from)}, s.line, ${columnNumber}, '${column.name}', s.${name},
            'findes hverken i mappens ${to.name}.csv eller blandt det, der er indlæst før'
     FROM ${stageOf(from.name)} s
     WHERE s.${name} IS NOT NULL
       AND NOT EXISTS (SELECT FROM ${stageOf(to.name)} n WHERE n.${toKey} = s.${name})
       AND NOT EXISTS (SELECT FROM ${quoted(to.name)} o WHERE o.${toKey} = s.${name})`,
  );
}

async function reportForeign(sql: Sql, { from, column, columnNumber, to, toKey }: Reference): Promise<void> {
  const name = quoted(column.name);
  await sql.query(
    `INSERT INTO ${ERRORS}
     SELECT DISTINCT ${fileNumber(from)}, s.line, ${columnNumber}, '${column.name}', s.${name},
            'tilhører en anden borger i ${to.name}.csv; skal være samme borger'
     FROM ${stageOf(from.name)} s
     LEFT JOIN ${stageOf(to.name)} n ON n.${toKey} = s.${name}
     LEFT JOIN ${quoted(to.name)} o ON o.${toKey} = s.${name}
     WHERE s.${name} IS NOT NULL
       AND s.citizen_id <> CASE WHEN n.line IS NULL THEN o.citizen_id ELSE n.citizen_id END`,
  );
}

/** The files in which the directory gives a stored row to another citizen. */
export async function filesWithMovedRows(sql: Sql): Promise<ReadonlySet<FileName>> {
  const moved = new Set<FileName>();
  for (const spec of FILES) {
    if (spec.owner.type === 'none' || spec.key.includes('citizen_id')) continue;
    const [found] = await sql.query(
      `SELECT FROM ${stageOf(spec.name)} n JOIN ${quoted(spec.name)} o USING (${keyOf(spec)})
       WHERE o.citizen_id <> n.citizen_id LIMIT 1`,
    );
    if (found) moved.add(spec.name);
  }
  return moved;
}

/**
 * A row that the directory gives to another citizen must not be named by stored rows of the first one, unless the
 * directory moves those too.
 */
async function checkStoredReferences(sql: Sql, moved: ReadonlySet<FileName>): Promise<void> {
  for (const reference of allReferences()) if (moved.has(reference.to.name)) await reportStranded(sql, reference);
}

async function reportStranded(sql: Sql, { from, column, to, toKey }: Reference): Promise<void> {
  const fromKey = keyOf(from);
  await sql.query(
    `INSERT INTO ${ERRORS}
     SELECT DISTINCT ON (n.line) ${fileNumber(to)}, n.line, 1, '${to.key[0] ?? ''}', n.${toKey},
            format('flyttes til en anden borger, men er nævnt i ${column.name} af %s i ${from.name}.csv, som ikke flytter med',
                   t.${fromKey})
     FROM ${stageOf(to.name)} n
     JOIN ${quoted(to.name)} o USING (${toKey})
     JOIN ${quoted(from.name)} t ON t.${quoted(column.name)} = n.${toKey}
     WHERE o.citizen_id <> n.citizen_id AND t.citizen_id <> n.citizen_id
       AND NOT EXISTS (SELECT FROM ${stageOf(from.name)} s WHERE s.${fromKey} = t.${fromKey})
     ORDER BY n.line, t.${fromKey}`,
  );
}

function allReferences(): Reference[] {
  return FILES.flatMap((from) =>
    from.columns.flatMap((column, i) => {
      if (column.references === undefined) return [];
      const to = fileSpec(column.references);
      return [{ from, column, columnNumber: i + 1, to, toKey: keyOf(to) }];
    }),
  );
}

/** Whether both ends have a citizen of their own, who must be the same. */
function isBoundToCitizen({ from, column, to }: Reference): boolean {
  if (to.owner.type === 'none' || to.name === 'citizens') return false;
  return !(from.owner.type === 'through' && from.owner.column === column.name);
}

function keyOf(spec: FileSpec): string {
  return quoted(spec.key[0] ?? '');
}
