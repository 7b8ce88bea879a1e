import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/** The account that a root caller lends to the server; the customary name, shared with distribution packages. */
const ACCOUNT_NAME = 'postgres';

/** The operating system user that the server runs as; PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** What to add to the options of spawn; empty for an ordinary user, who runs the server as himself. */
  readonly credentials: { readonly uid?: number; readonly gid?: number };
}

/**
 * The account for the server: the caller himself, or, for root, the owner of a data folder that is already there,
 * else the account `postgres`, made when the machine has none.
 *
 * @throws EmbeddedPostgresError `no_account` when root may not make one
 */
export function serverAccount(dataFolder: string): ServerAccount {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { name: `user ${String(uid)}`, uid, gid: process.getgid?.() ?? -1, credentials: {} };
  const owner = existsSync(dataFolder) ? statSync(dataFolder).uid : 0;
  const known = owner === 0 ? findAccount((account) => account.name === ACCOUNT_NAME) : ownerAccount(owner);
  return known ?? createAccount();
}

/** Whether that account may enter, read or execute a path; asked of the system itself, so that ACLs count too. */
export function mayReach(account: ServerAccount, path: string, how: 'r' | 'x'): boolean {
  const probe = spawnSync('test', [`-${how}`, path], { ...account.credentials, cwd: '/', stdio: 'ignore' });
  if (probe.error !== undefined) throw probe.error;
  return probe.status === 0;
}

function ownerAccount(uid: number): ServerAccount {
  const account = findAccount((candidate) => candidate.uid === uid);
  if (account !== undefined) return account;
  throw new EmbeddedPostgresError(
    'no_account',
    `The data folder belongs to user ${String(uid)}, whom this machine does not know: give it to an account of this machine (chown) or set RETTID_HOME to a new folder.`,
  );
}

function findAccount(test: (account: ServerAccount) => boolean): ServerAccount | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || uid === undefined || gid === undefined) continue;
    const ids = { uid: Number(uid), gid: Number(gid) };
    const account = { name, ...ids, credentials: ids };
    if (test(account)) return account;
  }
  return undefined;
}

function createAccount(): ServerAccount {
  const made = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      ACCOUNT_NAME,
    ],
    { encoding: 'utf8' },
  );
  // Two starts at once may both try; whoever comes second finds the account of the first.
  const account = findAccount((candidate) => candidate.name === ACCOUNT_NAME);
  if (account !== undefined) return account;
  const reason = made.error?.message ?? made.stderr.trim();
  throw new EmbeddedPostgresError(
    'no_account',
    `PostgreSQL does not run as root, and the account '${ACCOUNT_NAME}' could not be made (${reason}): make it, or run as an ordinary user.`,
  );
}
