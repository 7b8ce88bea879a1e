import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareAccessLogMonths, recordAccess } from '@rettid/application';
import { jobcenterScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { type Finished, start } from './rettid';

// Programs are started for real; a busy machine takes its time.
jest.setTimeout(120_000);

describe('rettid access-log', () => {
  let db: TestDatabase;
  let folder: string;
  let jobcenterId: string;
  beforeEach(async () => {
    db = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'rettid-cli-'));
    ({ jobcenterId } = await saveJobcenter(db));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await db.close();
  });

  const rettid = async (...argv: string[]): Promise<Finished> =>
    await start(['access-log', ...argv], { DATABASE_URL: db.url, DATABASE_OWNER_URL: db.ownerUrl }).finished;
  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: db.ownerUrl });
    await client.connect();
    await client.query(`SELECT set_config('rettid.scope', 'system', false)`);
    await client.query(sql);
    await client.end();
  };
  const look = async (): Promise<void> =>
    await db.unitOfWork.run(jobcenterScope(jobcenterId, 'user-1'), (tx) =>
      recordAccess(tx, { action: 'case.read', citizenIds: ['C1'] }),
    );

  it('seals what waits, prints the heads, and holds the log against one that was noted', async () => {
    await look();
    expect(await rettid('seal')).toMatchObject({ status: 0, stderr: '1 post forseglet.\n' });
    const { status, stdout, stderr } = await rettid('verify');
    expect([status, stderr]).toEqual([0, 'Adgangsloggen er hel: 1 post forseglet, intet ændret.\n']);
    const [chain, sealNo, entries, head = ''] = stdout.trimEnd().split('\t');
    expect([chain, sealNo, entries]).toEqual([jobcenterId, '1', '1']);
    await look();
    await rettid('seal');
    expect(await rettid('verify', '--expect', head, '--jobcenter', jobcenterId)).toMatchObject({ status: 0 });
    const unknown = await rettid('verify', '--expect', 'a'.repeat(64));
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('findes i ingen kæde')]);
  });

  it('names the first entry that was tampered with, and exits 1', async () => {
    await look();
    await look();
    await rettid('seal');
    await asOwner(`UPDATE access_log SET actor_id = 'user-2' WHERE entry_id = 2`);
    const { status, stderr } = await rettid('verify');
    expect(status).toBe(1);
    expect(stderr).toContain(`jobcenter ${jobcenterId}, segl 1, post 2: posten er ændret`);
    expect(stderr).toContain('Adgangsloggen er ikke hel: 1 fund.');
  });

  it('says what is wrong with its options, and which jobcentre is unknown', async () => {
    for (const [argv, named] of [
      [['verify', '--expect', 'kort'], '--expect'],
      [['archive', '--month', '2020-01'], '--decision'],
      [['purge', '--month', '2020-13'], '--month'],
      [['archive', '--month', '2020-01', '--decision', 'glemmes', '--reason', 'xx', '--by', 'xx'], '--decision'],
    ] as const) {
      const { status, stderr } = await rettid(...argv);
      expect([argv, status, stderr]).toEqual([argv, 2, expect.stringContaining(named)]);
    }
    const unknown = await rettid('verify', '--jobcenter', 'J-x');
    expect([unknown.status, unknown.stderr]).toEqual([1, 'Jobcenteret J-x findes ikke.\n']);
  });

  it('takes a month from its retention over the decision to the purge', async () => {
    await asOwner(
      `INSERT INTO access_log (jobcenter_id, actor_id, action, happened_at)
       VALUES ('${jobcenterId}', 'user-1', 'case.read', '2020-01-15 12:00+00')`,
    );
    await prepareAccessLogMonths(db.unitOfWork);
    await rettid('seal');
    expect(await rettid('retention')).toMatchObject({ status: 0, stdout: '2020-01\t1\tingen arkivbeslutning\n' });
    const refused = await rettid('purge', '--month', '2020-01');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('ikke truffet arkivbeslutning')]);

    const file = join(folder, 'log.ndjson');
    const decide = [
      'archive',
      '--month',
      '2020-01',
      '--decision',
      'bevares',
      '--reason',
      'Stadsarkivet',
      '--by',
      'Arkivaren',
    ];
    const withoutFile = await rettid(...decide);
    expect([withoutFile.status, withoutFile.stderr]).toEqual([1, expect.stringContaining('skrives til en fil')]);
    const { status, stdout } = await rettid(...decide, '--file', file);
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect([status, stdout]).toEqual([0, `${hash}  ${file}\n`]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ jobcenterId, action: 'case.read' });
    const again = await rettid(...decide, '--file', file);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('kan ikke oprettes (EEXIST)')]);

    expect(await rettid('purge', '--month', '2020-01')).toMatchObject({ status: 0 });
    expect(await rettid('retention')).toMatchObject({ status: 0, stdout: '' });
    await rettid('seal');
    expect(await rettid('verify')).toMatchObject({ status: 0 });
  });
});
