import type { TestDatabase } from '@rettid/testing';
import { Client } from 'pg';

/** Runs statements as the owner of the tables, whom nothing but the chain holds to the truth. */
export async function asOwner(database: TestDatabase, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('rettid.scope', 'system', false)`);
    let rows: unknown[] = [];
    for (const sql of statements) rows = (await client.query<object>(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
