import { openDatabase } from '@rettid/application';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client, escapeIdentifier } from 'pg';

/** The same server with another user, password, port or database. */
function changed(url: string, change: (url: URL) => void): string {
  const made = new URL(url);
  change(made);
  return made.href;
}

describe('a program that comes to a database', () => {
  let database: TestDatabase;
  let owner: Client;
  const stranger = `stranger_${process.pid}`;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`CREATE ROLE ${escapeIdentifier(stranger)} LOGIN PASSWORD 'stranger'`);
  });
  afterAll(async () => {
    await owner.query(`DROP ROLE ${escapeIdentifier(stranger)}`);
    await owner.end();
    await database.close();
  });

  it('is let in as a member of rettid_app', async () => {
    const opened = await openDatabase({ url: database.url });
    expect(await opened.dataSource.query('SELECT current_user')).toEqual([{ current_user: 'rettid_app' }]);
    await opened.close();
  });

  it.each<[string, (url: URL) => void, string]>([
    ['nobody answers', (url) => (url.port = '1'), 'database_unreachable'],
    ['the password is wrong', (url) => (url.password = 'wrong'), 'database_refuses'],
    ['there is no such database', (url) => (url.pathname = '/nowhere'), 'database_refuses'],
    [
      'the user is no member of rettid_app',
      (url) => Object.assign(url, { username: stranger, password: 'stranger' }),
      'database_role_missing',
    ],
  ])('is told the cure where %s, and never the address', async (_, change, code) => {
    const url = changed(database.url, change);
    const refusal = await openDatabase({ url }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code });
    expect(String(refusal)).not.toContain(new URL(url).password);
  });
});
