import { citizenScope, jobcenterScope, systemScope, type ActorScope } from '@rettid/platform';
import { Meeting } from '@rettid/persistence';
import { createTestDatabase, insertAll, buildMeeting, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { inScope as inScopeOf, OF_CITIZENS, saveWholeCase, type Execute, type WholeCase } from './support/whole-case';

describe('row-level security', () => {
  let database: TestDatabase;
  let ours: WholeCase;
  let theirs: WholeCase;
  beforeAll(async () => {
    database = await createTestDatabase();
    ours = await saveCase();
    theirs = await saveCase();
  });
  afterAll(async () => {
    await database.close();
  });

  const saveCase = async (): Promise<WholeCase> => await saveWholeCase(database);

  const inScope = async <T>(scope: ActorScope, work: (execute: Execute) => Promise<T>): Promise<T> =>
    await inScopeOf(database, scope, work);

  async function asOwner<Row extends object>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }

  async function tablesWithJobcenter(): Promise<string[]> {
    const rows = await asOwner<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'jobcenter_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
    );
    return rows.map((row) => row.name);
  }

  const jobcentersSeen = async (scope: ActorScope, table: string): Promise<unknown[]> =>
    await database.unitOfWork.run(scope, async (tx) => {
      const rows = await tx.values<[string]>(`SELECT DISTINCT jobcenter_id FROM ${table} ORDER BY 1`);
      return rows.map(([jobcenterId]) => jobcenterId);
    });

  it('is enabled and forced, with policies, on every table that has a jobcentre', async () => {
    const rows = await asOwner<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND c.relforcerowsecurity
         AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND polname = 'actor_scope' AND polcmd = '*')
       ORDER BY 1`,
    );
    const tables = await tablesWithJobcenter();
    expect(rows.map((row) => row.name)).toEqual(tables);
    expect(tables).toEqual(expect.arrayContaining([...OF_CITIZENS, 'jobcenters', 'staff', 'access_log', 'outbox']));
  });

  it('shows a transaction without a scope nothing, and lets it write nothing', async () => {
    const runner = database.dataSource.createQueryRunner();
    try {
      for (const table of await tablesWithJobcenter()) {
        expect(await runner.query(`SELECT 1 FROM ${table}`)).toEqual([]);
      }
      await expect(runner.query(`INSERT INTO jobcenters VALUES ('X', 'X', '0101')`)).rejects.toMatchObject({
        code: '42501',
      });
      expect((await runner.query(`UPDATE jobcenters SET name = 'X'`)) as unknown).toEqual([[], 0]);
    } finally {
      await runner.release();
    }
  });

  it('ends with the transaction: the next on the same connection sees nothing', async () => {
    const runner = database.dataSource.createQueryRunner();
    await runner.release();
    await inScope(systemScope('test'), async (execute) => await execute('SELECT 1'));
    expect(await database.dataSource.query(`SELECT 1 FROM citizens`)).toEqual([]);
  });

  it('shows the system all, and staff their own jobcentre, in every table', async () => {
    const own = ours.jobcenter.jobcenterId;
    for (const table of await tablesWithJobcenter()) {
      expect([table, await jobcentersSeen(systemScope('test'), table)]).toEqual([
        table,
        [own, theirs.jobcenter.jobcenterId].sort(),
      ]);
      expect([table, await jobcentersSeen(jobcenterScope(own, 'test'), table)]).toEqual([table, [own]]);
    }
  });

  it("refuses staff a row for another jobcentre, and does not find another's rows to change", async () => {
    const scope = jobcenterScope(ours.jobcenter.jobcenterId, 'test');
    await expect(
      database.unitOfWork.run(scope, async (tx) => await insertAll(tx, Meeting, [buildMeeting(theirs.citizen)])),
    ).rejects.toMatchObject({ code: '42501' });
    const forged = { citizenId: theirs.citizen.citizenId, jobcenterId: ours.jobcenter.jobcenterId };
    await expect(
      database.unitOfWork.run(scope, async (tx) => await insertAll(tx, Meeting, [buildMeeting(forged)])),
    ).rejects.toMatchObject({ code: '23503' });
    await expect(
      inScope(
        scope,
        async (execute) => await execute(`UPDATE citizens SET jobcenter_id = $1`, [theirs.jobcenter.jobcenterId]),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const touched = await inScope(scope, async (execute) => await execute(`UPDATE meetings SET form = 'phone'`));
    expect(touched).toBe(1);
  });

  it('shows a citizen his own rows, his jobcentre and those of its staff who are assigned to him, and nothing else', async () => {
    const scope = citizenScope(ours.citizen.citizenId, 'test');
    const visible: Record<string, unknown[]> = {};
    for (const table of await tablesWithJobcenter()) {
      visible[table] = await database.unitOfWork.run(scope, async (tx) => await tx.values(`SELECT * FROM ${table}`));
    }
    for (const table of OF_CITIZENS) expect([table, visible[table]?.length]).toEqual([table, 1]);
    expect(visible['staff']).toEqual([expect.arrayContaining([ours.staff.staffId])]);
    expect(visible['jobcenters']).toEqual([expect.arrayContaining([ours.jobcenter.jobcenterId])]);
    for (const table of [
      'access_log',
      'case_openings',
      'outbox',
      'private_notes',
      'saved_views',
      'staff_cases',
      'sweep_failures',
      'sweep_runs',
      'today_visits',
      'users',
    ]) {
      expect([table, visible[table]]).toEqual([table, []]);
    }
  });

  it('lets a citizen write nothing', async () => {
    const scope = citizenScope(ours.citizen.citizenId, 'test');
    await expect(
      database.unitOfWork.run(scope, async (tx) => await insertAll(tx, Meeting, [buildMeeting(ours.citizen)])),
    ).rejects.toMatchObject({ code: '42501' });
    for (const table of OF_CITIZENS) {
      const touched = await inScope(
        scope,
        async (execute) => await execute(`UPDATE ${table} SET jobcenter_id = jobcenter_id`),
      );
      expect([table, touched]).toEqual([table, 0]);
    }
  });

  it('is not to be got round by the role of the programs: no bypass, no ownership, no DDL, no other role', async () => {
    const [role] = await asOwner(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin FROM pg_roles WHERE rolname = 'rettid_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
    });
    const owner = new URL(database.ownerUrl).username;
    for (const sql of [
      'ALTER TABLE citizens DISABLE ROW LEVEL SECURITY',
      'DROP POLICY actor_scope ON citizens',
      'CREATE POLICY open ON citizens USING (true)',
      'CREATE TABLE public.t (a int)',
      'CREATE SCHEMA s',
      'CREATE ROLE r',
      'TRUNCATE citizens CASCADE',
      `SET ROLE ${owner}`,
      `SET SESSION AUTHORIZATION ${owner}`,
      'ALTER ROLE rettid_app BYPASSRLS',
    ]) {
      const outcome = await inScope(systemScope('test'), async (execute) => await execute(sql)).catch(
        (error: unknown) => error,
      );
      expect([sql, outcome]).toEqual([sql, expect.objectContaining({ code: '42501' })]);
    }
    // row_security off does not open anything: a query that a policy would narrow fails instead.
    await expect(
      inScope(systemScope('test'), async (execute) => {
        await execute('SET LOCAL row_security = off');
        await execute('SELECT 1 FROM citizens');
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps what happened as it was told: access log, openings and outbox take new rows and no change', async () => {
    for (const table of ['access_log', 'case_openings', 'outbox']) {
      for (const sql of [`UPDATE ${table} SET jobcenter_id = NULL`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(inScope(systemScope('test'), async (execute) => await execute(sql))).rejects.toMatchObject({
          code: '42501',
        });
      }
    }
  });

  it.each([
    ['saved_views', `name = 'b'`],
    ['private_notes', `text = 'b'`],
    ['today_visits', 'read_at = now()'],
  ])('shows a row of %s to whoever wrote it, and to nobody else of the jobcentre', async (table, change) => {
    const { jobcenterId } = ours.jobcenter;
    const seen = async (actorId: string): Promise<number> =>
      await inScope(jobcenterScope(jobcenterId, actorId), async (execute) => await execute(`SELECT FROM ${table}`));
    expect([await seen('test'), await seen('somebody-else')]).toEqual([1, 0]);
    const stolen = async (sql: string): Promise<number> =>
      await inScope(jobcenterScope(jobcenterId, 'somebody-else'), async (execute) => await execute(sql));
    expect(await stolen(`UPDATE ${table} SET ${change}`)).toBe(0);
    expect(await stolen(`DELETE FROM ${table}`)).toBe(0);
    await expect(
      inScope(
        jobcenterScope(jobcenterId, 'test'),
        async (execute) => await execute(`UPDATE ${table} SET actor_id = 'somebody-else'`),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('writes the access log in the name of whoever acts, at the time it is, and under no number of his choice', async () => {
    const scope = jobcenterScope(ours.jobcenter.jobcenterId, 'user-7');
    const key = [ours.jobcenter.jobcenterId];
    await inScope(
      scope,
      async (execute) => await execute(`INSERT INTO access_log (jobcenter_id, action) VALUES ($1, 'x.y')`, key),
    );
    const rows = await asOwner(`SELECT actor_id FROM access_log WHERE action = 'x.y'`);
    expect(rows).toEqual([{ actor_id: 'user-7' }]);
    for (const [column, value] of [
      ['actor_id', 'else'],
      ['happened_at', '2020-01-01'],
      ['entry_id', '1'],
    ] as const) {
      const forged = `INSERT INTO access_log (jobcenter_id, action, ${column}) VALUES ($1, 'x.y', $2)`;
      const written = inScope(scope, async (execute) => await execute(forged, [...key, value]));
      await expect(written).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('notes a citizen who reads his own case under his jobcentre, and lets him note nothing else', async () => {
    const { citizenId } = ours.citizen;
    const insert = async (jobcenterId: string, citizenIds: readonly string[]): Promise<number> =>
      await inScope(
        citizenScope(citizenId, 'user-8'),
        async (execute) =>
          await execute(`INSERT INTO access_log (jobcenter_id, action, citizen_ids) VALUES ($1, 'own_plan.read', $2)`, [
            jobcenterId,
            citizenIds,
          ]),
      );
    expect(await insert(ours.jobcenter.jobcenterId, [citizenId])).toBe(1);
    await expect(insert(theirs.jobcenter.jobcenterId, [citizenId])).rejects.toMatchObject({ code: '42501' });
    await expect(insert(ours.jobcenter.jobcenterId, [theirs.citizen.citizenId])).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('keeps the parts of the access log closed: its months, and the writing of seals and of what waits for one', async () => {
    const parts = await asOwner<{ name: string; enabled: boolean }>(
      `SELECT relname AS name, relrowsecurity AS enabled FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relispartition`,
    );
    expect(parts.length).toBeGreaterThanOrEqual(4);
    expect(parts.filter(({ enabled }) => !enabled)).toEqual([]);
    for (const sql of [
      ...parts.map(({ name }) => `SELECT FROM ${name}`),
      ...['access_log_seals', 'access_log_unsealed', 'access_log_archives'].map((table) => `DELETE FROM ${table}`),
      `INSERT INTO access_log_unsealed VALUES ('', 1, now())`,
      `UPDATE access_log_seals SET hash = ''`,
    ]) {
      const outcome = inScope(systemScope('test'), async (execute) => await execute(sql));
      await expect(outcome).rejects.toMatchObject({ code: '42501' });
    }
    const staff = jobcenterScope(ours.jobcenter.jobcenterId, 'test');
    for (const table of ['access_log_seals', 'access_log_unsealed', 'access_log_archives']) {
      expect([table, await inScope(staff, async (execute) => await execute(`SELECT FROM ${table}`))]).toEqual([
        table,
        0,
      ]);
    }
  });

  it('keeps recorded facts: nobody but the owner removes a row of a caseload', async () => {
    for (const table of [
      ...OF_CITIZENS.filter((name) => name !== 'obligations' && name !== 'evaluations'),
      'staff_cases',
      'staff',
      'jobcenters',
    ]) {
      await expect(
        inScope(systemScope('test'), async (execute) => await execute(`DELETE FROM ${table}`)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('follows a citizen who moves: all his rows go along, and his old jobcentre sees none of them', async () => {
    const mover = await saveCase();
    const { citizenId } = mover.citizen;
    await inScope(
      systemScope('test'),
      async (execute) =>
        await execute('UPDATE citizens SET jobcenter_id = $1 WHERE citizen_id = $2', [
          theirs.jobcenter.jobcenterId,
          citizenId,
        ]),
    );
    for (const table of [...OF_CITIZENS, 'staff_cases']) {
      const rows = await database.unitOfWork.run(
        systemScope('test'),
        async (tx) => await tx.values(`SELECT jobcenter_id FROM ${table} WHERE citizen_id = $1`, [citizenId]),
      );
      expect([table, rows]).toEqual([table, [[theirs.jobcenter.jobcenterId]]]);
      const seen = await database.unitOfWork.run(
        jobcenterScope(mover.jobcenter.jobcenterId, 'test'),
        async (tx) => await tx.values(`SELECT 1 FROM ${table} WHERE citizen_id = $1`, [citizenId]),
      );
      expect([table, seen]).toEqual([table, []]);
    }
  });
});
