import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, runToEnd } from '../workspace/commands.mjs';
import { installWithApt } from './apt.mjs';

const E2E = join(ROOT, 'apps/e2e');
const RESULT_FILE = join(E2E, 'coverage/e2e-results.json');
const TIMEOUT_MS = 25 * 60_000;
/** Where Debian puts it, and others do. */
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];

/**
 * A browser for the journeys: the one named in CHROMIUM, else one that is installed, else Debian's, which is installed
 * where that is possible.
 *
 * @param {(message: string) => void} say
 * @returns {Promise<{ path: string } | { missing: string }>} `missing`: why there is none
 */
export async function chromiumForTests(say) {
  const given = process.env.CHROMIUM;
  if (given) return { path: given };
  const installed = () => USUAL_PLACES.find((place) => existsSync(place));
  const obstacle = installed() === undefined ? await installWithApt('chromium', say) : undefined;
  const path = installed();
  return path === undefined ? { missing: obstacle ?? 'chromium is not where it should be' } : { path };
}

/**
 * Runs the journeys of apps/e2e against what has been built.
 *
 * @param {NodeJS.ProcessEnv} env with CHROMIUM
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: string[] }>}
 */
export async function runJourneys(env) {
  rmSync(RESULT_FILE, { force: true });
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
  const { ok, output } = await runToEnd(process.execPath, [cli, 'test'], { env, cwd: E2E, timeoutMs: TIMEOUT_MS });
  if (!existsSync(RESULT_FILE)) return { passed: 0, failed: 1, skipped: 0, failures: [output] };
  const { stats, suites, errors } = JSON.parse(readFileSync(RESULT_FILE, 'utf8'));
  const failures = [...errors.map(messageOf), ...suites.flatMap((suite) => failuresIn(suite, []))];
  // The house that does not come up fails no test, since none has begun.
  const failed = stats.unexpected + stats.flaky + errors.length;
  if (!ok && failed === 0) return { passed: stats.expected, failed: 1, skipped: stats.skipped, failures: [output] };
  return { passed: stats.expected, failed, skipped: stats.skipped, failures };
}

/** Title and complaint of each test that failed, in a suite and those within it. */
function failuresIn({ title, file, specs = [], suites = [] }, path) {
  const within = [...path, title];
  const own = specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const complaints = spec.tests.flatMap((test) => test.results.flatMap(({ errors }) => errors.map(messageOf)));
      return `e2e: ${relative(ROOT, join(E2E, 'test', file))}: ${[...within.slice(1), spec.title].join(' › ')}\n${complaints.join('\n')}`;
    });
  return [...own, ...suites.flatMap((suite) => failuresIn(suite, within))];
}

function messageOf({ message = '', stack = '' }) {
  // Colours are for a terminal.
  return (message || stack).replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
