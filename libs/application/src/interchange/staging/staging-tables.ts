import type { Transaction } from '@rettid/persistence';
import type { ColumnKind, FileSpec } from '../format/column';
import { FILES } from '../format/files';

/** The part of a transaction that the import's statements need. */
export type Sql = Pick<Transaction, 'query' | 'execute'>;

/** Name of the temporary table that holds a file's rows until all are checked. */
export function stageOf(file: string): string {
  return `pg_temp.stage_${file}`;
}

/** Temporary table of the faults found. */
export const ERRORS = 'pg_temp.stage_errors';

/** Position of a file in reading order; in `ERRORS` it stands for the file's name. */
export function fileNumber(spec: FileSpec): number {
  return FILES.findIndex((file) => file.name === spec.name) + 1;
}

/** `"name"`: some columns are SQL words. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** Columns as a list for SQL, each with an alias in front where one is given. */
export function columnList(spec: FileSpec, alias?: string): string {
  return spec.columns.map((column) => (alias ? `${alias}.` : '') + quoted(column.name)).join(', ');
}

/**
 * Makes the temporary tables, which vanish with the transaction. They hold the columns of the file, and `citizen_id`
 * also where the citizen is found through another row; every column may be null, since a faulty value is staged as null.
 */
export async function createStagingTables(sql: Sql): Promise<void> {
  for (const spec of FILES) {
    const columns = spec.columns.map((column) => `${quoted(column.name)} ${sqlTypeOf(column.kind)}`);
    const owner = spec.owner.type === 'through' ? [`citizen_id ${ID_TYPE}`] : [];
    await sql.query(
      `CREATE TEMPORARY TABLE stage_${spec.name} (line integer NOT NULL, faulty boolean NOT NULL,
       ${[...columns, ...owner].join(', ')}) ON COMMIT DROP`,
    );
  }
  await sql.query(
    `CREATE TEMPORARY TABLE stage_errors (file_no smallint NOT NULL, line integer NOT NULL, column_no smallint NOT NULL,
     column_name text, value text, problem text NOT NULL) ON COMMIT DROP`,
  );
}

/** Gives the planner row counts: autovacuum never looks at temporary tables. */
export async function analyzeStagingTables(sql: Sql): Promise<void> {
  for (const spec of FILES) await sql.query(`ANALYZE ${stageOf(spec.name)}`);
}

const ID_TYPE = 'text COLLATE "C"';

function sqlTypeOf(kind: ColumnKind): string {
  switch (kind.type) {
    case 'date':
    case 'month':
      return 'date';
    case 'instant':
      return 'timestamptz';
    case 'boolean':
      return 'boolean';
    case 'decimal':
      return 'numeric';
    case 'codes':
      return 'text[]';
    case 'id':
      return ID_TYPE;
    // The collation of the stored column, or the two could not be compared.
    default:
      return 'text';
  }
}
