import type { ColumnSpec, FileSpec } from '../format/column';
import { columnList, quoted, type Sql, stageOf } from '../staging/staging-tables';

/** What writing one file's rows did. */
export interface WrittenRows {
  readonly added: number;
  readonly changed: number;
}

/** Temporary table of the citizens whose recorded facts an import has changed; one may stand there more than once. */
export const TOUCHED = 'pg_temp.stage_touched';

/** Makes `TOUCHED`. */
export async function createTouchedTable(sql: Sql): Promise<void> {
  await sql.query(`CREATE TEMPORARY TABLE stage_touched (citizen_id text COLLATE "C" NOT NULL) ON COMMIT DROP`);
}

/**
 * Brings the checked rows of one file into its table: rows that differ from the stored ones are updated, rows that are
 * not stored are added, all others are left alone. What is stored and not in the file stays. Files must be written in
 * their reading order, so that what is referred to is there.
 */
export async function writeRows(sql: Sql, spec: FileSpec): Promise<WrittenRows> {
  const changed = await updateChanged(sql, spec);
  const added = await addNew(sql, spec);
  return { added, changed };
}

async function updateChanged(sql: Sql, spec: FileSpec): Promise<number> {
  const columns = spec.columns.filter((column) => !spec.key.includes(column.name));
  const assignments = columns.map((column) => `${quoted(column.name)} = ${valueOf(column)}`);
  const moves = citizenIsDerived(spec) ? ['citizen_id = s.citizen_id'] : [];
  const jobcenter = takesJobcenter(spec) ? ['jobcenter_id = c.jobcenter_id'] : [];
  // The owner of the stored row is part of the comparison only where the file does not name him itself.
  const compared = [...columns.map((column) => column.name), ...(citizenIsDerived(spec) ? ['citizen_id'] : [])];
  const given = [...columns.map(valueOf), ...(citizenIsDerived(spec) ? ['s.citizen_id'] : [])];
  return await countOf(
    sql,
    `WITH before AS MATERIALIZED (
       SELECT s.line, ${spec.key.map((key) => `s.${quoted(key)}`).join(', ')}${ownerColumns(spec)}
       FROM ${stageOf(spec.name)} s JOIN ${quoted(spec.name)} t ON ${sameKey(spec, 't', 's')}
       WHERE (${compared.map((name) => `t.${quoted(name)}`).join(', ')}) IS DISTINCT FROM (${given.join(', ')})
     ), written AS (
       UPDATE ${quoted(spec.name)} t SET ${[...assignments, ...moves, ...jobcenter].join(', ')}
       FROM before b JOIN ${stageOf(spec.name)} s ON s.line = b.line ${joinCitizens(spec)}
       WHERE ${sameKey(spec, 't', 'b')} RETURNING 1
     )${touch(spec, 'SELECT old_citizen FROM before UNION ALL SELECT new_citizen FROM before')}
     SELECT count(*)::integer AS count FROM written`,
  );
}

async function addNew(sql: Sql, spec: FileSpec): Promise<number> {
  const derived = [
    ...(citizenIsDerived(spec) ? ['citizen_id'] : []),
    ...(takesJobcenter(spec) ? ['jobcenter_id'] : []),
  ];
  const values = [
    ...spec.columns.map(valueOf),
    ...(citizenIsDerived(spec) ? ['s.citizen_id'] : []),
    ...(takesJobcenter(spec) ? ['c.jobcenter_id'] : []),
  ];
  // In the order of the indexes: they then grow at their end instead of all over.
  const order =
    spec.owner.type === 'none'
      ? spec.key.map(quoted).join(', ')
      : `s.citizen_id, ${spec.key.map((key) => `s.${quoted(key)}`).join(', ')}`;
  const returning = marksFacts(spec) ? 'citizen_id' : '1';
  return await countOf(
    sql,
    `WITH written AS (
       INSERT INTO ${quoted(spec.name)} (${[columnList(spec), ...derived].join(', ')})
       SELECT ${values.join(', ')} FROM ${stageOf(spec.name)} s ${joinCitizens(spec)}
       WHERE NOT EXISTS (SELECT FROM ${quoted(spec.name)} t WHERE ${sameKey(spec, 't', 's')})
       ORDER BY ${order} RETURNING ${returning}
     )${touch(spec, 'SELECT DISTINCT citizen_id FROM written')}
     SELECT count(*)::integer AS count FROM written`,
  );
}

/** The staged value as the table wants it: a list of codes is empty there, never null. */
function valueOf(column: ColumnSpec): string {
  const value = `s.${quoted(column.name)}`;
  return column.kind.type === 'codes' ? `coalesce(${value}, '{}')` : value;
}

function ownerColumns(spec: FileSpec): string {
  return spec.owner.type === 'none' ? '' : ', t.citizen_id AS old_citizen, s.citizen_id AS new_citizen';
}

/** Master data of a citizen are no facts that a rule reads, and staff and jobcentres have no citizen. */
function marksFacts(spec: FileSpec): boolean {
  return spec.owner.type !== 'none' && spec.name !== 'citizens';
}

function touch(spec: FileSpec, citizens: string): string {
  return marksFacts(spec) ? `, touched AS (INSERT INTO ${TOUCHED} ${citizens})` : '';
}

function citizenIsDerived(spec: FileSpec): boolean {
  return spec.owner.type === 'through';
}

/** Whether the row's jobcentre is its citizen's and not a column of the file. */
function takesJobcenter(spec: FileSpec): boolean {
  return spec.owner.type !== 'none' && spec.name !== 'citizens';
}

function joinCitizens(spec: FileSpec): string {
  return takesJobcenter(spec) ? 'JOIN citizens c ON c.citizen_id = s.citizen_id' : '';
}

function sameKey(spec: FileSpec, one: string, other: string): string {
  return spec.key.map((key) => `${one}.${quoted(key)} = ${other}.${quoted(key)}`).join(' AND ');
}

async function countOf(sql: Sql, statement: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(statement);
  return row?.count ?? 0;
}
