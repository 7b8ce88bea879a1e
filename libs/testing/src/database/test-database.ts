import { randomBytes } from 'node:crypto';
import { createDataSource, UnitOfWork } from '@rettid/persistence';
import { escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import { asSuperuser, cloneTemplate, TEST_LOGIN, TEST_PASSWORD } from './template-database';
import { acquireTestServer, type TestServer } from './test-server';

/** A database of its own for one spec file, migrated and empty. */
export interface TestDatabase {
  /** As the programs sign in: an ordinary user who becomes `rettid_app`. */
  readonly url: string;
  /** As the owner of the tables. */
  readonly ownerUrl: string;
  /** Connected, as `rettid_app`. */
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** Drops the database and lets go of the server. */
  close(): Promise<void>;
}

const PREFIX = 'rettid_test_';

/**
 * Makes a test database in some 50 ms.
 *
 * @param options.migrated `false`: an empty database without a schema, for tests of the migrations themselves; its
 *   `dataSource` then signs in as its owner
 */
export async function createTestDatabase({ migrated = true }: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const server = await acquireTestServer();
  try {
    return await makeDatabase(server, migrated);
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function makeDatabase(server: TestServer, migrated: boolean): Promise<TestDatabase> {
  const name = `${PREFIX}${process.pid}_${randomBytes(4).toString('hex')}`;
  if (server.isOwn) await dropLeftovers(server);
  if (migrated) await cloneTemplate(server, name);
  else await asSuperuser(server, async (client) => await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`));
  const ownerUrl = server.urlOf(name);
  const url = migrated ? signedInAs(ownerUrl, TEST_LOGIN, TEST_PASSWORD) : ownerUrl;
  const dataSource = createDataSource({ url, applicationName: 'rettid test' });
  if (migrated) await dataSource.initialize();
  return {
    url,
    ownerUrl,
    dataSource,
    unitOfWork: new UnitOfWork(dataSource),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await dropDatabase(server, name);
      await server.release();
    },
  };
}

/** Databases of test processes that were killed. */
async function dropLeftovers(server: TestServer): Promise<void> {
  const names = await asSuperuser(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [PREFIX],
    );
    return rows.map((row) => row.datname);
  });
  for (const name of names) {
    if (!isRunning(Number(name.slice(PREFIX.length).split('_')[0]))) await dropDatabase(server, name);
  }
}

async function dropDatabase(server: TestServer, name: string): Promise<void> {
  await asSuperuser(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function signedInAs(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.toString();
}
