import { systemScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { CaseloadDirectories, plus, swap } from './caseload-directory';
import { contentsOf, countRows, places, runImport } from './import-run';

// Programs and databases are started for real; a busy machine takes its time.
jest.setTimeout(60_000);

const directories = new CaseloadDirectories();
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.close();
});
afterAll(() => directories.removeAll());

async function query<Row extends object>(sql: string): Promise<Row[]> {
  return await database.unitOfWork.run(systemScope('test'), async (tx) => await tx.query<Row>(sql));
}

describe('leaving out citizens with errors', () => {
  const skip = async (directory: string): Promise<Awaited<ReturnType<typeof runImport>>> =>
    await runImport(database.unitOfWork, directory, { skipInvalid: true });
  const citizens = async (): Promise<string[]> =>
    (await query<{ citizen_id: string }>('SELECT citizen_id FROM citizens ORDER BY 1')).map((row) => row.citizen_id);

  it('imports every other citizen whole, and of those left out nothing, and lists them', async () => {
    const run = await skip(directories.small({ goals: swap('sub_goal', 'subgoal') }));
    expect(run.report).toMatchObject({ outcome: 'imported', citizensLeftOut: 1, errorCount: 1 });
    expect(run.leftOut).toMatchObject([{ citizenId: 'C1', reason: { file: 'goals.csv', line: 2, column: 'kind' } }]);
    expect(places(run)).toEqual(['goals.csv:2:kind']);
    expect(await citizens()).toEqual(['C2', 'C3']);
    const [meetings, goals, followUps] = [
      await query('SELECT meeting_id FROM meetings'),
      await query('SELECT FROM goals'),
      await query('SELECT FROM offer_follow_ups'),
    ];
    expect([meetings, goals, followUps]).toEqual([[{ meeting_id: 'M2' }], [], []]);
    expect(run.report.files.find((file) => file.file === 'citizens')).toMatchObject({ rows: 3, added: 2, leftOut: 1 });
  });

  it.each([
    ['a row that is cut short', { contacts: plus('K2,C2,2022-03-02') }, ['C2']],
    ['a faulty row of the citizen himself', { citizens: swap('030390-1236', '') }, ['C3']],
    ['an overlap', { benefit_spells: plus('SP9,C2,sho,,2030-01-01,,') }, ['C2']],
    ['a row that refers to nobody', { plans: plus('P2,C9,min_plan,2022-02-01,,') }, ['C9']],
    ['both holders of a CPR number', { citizens: swap('0202801235', '0303901236') }, ['C2', 'C3']],
    ['both citizens of a repeated id', { assignments: swap('A2,C2', 'A1,C2') }, ['C1', 'C2']],
    [
      'all who need a faulty caseworker',
      { staff: swap('S1,J1,Signe Staff,,caseworker', 'S1,J1,Signe Staff,,boss') },
      ['C1', 'C2'],
    ],
    ['all of a faulty jobcentre, and who needs its staff', { jobcenters: swap('0101', '101') }, ['C1', 'C2']],
  ])('leaves out %s', async (_what, edits, expected) => {
    const run = await skip(directories.small(edits));
    expect(run.leftOut.map((citizen) => citizen.citizenId)).toEqual(expected);
    expect(run.report.outcome).toBe('imported');
    expect(await citizens()).toEqual(['C1', 'C2', 'C3'].filter((id) => !expected.includes(id)));
  });

  it('leaves out, too, who claims the CPR number that a citizen left out would have given up', async () => {
    await runImport(database.unitOfWork, directories.small());
    const run = await skip(
      directories.small({
        citizens: (lines) =>
          lines.map((line) =>
            line.replace('C2,J1,0202801235', 'C2,J1,0404041234').replace('C3,J2,030390-1236', 'C3,J2,0202801235'),
          ),
        benefit_spells: swap('SP3,C2,sygedagpenge', 'SP3,C2,sygdom'),
      }),
    );
    expect(run.leftOut.map((citizen) => citizen.citizenId)).toEqual(['C2', 'C3']);
    expect(await query(`SELECT cpr FROM citizens WHERE citizen_id = 'C2'`)).toEqual([{ cpr: '0202801235' }]);
  });

  it('leaves a stored citizen as he was', async () => {
    await runImport(database.unitOfWork, directories.small());
    const before = await contentsOf(database.unitOfWork);
    const run = await skip(
      directories.small({ citizens: swap('Bo,Bæk', 'Bob,Bæk'), meetings: swap('no_show', 'nowhere') }),
    );
    expect(run.leftOut.map((citizen) => citizen.citizenId)).toEqual(['C2']);
    expect(await contentsOf(database.unitOfWork)).toEqual(before);
  });

  it.each([
    ['a file cut in the middle', { meetings: (lines: string[]) => lines.slice(0, 2).join('\n') }],
    ['a stray quote', { contacts: plus('K2,C2,2022-03-02,phone,,5" skærm') }],
    ['an unknown column', { plans: swap('updated_on', 'updated') }],
    ['a row cut before its citizen', { contacts: plus('K2') }],
  ])('imports nothing where the fault cannot be told to be one citizen’s: %s', async (_what, edits) => {
    const run = await skip(directories.small(edits));
    expect(run.report).toMatchObject({ outcome: 'rejected', citizensLeftOut: 0 });
    expect(run.report.unattributable).not.toBeNull();
    expect(await countRows(database.unitOfWork)).toBe(0);
  });

  it('leaves out a row that names no citizen, and reports it', async () => {
    const run = await skip(directories.small({ meetings: plus('M9,,other,2022-03-01T09:00Z,held,,,,,') }));
    expect(places(run)).toEqual(['meetings.csv:5:citizen_id']);
    expect(run.report).toMatchObject({ outcome: 'imported', citizensLeftOut: 0 });
    expect(await query('SELECT meeting_id FROM meetings ORDER BY 1')).toEqual([
      { meeting_id: 'M1' },
      { meeting_id: 'M2' },
    ]);
  });
});
