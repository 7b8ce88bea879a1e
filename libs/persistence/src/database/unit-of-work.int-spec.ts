import { jobcenterScope, systemScope } from '@rettid/platform';
import { createDataSource, Jobcenter, UnitOfWork, type Transaction, type UnitOfWorkOptions } from '@rettid/persistence';
import { createTestDatabase, saveCitizen, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';

const SYSTEM = systemScope('test');

describe('the unit of work', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.close();
  });

  const rename = async (tx: Transaction, { jobcenterId }: Jobcenter, name: string): Promise<number> =>
    await tx.execute('UPDATE jobcenters SET name = $2 WHERE jobcenter_id = $1', [jobcenterId, name]);

  const nameOf = async ({ jobcenterId }: Jobcenter): Promise<string | undefined> =>
    await database.unitOfWork.run(SYSTEM, async (tx) => (await tx.manager.findOneBy(Jobcenter, { jobcenterId }))?.name);

  it('commits what the work did and hands back its answer', async () => {
    const jobcenter = await saveJobcenter(database);
    expect(await database.unitOfWork.run(SYSTEM, async (tx) => await rename(tx, jobcenter, 'nyt'))).toBe(1);
    expect(await nameOf(jobcenter)).toBe('nyt');
  });

  it('leaves no trace of work that failed, and throws on what it threw', async () => {
    const jobcenter = await saveJobcenter(database);
    const failure = new Error('no');
    await expect(
      database.unitOfWork.run(SYSTEM, async (tx) => {
        await rename(tx, jobcenter, 'nyt');
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await nameOf(jobcenter)).toBe(jobcenter.name);
  });

  it('runs as the role of the programs, under the scope it was given, told to the database', async () => {
    const [row] = await database.unitOfWork.run(
      jobcenterScope('J-x', 'user-1'),
      async (tx) =>
        await tx.query(`SELECT current_user::text AS role, current_setting('rettid.scope') AS scope, current_setting('rettid.jobcenter_id')
          AS jobcenter, current_setting('rettid.citizen_id') AS citizen, current_setting('rettid.actor_id') AS actor`),
    );
    expect(row).toEqual({ role: 'rettid_app', scope: 'jobcenter', jobcenter: 'J-x', citizen: '', actor: 'user-1' });
  });

  it('reads what is committed unless it is asked for more, whatever the server would do by itself', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await owner.query(`ALTER DATABASE "${name}" SET default_transaction_isolation = 'serializable'`);
    await owner.end();
    const later = createDataSource({ url: database.url });
    await later.initialize();
    const isolationOf = async (options?: UnitOfWorkOptions): Promise<unknown> =>
      await new UnitOfWork(later).run(SYSTEM, async (tx) => await tx.values('SHOW transaction_isolation'), options);
    expect(await isolationOf()).toEqual([['read committed']]);
    expect(await isolationOf({ isolation: 'REPEATABLE READ' })).toEqual([['repeatable read']]);
    await later.destroy();
  });

  it('gives dates as their text and never as midnight somewhere', async () => {
    const row = await database.unitOfWork.run(
      SYSTEM,
      async (tx) => await tx.values(`SELECT DATE '2022-03-27', DATE 'infinity'`),
    );
    expect(row).toEqual([['2022-03-27', 'infinity']]);
  });

  it('runs the whole of the work again after a deadlock, and both come through', async () => {
    const [a, b] = [await saveJobcenter(database), await saveJobcenter(database)];
    let runs = 0;
    let arrived = 0;
    let bothHoldOne: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => (bothHoldOne = resolve));
    const cross = async (first: Jobcenter, second: Jobcenter): Promise<void> => {
      await database.unitOfWork.run(SYSTEM, async (tx) => {
        runs++;
        await rename(tx, first, 'første');
        if (++arrived === 2) bothHoldOne();
        await holding;
        await rename(tx, second, 'anden');
      });
    };
    await Promise.all([cross(a, b), cross(b, a)]);
    expect(runs).toBe(3);
    expect([await nameOf(a), await nameOf(b)].sort()).toEqual(['anden', 'første']);
  });

  it('runs work again that could not be serialized, so that no change is lost', async () => {
    const jobcenter = await saveJobcenter(database, { name: '0' });
    const increment = async (): Promise<void> => {
      await database.unitOfWork.run(
        SYSTEM,
        async (tx) => {
          const found = await tx.manager.findOneByOrFail(Jobcenter, { jobcenterId: jobcenter.jobcenterId });
          await rename(tx, jobcenter, String(Number(found.name) + 1));
        },
        { isolation: 'SERIALIZABLE' },
      );
    };
    await Promise.all([increment(), increment(), increment()]);
    expect(await nameOf(jobcenter)).toBe('3');
  });

  it('gives up after five runs and tells why', async () => {
    let runs = 0;
    await expect(
      database.unitOfWork.run(SYSTEM, async (tx) => {
        runs++;
        await tx.query(`DO $$ BEGIN RAISE SQLSTATE '40001'; END $$`);
      }),
    ).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(5);
  });

  it('does not run again what failed for a reason of its own', async () => {
    const jobcenter = await saveJobcenter(database);
    const citizen = await saveCitizen(database, jobcenter);
    let runs = 0;
    await expect(
      database.unitOfWork.run(SYSTEM, async (tx) => {
        runs++;
        await tx.execute('UPDATE citizens SET jobcenter_id = NULL WHERE citizen_id = $1', [citizen.citizenId]);
      }),
    ).rejects.toMatchObject({ code: '23502' });
    expect(runs).toBe(1);
  });

  it('is usable again after a connection was cut in the middle of the work', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await expect(
      database.unitOfWork.run(SYSTEM, async (tx) => {
        const [row] = await tx.values<[number]>('SELECT pg_backend_pid()');
        await owner.query('SELECT pg_terminate_backend($1, 5000)', [row?.[0]]);
        await tx.query('SELECT 1');
      }),
    ).rejects.toThrow(/connection/);
    await owner.end();
    expect(await database.unitOfWork.run(SYSTEM, async (tx) => await tx.values('SELECT 1'))).toEqual([[1]]);
  });
});
