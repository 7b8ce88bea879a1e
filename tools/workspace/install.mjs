import { existsSync, readFileSync } from 'node:fs';
import { npmCommand, ROOT, runToEnd } from './commands.mjs';

const OLDEST_NODE = [20, 19];
const INSTALL_TIMEOUT_MS = 10 * 60_000;

/**
 * One sentence with the cure when this Node.js is too old; undefined when it will do.
 *
 * @param {string} version e.g. `20.19.0`
 */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return isOld
    ? `Rettid needs Node.js ${OLDEST_NODE.join('.')} or newer, and this is ${version}: install a newer one.`
    : undefined;
}

/**
 * What node_modules lacks of the lock: names of packages that are missing or of another version. Packages of other
 * platforms are no loss; of this one they are (the database server's programs are such a package).
 *
 * @param {string} root folder of package-lock.json, with a slash at the end
 * @returns {string[]}
 */
export function missingPackages(root = ROOT) {
  const locked = readJson(`${root}package-lock.json`).packages;
  const hidden = `${root}node_modules/.package-lock.json`;
  const installed = existsSync(hidden) ? readJson(hidden).packages : {};
  return Object.entries(locked)
    .filter(([path, entry]) => path.startsWith('node_modules/') && isForHere(entry))
    .filter(([path, entry]) => !isInstalled(root, path, entry, installed))
    .map(([path]) => path.slice('node_modules/'.length));
}

/**
 * Installs what the lock asks for, unless it is all there.
 *
 * @param {(message: string) => void} say told before it starts, since it takes a while
 * @throws {Error} with npm's own words when it fails
 */
export async function ensureInstalled(say) {
  const missing = missingPackages();
  if (missing.length === 0) return false;
  say(`Installing ${missing.length} packages`);
  // Whatever the user's npm settings leave out otherwise (NODE_ENV=production, omit=optional), building needs it.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, programArgs] = npmCommand(args);
  const { ok, output } = await runToEnd(program, programArgs, { timeoutMs: INSTALL_TIMEOUT_MS });
  if (!ok) throw new Error(`npm ci failed; see what it says, and try again.\n${output.trim()}`);
  return true;
}

function isInstalled(root, path, entry, installed) {
  if (entry.link === true) return existsSync(`${root}${path}`);
  return installed[path]?.version === entry.version && existsSync(`${root}${path}/package.json`);
}

/** Optional packages are asked for only where they name this very platform: any other may be left out rightly. */
function isForHere(entry) {
  if (entry.optional !== true) return true;
  const fits = entry.os?.includes(process.platform) === true && entry.cpu?.includes(process.arch) === true;
  return fits && (entry.libc === undefined || entry.libc.includes('glibc')) && isForNode(entry.engines?.node);
}

/**
 * Whether a range takes this Node.js: npm leaves out optional packages whose range does not. Knows `^1.2.3`, `>=1.2` and
 * `||`, which is what packages write; what it cannot read is nothing to ask for.
 */
function isForNode(range = '>=0', version = process.versions.node) {
  const here = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, sign, text] = /^\s*(\^|>=)\s*v?(\d+(?:\.\d+){0,2})\s*$/.exec(part) ?? [];
    if (text === undefined) return false;
    const least = [...text.split('.').map(Number), 0, 0].slice(0, 3);
    const differing = here.findIndex((number, place) => number !== least[place]);
    const isLater = differing === -1 || here[differing] > least[differing];
    return isLater && (sign === '>=' || here[0] === least[0]);
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
