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

  it('carry what was logged over into the access log with number, time and name, noted for sealing, and back', async () => {
    const names = await migrate(database.ownerUrl);
    const takeBack = async (): Promise<void> => {
      const later = names.length - names.indexOf('AccessLog1763800000001');
      for (let count = 0; count < later; count++) await revertLatestMigration(database.ownerUrl);
    };
    await takeBack();
    const ask = async (sql: string): Promise<object[]> => {
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      try {
        return (await client.query<object>(sql)).rows;
      } finally {
        await client.end();
      }
    };
    await ask(`INSERT INTO audit_log (jobcenter_id, citizen_id, actor_id, action, subject_type, subject_id, details, happened_at)
      VALUES ('J1', 'C1', 'user-1', 'meeting.record_held', 'meeting', 'M1', '{}', '2022-03-01 10:00+00'),
             (NULL, NULL, 'cli', 'caseload.imported', NULL, NULL, '{"citizensChanged": 2}', '2022-04-30 23:59:59.999999+00')`);
    await migrate(database.ownerUrl);
    const moved = await ask(`SELECT entry_id, l.tableoid::regclass::text AS month, actor_id, action, citizen_ids,
      subject_id, details, u.chain FROM access_log l LEFT JOIN access_log_unsealed u USING (entry_id) ORDER BY entry_id`);
    const first = { entry_id: '1', actor_id: 'user-1', action: 'meeting.record_held', subject_id: 'M1', details: {} };
    expect(moved).toEqual([
      { ...first, month: 'access_log_2022_03', citizen_ids: ['C1'], chain: 'J1' },
      {
        entry_id: '2',
        month: 'access_log_2022_04',
        actor_id: 'cli',
        action: 'caseload.imported',
        citizen_ids: [],
        subject_id: null,
        details: { citizensChanged: 2 },
        chain: '',
      },
    ]);
    expect(await ask(`SELECT nextval('access_log_entry_id') AS id`)).toEqual([{ id: '3' }]);

    await takeBack();
    expect(await ask('SELECT citizen_id, actor_id, action FROM audit_log ORDER BY id')).toEqual([
      { citizen_id: 'C1', actor_id: 'user-1', action: 'meeting.record_held' },
      { citizen_id: null, actor_id: 'cli', action: 'caseload.imported' },
    ]);
  });
});
