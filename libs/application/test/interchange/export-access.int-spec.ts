import { PassThrough, Writable } from 'node:stream';
import { systemScope } from '@rettid/platform';
import { createTestDatabase, saveJobcenter, type TestDatabase } from '@rettid/testing';
import { exportObligations } from '../../src/index';

describe('exporting the obligations', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await createTestDatabase();
  });
  afterEach(async () => {
    await db.close();
  });

  const noted = async (): Promise<unknown[]> =>
    await db.unitOfWork.run(systemScope('test'), (tx) =>
      tx.values('SELECT actor_id, jobcenter_id, action, details FROM access_log'),
    );
  const request = { asOf: null, actorId: 'cli' };

  it('is noted before the first line, also where nobody takes the second', async () => {
    const closed = new Writable({ write: (_chunk, _encoding, done) => done(new Error('closed')) });
    await expect(exportObligations(db.unitOfWork, request, closed)).rejects.toThrow('closed');
    expect(await noted()).toEqual([['cli', null, 'caseload.exported', { file: 'obligations', asOf: null }]]);
  });

  it('is not noted where it is refused', async () => {
    const { jobcenterId } = await saveJobcenter(db);
    const refused = await exportObligations(db.unitOfWork, { ...request, jobcenterId }, new PassThrough());
    expect(refused).toMatchObject({ ok: false, error: { code: 'sweep_missing' } });
    expect(await noted()).toEqual([]);
  });
});
