import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all-migrations';
import { APPLICATION_ROLE, createOwnerDataSource, MIGRATIONS_TABLE } from './data-source';

/** Advisory lock that two programs migrating one database meet at; any number, as long as it stays. */
const MIGRATION_LOCK = 7_388_431;

/**
 * Brings the schema of a database up to date, all missing migrations in one transaction. Programs that start at once wait
 * for each other, and the later ones find nothing to do.
 *
 * @param ownerUrl connection string of the user who owns the tables
 * @returns the names of the migrations that ran, oldest first
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return await withMigrationLock(ownerUrl, async (dataSource) => {
    const ran = await dataSource.runMigrations();
    // Programs ask it whether the schema is the one they were built for (`missingMigrations`).
    await dataSource.query(`GRANT SELECT ON ${MIGRATIONS_TABLE} TO ${APPLICATION_ROLE}`);
    return ran.map((migration) => migration.name);
  });
}

/** Takes back the latest migration, and with it the data in what it drops. */
export async function revertLatestMigration(ownerUrl: string): Promise<void> {
  await withMigrationLock(ownerUrl, async (dataSource) => await dataSource.undoLastMigration());
}

/** Names of migrations that this program knows and the database lacks; all of them where it was never migrated. */
export async function missingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = ALL_MIGRATIONS.map((migration) => migration.name);
  const [found] = await dataSource.query<{ exists: boolean }[]>('SELECT to_regclass($1) IS NOT NULL AS exists', [
    MIGRATIONS_TABLE,
  ]);
  if (found?.exists !== true) return known;
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
  const applied = new Set(rows.map((row) => row.name));
  return known.filter((name) => !applied.has(name));
}

async function withMigrationLock<T>(ownerUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await createOwnerDataSource({
      url: ownerUrl,
      poolSize: 2,
      applicationName: 'rettid migrate',
    }).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    // Ending the session gives the lock back.
    await lock.end();
  }
}
