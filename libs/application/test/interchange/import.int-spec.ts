import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { FILE_NAMES } from '../../src/interchange/format/column';
import { importCaseload } from '../../src/interchange/import-caseload';
import { CaseloadDirectories, swap } from './caseload-directory';
import { contentsOf, countRows, places, runImport } from './import-run';

const EXAMPLES = join(__dirname, '../../../testing/fixtures/examples/caseload');

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

/** Citizens that a sweep would have to evaluate, where all had been evaluated before. */
async function stale(): Promise<string[]> {
  const rows = await query<{ citizen_id: string }>(
    'SELECT citizen_id FROM citizens LEFT JOIN evaluations USING (citizen_id) WHERE changes_on IS NULL ORDER BY 1',
  );
  return rows.map((row) => row.citizen_id);
}

async function callEveryoneEvaluated(): Promise<void> {
  await query(`INSERT INTO evaluations (citizen_id, jobcenter_id, as_of, changes_on, law_revision)
    SELECT citizen_id, jobcenter_id, '2022-01-01', 'infinity', 'x' FROM citizens
    ON CONFLICT (citizen_id) DO UPDATE SET changes_on = 'infinity'`);
}

describe('importing a caseload', () => {
  it('stores every field of every file', async () => {
    const { report } = await runImport(database.unitOfWork, directories.small());
    expect(report).toMatchObject({ outcome: 'imported', errorCount: 0, citizensChanged: 2, citizensLeftOut: 0 });
    expect(report.files.map((file) => file.file)).toEqual(FILE_NAMES);
    expect(report.files.every((file) => file.added === file.rows && file.rows > 0)).toBe(true);
    expect(await query('SELECT * FROM citizens ORDER BY citizen_id LIMIT 1')).toEqual([
      {
        citizen_id: 'C1',
        jobcenter_id: 'J1',
        cpr: '0101701234',
        given_names: 'Åse',
        family_name: 'Ågård',
        email: null,
        phone: null,
        language: 'da',
        protected_address: true,
        // Made by the database of the names.
        search_name: 'åse ågård',
      },
    ]);
    expect(await query(`SELECT starts_at, starts_on, minutes FROM meetings WHERE meeting_id = 'M1'`)).toEqual([
      { starts_at: new Date('2021-12-31T23:30:00Z'), starts_on: '2022-01-01', minutes: 'Talte om "job", og\nmål' },
    ]);
    expect(await query('SELECT exemption_id, evidence, closed_on FROM exemptions ORDER BY 1')).toEqual([
      { exemption_id: 'E1', evidence: [], closed_on: '2021-05-01' },
      { exemption_id: 'E2', evidence: ['health', 'social'], closed_on: null },
    ]);
    expect(await query('SELECT month, ordinary_hours FROM work_hours ORDER BY 1')).toEqual([
      { month: '2021-08-01', ordinary_hours: '32.79' },
      { month: '2021-09-01', ordinary_hours: '0' },
    ]);
    expect(await query('SELECT citizen_id, jobcenter_id FROM offer_follow_ups')).toEqual([
      { citizen_id: 'C1', jobcenter_id: 'J1' },
    ]);
  });

  it('takes the examples of the format, and the second time changes nothing', async () => {
    const first = await runImport(database.unitOfWork, EXAMPLES);
    expect(first.errors).toEqual([]);
    expect(first.report.citizensChanged).toBe(60);
    await callEveryoneEvaluated();
    const before = [await contentsOf(database.unitOfWork), await query('SELECT entry_id FROM access_log')];
    const [written] = await query<{ at: string }>('SELECT max(xmin::text::bigint)::text AS at FROM meetings');

    const second = await runImport(database.unitOfWork, EXAMPLES);
    expect(second.report).toMatchObject({ outcome: 'imported', citizensChanged: 0 });
    expect(second.report.files.every((file) => file.unchanged === file.rows)).toBe(true);
    expect(await stale()).toEqual([]);
    expect([await contentsOf(database.unitOfWork), await query('SELECT entry_id FROM access_log')]).toEqual(before);
    expect(await query('SELECT max(xmin::text::bigint)::text AS at FROM meetings')).toEqual([written]);
  });

  it('reads columns in any order, without optional ones, with CRLF, and files in part', async () => {
    await runImport(database.unitOfWork, directories.small());
    const more = directories.of({
      'work_hours.csv': 'ordinary_hours,month,citizen_id\r\n7.5,2022-01,C2\r\n',
      'plans.csv': '\uFEFFkind,created_on,"citizen_id",plan_id\n"holistic_plan",2022-02-02,C2,P2',
    });
    const { report, errors } = await runImport(database.unitOfWork, more);
    expect(errors).toEqual([]);
    expect(report.files).toMatchObject([
      { file: 'plans', added: 1 },
      { file: 'work_hours', added: 1 },
    ]);
  });

  it('of an empty directory does nothing', async () => {
    const { report } = await runImport(database.unitOfWork, directories.empty());
    expect(report).toMatchObject({ outcome: 'imported', files: [], citizensChanged: 0 });
    expect(await query('SELECT FROM access_log')).toEqual([]);
  });

  it('keeps a field of ten megabytes', async () => {
    const note = 'æ'.repeat(5 * 1024 * 1024);
    await runImport(database.unitOfWork, directories.small({ contacts: swap('M2,', `M2,"${note}"`) }));
    expect(await query('SELECT octet_length(note) AS length FROM contacts')).toEqual([{ length: 10 * 1024 * 1024 }]);
  });

  it('accepts a CPR number without modulus 11 and warns, without showing it', async () => {
    const { report } = await runImport(database.unitOfWork, directories.small());
    expect(report.warningCount).toBe(3);
    expect(report.warnings[0]).toMatchObject({ file: 'citizens.csv', line: 2, column: 'cpr' });
    expect(JSON.stringify(report)).not.toMatch(/0101701234|010170-1234/);
  });

  it('leaves an entry in the access log with the counts and nobody’s name', async () => {
    await runImport(database.unitOfWork, directories.small());
    const entries = await query<{ details: object }>('SELECT actor_id, action, details FROM access_log');
    expect(entries).toMatchObject([{ actor_id: 'test', action: 'caseload.imported', details: { citizensChanged: 2 } }]);
    expect(JSON.stringify(entries)).not.toMatch(/Åse|Bæk|0101701234/);
  });
});

describe('importing again', () => {
  beforeEach(async () => {
    await runImport(database.unitOfWork, directories.small());
    await callEveryoneEvaluated();
  });

  it('updates a changed row, keeps a row that is gone, and marks exactly the citizens whose facts changed', async () => {
    const changed = directories.small({
      meetings: (lines) =>
        lines.filter((line) => !line.startsWith('M2')).map((line) => line.replace('held', 'cancelled')),
    });
    const { report } = await runImport(database.unitOfWork, changed);
    expect(report).toMatchObject({ outcome: 'imported', citizensChanged: 1 });
    expect(report.files.find((file) => file.file === 'meetings')).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await query('SELECT meeting_id, status FROM meetings ORDER BY 1')).toEqual([
      { meeting_id: 'M1', status: 'cancelled' },
      { meeting_id: 'M2', status: 'no_show' },
    ]);
    expect(await stale()).toEqual(['C1']);
  });

  it('does not take 37.5 hours for a change of 37.50, nor an instant in another offset', async () => {
    const same = directories.small({
      offers: swap('37.50', '37.5'),
      meetings: swap('2022-03-01T09:00+01:00', '2022-03-01T08:00:00.000Z'),
    });
    const { report } = await runImport(database.unitOfWork, same);
    expect(report.files.every((file) => file.unchanged === file.rows)).toBe(true);
  });

  it('lets two citizens swap CPR numbers', async () => {
    const swapped = directories.small({
      citizens: (lines) =>
        lines.map((line) =>
          line.startsWith('C1') ? line.replace('010170-1234', '0202801235') : line.replace('0202801235', '0101701234'),
        ),
    });
    expect((await runImport(database.unitOfWork, swapped)).errors).toEqual([]);
    expect(await query('SELECT cpr FROM citizens ORDER BY citizen_id LIMIT 2')).toEqual([
      { cpr: '0202801235' },
      { cpr: '0101701234' },
    ]);
    expect(await stale()).toEqual([]);
  });

  it('lets one spell shrink and its neighbour grow', async () => {
    const shifted = directories.small({
      benefit_spells: (lines) =>
        lines.map((line) => line.replace('2021-06-30', '2021-05-31').replace('2021-07-01', '2021-06-01')),
    });
    expect((await runImport(database.unitOfWork, shifted)).errors).toEqual([]);
    expect(await stale()).toEqual(['C1']);
  });

  it('takes a citizen’s rows along to another jobcentre', async () => {
    await runImport(database.unitOfWork, directories.small({ citizens: swap('C1,J1', 'C1,J2') }));
    for (const table of ['benefit_spells', 'meetings', 'goals', 'offer_follow_ups', 'work_hours', 'evaluations']) {
      const rows = await query(`SELECT DISTINCT jobcenter_id FROM ${table} WHERE citizen_id = 'C1'`);
      expect([table, rows]).toEqual([table, [{ jobcenter_id: 'J2' }]]);
    }
  });

  it('moves a row to another citizen and marks both', async () => {
    const moved = directories.small({ assignments: swap('A2,C2', 'A2,C1') });
    expect((await runImport(database.unitOfWork, moved)).errors).toEqual([]);
    expect(await stale()).toEqual(['C1', 'C2']);
  });

  it('moves a plan with its goals', async () => {
    const moved = directories.small({ plans: swap('P1,C1', 'P1,C2'), offers: swap(',G1,', ',,') });
    expect((await runImport(database.unitOfWork, moved)).errors).toEqual([]);
    expect(await query('SELECT DISTINCT citizen_id FROM goals')).toEqual([{ citizen_id: 'C2' }]);
  });

  it('refuses to move a row that stored rows of its citizen still name', async () => {
    const moved = directories.of({
      'meetings.csv': ['meeting_id,citizen_id,kind,starts_at,status', 'M2,C1,other,2022-03-01T09:00Z,held'],
    });
    const run = await runImport(database.unitOfWork, moved);
    expect(places(run)).toEqual(['meetings.csv:2:meeting_id']);
    expect(run.errors[0]?.problem).toContain('K1 i contacts.csv');
  });

  it('checks references, overlaps and CPR numbers against what is stored', async () => {
    const run = await runImport(
      database.unitOfWork,
      directories.of({
        'citizens.csv': ['citizen_id,jobcenter_id,cpr,given_names,family_name', 'C9,J1,0101701234,Ny,Ny'],
        'benefit_spells.csv': ['spell_id,citizen_id,benefit,starts_on,ends_on', 'SPX,C1,sho,2021-06-01,2021-06-02'],
        'contacts.csv': [
          'contact_id,citizen_id,on,channel,about_meeting_id',
          'KX,C2,2022-03-03,sms,M2',
          'KY,C1,2022-03-03,sms,M2',
        ],
        'work_hours.csv': ['citizen_id,month,ordinary_hours', 'C1,2022-01,1', 'C8,2022-01,1'],
      }),
    );
    expect(places(run)).toEqual([
      'citizens.csv:2:cpr',
      'benefit_spells.csv:2:starts_on',
      'contacts.csv:3:about_meeting_id',
      'work_hours.csv:3:citizen_id',
    ]);
    expect(run.errors[1]?.problem).toContain('tidligere indlæst');
  });

  it('judges overlaps by how the spells stand afterwards', async () => {
    const closedAndReopened = directories.of({
      'benefit_spells.csv': [
        'spell_id,citizen_id,benefit,starts_on,ends_on',
        'SPX,C1,sho,2022-01-01,',
        'SP2,C1,kontanthjaelp,2021-07-01,2021-12-31',
      ],
    });
    expect((await runImport(database.unitOfWork, closedAndReopened)).errors).toEqual([]);
  });
});

describe('a dry run', () => {
  it('checks and counts everything and writes nothing', async () => {
    const { report } = await runImport(database.unitOfWork, directories.small(), { dryRun: true });
    expect(report).toMatchObject({ outcome: 'checked', citizensChanged: 2 });
    expect(report.files.every((file) => file.added === file.rows)).toBe(true);
    expect(await countRows(database.unitOfWork)).toBe(0);
    expect(await query('SELECT FROM access_log')).toEqual([]);
    const faulty = await runImport(database.unitOfWork, directories.small({ plans: swap('min_plan', 'x') }), {
      dryRun: true,
    });
    expect(faulty.report.outcome).toBe('rejected');
  });
});

describe('two imports at once', () => {
  it('take turns; the second says that it waits', async () => {
    const waiting = jest.fn();
    const once = async (): Promise<unknown> =>
      await importCaseload(database.unitOfWork, EXAMPLES, { actorId: 'test', listener: { waiting } });
    await Promise.all([once(), once()]);
    expect(waiting).toHaveBeenCalledTimes(1);
    expect(await query('SELECT action FROM access_log')).toHaveLength(1);
  });

  it('of a directory that changes meanwhile never leave half of either', async () => {
    const copy = directories.empty();
    cpSync(EXAMPLES, copy, { recursive: true });
    rmSync(join(copy, 'meetings.csv'));
    await Promise.all([runImport(database.unitOfWork, EXAMPLES), runImport(database.unitOfWork, copy)]);
    expect(await query('SELECT count(*)::integer AS count FROM meetings')).toEqual([{ count: 285 }]);
  });
});
