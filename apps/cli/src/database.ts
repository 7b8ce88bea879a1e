import {
  type Database,
  migrate,
  missingMigrations,
  openDatabase,
  provideOccupations,
  withOwner,
} from '@rettid/application';
import { migrateQueue } from '@rettid/jobs';
import { type Config, EmbeddedPostgres } from '@rettid/platform';
import { CommandFailed } from './terminal';

/** The database a command works with, and its address for those who open connections of their own (the queue). */
export interface CommandDatabase extends Database {
  readonly url: string;
}

/**
 * Runs a command's work with the database: that of `DATABASE_URL`, or else the server embedded in `RETTID_HOME`, held for
 * as long as the work lasts. An embedded database is brought up to date first; another is its owner's to migrate.
 */
export async function withDatabase<T>(config: Config, work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== null) return await withOpenDatabase(config.databaseUrl, config, work);
  return await withEmbeddedServer(config, async (url) => {
    await migrateAll(url);
    return await withOpenDatabase(url, config, work);
  });
}

/** Brings the schema up to date, as the owner. Returns the names of the migrations that ran. */
export async function bringUpToDate(config: Config): Promise<readonly string[]> {
  if (config.databaseOwnerUrl !== null) return await migrateAll(config.databaseOwnerUrl);
  return await withEmbeddedServer(config, migrateAll);
}

/** Runs a command's work as the owner of the tables, for what no program may do in passing. */
export async function withOwnersDatabase<T>(
  config: Config,
  work: (unitOfWork: CommandDatabase['unitOfWork']) => Promise<T>,
): Promise<T> {
  if (config.databaseOwnerUrl !== null) return await withOwner(config.databaseOwnerUrl, work);
  return await withEmbeddedServer(config, async (url) => {
    await migrateAll(url);
    return await withOwner(url, work);
  });
}

async function migrateAll(ownerUrl: string): Promise<readonly string[]> {
  const ran = await migrate(ownerUrl);
  await migrateQueue(ownerUrl);
  await withOwner(ownerUrl, async (unitOfWork) => await provideOccupations(unitOfWork, 'cli'));
  return ran;
}

async function withEmbeddedServer<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  const server = await EmbeddedPostgres.acquire(config.home);
  try {
    return await work(server.url);
  } finally {
    await server.release();
  }
}

async function withOpenDatabase<T>(
  url: string,
  config: Config,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ url, poolSize: config.databasePoolSize, applicationName: 'rettid cli' });
  try {
    const missing = await missingMigrations(database.dataSource);
    if (missing.length > 0) {
      throw new CommandFailed(`Databasen mangler ${missing.length} migreringer. Kør først: rettid migrate`);
    }
    return await work({ ...database, url });
  } finally {
    await database.close();
  }
}
