import { citizenScope, jobcenterScope, systemScope } from '@rettid/platform';
import { createTestDatabase, saveCitizen, saveJobcenter, saveStaffMember, type TestDatabase } from '@rettid/testing';
import type { Citizen, Jobcenter } from '@rettid/persistence';

const LOOKUP = `SELECT * FROM session_by_token(sha256('token'))`;

describe('the lookup of a session', () => {
  let database: TestDatabase;
  let jobcenter: Jobcenter;
  let citizen: Citizen;
  beforeAll(async () => {
    database = await createTestDatabase();
    jobcenter = await saveJobcenter(database);
    const staff = await saveStaffMember(database, jobcenter, { team: 'Team 1' });
    citizen = await saveCitizen(database, jobcenter);
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute(
        `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id, staff_id) VALUES ('U', 'i', 's', 'Sif', 'caseworker', $1, $2)`,
        [jobcenter.jobcenterId, staff.staffId],
      );
      await tx.execute(
        `INSERT INTO sessions (token_hash, user_id, started_at, last_seen_at, expires_at)
         VALUES (sha256('token'), 'U', '2022-03-01', '2022-03-01', '2022-03-02')`,
      );
    });
  });
  afterAll(async () => await database.close());

  it('needs no scope and no transaction, and leaves none behind', async () => {
    const runner = database.dataSource.createQueryRunner();
    try {
      const found = (await runner.query(LOOKUP)) as unknown;
      expect(found).toEqual([
        expect.objectContaining({
          user_id: 'U',
          jobcenter_id: jobcenter.jobcenterId,
          team: 'Team 1',
          is_in_force: true,
        }),
      ]);
      expect(await runner.query('SELECT 1 FROM sessions')).toEqual([]);
      expect(await runner.query('SELECT 1 FROM users')).toEqual([]);
    } finally {
      await runner.release();
    }
  });

  it('gives a transaction its own scope back', async () => {
    for (const scope of [jobcenterScope(jobcenter.jobcenterId, 'U'), citizenScope(citizen.citizenId, 'U')]) {
      const [setting, sessions] = await database.unitOfWork.run(scope, async (tx) => {
        expect(await tx.query(LOOKUP)).toHaveLength(1);
        return [
          await tx.values(`SELECT current_setting('rettid.scope')`),
          await tx.values('SELECT 1 FROM sessions'),
        ] as const;
      });
      expect([setting, sessions]).toEqual([[[scope.kind]], []]);
    }
  });

  it('is read by keys, and the plan is never compiled', async () => {
    const [definition] = await database.dataSource.query<{ config: string[] }[]>(
      `SELECT proconfig AS config FROM pg_proc WHERE proname = 'session_by_token'`,
    );
    expect(definition?.config).toEqual(['jit=off']);
    const unknown = await database.dataSource.query<unknown[]>(`SELECT * FROM session_by_token(sha256('other'))`);
    expect(unknown).toEqual([]);
  });
});
