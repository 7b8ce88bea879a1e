import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateQueue } from '@rettid/jobs';
import { migrate } from '@rettid/persistence';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { TestServer } from './test-server';

/** The role that tests sign in as: an ordinary user of the server, as a program's is in production. */
export const TEST_LOGIN = 'rettid_test_login';
/** For a test server on loopback; it opens nothing but test databases. */
export const TEST_PASSWORD = 'rettid-test';

const TEMPLATE_PREFIX = 'rettid_template_';
const MIGRATIONS = join(__dirname, '..', '..', '..', 'persistence', 'src', 'migrations');
/** Taken when the migrations are loaded: a file that is edited later is not what this process would run. */
const FINGERPRINT = fingerprintOfMigrations();
/** Advisory lock under which templates are built and cloned. */
const TEMPLATE_LOCK = 7_388_432;

/**
 * Makes a database by cloning one that the migrations built. The template is named after the migrations' text, so that
 * it is built once and never stale; test processes that come at once wait for the first to build it.
 */
export async function cloneTemplate(server: TestServer, database: string): Promise<void> {
  await asSuperuser(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = TEMPLATE_PREFIX + FINGERPRINT;
    if (!(await databaseExists(client, template))) await buildTemplate(server, client, template);
    await client.query(`CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE ${escapeIdentifier(template)}`);
  });
}

/** Runs work as the server's superuser, connected to its maintenance database. */
export async function asSuperuser<T>(server: TestServer, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function buildTemplate(server: TestServer, client: Client, template: string): Promise<void> {
  // Under another name until it is whole: a process killed in between leaves no half-built template.
  const unfinished = `${template}_unfinished`;
  if (server.isOwn) await dropTemplates(client);
  await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${escapeIdentifier(unfinished)}`);
  await migrate(server.urlOf(unfinished));
  await migrateQueue(server.urlOf(unfinished));
  await createTestLogin(client);
  await client.query(`ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(template)}`);
}

/** Templates of other migrations than today's. A process that still wanted one builds it again. */
async function dropTemplates(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [TEMPLATE_PREFIX],
  );
  for (const { datname } of rows) {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(datname)} WITH (FORCE)`);
  }
}

async function createTestLogin(client: Client): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [TEST_LOGIN]);
  if (known.rowCount === 0) await client.query(`CREATE ROLE ${TEST_LOGIN} LOGIN`);
  // Taking all migrations back drops the role where no other database uses it, and the membership with it.
  await client.query(`GRANT rettid_app TO ${TEST_LOGIN}`);
  await client.query(`ALTER ROLE ${TEST_LOGIN} PASSWORD ${escapeLiteral(TEST_PASSWORD)}`);
}

async function databaseExists(client: Client, name: string): Promise<boolean> {
  return (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount !== 0;
}

function fingerprintOfMigrations(): string {
  const hash = createHash('sha256').update(readFileSync(__filename));
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(file).update(readFileSync(join(MIGRATIONS, file)));
  return hash.digest('hex').slice(0, 16);
}
