import { systemScope, jobcenterScope, citizenScope } from '@rettid/platform';
import { createTestDatabase, saveCitizen, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { prepareAccessLogMonths, recordAccess, sealAccessLog, verifyAccessLog } from '../../src/index';
import { asOwner } from './owner';

// Chains are made link by link; a busy machine takes its time.
jest.setTimeout(30_000);

describe('sealing the access log', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await createTestDatabase();
  });
  afterEach(async () => {
    await db.close();
  });

  const system = systemScope('test');
  const read = <Row extends unknown[]>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    db.unitOfWork.run(system, (tx) => tx.values<Row>(sql, parameters));
  const look = async (jobcenterId: string, citizenIds: readonly string[], userId = 'user-1'): Promise<void> =>
    db.unitOfWork.run(jobcenterScope(jobcenterId, userId), (tx) =>
      recordAccess(tx, { action: 'case.read', citizenIds, reason: 'Vikar for Åse; "hast"', details: { page: 1 } }),
    );

  it('chains the entries of each jobcentre, and those of none apart, as the verifier reads them', async () => {
    const [one, two] = [await saveJobcenter(db), await saveJobcenter(db)];
    const citizen = await saveCitizen(db, one);
    await look(one.jobcenterId, [citizen.citizenId]);
    await db.unitOfWork.run(citizenScope(citizen.citizenId, 'citizen-1'), (tx) =>
      recordAccess(tx, { action: 'own_plan.read', citizenIds: [citizen.citizenId] }),
    );
    expect(await sealAccessLog(db.unitOfWork)).toBe(2);
    await look(one.jobcenterId, []);
    await look(two.jobcenterId, []);
    await db.unitOfWork.run(system, (tx) => recordAccess(tx, { action: 'caseload.imported', citizenIds: [] }));
    await db.unitOfWork.run(system, (tx) =>
      recordAccess(tx, { action: 'session.started', citizenIds: [], jobcenterId: two.jobcenterId }),
    );
    expect(await sealAccessLog(db.unitOfWork)).toBe(4);
    expect(await sealAccessLog(db.unitOfWork)).toBe(0);
    const report = await verifyAccessLog(db.unitOfWork);
    expect(report).toMatchObject({
      findingCount: 0,
      heads: [
        { jobcenterId: null, sealNo: 1, entries: 1 },
        { jobcenterId: one.jobcenterId, sealNo: 2, entries: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { jobcenterId: two.jobcenterId, sealNo: 1, entries: 2 },
      ],
    });
  });

  it('notes a reason and details without what looks like a CPR number', async () => {
    await db.unitOfWork.run(system, (tx) =>
      recordAccess(tx, {
        action: 'case.opened_with_reason',
        citizenIds: [],
        reason: 'ringede om 010190-1234',
        details: { term: '0101901234', count: 1012901234, nested: { text: 'x 0101901234' } },
      }),
    );
    expect(await read('SELECT reason, details FROM access_log')).toEqual([
      ['ringede om [fjernet]', { term: '[fjernet]', count: 1012901234, nested: { text: 'x [fjernet]' } }],
    ]);
  });

  it('loses no entry that commits late under a lower number', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    await db.unitOfWork.run(jobcenterScope(jobcenterId, 'slow'), async (tx) => {
      await recordAccess(tx, { action: 'case.read', citizenIds: [] });
      await look(jobcenterId, []);
      expect(await sealAccessLog(db.unitOfWork)).toBe(1);
    });
    expect(await sealAccessLog(db.unitOfWork)).toBe(1);
    const seals = await read<[string[]]>('SELECT entry_ids FROM access_log_seals ORDER BY seal_no');
    expect(seals.map(([ids]) => ids)).toEqual([['2'], ['1']]);
    expect((await verifyAccessLog(db.unitOfWork)).findingCount).toBe(0);
  });

  it('done by four workers at once seals each entry once, in one chain', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([1, 2, 3].map(() => look(jobcenterId, [])));
      await Promise.all([1, 2, 3, 4].map(() => sealAccessLog(db.unitOfWork)));
    }
    await sealAccessLog(db.unitOfWork);
    const sealed = await read<[string, string]>(
      'SELECT count(*), count(DISTINCT id) FROM access_log_seals, unnest(entry_ids) AS id',
    );
    expect(sealed).toEqual([['15', '15']]);
    expect((await verifyAccessLog(db.unitOfWork)).findingCount).toBe(0);
  });

  it('seals a backlog in links of a thousand, and entries of two months in two', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    await db.unitOfWork.run(jobcenterScope(jobcenterId, 'user-1'), (tx) =>
      tx.execute(`INSERT INTO access_log (jobcenter_id, action) SELECT $1, 'case.read' FROM generate_series(1, 2100)`, [
        jobcenterId,
      ]),
    );
    await asOwner(
      db,
      `INSERT INTO access_log (jobcenter_id, action, actor_id, happened_at)
       SELECT '${jobcenterId}', 'case.read', 'user-1', date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '1 microsecond'`,
    );
    expect(await sealAccessLog(db.unitOfWork)).toBe(2101);
    const seals = await read<[number]>('SELECT cardinality(entry_ids) FROM access_log_seals ORDER BY seal_no');
    expect(seals.map(([size]) => size)).toEqual([1, 1000, 1000, 100]);
    expect(await verifyAccessLog(db.unitOfWork)).toMatchObject({ findingCount: 0, heads: [{}, { entries: 2101 }] });
  });

  it('takes an entry whose month has no partition, and moves it there once it is made', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    const old = '2019-05-17 12:00:00+00';
    await asOwner(
      db,
      `SELECT set_config('rettid.actor_id', 'user-1', false)`,
      `INSERT INTO access_log (jobcenter_id, action, citizen_ids, happened_at) VALUES ('${jobcenterId}', 'case.read', '{C1}', '${old}')`,
    );
    expect(await sealAccessLog(db.unitOfWork)).toBe(1);
    const place = 'SELECT tableoid::regclass::text FROM access_log';
    expect(await read(place)).toEqual([['access_log_default']]);
    expect(await prepareAccessLogMonths(db.unitOfWork)).toBe(1);
    expect(await read(place)).toEqual([['access_log_2019_05']]);
    expect(await prepareAccessLogMonths(db.unitOfWork)).toBe(0);
    expect((await verifyAccessLog(db.unitOfWork)).findingCount).toBe(0);
  });

  it('makes a missing month while others read and write, by two workers at once', async () => {
    await asOwner(
      db,
      `DO $$ BEGIN EXECUTE 'DROP TABLE ' || to_char(now() AT TIME ZONE 'UTC' + interval '2 months', '"access_log_"YYYY_MM'); END $$`,
    );
    const { jobcenterId } = await saveJobcenter(db);
    const made = await Promise.all([
      prepareAccessLogMonths(db.unitOfWork),
      prepareAccessLogMonths(db.unitOfWork),
      look(jobcenterId, []),
      look(jobcenterId, []),
    ]);
    expect(made.filter((count) => count !== undefined).sort()).toEqual([0, 1]);
    expect(await read('SELECT count(*) FROM access_log')).toEqual([['2']]);
  });
});
