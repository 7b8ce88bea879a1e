import { systemScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';

import { isEmptyDatabase, loadDemo } from '../src';

// A whole caseload goes through the import here, on a machine that may be busy.
jest.setTimeout(180_000);

describe('the demo in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => await database.close());

  const count = async (table: string): Promise<number> =>
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      const [row] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
      return row?.count ?? NaN;
    });

  it('goes in through the import without an error, and sets the business date to 1 March 2022', async () => {
    expect(await isEmptyDatabase(database.unitOfWork)).toBe(true);
    const report = await loadDemo(database.unitOfWork);
    expect(report).toMatchObject({ outcome: 'imported', errorCount: 0, citizensChanged: 2_500 });
    expect(report.files.every((file) => file.added === file.rows)).toBe(true);
    // Every number fails the modulus-11 check, by design and told as a warning: they are no living person's.
    expect(report.warningCount).toBe(2_500);
    expect(await count('citizens')).toBe(2_500);
    expect(await count(`business_clock WHERE business_date = '2022-03-01'`)).toBe(1);
    expect(await count('evaluations WHERE changes_on IS NOT NULL')).toBe(0);
    expect(await count('staff_cases')).toBe(6);
    expect(await count(`staff WHERE role = 'team_leader' AND team IS NULL`)).toBe(0);
  });

  it('is refused where there is a caseload already, and then changes nothing', async () => {
    expect(await isEmptyDatabase(database.unitOfWork)).toBe(false);
    await expect(loadDemo(database.unitOfWork, { seed: 1 })).rejects.toMatchObject({ code: 'database_not_empty' });
    expect(await count('citizens')).toBe(2_500);
    expect(await count('business_clock')).toBe(1);
  });
});

describe('any generated caseload', () => {
  it.each([
    [1, 40],
    [31, 700],
    [4_294_967_295, 1_500],
  ])('of seed %d with %d citizens passes every check of the import', async (seed, citizens) => {
    const database = await createTestDatabase();
    const report = await loadDemo(database.unitOfWork, { seed, citizens, recordMonths: 24 });
    expect(report).toMatchObject({ outcome: 'imported', errorCount: 0, citizensChanged: citizens });
    await database.close();
  });
});
