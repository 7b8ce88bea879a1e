import { EmbeddedPostgres } from '@rettid/platform';
import { Client } from 'pg';
import { HOUSE_VARIABLES } from './bring-up';

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the tests run through playwright test`);
  return value;
}

/** `http://localhost:41234`, without a slash at the end. */
export function origin(): string {
  return variable(HOUSE_VARIABLES.origin);
}

/** Asks the house's own database, as its owner: for what no page may tell, such as a CPR number to search for. */
export async function askDatabase<Row extends object>(
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const server = await EmbeddedPostgres.acquire(variable(HOUSE_VARIABLES.home));
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
    await server.release();
  }
}
