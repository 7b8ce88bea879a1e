import { createHash } from 'node:crypto';
import type { Jobcenter } from '@rettid/persistence';
import { FixedClock, jobcenterScope, systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import {
  AccessLogRetention,
  prepareAccessLogMonths,
  recordAccess,
  sealAccessLog,
  verifyAccessLog,
  withOwner,
  type ArchiveMonth,
  type EntrySink,
} from '../../src/index';
import { asOwner } from './owner';

/** Six months later the log's only old month, January 2020, is past a retention of 24. */
const TODAY = new FixedClock(new Date('2022-03-01T12:00:00Z'));
const JANUARY = { year: 2020, month: 1 };

class TextSink implements EntrySink {
  text = '';
  async restart(): Promise<void> {
    this.text = '';
  }
  async write(text: string): Promise<void> {
    this.text += text;
  }
}

// Chains are made link by link; a busy machine takes its time.
jest.setTimeout(30_000);

describe('the retention of the access log', () => {
  let db: TestDatabase;
  let jobcenter: Jobcenter;
  beforeEach(async () => {
    db = await createTestDatabase();
    jobcenter = await saveJobcenter(db);
    await saveOld('2020-01-31 23:59:59.999999+00');
    await saveOld('2020-02-01 00:00:00+00');
    await saveOld('2020-01-01 00:00:00+00');
    await prepareAccessLogMonths(db.unitOfWork);
    await sealAccessLog(db.unitOfWork);
  });
  afterEach(async () => {
    await db.close();
  });

  const saveOld = async (happenedAt: string): Promise<void> => {
    await asOwner(
      db,
      `INSERT INTO access_log (jobcenter_id, actor_id, action, citizen_ids, reason, happened_at)
       VALUES ('${jobcenter.jobcenterId}', 'user-1', 'case.read', '{C1}', 'fordi', '${happenedAt}')`,
    );
  };
  const asRetention = async <T>(work: (retention: AccessLogRetention) => Promise<T>, months = 24): Promise<T> =>
    withOwner(db.ownerUrl, (unitOfWork) => work(new AccessLogRetention(unitOfWork, TODAY, months, 'cli')));
  const archive = async (given: Partial<ArchiveMonth> = {}) =>
    asRetention((retention) =>
      retention.archive({
        month: JANUARY,
        decision: 'discard',
        reason: 'Bekendtgørelsen om kassation',
        decidedBy: 'Arkivaren',
        sink: null,
        ...given,
      }),
    );
  const purge = async (month = JANUARY, months = 24) => asRetention((retention) => retention.purge(month), months);
  const countOld = async (): Promise<unknown> =>
    asOwner(db, `SELECT count(*)::int AS log FROM access_log WHERE happened_at < '2021-01-01'`);

  it('lists the months that are past it, with what was decided', async () => {
    await archive();
    expect(await asRetention((retention) => retention.expired())).toMatchObject([
      { month: JANUARY, entries: 2, unsealed: 0, decision: 'discard' },
      { month: { year: 2020, month: 2 }, entries: 1, decision: null },
    ]);
    expect(await asRetention((retention) => retention.expired(), 25)).toMatchObject([{ month: JANUARY }]);
    expect(await asRetention((retention) => retention.expired(), 26)).toEqual([]);
  });

  it('writes a month to a file whose hash is kept, each entry with the hash of its seal', async () => {
    const sink = new TextSink();
    const fileHash = createHash('sha256');
    const archived = await archive({ decision: 'preserve', sink });
    expect(archived).toEqual({ ok: true, value: { entries: 2, fileHash: fileHash.update(sink.text).digest('hex') } });
    const lines = sink.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ entryId, happenedAt }) => [entryId, happenedAt])).toEqual([
      ['1', '1580515199999999'],
      ['3', '1577836800000000'],
    ]);
    const [seal] = await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.values<[Buffer]>(`SELECT entry_hashes FROM access_log_seals WHERE month = '2020-01-01'`),
    );
    expect(lines.map(({ hash }) => hash).join('')).toBe(seal?.[0].toString('hex'));
    expect(await countOld()).toEqual([{ log: 3 }]);
  });

  it('purges a month once that was decided, and the chains still hold', async () => {
    const before = await verifyAccessLog(db.unitOfWork);
    expect(await purge()).toMatchObject({ ok: false, error: { code: 'decision_missing' } });
    await archive();
    expect(await purge()).toEqual({ ok: true, value: { entries: 2 } });
    expect(await countOld()).toEqual([{ log: 1 }]);
    expect(await purge()).toMatchObject({ ok: false, error: { code: 'month_purged' } });
    expect(await archive()).toMatchObject({ ok: false, error: { code: 'month_purged' } });

    await sealAccessLog(db.unitOfWork);
    const head = before.heads.at(-1)?.hash ?? '';
    expect(await verifyAccessLog(db.unitOfWork, { expect: [head] })).toMatchObject({ findingCount: 0 });
    await asOwner(db, `UPDATE access_log SET reason = 'x' WHERE entry_id = 2`);
    expect((await verifyAccessLog(db.unitOfWork)).findings).toMatchObject([{ kind: 'entry_changed', entryId: '2' }]);
  });

  it('notes decision and purge in the log itself, where they are sealed with the rest', async () => {
    await archive();
    await purge();
    const entries = await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.values(`SELECT actor_id, action, reason, details->>'month', details->>'entries' FROM access_log
                 WHERE action LIKE 'access_log.%' ORDER BY entry_id`),
    );
    expect(entries).toEqual([
      ['cli', 'access_log.archived', 'Bekendtgørelsen om kassation', '2020-01', '2'],
      ['cli', 'access_log.purged', null, '2020-01', '2'],
    ]);
  });

  it('tells an entry that was put into a purged month', async () => {
    await archive();
    await purge();
    await asOwner(db, `ALTER TABLE access_log DISABLE TRIGGER access_log_note`);
    await saveOld('2020-01-15 12:00:00+00');
    expect((await verifyAccessLog(db.unitOfWork)).findings).toMatchObject([{ kind: 'entry_added' }]);
  });

  it('refuses to purge what is retained, what waits for its seal, and other entries than were decided about', async () => {
    expect(await purge({ year: 2020, month: 3 })).toMatchObject({ ok: false, error: { code: 'month_retained' } });
    await archive();
    expect(await purge(JANUARY, 26)).toMatchObject({ ok: false, error: { code: 'month_retained' } });
    await saveOld('2020-01-15 12:00:00+00');
    expect(await purge()).toMatchObject({ ok: false, error: { code: 'month_unsealed' } });
    expect(await archive()).toMatchObject({ ok: false, error: { code: 'month_unsealed' } });
    await sealAccessLog(db.unitOfWork);
    expect(await purge()).toMatchObject({ ok: false, error: { code: 'entries_differ' } });
    await archive();
    expect(await purge()).toMatchObject({ ok: true });
  });

  it('decides about no month that still takes entries, none that is not there, and preserves nothing without a file', async () => {
    expect(await archive({ month: { year: 2022, month: 3 } })).toMatchObject({ error: { code: 'month_not_over' } });
    expect(await archive({ month: { year: 2019, month: 12 } })).toMatchObject({ error: { code: 'month_unknown' } });
    expect(await archive({ decision: 'preserve' })).toMatchObject({ error: { code: 'file_missing' } });
  });

  it('is nothing for a program: its role can neither decide nor remove', async () => {
    const retention = new AccessLogRetention(db.unitOfWork, TODAY, 24, 'api');
    await expect(
      retention.archive({ month: JANUARY, decision: 'discard', reason: 'x', decidedBy: 'x', sink: null }),
    ).rejects.toMatchObject({ code: '42501' });
    await archive();
    await expect(retention.purge(JANUARY)).rejects.toMatchObject({ code: '42501' });
    await db.unitOfWork.run(jobcenterScope(jobcenter.jobcenterId, 'user-1'), (tx) =>
      recordAccess(tx, { action: 'case.read', citizenIds: [] }),
    );
    expect(await countOld()).toEqual([{ log: 3 }]);
  });
});
