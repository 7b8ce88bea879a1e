import { systemScope, jobcenterScope } from '@rettid/platform';
import { enqueue, OutboxRelay } from '../src';
import { orderJob } from '../src/catalogue/catalogue';
import { openSweepDatabase, QUEUE_KINDS, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(60_000);

const night = (through: string): ReturnType<typeof orderJob> => orderJob('catch-up-nights', { through });

describe.each(QUEUE_KINDS)('the outbox, with its queue on %s', (kind) => {
  let db: SweepDatabase;
  let relay: OutboxRelay;
  beforeEach(async () => {
    db = await openSweepDatabase(kind, { jobcenters: 1, citizens: 1 });
    relay = new OutboxRelay(db.unitOfWork, db.queues, db.log);
  });
  afterEach(async () => {
    await db.close();
  });

  const ask = (through: string): Promise<void> =>
    db.unitOfWork.run(systemScope('test'), (tx) => enqueue(tx, 'catch-up-nights', { through }, null));

  it('passes a committed message on to the queue, once', async () => {
    await ask('2022-03-01');
    expect(await db.queues.whereabouts(night('2022-03-01'))).toBe('gone');
    expect(await relay.passOn()).toBe(1);
    expect(await db.queues.whereabouts(night('2022-03-01'))).toBe('queued');
    expect(await relay.passOn()).toBe(0);
  });

  it('passes on nothing of a transaction that is rolled back', async () => {
    const broken = db.unitOfWork.run(systemScope('test'), async (tx) => {
      await enqueue(tx, 'catch-up-nights', { through: '2022-03-01' }, null);
      throw new Error('something else fails');
    });
    await expect(broken).rejects.toThrow('something else fails');
    expect(await relay.passOn()).toBe(0);
    expect(await db.queues.whereabouts(night('2022-03-01'))).toBe('gone');
  });

  it('does not pass over a message that was written first and committed last', async () => {
    let commit: () => void = () => undefined;
    const isWritten = new Promise<void>((resolveWritten) => {
      void (async () => {
        await db.unitOfWork.run(systemScope('test'), async (tx) => {
          await enqueue(tx, 'catch-up-nights', { through: '2022-03-01' }, null);
          resolveWritten();
          await new Promise<void>((resolve) => (commit = resolve));
        });
      })();
    });
    await isWritten;
    await ask('2022-03-02');
    expect(await relay.passOn()).toBe(1);
    commit();
    while ((await relay.passOn()) === 0);
    expect(await db.queues.whereabouts(night('2022-03-01'))).toBe('queued');
  });

  it('refuses a message that no job of the catalogue understands, without holding up those behind it', async () => {
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.execute(
        `INSERT INTO outbox (job, key, payload) VALUES ('make-coffee', 'k1', '{}'),
           ('catch-up-nights', 'k2', '{"through": "2022-03-01", "name": "someone"}')`,
      ),
    );
    await ask('2022-03-01');
    expect(await relay.passOn()).toBe(3);
    expect(await db.queues.whereabouts(night('2022-03-01'))).toBe('queued');
    const refused = await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.values('SELECT count(*)::int FROM outbox_deliveries WHERE refused_code IS NOT NULL'),
    );
    expect(refused).toEqual([[2]]);
  });

  it('moves its position only while no message is on its way, and then forgets what it delivered', async () => {
    const rows = (): Promise<unknown[]> =>
      db.unitOfWork.run(systemScope('test'), (tx) =>
        tx.values(
          'SELECT (SELECT count(*)::int FROM outbox_deliveries), (SELECT delivered_through::int > 0 FROM outbox_relay)',
        ),
      );
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.execute(
        `INSERT INTO outbox (job, key, payload)
         SELECT 'catch-up-nights', 'x', '{"through": "2022-03-01"}' FROM generate_series(1, 1200)`,
      ),
    );
    await db.unitOfWork.run(systemScope('test'), async (tx) => {
      await enqueue(tx, 'catch-up-nights', { through: '2022-03-02' }, null);
      expect(await relay.passOn()).toBe(1200);
      expect(await rows()).toEqual([[1200, false]]);
    });
    expect(await relay.passOn()).toBe(1);
    await relay.passOn();
    expect(await rows()).toEqual([[0, true]]);
    await ask('2022-03-03');
    expect(await relay.passOn()).toBe(1);
  });

  it('takes messages from staff of a jobcentre for their own jobcentre alone', async () => {
    const payload = { citizenId: 'c1', changeId: '0190a1b2-0000-7000-8000-000000000001' };
    const asked = (jobcenterId: string): Promise<void> =>
      db.unitOfWork.run(jobcenterScope('jc1', 'u1'), (tx) => enqueue(tx, 'recheck-citizen', payload, jobcenterId));
    await asked('jc1');
    await expect(asked('jc2')).rejects.toThrow(/row-level security/);
    expect(await relay.passOn()).toBe(1);
  });
});
