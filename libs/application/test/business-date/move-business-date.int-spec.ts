import { date, formatDate, type Actor } from '@rettid/domain';
import { FixedClock, systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { MoveBusinessDateUseCase } from '../../src/business-date/move-business-date.use-case';

describe("moving the demonstration's date", () => {
  let database: TestDatabase;
  let move: MoveBusinessDateUseCase;
  let administrator: Actor;
  beforeEach(async () => {
    database = await createTestDatabase();
    const clock = new FixedClock(new Date('2022-03-01T08:00:00Z'));
    move = new MoveBusinessDateUseCase(database.unitOfWork, clock, 'development');
    const { jobcenterId } = await saveJobcenter(database);
    administrator = {
      kind: 'staff',
      userId: 'U-admin',
      name: 'Asta Administrator',
      role: 'administrator',
      jobcenterId,
      staffId: null,
      team: null,
      rights: [],
    };
  });
  afterEach(async () => await database.close());

  const query = async (sql: string): Promise<unknown[]> =>
    await database.unitOfWork.run(systemScope('test'), async (tx) => await tx.query(sql));
  const storedDate = async (): Promise<unknown[]> => await query('SELECT business_date FROM business_clock');
  const to = async (text: string): Promise<string> => {
    const moved = await move.execute(administrator, date(text));
    return moved.ok ? formatDate(moved.value) : moved.error.code;
  };

  it('moves it at once, asks for the nights passed, and notes who did it', async () => {
    expect(await to('2022-03-04')).toBe('2022-03-04');
    expect(await storedDate()).toEqual([{ business_date: '2022-03-04' }]);
    expect(await query('SELECT business_date, catch_up_through, state FROM sweep_runs')).toEqual([
      { business_date: '2022-03-02', catch_up_through: '2022-03-04', state: 'open' },
    ]);
    expect(await query('SELECT job FROM outbox')).toEqual([{ job: 'sweep-page' }]);
    expect(await query('SELECT actor_id, jobcenter_id, action, details FROM access_log')).toEqual([
      {
        actor_id: 'U-admin',
        jobcenter_id: administrator.jobcenterId,
        action: 'business_date.moved',
        details: { from: '2022-03-01', to: '2022-03-04' },
      },
    ]);
  });

  it('goes forward only', async () => {
    await to('2022-03-04');
    expect(await to('2022-03-03')).toBe('clock_backwards');
    expect(await storedDate()).toEqual([{ business_date: '2022-03-04' }]);
  });

  it('goes a year at most', async () => {
    expect(await to('2023-03-02')).toBe('clock_too_far');
    expect(await storedDate()).toEqual([]);
    expect(await to('2023-03-01')).toBe('2023-03-01');
  });

  it('does nothing where it already stands', async () => {
    expect(await to('2022-03-01')).toBe('2022-03-01');
    expect(await storedDate()).toEqual([]);
    expect(await query('SELECT FROM access_log')).toEqual([]);
  });

  it('is never moved in production', async () => {
    const clock = new FixedClock(new Date('2022-03-01T08:00:00Z'));
    const inProduction = new MoveBusinessDateUseCase(database.unitOfWork, clock, 'production');
    expect(await inProduction.execute(administrator, date('2022-03-02'))).toMatchObject({
      ok: false,
      error: { code: 'clock_fixed_in_production' },
    });
    expect(await storedDate()).toEqual([]);
  });

  it('is not moved back by the one of two who comes last', async () => {
    const answers = await Promise.all(['2022-03-20', '2022-03-10', '2022-03-15', '2022-03-05'].map(to));
    const moved = answers.filter((answer) => answer !== 'clock_backwards').sort();
    expect(moved.at(-1)).toBe('2022-03-20');
    expect(await storedDate()).toEqual([{ business_date: '2022-03-20' }]);
  });
});
