import type { StaffActor } from '@rettid/domain';
import type { Citizen, Jobcenter } from '@rettid/persistence';
import { citizenScope, FixedClock, jobcenterScope, systemScope, type ActorScope } from '@rettid/platform';
import { createTestDatabase, saveCitizen, saveJobcenter, saveStaffCase, type TestDatabase } from '@rettid/testing';
import { AccessLogReader, recordAccess, sealAccessLog, type CitizenAccessPage } from '../../src/index';
import { asOwner } from './owner';

// Chains are made link by link; a busy machine takes its time.
jest.setTimeout(30_000);

describe('who has looked at a case', () => {
  let db: TestDatabase;
  let reader: AccessLogReader;
  let jobcenter: Jobcenter;
  let citizen: Citizen;
  let leader: StaffActor;
  beforeAll(async () => {
    db = await createTestDatabase();
    reader = new AccessLogReader(db.unitOfWork, new FixedClock(new Date('2022-03-01T12:00:00Z')));
  });
  afterAll(async () => {
    await db.close();
  });
  beforeEach(async () => {
    jobcenter = await saveJobcenter(db);
    citizen = await saveCitizen(db, jobcenter, { protectedAddress: false });
    leader = {
      kind: 'staff',
      userId: `leader-${jobcenter.jobcenterId}`,
      name: 'Lone Leder',
      role: 'team_leader',
      jobcenterId: jobcenter.jobcenterId,
      staffId: null,
      team: null,
      rights: [],
    };
    await saveUser(leader.userId, 'Lone Leder', 'team_leader');
  });

  const saveUser = async (userId: string, name: string, role: string): Promise<void> => {
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.execute(
        `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id) VALUES ($1, 'i', $1, $2, $3, $4)`,
        [userId, name, role, jobcenter.jobcenterId],
      ),
    );
  };
  const look = async (userId: string, action: 'case.read' | 'caseload.read', ids: string[]): Promise<void> =>
    db.unitOfWork.run(jobcenterScope(jobcenter.jobcenterId, userId), (tx) =>
      recordAccess(tx, { action, citizenIds: ids }),
    );
  const page = async (after: CitizenAccessPage['next'] = null, limit = 10): Promise<CitizenAccessPage> => {
    const found = await reader.ofCitizen(leader, citizen.citizenId, { after, limit });
    if (!found.ok) throw found.error;
    return found.value;
  };
  const shown = ({ items }: CitizenAccessPage): unknown[] =>
    items.map((item) => [item.action, item.actor?.name ?? null]);

  it('is told newest first, lists and the citizen himself among them, sealed or not, each once', async () => {
    const caseworker = `cw-${jobcenter.jobcenterId}`;
    await saveUser(caseworker, 'Sif Sagsbehandler', 'caseworker');
    const other = await saveCitizen(db, jobcenter);
    await look(caseworker, 'caseload.read', [other.citizenId, citizen.citizenId]);
    await look(caseworker, 'case.read', [citizen.citizenId]);
    await look(caseworker, 'case.read', [other.citizenId]);
    await sealAccessLog(db.unitOfWork);
    await db.unitOfWork.run(citizenScope(citizen.citizenId, 'unknown-user'), (tx) =>
      recordAccess(tx, { action: 'own_plan.read', citizenIds: [citizen.citizenId] }),
    );
    expect(shown(await page())).toEqual([
      ['own_plan.read', null],
      ['case.read', 'Sif Sagsbehandler'],
      ['caseload.read', 'Sif Sagsbehandler'],
    ]);
    expect(shown(await page())[0]).toEqual(['access_log.read', 'Lone Leder']);
  });

  it('comes in pages by key that neither repeat nor pass over an entry', async () => {
    const seen: string[] = [];
    for (let time = 0; time < 7; time += 1) await look('someone', 'case.read', [citizen.citizenId]);
    await sealAccessLog(db.unitOfWork);
    await look('someone', 'case.read', [citizen.citizenId]);
    let after: CitizenAccessPage['next'] = null;
    do {
      const found: CitizenAccessPage = await page(after, 3);
      seen.push(...found.items.filter((item) => item.action === 'case.read').map((item) => item.entryId));
      after = found.next;
    } while (after !== null);
    expect(seen).toHaveLength(8);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(b) - Number(a)));
  });

  it('is closed with the case: an employee’s is for those with the right alone, and another jobcentre has none', async () => {
    await saveStaffCase(db, citizen);
    const request = { after: null, limit: 10 };
    expect(await reader.ofCitizen(leader, citizen.citizenId, request)).toMatchObject({
      ok: false,
      error: { code: 'citizen_not_found' },
    });
    const entitled: StaffActor = { ...leader, rights: ['staff_cases'] };
    expect(await reader.ofCitizen(entitled, citizen.citizenId, request)).toMatchObject({ ok: true });
    const stranger: StaffActor = { ...entitled, jobcenterId: (await saveJobcenter(db)).jobcenterId };
    expect(await reader.ofCitizen(stranger, citizen.citizenId, request)).toMatchObject({ ok: false });
  });

  it('stays with the jobcentre where it happened when the citizen moves', async () => {
    await look('someone', 'case.read', [citizen.citizenId]);
    await sealAccessLog(db.unitOfWork);
    const next = await saveJobcenter(db);
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.execute('UPDATE citizens SET jobcenter_id = $1 WHERE citizen_id = $2', [next.jobcenterId, citizen.citizenId]),
    );
    const moved: StaffActor = { ...leader, jobcenterId: next.jobcenterId };
    const found = await reader.ofCitizen(moved, citizen.citizenId, { after: null, limit: 10 });
    expect(found).toMatchObject({ ok: true, value: { items: [] } });
    expect(await reader.ofCitizen(leader, citizen.citizenId, { after: null, limit: 10 })).toMatchObject({ ok: false });
  });

  it('is found by the index of citizens in every month, and by nobody outside the jobcentre', async () => {
    await db.unitOfWork.run(jobcenterScope(jobcenter.jobcenterId, 'test'), (tx) =>
      tx.execute(
        `INSERT INTO access_log (jobcenter_id, action, citizen_ids)
         SELECT $1, 'case.read', ARRAY['X' || i % 500] FROM generate_series(1, 5000) AS i`,
        [jobcenter.jobcenterId],
      ),
    );
    await sealAccessLog(db.unitOfWork);
    const explained = `EXPLAIN SELECT FROM access_log_default e WHERE e.citizen_ids @> ARRAY['X1'] UNION ALL
                       SELECT FROM ${await thisMonth()} e WHERE e.citizen_ids @> ARRAY['X1']`;
    const plan = (await asOwner(db, 'ANALYZE access_log', explained)) as { 'QUERY PLAN': string }[];
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(
      /Bitmap Index Scan on access_log_\d{4}_\d{2}_citizen/,
    );

    const found = async (scope: ActorScope): Promise<number> =>
      await db.unitOfWork.run(scope, (tx) => tx.execute(`SELECT FROM access_log_of_citizen('X1', NULL, NULL, 1000)`));
    expect(await found(jobcenterScope(jobcenter.jobcenterId, 'test'))).toBe(10);
    expect(await found(systemScope('test'))).toBe(10);
    expect(await found(jobcenterScope((await saveJobcenter(db)).jobcenterId, 'test'))).toBe(0);
    expect(await found(citizenScope('X1', 'test'))).toBe(0);
    await expect(db.dataSource.query(`SELECT FROM access_log_of_citizen('X1', NULL, NULL, 1000)`)).resolves.toEqual([]);
  });

  const thisMonth = async (): Promise<string> => {
    const [row] = (await asOwner(db, `SELECT to_char(now() AT TIME ZONE 'UTC', '"access_log_"YYYY_MM') AS name`)) as {
      name: string;
    }[];
    return row?.name ?? '';
  };
});
