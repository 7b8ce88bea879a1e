import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { type Finished, start } from './rettid';

// Programs and databases are started for real; a busy machine takes its time.
jest.setTimeout(60_000);

describe('rettid occupations', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'rettid-cli-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  async function replaceBy(text: string): Promise<Finished> {
    const file = join(folder, 'disco.csv');
    writeFileSync(file, text);
    return await start(['occupations', file], { DATABASE_URL: database.url }).finished;
  }
  const titles = async (): Promise<string[]> =>
    await database.unitOfWork.run({ kind: 'system', actorId: 'test' }, async (tx) =>
      (await tx.values<[string]>('SELECT title FROM occupations ORDER BY title')).map(([title]) => title),
    );

  it('replaces the list, and leaves it as it was where the file has a fault, told like those of an import', async () => {
    const replaced = await replaceBy('code,title\n5120,kok\n9412,køkkenmedhjælper\n');
    expect([replaced.status, replaced.stdout, replaced.stderr]).toEqual([0, '', 'Listen har nu 2 stillinger.\n']);
    const refused = await replaceBy('code,title\n51,kok\n');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      'disco.csv, linje 2, kolonne code: "51" skal være en DISCO-08-kode på 4 cifre\n1 fejl i alt.\nIntet er ændret.\n',
    ]);
    expect(await titles()).toEqual(['kok', 'køkkenmedhjælper']);
  });

  it('says of a file that is not there that it cannot be read', async () => {
    const { status, stderr } = await start(['occupations', join(folder, 'nowhere.csv')], {
      DATABASE_URL: database.url,
    }).finished;
    expect(status).toBe(1);
    expect(stderr).toMatch(/^FILE: filen .*nowhere\.csv kan ikke læses \(ENOENT\)\.\n$/);
  });
});
