import { systemScope } from '@rettid/platform';
import { recheckCitizen } from '../src';
import { findingsIn } from './support/findings';
import { openSweepDatabase, type SweepDatabase } from './support/sweep-database';

jest.setTimeout(60_000);

const CHANGE = '0190a1b2-0000-7000-8000-000000000001';
const CITIZEN = 'c-1-0000003';

describe('rechecking a citizen after a change', () => {
  let db: SweepDatabase;
  beforeAll(async () => {
    db = await openSweepDatabase('postgres', { jobcenters: 1, citizens: 10 });
    await db.sweep();
  });
  afterAll(async () => {
    await db.close();
  });

  const recheck = (citizenId = CITIZEN): Promise<void> => recheckCitizen({ citizenId, changeId: CHANGE }, db);
  const execute = (sql: string): Promise<number> =>
    db.unitOfWork.run(systemScope('test'), (tx) => tx.execute(sql, [CITIZEN]));

  it('finds nothing where the stored findings are what the facts say, once or twice', async () => {
    const before = await findingsIn(db.unitOfWork);
    await recheck();
    await recheck();
    expect(await findingsIn(db.unitOfWork)).toEqual(before);
  });

  it('puts right what differs, once or twice', async () => {
    const right = await findingsIn(db.unitOfWork);
    await execute(`UPDATE obligations SET status = 'missed', act_by = '2030-01-01' WHERE citizen_id = $1`);
    await recheck();
    expect(await findingsIn(db.unitOfWork)).toEqual(right);
    await recheck();
    expect(await findingsIn(db.unitOfWork)).toEqual(right);
  });

  it('leaves a citizen whose facts have changed again to the next sweep, and misses nobody who is gone', async () => {
    await execute('UPDATE evaluations SET changes_on = NULL WHERE citizen_id = $1');
    const before = await findingsIn(db.unitOfWork);
    await recheck();
    await recheck('nobody');
    expect(await findingsIn(db.unitOfWork)).toEqual(before);
  });
});
