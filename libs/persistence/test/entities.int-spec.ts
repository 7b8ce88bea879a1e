import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

interface Column {
  type: string;
  isNullable: boolean;
  isPrimary: boolean;
  isGenerated: boolean;
  isArray: boolean;
}

describe('the entities', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.close();
  });

  /** The columns of every table that the migrations made, by `table.column`. */
  async function storedColumns(): Promise<Record<string, Column>> {
    const rows = await database.dataSource.query<(Column & { name: string })[]>(`
      SELECT t.relname || '.' || a.attname AS name,
             CASE WHEN y.typelem <> 0 AND y.typlen = -1 THEN e.typname ELSE y.typname END AS type,
             y.typelem <> 0 AND y.typlen = -1 AS "isArray",
             NOT a.attnotnull AS "isNullable",
             EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)) AS "isPrimary",
             a.attgenerated <> '' OR a.attidentity <> '' AS "isGenerated"
      FROM pg_class t
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type y ON y.oid = a.atttypid
      LEFT JOIN pg_type e ON e.oid = y.typelem
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition`);
    return Object.fromEntries(rows.map(({ name, ...column }) => [name, column]));
  }

  function declared(column: ColumnMetadata): Column {
    return {
      type: PG_NAMES[String(column.type)] ?? String(column.type),
      isNullable: column.isNullable,
      isPrimary: column.isPrimary,
      isGenerated: column.isGenerated || (!column.isInsert && !OF_THE_DATABASE.has(column.databaseName)),
      isArray: column.isArray,
    };
  }

  /** Columns that a default fills in and no program may name. */
  const OF_THE_DATABASE = new Set(['actor_id', 'entry_id', 'happened_at']);

  const PG_NAMES: Record<string, string> = { boolean: 'bool', smallint: 'int2', integer: 'int4', bigint: 'int8' };

  it('say of every table what the migrations made of it: columns, types, nulls, keys', async () => {
    const entities = database.dataSource.entityMetadatas;
    const tables = new Set(entities.map((entity) => entity.tableName));
    const entityColumns = Object.fromEntries(
      entities.flatMap((entity) =>
        entity.columns.map((column) => [`${entity.tableName}.${column.databaseName}`, declared(column)]),
      ),
    );
    const stored = Object.entries(await storedColumns()).filter(([name]) => tables.has(name.split('.')[0] ?? ''));
    expect(entityColumns).toEqual(Object.fromEntries(stored));
  });

  it('leave out no table but those of the migrations, of the relay and of the seals', async () => {
    const known = new Set(database.dataSource.entityMetadatas.map((entity) => entity.tableName));
    const tables = new Set(Object.keys(await storedColumns()).map((name) => name.split('.')[0] ?? ''));
    const others = [...tables].filter((table) => !known.has(table) && !/^(outbox|access_log)_/.test(table));
    expect(others).toEqual(['schema_migrations']);
  });
});
