import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nxCommand, nxEnvironment, ROOT, runToEnd } from './commands.mjs';

const BUILD_TIMEOUT_MS = 10 * 60_000;
const IGNORED = new Set(['node_modules', 'dist', 'coverage', '.nx', '.angular']);
const SOURCE = /\.(ts|json|cjs|html|scss|css|svg)$/;

/** What is run from its build: the three programs, and the tools that bring them up. */
const PROGRAMS = ['api', 'worker', 'cli', 'bring-up', 'identity', 'bench'];
/** What the API hands to browsers. */
const WEB_APPLICATIONS = ['workspace', 'citizen'];

/**
 * Builds the programs, the web applications and what they stand on, unless no source has changed since the last time.
 *
 * @param {(message: string) => void} say
 * @throws {Error} with the compiler's own words when it fails
 */
export async function ensureBuilt(say) {
  const stamp = join(ROOT, 'node_modules/.cache/rettid/built');
  const newest = newestSource();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === newest && isAllBuilt()) return false;
  say('Building the programs and the two web applications');
  const projects = [...PROGRAMS, ...WEB_APPLICATIONS].join(',');
  const [program, args] = nxCommand(['run-many', '-t', 'build', '-p', projects, '--outputStyle=static']);
  const { ok, output } = await runToEnd(program, args, { env: nxEnvironment(), timeoutMs: BUILD_TIMEOUT_MS });
  if (!ok) throw new Error(`The build failed.\n${output.trim()}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, newest);
  return true;
}

function isAllBuilt() {
  const pages = WEB_APPLICATIONS.map((name) => join(ROOT, 'apps', name, 'dist/browser/index.html'));
  return PROGRAMS.every(isBuilt) && pages.every((page) => existsSync(page));
}

function isBuilt(project) {
  const folder = ['apps', 'libs', 'tools'].map((kind) => join(ROOT, kind, project)).find((path) => existsSync(path));
  if (folder === undefined) return false;
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return existsSync(join(folder, main));
}

/** Changes whenever a source is written, added or taken away: number of files and the time of the newest. */
function newestSource() {
  const times = ['apps', 'libs', 'tools'].flatMap((folder) => sourceTimes(join(ROOT, folder)));
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'tsconfig.angular.json', 'nx.json'])
    times.push(statSync(join(ROOT, file)).mtimeMs);
  return `${times.length} ${times.reduce((newest, time) => Math.max(newest, time), 0)}`;
}

function sourceTimes(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceTimes(path);
    return SOURCE.test(entry.name) ? [statSync(path).mtimeMs] : [];
  });
}
