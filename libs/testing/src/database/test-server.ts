import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@rettid/platform';

/** A server on which test databases are made, reached as its superuser. */
export interface TestServer {
  /** Connection string of one of its databases, as superuser. */
  urlOf(database: string): string;
  /** Whether this machine alone makes databases there, so that what dead processes left behind may be swept away. */
  readonly isOwn: boolean;
  release(): Promise<void>;
}

/**
 * The server of TEST_DATABASE_URL where that is set; else an embedded one, shared by all test processes of this checkout:
 * the first starts it and the last stops it, also when they are killed.
 */
export async function acquireTestServer(givenUrl = process.env['TEST_DATABASE_URL']): Promise<TestServer> {
  if (givenUrl !== undefined && givenUrl !== '') {
    return { urlOf: (database) => withDatabase(givenUrl, database), isOwn: false, release: async () => undefined };
  }
  // A power cut may cost a test database; waiting for the disk would cost every test.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await EmbeddedPostgres.acquire(testHome(), { database: 'postgres', settings });
  return { urlOf: (database) => server.urlOf(database), isOwn: true, release: async () => await server.release() };
}

/** Outside the checkout, which may lie where the server's own user cannot go. */
function testHome(): string {
  const checkout = createHash('sha256').update(__dirname).digest('hex').slice(0, 12);
  return join(tmpdir(), `rettid-test-${process.getuid?.() ?? 0}-${checkout}`);
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
