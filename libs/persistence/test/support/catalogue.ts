import type { TestDatabase } from '@rettid/testing';
import { Client } from 'pg';

/** A table as the database describes it. */
export interface Table {
  readonly name: string;
  readonly hasRowSecurity: boolean;
  readonly isForced: boolean;
  /** A part of another table: rows are reached through the whole. */
  readonly isPartition: boolean;
  /** What the programs' role may do with it, or with some of its columns: `SELECT`, `INSERT`, ... */
  readonly grants: readonly string[];
  /** Columns that a statement may give values for, quoted where they have to be. */
  readonly columns: readonly string[];
}

/** Reads and writes past row-level security, as the superuser who owns the tables of a test. */
export async function asOwner<Row extends object>(
  database: TestDatabase,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}

/** Every table that the migrations made. */
export async function tablesOf(database: TestDatabase): Promise<Table[]> {
  return await asOwner<Table>(
    database,
    `SELECT c.relname AS name, c.relrowsecurity AS "hasRowSecurity", c.relforcerowsecurity AS "isForced",
            c.relispartition AS "isPartition",
            ARRAY(SELECT p FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
                  WHERE CASE p WHEN 'DELETE' THEN has_table_privilege('rettid_app', c.oid, p)
                             ELSE has_any_column_privilege('rettid_app', c.oid, p) END) AS grants,
            ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
                  ORDER BY a.attnum) AS columns
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
}

/** All rows of every table, by its name, each as one text; past row-level security. */
export async function rowsOf(database: TestDatabase, tables: readonly Table[]): Promise<Map<string, string[]>> {
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const found = await asOwner<{ row: string }>(database, `SELECT t::text AS row FROM ${name} t ORDER BY 1`);
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return rows;
}
