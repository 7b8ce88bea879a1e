import { readFileSync } from 'node:fs';
import { ROOT } from './commands.mjs';

const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
const DEPENDENCY_KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/**
 * What is wrong with package-lock.json and the manifests it covers, one sentence each.
 *
 * - Every optional dependency of a locked package is locked too. npm leaves out, without a word, the platform packages
 *   that a registry happens not to have, and `npm ci` then refuses the lock on every other machine.
 * - The lock names no registry: each machine takes its own.
 * - Versions are exact, in the manifest of the project and of each of its parts.
 *
 * @param {string} root folder of package-lock.json, with a slash at the end
 * @returns {string[]}
 */
export function lockProblems(root = ROOT) {
  const lock = readJson(`${root}package-lock.json`);
  return [...incompleteOptionals(lock.packages), ...namedHosts(lock.packages), ...looseVersions(root, lock.packages)];
}

function incompleteOptionals(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !resolvesFrom(packages, path, name))
      .map(
        (name) =>
          `package-lock.json: ${path || 'the project'} may use ${name}, which is not locked; pin a version whose platform packages the registry has (overrides).`,
      ),
  );
}

/** Node's own lookup: inside the package, then beside it and in each folder above. */
function resolvesFrom(packages, path, name) {
  for (let folder = path; folder !== ''; folder = parentOf(folder)) {
    if (`${folder}/node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}

/** The package that holds this one in its node_modules; '' for the project itself. */
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')));
}

function namedHosts(packages) {
  return Object.entries(packages)
    .filter(([, entry]) => entry.link !== true && /^[a-z+]+:/.test(entry.resolved ?? ''))
    .map(
      ([path]) =>
        `package-lock.json: ${path} names the host it came from; install with omit-lockfile-registry-resolved (see .npmrc).`,
    );
}

function looseVersions(root, packages) {
  const manifests = Object.entries(packages)
    .filter(([path]) => !path.includes('node_modules/'))
    .map(([path]) => (path === '' ? 'package.json' : `${path}/package.json`));
  return manifests.flatMap((manifest) => {
    const content = readJson(`${root}${manifest}`);
    return DEPENDENCY_KINDS.flatMap((kind) =>
      Object.entries(content[kind] ?? {})
        .filter(([, version]) => !EXACT_VERSION.test(version))
        .map(([name, version]) => `${manifest}: ${name} is pinned to "${version}", not to one exact version.`),
    );
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
