import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { type Finished, start } from './rettid';

const EXAMPLES = join(__dirname, '../../../libs/testing/fixtures/examples');
const CASELOAD = join(EXAMPLES, 'caseload');

// Programs and databases are started for real; a busy machine takes its time.
jest.setTimeout(60_000);

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rettid-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(async () => await database.close());

async function rettid(...argv: string[]): Promise<Finished> {
  return await start(argv, { DATABASE_URL: database.url }).finished;
}

/** What the owner sees, without row-level security in the way. */
async function ask<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('rettid.scope', 'system', false)`);
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A copy of the examples with one file's text changed. */
function caseloadWith(file: string, change: (text: string) => string): string {
  const directory = join(folder, 'caseload');
  cpSync(CASELOAD, directory, { recursive: true });
  writeFileSync(join(directory, file), change(readFileSync(join(directory, file), 'utf8')));
  return directory;
}

describe('rettid import', () => {
  it('with errors exits 1, prints the first hundred with the total, writes all to --errors, and imports nothing', async () => {
    const hours = Array.from({ length: 150 }, (_, i) => `C${i},2022-01,"1,5"`).join('\n');
    const directory = caseloadWith('work_hours.csv', (text) => `${text}${hours}\n`);
    const errors = join(folder, 'errors.csv');
    const { status, stdout, stderr } = await rettid('import', directory, '--errors', errors);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('work_hours.csv, linje'))).toHaveLength(100);
    expect(stderr).toContain('300 fejl i alt; de første 100 er vist.');
    expect(stderr).toContain('Intet er indlæst.');
    const lines = readFileSync(errors, 'utf8').split('\n');
    expect(lines).toHaveLength(302);
    expect(lines[0]).toBe('file,line,column,value,problem');
    expect(lines[1]).toMatch(/^work_hours\.csv,275,citizen_id,C0,/);
    expect(lines[2]).toMatch(/^work_hours\.csv,275,ordinary_hours,"1,5","?skal være et decimaltal/);
    expect(await ask('SELECT FROM citizens')).toEqual([]);
  });

  it('checks before it starts that --errors can be written, and refuses a file inside the directory', async () => {
    const gone = await rettid('import', CASELOAD, '--errors', join(folder, 'none', 'errors.csv'));
    expect([gone.status, gone.stderr]).toEqual([1, expect.stringContaining('--errors')]);
    const inside = await rettid('import', CASELOAD, '--errors', join(CASELOAD, 'errors.csv'));
    expect([inside.status, inside.stderr]).toEqual([1, expect.stringContaining('ukendt fil')]);
  });

  it('names the option or argument that is wrong, and exits 2', async () => {
    for (const [argv, named] of [
      [['import'], 'DIR'],
      [['import', CASELOAD, '--dryrun'], '--dryrun'],
      [['import', CASELOAD, '--errors'], '--errors'],
      [['obligations', '--as-of', '2022-02-30'], '--as-of'],
      [['exoprt'], 'exoprt'],
    ] as const) {
      const { status, stderr } = await rettid(...argv);
      expect([status, stderr]).toEqual([2, expect.stringContaining(named)]);
    }
  });

  it('says so where the directory is missing or is a file', async () => {
    const missing = await rettid('import', join(folder, 'none'));
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('kan ikke læses (ENOENT)')]);
    const file = await rettid('import', join(CASELOAD, 'plans.csv'));
    expect([file.status, file.stderr]).toEqual([1, expect.stringContaining('er ikke en mappe')]);
  });

  it('killed with -9 in the middle leaves nothing behind, and the next import is whole', async () => {
    // A lock that the import must wait for holds it after its first writes.
    const blocker = new Client({ connectionString: database.ownerUrl });
    await blocker.connect();
    try {
      await blocker.query('BEGIN; LOCK TABLE work_hours IN ACCESS EXCLUSIVE MODE');
      const { child, finished } = start(['import', CASELOAD], { DATABASE_URL: database.url });
      await untilWaitingFor('work_hours', blocker);
      child.kill('SIGKILL');
      await finished;
    } finally {
      await blocker.end();
    }
    expect(await ask('SELECT FROM meetings')).toEqual([]);

    const { status } = await rettid('import', CASELOAD);
    expect(status).toBe(0);
    expect(await ask('SELECT FROM meetings')).toHaveLength(285);
  });

  it('with --skip-invalid lists who is left out, exits 0, and shows no personal data', async () => {
    const directory = caseloadWith('citizens.csv', (text) => text.replace('020274-3946', '310274-3946'));
    const { status, stderr } = await rettid('import', directory, '--skip-invalid', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).toContain('Udeladt: borger C101-00000 (citizens.csv, linje 2, kolonne cpr');
    expect(stderr).not.toMatch(/274-3946|2743946|O'Hara/);
  });
});

async function untilWaitingFor(table: string, client: Client): Promise<void> {
  for (let i = 0; i < 400; i++) {
    const waiting = await client.query('SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass', [table]);
    if (waiting.rowCount) return;
    await sleep(50);
  }
  throw new Error(`no import came to the lock on ${table}`);
}

describe('rettid sweep and rettid obligations', () => {
  it('refuse to print what was never found', async () => {
    const { status, stdout, stderr } = await rettid('obligations', '--as-of', '2022-03-01');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Kør først: rettid sweep --as-of 2022-03-01');
  });

  it.each(['2019-06-30', '2022-03-01', '2024-08-31', '2026-11-22'])(
    'give the examples of %s byte for byte',
    async (asOf) => {
      expect(await rettid('sweep', '--as-of', asOf)).toMatchObject({ status: 0, stdout: '' });
      const { status, stdout } = await rettid('obligations', '--as-of', asOf);
      expect(status).toBe(0);
      expect(stdout).toBe(readFileSync(join(EXAMPLES, `obligations-${asOf}.csv`), 'utf8'));
      // No date asked for: what the last sweep stored, whatever date that was for.
      expect(await rettid('obligations')).toMatchObject({ status: 0, stdout });
    },
  );

  it('print one jobcentre alone, and refuse another date and an unknown jobcentre', async () => {
    const whole = await rettid('obligations', '--as-of', '2026-11-22');
    const [j1, j2] = [
      await rettid('obligations', '--as-of', '2026-11-22', '--jobcenter', 'J1'),
      await rettid('obligations', '--as-of', '2026-11-22', '--jobcenter', 'J2'),
    ];
    const rows = [j1, j2].flatMap(({ stdout }) => stdout.split('\n').slice(1, -1));
    expect(rows.sort()).toEqual(whole.stdout.split('\n').slice(1, -1).sort());
    const other = await rettid('obligations', '--as-of', '2022-03-01');
    expect([other.status, other.stdout]).toEqual([1, '']);
    expect(other.stderr).toContain('var pr. 2026-11-22, ikke 2022-03-01');
    expect(await rettid('obligations', '--as-of', '2026-11-22', '--jobcenter', 'J9')).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  it('end quietly when the reader has seen enough', async () => {
    const { child, finished } = start(['obligations', '--as-of', '2026-11-22'], { DATABASE_URL: database.url });
    child.stdout?.destroy();
    expect(await finished).toMatchObject({ stderr: '' });
  });
});

describe('without DATABASE_URL', () => {
  it('a command lays out the embedded database of RETTID_HOME and the next one finds it', async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    const run = async (...argv: string[]): Promise<Finished> => await start(argv, { RETTID_HOME: home }).finished;
    expect(await run('import', CASELOAD)).toMatchObject({ status: 0, stdout: '' });
    const again = await run('import', CASELOAD, '--dry-run');
    expect(again.stderr).toContain('meetings.csv: 285 rækker: 0 nye, 0 ændrede, 285 uændrede');
  });
});
