import { migrate, missingMigrations, revertLatestMigration } from '@rettid/persistence';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase({ migrated: false });
  });
  afterEach(async () => {
    await database.close();
  });

  async function objects(): Promise<string[]> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ object: string }>(`
      SELECT 'relation ' || relname AS object FROM pg_class WHERE relnamespace = 'public'::regnamespace
      UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$'
      UNION ALL SELECT 'extension ' || extname FROM pg_extension
      UNION ALL SELECT 'policy ' || polname FROM pg_policy
      UNION ALL SELECT 'default acl' FROM pg_default_acl
      UNION ALL SELECT 'routine ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      ORDER BY 1`);
    await client.end();
    return rows.map((row) => row.object);
  }

  it('run once, however many programs start at once', async () => {
    const runs = await Promise.all([1, 2, 3].map(async () => await migrate(database.ownerUrl)));
    expect(runs.map((run) => run.length).sort()).toEqual([0, 0, runs.flat().length]);
    expect(runs.flat().length).toBeGreaterThan(1);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });

  it('say which are missing to a program that knows more than the database', async () => {
    await migrate(database.ownerUrl);
    await database.dataSource.initialize();
    expect(await missingMigrations(database.dataSource)).toEqual([]);
    await revertLatestMigration(database.ownerUrl);
    expect(await missingMigrations(database.dataSource)).toHaveLength(1);
  });

  it('need no superuser: an owner who may make roles, or finds the role there, will do', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const name = new URL(database.ownerUrl).pathname.slice(1);
    const owner = `owner_${name}`;
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'secret'`);
    try {
      await client.query(`ALTER DATABASE ${name} OWNER TO ${owner}`);
      const url = new URL(database.ownerUrl);
      [url.username, url.password] = [owner, 'secret'];
      expect(await migrate(url.toString())).not.toEqual([]);
      const { rows } = await client.query(
        `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'public'`,
      );
      expect(rows).toEqual([{ owner }]);
    } finally {
      await client.query(`DROP OWNED BY ${owner} CASCADE`);
      await client.query(`ALTER DATABASE ${name} OWNER TO CURRENT_USER`);
      await client.query(`DROP ROLE ${owner}`);
      await client.end();
    }
  });

  it('take back everything they made, one by one, and can be run again', async () => {
    const before = await objects();
    const names = await migrate(database.ownerUrl);
    const migrated = await objects();
    for (let count = 0; count < names.length; count++) await revertLatestMigration(database.ownerUrl);
    const ownTables = /^relation (schema_migrations|PK_)/;
    expect((await objects()).filter((object) => !ownTables.test(object))).toEqual(before);
    expect(await migrate(database.ownerUrl)).toEqual(names);
    expect(await objects()).toEqual(migrated);
  });
});
