import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Home } from './home';

/** The role that owns the embedded server and its databases; migrations run as it. */
export const OWNER_ROLE = 'rettid';

/**
 * Lays out the data folder of a new server: UTF-8, text compared by code point whatever the machine's locale, and
 * passwords asked of everyone. It gets its final name only when complete, so that a killed start leaves nothing half.
 *
 * @throws EmbeddedPostgresError `initdb_failed`
 */
export function createCluster(home: Home, binaries: Binaries, dataFolder: string, password: string): void {
  const unfinished = `${dataFolder}.unfinished`;
  const passwordFile = join(home.location, 'password.initial');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (home.account.credentials.uid !== undefined) chownSync(passwordFile, home.account.uid, home.account.gid);
  try {
    run(home, binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${OWNER_ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, dataFolder);
}

/**
 * Refuses a data folder that another major version of PostgreSQL wrote.
 *
 * @throws EmbeddedPostgresError `data_of_another_version`
 */
export function checkVersion(dataFolder: string, binaries: Binaries): void {
  const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.major) return;
  throw new EmbeddedPostgresError(
    'data_of_another_version',
    `${dataFolder} was written by PostgreSQL ${found}, and this is PostgreSQL ${binaries.major}: export with the version of Rettid that wrote it, and import into a new RETTID_HOME.`,
  );
}

/** Gives the owner a new password in a stopped server: for a home whose state file was lost. */
export function resetPassword(home: Home, binaries: Binaries, dataFolder: string, password: string): void {
  run(
    home,
    binaries.postgres,
    ['--single', '-D', dataFolder, '-c', 'log_min_messages=fatal', 'postgres'],
    `ALTER ROLE ${OWNER_ROLE} PASSWORD '${password}'\n`,
  );
}

/** Whether the data folder of this home is already laid out. */
export function hasCluster(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'PG_VERSION'));
}

function run(home: Home, program: string, args: readonly string[], input = ''): void {
  const result = spawnSync(program, args, {
    ...home.account.credentials,
    cwd: home.location,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  if (result.error === undefined && result.status === 0) return;
  const reason = result.error?.message ?? lastLine(result.stderr);
  throw new EmbeddedPostgresError(
    'initdb_failed',
    `The database server's data could not be laid out in ${home.location}: ${reason}`,
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'no reason given';
}
