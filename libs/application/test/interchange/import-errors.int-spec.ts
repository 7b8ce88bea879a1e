import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { CaseloadDirectories, type Edit, plus, swap } from './caseload-directory';
import { countRows, places, runImport } from './import-run';

// Programs and databases are started for real; a busy machine takes its time.
jest.setTimeout(60_000);

const directories = new CaseloadDirectories();
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  directories.removeAll();
  await database.close();
});

type Case = [what: string, edits: Readonly<Record<string, Edit>>, places: readonly string[], problem?: RegExp];

const FORM: Case[] = [
  ['an unknown code', { meetings: swap(',no_show,', ',noshow,') }, ['meetings.csv:4:status'], /booked, held/],
  ['a code in capitals', { plans: swap('min_plan', 'MIN_PLAN') }, ['plans.csv:2:kind']],
  ['a code with a space', { plans: swap('min_plan', 'min_plan ') }, ['plans.csv:2:kind']],
  ['an unknown code in a list', { exemptions: swap('health;social', 'health;') }, ['exemptions.csv:2:evidence']],
  ['a day that does not exist', { plans: swap('2021-02-01', '2021-02-29') }, ['plans.csv:2:created_on']],
  [
    '31 December 9999 for an open end',
    { benefit_spells: swap('2021-07-01,,', '2021-07-01,9999-12-31,') },
    ['benefit_spells.csv:3:ends_on'],
  ],
  ['a date before 1900', { plans: swap('2021-02-01', '1899-12-31') }, ['plans.csv:2:created_on']],
  ['a Danish date', { plans: swap('2021-02-01', '01-02-2021') }, ['plans.csv:2:created_on']],
  ['a month 13', { work_hours: swap('2021-08', '2021-13') }, ['work_hours.csv:2:month']],
  ['a month with a day', { work_hours: swap('2021-08', '2021-08-01') }, ['work_hours.csv:2:month']],
  ['an instant without an offset', { meetings: swap('09:00+01:00', '09:00') }, ['meetings.csv:4:starts_at']],
  ['24 o’clock', { meetings: swap('09:00+01:00', '24:00+01:00') }, ['meetings.csv:4:starts_at']],
  ['a leap second', { meetings: swap('09:00+01:00', '23:59:60Z') }, ['meetings.csv:4:starts_at']],
  ['microseconds', { meetings: swap('09:00+01:00', '09:00:00.123456Z') }, ['meetings.csv:4:starts_at']],
  [
    'a boolean in capitals',
    { meetings: swap(',true,false,', ',TRUE,0,') },
    ['meetings.csv:2:job_focus', 'meetings.csv:2:barrier_focus'],
  ],
  ['negative hours', { work_hours: swap('32.79', '-1') }, ['work_hours.csv:2:ordinary_hours']],
  ['a decimal comma', { work_hours: swap('32.79', '"32,79"') }, ['work_hours.csv:2:ordinary_hours']],
  ['hours in powers of ten', { work_hours: swap('32.79', '1e3') }, ['work_hours.csv:2:ordinary_hours']],
  ['an id with a space', { contacts: swap('K1,', 'K 1,') }, ['contacts.csv:2:contact_id']],
  ['an id of 65 characters', { contacts: swap('K1,', `${'x'.repeat(65)},`) }, ['contacts.csv:2:contact_id']],
  ['a municipality of three digits', { jobcenters: swap(',0101', ',101') }, ['jobcenters.csv:2:municipality_code']],
  ['a language that is no tag', { citizens: swap('ku-Arab', 'Kurdish language') }, ['citizens.csv:4:language']],
  [
    'a required field left empty',
    { citizens: swap('Bo,Bæk', ',Bæk') },
    ['citizens.csv:3:given_names'],
    /skal udfyldes/,
  ],
  ['a NUL character', { contacts: swap('M2,', 'M2,a\0b') }, ['contacts.csv:2:note'], /NUL/],
];

const CPR: Case[] = [
  ['nine digits', { citizens: swap('0202801235', '020280123') }, ['citizens.csv:3:cpr']],
  ['a dash in the wrong place', { citizens: swap('0202801235', '02028-01235') }, ['citizens.csv:3:cpr']],
  ['31 February', { citizens: swap('0202801235', '3102801235') }, ['citizens.csv:3:cpr']],
  ['29 February 1900 (7th digit 0)', { citizens: swap('0202801235', '2902000123') }, ['citizens.csv:3:cpr']],
  [
    'a number twice, once with a dash',
    { citizens: swap('0202801235', '0101701234') },
    ['citizens.csv:3:cpr'],
    /linje 2/,
  ],
];

const SHAPE: Case[] = [
  [
    'an unknown column',
    { contacts: swap('channel,', 'channel,channels,') },
    ['contacts.csv:1:channels', 'contacts.csv:2'],
    /ukendt/,
  ],
  ['a column twice', { plans: swap('updated_on', 'created_on') }, ['plans.csv:1:created_on'], /mere end én/],
  [
    'a required column that is not there',
    { plans: () => ['plan_id,citizen_id,created_on', 'P1,C1,2021-02-01'] },
    ['plans.csv:1:kind'],
    /mangler/,
  ],
  ['an empty file', { contacts: () => '' }, ['contacts.csv:1'], /tom/],
  ['a row with a field too many', { contacts: plus('K2,C2,2022-03-02,phone,,,') }, ['contacts.csv:3'], /7 felter.*6/],
  ['a row with a field too few', { contacts: plus('K2,C2,2022-03-02,phone') }, ['contacts.csv:3']],
  ['an empty line', { contacts: plus('', 'K2,C2,2022-03-02,phone,,') }, ['contacts.csv:3'], /tom linje/],
  ['a quote inside a field', { contacts: plus('K2,C2,2022-03-02,phone,,5" skærm') }, ['contacts.csv:3:note']],
  ['text after a closing quote', { contacts: plus('K2,C2,2022-03-02,phone,,"a"b') }, ['contacts.csv:3:note']],
  [
    'a file cut inside a quote',
    { contacts: (lines) => `${[...lines, 'K2,C2,2022-03-02,phone,,"a'].join('\n')}\n` },
    ['contacts.csv:3:note'],
    /lukkes aldrig/,
  ],
  [
    'ISO 8859-1',
    { contacts: (lines) => Buffer.from(`${[...lines, 'K2,C2,2022-03-02,phone,,Blåbærgrød'].join('\n')}\n`, 'latin1') },
    ['contacts.csv:3:note'],
    /UTF-8/,
  ],
  [
    'UTF-16',
    { contacts: (lines) => Buffer.from(`\uFEFF${lines.join('\n')}\n`, 'utf16le') },
    ['contacts.csv:1'],
    /UTF-16/,
  ],
];

const SETS: Case[] = [
  ['an id twice in a file', { plans: plus('P1,C2,min_plan,2022-02-01,,') }, ['plans.csv:3:plan_id'], /linje 2/],
  ['a month twice', { work_hours: plus('C1,2021-08,0') }, ['work_hours.csv:4:month'], /linje 2/],
  ['an unknown citizen', { plans: plus('P2,C9,min_plan,2022-02-01,,') }, ['plans.csv:3:citizen_id'], /findes hverken/],
  ['an unknown jobcentre', { citizens: swap('C3,J2', 'C3,J9') }, ['citizens.csv:4:jobcenter_id']],
  ['an unknown caseworker', { assignments: swap('C2,S1', 'C2,S9') }, ['assignments.csv:3:staff_id']],
  ['an unknown meeting', { contacts: swap('M2', 'M9') }, ['contacts.csv:2:about_meeting_id']],
  ['another citizen’s meeting', { contacts: swap('M2', 'M1') }, ['contacts.csv:2:about_meeting_id'], /anden borger/],
  [
    'another citizen’s goal',
    { offers: plus('O2,C2,mentor,,2022-01-01,,,G1,,') },
    ['offers.csv:3:goal_id'],
    /anden borger/,
  ],
  [
    'another citizen’s exemption',
    { exemptions: plus('E3,C2,offers,other,Grund,,2022-01-01,,2022-01-01,,E1,,') },
    ['exemptions.csv:4:extends_exemption_id'],
  ],
  [
    'a goal under another citizen’s goal',
    { plans: plus('P2,C2,min_plan,2022-02-01,,'), goals: plus('G3,P2,G1,sub_goal,Mål,,open,2022-02-01,,') },
    ['goals.csv:4:parent_goal_id'],
  ],
  ['a follow-up of no offer', { offer_follow_ups: swap('O1', 'O9') }, ['offer_follow_ups.csv:2:offer_id']],
  [
    'a period that ends before it starts',
    { offers: swap('2021-05-31', '2021-02-28') },
    ['offers.csv:2:ends_on'],
    /starts_on/,
  ],
  ['a goal closed before it was created', { goals: swap('2021-09-01', '2021-01-31') }, ['goals.csv:3:closed_on']],
  [
    'spells that share a day',
    { benefit_spells: swap('2021-06-30', '2021-07-01') },
    ['benefit_spells.csv:3:starts_on'],
    /overlapper linje 2/,
  ],
  [
    'a spell inside an open one',
    { benefit_spells: plus('SP9,C2,sho,,2030-01-01,2030-01-02,') },
    ['benefit_spells.csv:5:starts_on'],
    /overlapper linje 4/,
  ],
  [
    'classifications that share a day',
    { classifications: swap('2021-12-31', '') },
    ['classifications.csv:3:valid_from'],
  ],
  ['a classification twice', { classifications: plus('C2,6.7,2022-01-01,') }, ['classifications.csv:5:valid_from']],
];

const KINDS = { form: FORM, 'CPR numbers': CPR, 'the shape of files': SHAPE, 'what needs more than one row': SETS };

describe.each(Object.entries(KINDS))(
  'the import refuses a fault in %s and names file, line and column',
  (_kind, cases) => {
    // Not `it.each`: it would take a missing last element for a callback.
    for (const [what, edits, expected, problem] of cases) {
      it(what, async () => {
        const run = await runImport(database.unitOfWork, directories.small(edits));
        expect(places(run)).toEqual(expected);
        expect(run.report).toMatchObject({ outcome: 'rejected', errorCount: expected.length });
        if (problem) expect(run.errors.map((error) => error.problem).join('\n')).toMatch(problem);
        expect(await countRows(database.unitOfWork)).toBe(0);
      });
    }
  },
);

describe('entries of the directory that are no files of the format', () => {
  it('are errors: other files, hidden ones, other spellings, folders and dead links', async () => {
    const directory = directories.small({ meetings: () => null, contacts: () => null });
    writeFileSync(join(directory, '.DS_Store'), '');
    writeFileSync(join(directory, 'Plans.CSV'), '');
    writeFileSync(join(directory, 'README.md'), '');
    mkdirSync(join(directory, 'meetings.csv'));
    symlinkSync(join(directory, 'nowhere'), join(directory, 'contacts.csv'));
    const run = await runImport(database.unitOfWork, directory);
    expect(run.errors.map(({ file, problem }) => `${file}: ${problem.split(';')[0]}`)).toEqual([
      '.DS_Store: ukendt fil',
      'Plans.CSV: ukendt fil',
      'README.md: ukendt fil',
      'contacts.csv: kan ikke læses (ENOENT)',
      'meetings.csv: er ikke en fil',
    ]);
    expect(run.errors[1]?.problem).toContain('mente du plans.csv?');
  });

  it('fails with the file system’s error where the directory is not there', async () => {
    await expect(runImport(database.unitOfWork, join(directories.empty(), 'gone'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('errors', () => {
  it('are found all, in every file, in the order of file, line and column', async () => {
    const run = await runImport(
      database.unitOfWork,
      directories.small({
        citizens: swap('C3,J2,030390-1236', 'C3,J9,not a number'),
        meetings: (lines) => lines.map((line) => line.replace('job_interview', 'chat').replace('no_show', 'gone')),
        plans: swap('min_plan,2021-02-01', 'plan,2021-02-30'),
        work_hours: plus('C9,2021-13,x'),
      }),
    );
    expect(places(run)).toEqual([
      'citizens.csv:4:jobcenter_id',
      'citizens.csv:4:cpr',
      'meetings.csv:2:kind',
      'meetings.csv:4:status',
      'plans.csv:2:kind',
      'plans.csv:2:created_on',
      'work_hours.csv:4:citizen_id',
      'work_hours.csv:4:month',
      'work_hours.csv:4:ordinary_hours',
    ]);
  });

  it('are not multiplied by rows that refer to a faulty row, or into a broken file', async () => {
    const faulty = directories.small({ citizens: swap('C1,J1,010170-1234', 'C1,J1,310270-1234') });
    expect(places(await runImport(database.unitOfWork, faulty))).toEqual(['citizens.csv:2:cpr']);
    const broken = directories.small({ citizens: (lines) => lines.map((line) => line.replace('Åse', '"Åse')) });
    expect(places(await runImport(database.unitOfWork, broken))).toEqual(['citizens.csv:2:given_names']);
  });

  it('never show personal data: CPR numbers, names and texts by their shape, ids that hold a CPR number blotted out', async () => {
    const run = await runImport(
      database.unitOfWork,
      directories.small({
        citizens: (lines) => [...lines, '010170-1234,J1,310270-1234,Åse,"Ågård\0",,,,', 'C5,J1,0202801235,Di,Dahl,,,,'],
        contacts: plus('K2,010170-1235,2022-03-02,phone,,"Hemmelig\0"'),
      }),
    );
    expect(run.errors).toHaveLength(5);
    const told = JSON.stringify(run.errors);
    for (const secret of ['3102701234', '310270-1234', '0202801235', '010170-123', 'gård', 'Hemmelig']) {
      expect(told).not.toContain(secret);
    }
    expect(run.errors[0]).toMatchObject({ column: 'cpr', value: '••••••-••••' });
  });

  it('never show a row of data that stands where the header should be', async () => {
    const run = await runImport(database.unitOfWork, directories.small({ citizens: (lines) => lines.slice(1) }));
    expect(run.errors).toMatchObject([{ file: 'citizens.csv', line: 1, column: null, value: null }]);
    expect(JSON.stringify(run.errors)).not.toMatch(/Åse|Ågård|010170/);
  });

  it('of a million-row kind do not need memory: a long file of faults is told whole', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `H${i},2021-01,1`);
    const run = await runImport(
      database.unitOfWork,
      directories.of({ 'work_hours.csv': ['citizen_id,month,ordinary_hours', ...lines] }),
    );
    expect(run.report.errorCount).toBe(30_000);
    expect(run.errors).toHaveLength(30_000);
    expect(run.errors[29_999]).toMatchObject({ line: 30_001, value: 'H29999' });
  });
});
