import { mkdtemp, rm, stat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate } from '@rettid/application';
import { migrateQueue } from '@rettid/jobs';
import { EmbeddedPostgres } from '@rettid/platform';

/** A database server and a folder for files, both of this run alone; nothing of them is left afterwards. */
export interface Workbench {
  /** Signs in as the owner of the tables; the programs become the application's role by themselves. */
  readonly databaseUrl: string;
  readonly caseload: string;
  /** Makes another database beside it, migrated and empty. @returns its address, as the owner */
  addDatabase(name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * @param settings of the server, in place of the embedded one's own
 * @throws EmbeddedPostgresError with the cure where the server cannot be started
 */
export async function setUpWorkbench(settings: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'rettid-bench-'));
  try {
    const server = await EmbeddedPostgres.acquire(join(folder, 'home'), { database: 'bench', settings });
    try {
      await migrateAll(server.url);
    } catch (error) {
      await server.release();
      throw error;
    }
    return {
      databaseUrl: server.url,
      caseload: join(folder, 'caseload'),
      addDatabase: async (name) => {
        await server.createDatabase(name);
        await migrateAll(server.urlOf(name));
        return server.urlOf(name);
      },
      close: async () => {
        await server.release();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function migrateAll(url: string): Promise<void> {
  await migrate(url);
  await migrateQueue(url);
}

/** Size of the files of a flat directory, in megabytes. */
export async function megabytesOf(directory: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(directory)).map(async (name) => (await stat(join(directory, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
}
