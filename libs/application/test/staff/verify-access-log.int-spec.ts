import type { Jobcenter } from '@rettid/persistence';
import { jobcenterScope, systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { recordAccess, sealAccessLog, verifyAccessLog, type AccessLogFinding } from '../../src/index';
import { asOwner } from './owner';

/** Links of the chain that is tampered with, two entries in each: entry 1 to 6. */
const LINKS = 3;

// Chains are made link by link; a busy machine takes its time.
jest.setTimeout(30_000);

describe('the verifier of the access log', () => {
  let db: TestDatabase;
  let jobcenter: Jobcenter;
  beforeEach(async () => {
    db = await createTestDatabase();
    jobcenter = await saveJobcenter(db);
    for (let link = 0; link < LINKS; link += 1) {
      await look();
      await look();
      await sealAccessLog(db.unitOfWork);
    }
  });
  afterEach(async () => {
    await db.close();
  });

  const look = async (): Promise<void> =>
    db.unitOfWork.run(jobcenterScope(jobcenter.jobcenterId, 'user-1'), (tx) =>
      recordAccess(tx, { action: 'case.read', citizenIds: ['C1'], reason: 'fordi', details: { page: 1 } }),
    );
  const verify = async (expect: string[] = []): Promise<readonly AccessLogFinding[]> =>
    (await verifyAccessLog(db.unitOfWork, { expect, patienceMs: 0 })).findings;
  const found = (kind: AccessLogFinding['kind'], sealNo: number | null, entryId: string | null): AccessLogFinding => ({
    kind,
    jobcenterId: jobcenter.jobcenterId,
    sealNo,
    entryId,
  });
  const headOf = async (): Promise<string> => (await verifyAccessLog(db.unitOfWork)).heads.at(-1)?.hash ?? '';

  it('finds nothing in a log that nobody touched', async () => {
    const { heads, ...nothing } = await verifyAccessLog(db.unitOfWork);
    expect(nothing).toEqual({ findings: [], findingCount: 0 });
    expect(heads.at(-1)).toMatchObject({ jobcenterId: jobcenter.jobcenterId, sealNo: LINKS, entries: 6 });
  });

  it.each([
    [`actor_id = 'user-2'`],
    [`action = 'case.written'`],
    [`citizen_ids = '{C2}'`],
    [`citizen_ids = '{C1,C2}'`],
    [`reason = 'derfor'`],
    [`reason = NULL`],
    [`subject_id = 'x'`],
    [`details = '{"page": 2}'`],
    [`happened_at = happened_at + interval '1 microsecond'`],
  ])('names the entry in which somebody set %s', async (change) => {
    await asOwner(db, `UPDATE access_log SET ${change} WHERE entry_id = 3`);
    expect(await verify()).toEqual([found('entry_changed', 2, '3')]);
  });

  it('tells one field from the next: a text that only moves over the border is a change', async () => {
    await asOwner(db, `UPDATE access_log SET subject_type = 'fordi', reason = NULL WHERE entry_id = 3`);
    expect(await verify()).toEqual([found('entry_changed', 2, '3')]);
  });

  it('names an entry that was moved to another jobcentre, in both', async () => {
    const other = await saveJobcenter(db);
    await asOwner(db, `UPDATE access_log SET jobcenter_id = '${other.jobcenterId}' WHERE entry_id = 3`);
    expect(await verify()).toEqual([
      found('entry_changed', 2, '3'),
      { ...found('entry_added', null, '3'), jobcenterId: other.jobcenterId },
    ]);
  });

  it('names an entry that was removed, sealed or waiting', async () => {
    await look();
    await asOwner(db, 'DELETE FROM access_log WHERE entry_id IN (4, 7)');
    expect(await verify()).toEqual([found('entry_removed', 2, '4')]);
    await sealAccessLog(db.unitOfWork);
    expect(await verify()).toEqual([found('entry_removed', 2, '4'), found('entry_removed', 4, '7')]);
  });

  const insertOld = (entryId: string, happenedAt: string): string =>
    `INSERT INTO access_log (entry_id, jobcenter_id, actor_id, action, happened_at)
     VALUES (${entryId}, '${jobcenter.jobcenterId}', 'user-1', 'case.read', ${happenedAt})`;

  it('names an entry that was added without the trigger, under an old number or a new one', async () => {
    const silently = (sql: string): string[] => [
      `SET session_replication_role = replica`,
      sql,
      `SET session_replication_role = origin`,
    ];
    await asOwner(
      db,
      ...silently(insertOld('0', 'now()')),
      ...silently(insertOld('900', `now() - interval '40 days'`)),
    );
    expect(await verify()).toEqual([found('entry_added', null, '900'), found('entry_added', null, '0')]);
  });

  it.each(['0', '900'])('names an entry that was slipped in behind a seal as no. %s, and sealed', async (entryId) => {
    await asOwner(db, insertOld(entryId, `now() - interval '2 days'`));
    await sealAccessLog(db.unitOfWork);
    expect(await verify()).toEqual([found('entry_added', 4, entryId)]);
  });

  it('takes a backlog of two months, when a worker comes back, for what it is', async () => {
    const other = await saveJobcenter(db);
    const insert = (happenedAt: string): string =>
      insertOld('DEFAULT', happenedAt).replace(jobcenter.jobcenterId, other.jobcenterId);
    await asOwner(db, insert(`now() - interval '40 days'`), insert(`now()`), insert(`now() - interval '40 days'`));
    await sealAccessLog(db.unitOfWork);
    expect(await verify()).toEqual([]);
  });

  it('names two entries that were swapped', async () => {
    await asOwner(
      db,
      `ALTER TABLE access_log DISABLE TRIGGER access_log_note`,
      `UPDATE access_log SET entry_id = -entry_id WHERE entry_id IN (2, 3)`,
      `UPDATE access_log SET entry_id = 5 + entry_id WHERE entry_id < 0`,
    );
    expect(await verify()).toEqual([found('entry_changed', 1, '2'), found('entry_changed', 2, '3')]);
  });

  it.each([
    ['entry_ids', `entry_ids = ARRAY[entry_ids[2], entry_ids[1]]`],
    ['sealed_at', `sealed_at = sealed_at - interval '1 day'`],
    ['month', `month = '2019-05-01'`],
  ])('names a seal whose %s was changed', async (_, change) => {
    await asOwner(db, `UPDATE access_log_seals SET ${change} WHERE seal_no = 2 AND chain <> ''`);
    expect(await verify()).toContainEqual(found('seal_changed', 2, null));
  });

  it('names the seal that was written anew for a changed entry: the next does not hang on it', async () => {
    const chain = jobcenter.jobcenterId;
    await asOwner(
      db,
      `UPDATE access_log SET reason = 'derfor' WHERE entry_id IN (3, 4)`,
      `CREATE TEMP TABLE links AS SELECT * FROM access_log_seals WHERE seal_no > 2`,
      `DELETE FROM access_log_seals WHERE seal_no > 1`,
      `INSERT INTO access_log_unsealed SELECT '${chain}', entry_id, happened_at FROM access_log WHERE entry_id IN (3, 4)`,
      `SELECT access_log_seal('${chain}', 1000)`,
      `INSERT INTO access_log_seals SELECT * FROM links`,
    );
    expect(await verify()).toContainEqual(found('seal_unlinked', 3, null));
  });

  it('names the gap of a seal that was taken out', async () => {
    await asOwner(db, 'DELETE FROM access_log_seals WHERE seal_no = 2');
    expect(await verify()).toEqual([
      found('seal_missing', 2, null),
      found('entry_added', null, '3'),
      found('entry_added', null, '4'),
    ]);
  });

  it('misses a head that was noted, where the end was cut off with its entries, and finds one that is still a link', async () => {
    const head = await headOf();
    await look();
    await sealAccessLog(db.unitOfWork);
    expect(await verify([head.toUpperCase()])).toEqual([]);
    await asOwner(db, 'DELETE FROM access_log_seals WHERE seal_no > 2', 'DELETE FROM access_log WHERE entry_id > 4');
    expect(await verify()).toEqual([]);
    expect(await verify([head])).toEqual([{ ...found('head_missing', null, null), jobcenterId: null }]);
  });

  it('tells of entries that nobody seals, once they have waited for a minute', async () => {
    await look();
    expect(await verify()).toEqual([]);
    await asOwner(db, `UPDATE access_log_unsealed SET happened_at = now() - interval '61 seconds'`);
    expect(await verify()).toEqual([found('entry_unsealed', null, '7')]);
  });

  it('looks again before it calls an entry of a long transaction forgotten', async () => {
    await look();
    await asOwner(db, `UPDATE access_log SET happened_at = now() - interval '61 seconds' WHERE entry_id = 7`);
    await asOwner(db, `UPDATE access_log_unsealed SET happened_at = now() - interval '61 seconds'`);
    const verifying = verifyAccessLog(db.unitOfWork, { patienceMs: 1_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await sealAccessLog(db.unitOfWork);
    expect((await verifying).findings.filter(({ kind }) => kind === 'entry_unsealed')).toEqual([]);
  });

  it('of one jobcentre tells nothing of another', async () => {
    const other = await saveJobcenter(db);
    await asOwner(db, `UPDATE access_log SET reason = NULL WHERE entry_id = 1`);
    const report = await verifyAccessLog(db.unitOfWork, { jobcenterId: other.jobcenterId });
    expect(report).toEqual({
      heads: [{ jobcenterId: other.jobcenterId, sealNo: 0, hash: '', entries: 0 }],
      findings: [],
      findingCount: 0,
    });
  });

  it('keeps the first findings of a chain and counts the rest', async () => {
    await db.unitOfWork.run(systemScope('user-1'), (tx) =>
      tx.execute(`INSERT INTO access_log (action) SELECT 'case.read' FROM generate_series(1, 50)`),
    );
    await sealAccessLog(db.unitOfWork);
    await asOwner(db, `UPDATE access_log SET reason = 'x' WHERE jobcenter_id IS NULL`);
    const report = await verifyAccessLog(db.unitOfWork);
    expect([report.findings.length, report.findingCount]).toEqual([20, 50]);
  });
});
