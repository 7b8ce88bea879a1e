import { setTimeout as delay } from 'node:timers/promises';
import { recordAccess, verifyAccessLog } from '@rettid/application';
import { createLogger, systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { AccessLogKeeper } from '../src/access-log-keeper';

describe('the keeper of the access log', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(async () => {
    await db.close();
  });

  it('seals what waits, by two workers at once, and tells the heads to the program’s log', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      recordAccess(tx, { action: 'session.started', citizenIds: [], jobcenterId }),
    );
    const lines: string[] = [];
    const log = createLogger('worker', { logLevel: 'info' }, { write: (line) => void lines.push(line) });
    const keepers = [1, 2].map(() => new AccessLogKeeper(db.unitOfWork, log));
    const sealed = async (): Promise<number> =>
      (await verifyAccessLog(db.unitOfWork)).heads.reduce((sum, head) => sum + head.entries, 0);
    while ((await sealed()) === 0) await delay(50);
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    const events = lines.map((line) => JSON.parse(line) as { event: string; level: string });
    expect(events.filter(({ event }) => event !== 'access-log.tended')).toEqual([]);
    expect(events).toHaveLength(2);
    expect(await sealed()).toBe(1);

    const later = new AccessLogKeeper(db.unitOfWork, log);
    while (lines.length < 3) await delay(20);
    await later.stop();
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({
      partitions: 0,
      heads: { [jobcenterId]: expect.stringMatching(/^1:[0-9a-f]{64}$/) },
    });
  });
});
