import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaffActor } from '@rettid/domain';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { provideOccupations, replaceOccupations } from '../../src/plans/occupations/replace-occupations';
import { SearchOccupations } from '../../src/plans/occupations/search-occupations';

describe('the list of positions', () => {
  let db: TestDatabase;
  let directory: string;
  let actor: StaffActor;
  beforeAll(async () => {
    db = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'rettid-'));
    const { jobcenterId } = await saveJobcenter(db);
    actor = { kind: 'staff', userId: 'U', name: 'M', role: 'caseworker', jobcenterId, staffId: null, team: null, rights: [] };
  }); // prettier-ignore
  afterAll(async () => {
    await db.close();
    await rm(directory, { recursive: true });
  });
  beforeEach(async () => await provideOccupations(db.unitOfWork, 'test'));

  const find = async (text: string) => await new SearchOccupations(db.unitOfWork).find(actor, text);
  const titles = async (text: string): Promise<string[]> => (await find(text)).map(({ title }) => title);
  const replace = async (text: string | Buffer) => {
    const path = join(directory, 'stillinger.csv');
    await writeFile(path, text);
    return await replaceOccupations(db.unitOfWork, path, 'test');
  };
  const restore = async (): Promise<void> => {
    await replace('code,title\n0000,x\n');
    await db.unitOfWork.run({ kind: 'system', actorId: 'test' }, (tx) => tx.execute('DELETE FROM occupations'));
  };

  it.each([
    ['køkkenm', '9412', 'køkkenmedhjælper'],
    ['BUTIKSASS', '5223', 'butiksassistent'],
    ['social- og sundhedsh', '5321', 'social- og sundhedshjælper'],
    ['lagerm', '4321', 'lagermedarbejder'],
    ['rengøringsa', '9112', 'rengøringsassistent'],
    ['8332', '8332', 'lastbilchauffør'],
    ['årskort', undefined, undefined],
    ['%', undefined, undefined],
    ['__', undefined, undefined],
    ['k', undefined, undefined],
  ])('finds by %s: %s %s', async (text, code, title) => {
    expect((await find(text))[0]).toEqual(code === undefined ? undefined : { code, title, synonym: null });
  });

  it('puts first what begins so, then where a word does, then the rest, at most eight', async () => {
    expect((await titles('assistent')).length).toBe(8);
    expect((await titles('maler'))[0]).toBe('maler');
    expect(await titles('chauffør')).toEqual(expect.arrayContaining(['buschauffør', 'taxachauffør']));
  });

  it('finds by another name, and says by which', async () => {
    expect(await find('opvasker')).toEqual([{ code: '9412', title: 'køkkenmedhjælper', synonym: 'opvasker' }]);
  });

  it('holds at least 150 positions in DISCO-08 groups of four digits, and is filled once only', async () => {
    const rows = await db.unitOfWork.run({ kind: 'system', actorId: 'test' }, (tx) =>
      tx.query<{ code: string }>('SELECT code FROM occupations'),
    );
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(await replace('code,title\n9412,opvasker\n')).toEqual({ count: 1, errors: [] });
    await provideOccupations(db.unitOfWork, 'test');
    expect(await titles('køkken')).toEqual([]);
    await restore();
  });

  it('is replaced by a file with or without other names, columns in any order', async () => {
    expect(await replace('\uFEFFtitle,code\r\n"Kok, kold","5120"\r\n')).toEqual({ count: 1, errors: [] });
    expect(await find('kold')).toEqual([{ code: '5120', title: 'Kok, kold', synonym: null }]);
    await restore();
  });

  it('is left as it was where the file has a fault, which is told by line, column and value', async () => {
    const report = await replace(
      'code,title,synonyms\n51,kok,\n5120,,\n5120,kok,a\n5120,Kok,b\n5120\n\n5120,k,"x\ny"\n',
    );
    expect(report.count).toBe(0);
    expect(report.errors.map(({ line, column, value, problem }) => [line, column, value, problem])).toEqual([
      [2, 'code', '51', 'skal være en DISCO-08-kode på 4 cifre'],
      [3, 'title', '', 'mangler; kolonnen skal udfyldes'],
      [5, 'title', 'Kok', 'står allerede i filen med den samme kode'],
      [6, null, null, 'rækken har 1 felt; overskriften har 3'],
      [7, null, null, 'tom linje; hver linje skal være en række'],
      [8, 'synonyms', 'x\uFFFDy', 'skal være tekst på én linje uden styretegn'],
    ]);
    expect((await titles('køkkenm'))[0]).toBe('køkkenmedhjælper');
  });

  it.each([
    ['', 'filen er tom; første linje skal være overskriften'],
    ['code,title\n', 'filen har ingen rækker; den ville tømme listen'],
    ['kode,titel\n1,2\n', 'ukendt kolonne; filen kan have code, title, synonyms'],
    [Buffer.from([0xff, 0xfe, 0x63, 0]), 'filen er UTF-16; gem den som UTF-8'],
    [Buffer.from('code,title\n5120,k\xf8l\n', 'latin1'), 'filen er ikke gyldig UTF-8; er den gemt som ISO 8859-1 eller Windows-1252?'],
    ['code,title\n5120,"kok\n', 'feltets anførselstegn lukkes aldrig, så resten af filen kan ikke læses; er filen skåret over?'],
  ])('refuses %j', async (text, problem) => {
    expect((await replace(text)).errors[0]).toMatchObject({ file: 'stillinger.csv', problem });
  }); // prettier-ignore
});
