import { createDataSource, migrate, UnitOfWork } from '@rettid/persistence';
import { jobcenterScope, systemScope, type ActorScope } from '@rettid/platform';
import { createTestDatabase, saveCitizen, saveExemption, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { reasonLikeness } from '../../src/exemptions/reason-likeness.query';
import { REASON } from './exemption-setting';

jest.setTimeout(30_000);

/** The owner whom production has: no superuser, so that row-level security binds him and his functions too. */
describe('the comparison of reasons, of an owner who is no superuser', () => {
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

  it('finds the likeness within the jobcentre alone, and is refused to a program of all of them', async () => {
    const dataSource = await createDataSource({ url: ownerUrl }).initialize();
    try {
      const unitOfWork = new UnitOfWork(dataSource);
      const store = { unitOfWork };
      const [ours, theirs] = [await saveJobcenter(store), await saveJobcenter(store)];
      const citizen = await saveCitizen(store, ours);
      for (const jobcenter of [ours, theirs, theirs])
        await saveExemption(store, await saveCitizen(store, jobcenter), { reason: REASON });
      const question = { citizenId: citizen.citizenId, reason: REASON, butNot: null };
      const ask = (scope: ActorScope) => unitOfWork.run(scope, (tx) => reasonLikeness(tx, question));
      expect(await ask(jobcenterScope(ours.jobcenterId, 'u'))).toEqual({
        own: null,
        ownCount: 0,
        others: 1,
        othersCount: 1,
      });
      await expect(ask(systemScope('test'))).rejects.toMatchObject({ code: '42501' });
      // Whatever is asked for, nothing is told of a likeness below one half.
      const felt = await unitOfWork.run(jobcenterScope(ours.jobcenterId, 'u'), (tx) =>
        tx.values(`SELECT others_count FROM exemption_reason_alike('x', 'ryggen', 0.01, NULL)`),
      );
      expect(felt).toEqual([[0]]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('is served by the index for the owner, whom alone the policy lets near it', async () => {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('SET enable_seqscan = off');
      await client.query(
        `SELECT set_config('rettid.scope', 'jobcenter', false), set_config('rettid.jobcenter_id', 'J', false)`,
      );
      const plan = async (): Promise<string> => {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT 1 FROM exemptions WHERE jobcenter_id = 'J' AND struck_at IS NULL AND reason % 'en begrundelse'`,
        );
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      };
      expect(await plan()).toMatch(/exemptions_reason_alike[\s\S]*reason % /);
      await client.query('SET ROLE rettid_app');
      expect(await plan()).not.toMatch(/Index Cond: .*reason %/);
    } finally {
      await client.end();
    }
  });
});
