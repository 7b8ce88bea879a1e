import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a root caller's server lives when its account may not enter RETTID_HOME; one folder per home. */
const OUTSIDE = '/var/lib/rettid';
const HOME_FILE = 'home';

/** The folder outside that stands for a home; the same home finds the same one again. */
export function makeOutside(home: string): string {
  mkdirSync(OUTSIDE, { recursive: true });
  chmodSync(OUTSIDE, 0o755);
  forgetTemporaryHomes();
  const folder = join(OUTSIDE, createHash('sha256').update(home).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, HOME_FILE), home);
  return folder;
}

/**
 * Removes what belonged to homes that were made in a temporary folder and are gone: nobody can come back to them. A home
 * anywhere else may be on a disk that is only away for now, and keeps its data for good.
 */
function forgetTemporaryHomes(): void {
  for (const name of readdirSync(OUTSIDE)) {
    const note = join(OUTSIDE, name, HOME_FILE);
    if (!existsSync(note)) continue;
    const home = readFileSync(note, 'utf8');
    const isTemporary = [tmpdir(), '/tmp'].some((folder) => home.startsWith(`${folder}/`));
    if (isTemporary && !existsSync(home)) rmSync(join(OUTSIDE, name), { recursive: true, force: true });
  }
}
