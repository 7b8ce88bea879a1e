import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateCitizen } from '@rettid/domain';
import { createDataSource, migrate, UnitOfWork } from '@rettid/persistence';
import { EmbeddedPostgres } from '@rettid/platform';
import type { Evaluate } from '../src';
import { findingsIn, runsIn } from './support/findings';
import { openSweepDatabase, QUEUE_KINDS, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(120_000);

const CASELOAD = { jobcenters: 2, citizens: 300 };

/** A server of its own, since it is going to be stopped. */
describe.each(QUEUE_KINDS)('PostgreSQL restarted in the midst of a sweep, with the queue on %s', (kind) => {
  let home: string;
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'rettid-restart-'));
    server = await EmbeddedPostgres.acquire(home, { database: 'postgres' });
  });
  afterAll(async () => {
    await server.release();
    await rm(home, { recursive: true, force: true });
  });

  const openDatabase = async (name: string): Promise<SweepDatabase> => {
    await server.createDatabase(name);
    const url = server.urlOf(name);
    await migrate(url);
    const dataSource = await createDataSource({ url }).initialize();
    const database = {
      url,
      ownerUrl: url,
      dataSource,
      unitOfWork: new UnitOfWork(dataSource),
      close: () => dataSource.destroy(),
    };
    return await openSweepDatabase(kind, CASELOAD, database);
  };

  it.each(['fast', 'immediate'] as const)(
    '(%s) leaves the same findings as a sweep that nothing disturbed',
    async (mode) => {
      const clean = await openDatabase(`clean_${kind}_${mode}`);
      await clean.sweep({ full: true });
      const expected = await findingsIn(clean.unitOfWork);
      await clean.close();

      const db = await openDatabase(`restarted_${kind}_${mode}`);
      let evaluations = 0;
      let restarted: Promise<void> | undefined;
      const evaluate: Evaluate = (facts, asOf) => {
        if (++evaluations === 130) restarted = server.restart(mode);
        return evaluateCitizen(facts, asOf);
      };
      await db.sweep({ evaluate });
      await restarted;
      expect(evaluations).toBeGreaterThan(CASELOAD.jobcenters * CASELOAD.citizens);
      expect((await runsIn(db.unitOfWork)).map((run) => [run.state, run.examined, run.failed])).toEqual([
        ['closed', CASELOAD.citizens, 0],
        ['closed', CASELOAD.citizens, 0],
      ]);
      expect(await findingsIn(db.unitOfWork)).toEqual(expected);
      await db.close();
    },
  );
});
