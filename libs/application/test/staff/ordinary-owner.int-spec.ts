import { createDataSource, migrate, UnitOfWork } from '@rettid/persistence';
import { FixedClock, jobcenterScope, systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import {
  AccessLogRetention,
  prepareAccessLogMonths,
  recordAccess,
  sealAccessLog,
  verifyAccessLog,
  withOwner,
} from '../../src/index';

// Chains are made link by link; a busy machine takes its time.
jest.setTimeout(30_000);

/** The owner whom production has: no superuser, so that row-level security binds him and his functions too. */
describe('the access log of an owner who is no superuser', () => {
  let database: TestDatabase;
  let superuser: Client;
  let ownerUrl: string;
  let owner: string;
  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
    superuser = new Client({ connectionString: database.ownerUrl });
    await superuser.connect();
    const name = new URL(database.ownerUrl).pathname.slice(1);
    owner = `owner_${name}`;
    await superuser.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'secret'`);
    await superuser.query(`GRANT rettid_app TO ${owner}`);
    await superuser.query(`ALTER DATABASE ${name} OWNER TO ${owner}`);
    const url = new URL(database.ownerUrl);
    [url.username, url.password] = [owner, 'secret'];
    ownerUrl = url.toString();
    await migrate(ownerUrl);
  });
  afterAll(async () => {
    await superuser.query(`DROP OWNED BY ${owner} CASCADE`);
    await superuser.query(`ALTER DATABASE ${new URL(ownerUrl).pathname.slice(1)} OWNER TO CURRENT_USER`);
    await superuser.query(`DROP ROLE ${owner}`);
    await superuser.end();
    await database.close();
  });

  it('is written, sealed, searched, moved to its month, archived, purged and verified all the same', async () => {
    const dataSource = await createDataSource({ url: ownerUrl }).initialize();
    try {
      const unitOfWork = new UnitOfWork(dataSource);
      const { jobcenterId } = await saveJobcenter({ unitOfWork });
      const staff = jobcenterScope(jobcenterId, 'user-1');
      await unitOfWork.run(staff, (tx) => recordAccess(tx, { action: 'case.read', citizenIds: ['C1', 'C2'] }));
      await withOwner(ownerUrl, (owners) =>
        owners.run(systemScope('user-1'), (tx) =>
          tx.execute(
            `INSERT INTO access_log (jobcenter_id, action, citizen_ids, happened_at)
             VALUES ($1, 'case.read', '{C2}', '2019-05-17 12:00+00')`,
            [jobcenterId],
          ),
        ),
      );
      const times = async (): Promise<unknown[]> =>
        await unitOfWork.run(staff, (tx) =>
          tx.values(`SELECT entry_id FROM access_log_of_citizen('C2', NULL, NULL, 10)`),
        );
      expect(await times()).toEqual([['1'], ['2']]);
      expect(await sealAccessLog(unitOfWork)).toBe(2);
      expect(await prepareAccessLogMonths(unitOfWork)).toBe(1);
      expect(await times()).toEqual([['1'], ['2']]);

      const month = { year: 2019, month: 5 };
      await withOwner(ownerUrl, async (owners) => {
        const retention = new AccessLogRetention(owners, new FixedClock(new Date('2026-01-01T12:00:00Z')), 60, 'cli');
        const decision = { month, decision: 'discard', reason: 'grund', decidedBy: 'arkivar', sink: null } as const;
        expect(await retention.archive(decision)).toMatchObject({ ok: true, value: { entries: 1 } });
        expect(await retention.purge(month)).toMatchObject({ ok: true, value: { entries: 1 } });
      });
      expect(await times()).toEqual([['1']]);
      expect(await sealAccessLog(unitOfWork)).toBe(2);
      expect(await verifyAccessLog(unitOfWork)).toMatchObject({ findingCount: 0 });
    } finally {
      await dataSource.destroy();
    }
  });
});
