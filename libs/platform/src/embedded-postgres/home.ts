import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { makeOutside } from './outside';
import { hasCode } from './process-identity';
import { mayReach, serverAccount, type ServerAccount } from './server-account';

/** What is remembered of a server between two starts. Kept in a file that its owner alone may read. */
export interface ServerState {
  /** The folder of data, log and copied programs: inside the home, or outside of a closed one. */
  readonly location: string;
  readonly port: number;
  readonly password: string;
}

/** A prepared RETTID_HOME. */
export interface Home {
  readonly path: string;
  readonly account: ServerAccount;
  readonly location: string;
  readonly runFolder: string;
  readonly stateFile: string;
}

/**
 * Makes the home and finds the place for the server's data: in the home, or, where the server's account may not go
 * there, in a folder of /var/lib that is named after the home, so that it is found again.
 *
 * @throws EmbeddedPostgresError `home_not_writable` | `home_of_another_user` | `home_closed` | `no_account`
 */
export function prepareHome(folder: string): Home {
  const path = makeHome(folder);
  const stateFile = join(path, 'postgres.json');
  const inside = join(path, 'postgres');
  const location = readState(stateFile)?.location ?? inside;
  const account = serverAccount(join(location, 'data'));
  const chosen = placeFor(account, path, location, inside);
  return { path, account, location: chosen, runFolder: join(path, 'run'), stateFile };
}

/** The remembered state; undefined for a home that never had a server (or lost the file). */
export function readState(stateFile: string): ServerState | undefined {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8')) as ServerState;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'EACCES')) throw ofAnotherUser(stateFile, error);
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes the state in one step, readable by the home's owner alone. */
export function writeState(home: Home, state: ServerState): void {
  const unfinished = `${home.stateFile}.${randomBytes(4).toString('hex')}`;
  writeFileSync(unfinished, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  // Root may use an ordinary user's home; the file stays his.
  if (process.getuid?.() === 0) {
    const owner = statSync(home.path);
    chownSync(unfinished, owner.uid, owner.gid);
  }
  renameSync(unfinished, home.stateFile);
}

function makeHome(folder: string): string {
  const wanted = resolve(folder);
  try {
    if (!existsSync(wanted)) {
      mkdirSync(wanted, { recursive: true });
      // Also under a strict umask the server's account must get through; what is secret has its own mode.
      chmodSync(wanted, 0o755);
    }
    mkdirSync(join(wanted, 'run'), { recursive: true });
    accessSync(wanted, constants.W_OK | constants.X_OK);
    accessSync(join(wanted, 'run'), constants.W_OK | constants.X_OK);
    return realpathSync(wanted);
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM') && existsSync(join(wanted, 'postgres.json')))
      throw ofAnotherUser(wanted, error);
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) {
      throw new EmbeddedPostgresError(
        'home_not_writable',
        `${wanted} cannot be written to: set RETTID_HOME to a folder of your own.`,
        { cause: error },
      );
    }
    throw error;
  }
}

function placeFor(account: ServerAccount, home: string, location: string, inside: string): string {
  if (account.credentials.uid === undefined) return ownPlace(location);
  if (location === inside && mayReach(account, home, 'x')) return makeFor(account, inside);
  if (location === inside && existsSync(join(inside, 'data'))) {
    throw new EmbeddedPostgresError(
      'home_closed',
      `${home} has been closed to the account '${account.name}', which runs the database server: let it through (chmod o+x on the folders above), or set RETTID_HOME to a new folder.`,
    );
  }
  return makeFor(account, location === inside ? makeOutside(home) : location);
}

function ownPlace(location: string): string {
  const data = join(location, 'data');
  if (existsSync(data) && statSync(data).uid !== process.getuid?.()) throw ofAnotherUser(data);
  mkdirSync(location, { recursive: true });
  return location;
}

function makeFor(account: ServerAccount, location: string): string {
  mkdirSync(location, { recursive: true });
  chmodSync(location, 0o700);
  chownSync(location, account.uid, account.gid);
  return location;
}

function ofAnotherUser(path: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'home_of_another_user',
    `${path} belongs to another user: run as that user, or set RETTID_HOME to a folder of your own.`,
    { cause },
  );
}
