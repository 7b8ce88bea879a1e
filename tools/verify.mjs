#!/usr/bin/env node
/**
 * `npm run verify`: everything that must hold before a change is done, on a clean checkout as on a used one.
 *
 * Needs nothing running and leaves nothing running. A phase that fails does not keep the later ones from telling what
 * they find; only without packages there is nothing more to tell. The last line counts tests, and each phase as one.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromiumForTests, runJourneys } from './verification/browser.mjs';
import { leftovers, MARK } from './verification/leftovers.mjs';
import { redisForTests } from './verification/redis.mjs';
import { collectResults, forgetResults, RESULT_FILE, testedProjects } from './verification/test-results.mjs';
import { bundleSize, describeBundle, GOALS_KB } from './web/bundle-size.mjs';
import { nxCommand, nxEnvironment, ROOT, runToEnd } from './workspace/commands.mjs';
import { ensureBuilt } from './workspace/build.mjs';
import { ensureInstalled, nodeProblem } from './workspace/install.mjs';
import { lockProblems } from './workspace/lock.mjs';
import { withSetupLock } from './workspace/setup-lock.mjs';

const PHASE_TIMEOUT_MS = 30 * 60_000;
const SIGN_OF_LIFE_MS = 30_000;
/** Servers notice the end of their last user within a second or two. */
const LEFTOVER_PATIENCE_MS = 10_000;

const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(shortTemporaryFolder(), 'rettid-verify-'));
// A database server started by root runs under another account, which must get through.
chmodSync(folder, 0o755);
const environment = testEnvironment();

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

if (await phase('packages', installPackages)) {
  await phase('lock', checkLock);
  await phase('format', () => nodeTool('prettier/bin/prettier.cjs', ['--check', '.']));
  await phase('builds and types', build);
  // Lint reads the types of other projects from their builds.
  await phase('lint', () => nodeTool('eslint/bin/eslint.js', ['.', '--max-warnings=0']));
  await phase('sizes of the web applications', checkBundles);
  await phase('tests', runTests);
  await phase('journeys in a browser', runInBrowser);
  await phase('nothing left running', checkLeftovers);
}

const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\nVerified in ${minutes} minutes; each of the phases above counts as one.`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one phase, says how it went and how long it took; a phase answers what there is to tell of its failure. */
async function phase(name, work) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const signs = setInterval(() => console.log(`     ${name}: still at it after ${seconds()}`), SIGN_OF_LIFE_MS);
  const failure = await work().catch((error) => error.stack ?? String(error));
  clearInterval(signs);
  if (failure === undefined) {
    total.passed += 1;
    console.log(`ok   ${name} (${seconds()})`);
    return true;
  }
  total.failed += 1;
  console.log(`FAIL ${name} (${seconds()})\n${failure.trim()}\n`);
  return false;
}

async function installPackages() {
  const problem = nodeProblem();
  if (problem !== undefined) return problem;
  await withSetupLock(() => ensureInstalled((message) => console.log(`     ${message}`)));
  return undefined;
}

async function checkLock() {
  const problems = lockProblems();
  return problems.length === 0 ? undefined : problems.join('\n');
}

async function build() {
  // Without the cache: what is verified has been done, here and now.
  const targets = ['-t', 'build', 'typecheck', '--skip-nx-cache'];
  const failure = await nx(['run-many', ...targets, '--outputStyle=static', '--nxBail=false']);
  // Tests that start the programs as people do are not to build them once more, several at a time.
  if (failure === undefined) await withSetupLock(() => ensureBuilt(() => undefined));
  return failure;
}

async function runTests() {
  const projects = testedProjects();
  forgetResults(projects);
  const redis = await redisForTests(folder, (message) => console.log(`     ${message}`));
  if ('missing' in redis) console.log(`     The queue's tests on Redis are skipped: ${redis.missing}.`);
  else environment.TEST_REDIS_SOCKET = redis.socket;
  try {
    const names = projects.map((project) => project.name).join(',');
    const jest = [
      '--ci',
      '--json',
      '--testTimeout=60000',
      `--outputFile=${RESULT_FILE}`,
      `--cacheDirectory=${ROOT}node_modules/.cache/jest`,
    ];
    const failure = await nx([
      'run-many',
      '-t',
      'test',
      '-p',
      names,
      '--outputStyle=static',
      '--nxBail=false',
      '--',
      ...jest,
    ]);
    return countTests(projects, failure);
  } finally {
    if ('stop' in redis) await redis.stop();
  }
}

function countTests(projects, failure) {
  const results = collectResults(projects);
  total.passed += results.passed;
  total.failed += results.failed;
  total.skipped += results.skipped;
  for (const skip of results.skips) console.log(`     skipped: ${skip}`);
  console.log(
    `     ${results.passed} tests passed, ${results.failed} failed, ${results.skipped} skipped in ${projects.length} projects`,
  );
  if (results.failures.length > 0) return results.failures.join('\n\n');
  return failure;
}

async function checkBundles() {
  const sizes = Object.keys(GOALS_KB).map(bundleSize);
  for (const size of sizes) console.log(`     ${describeBundle(size)}`);
  const tooLarge = sizes.filter(({ isWithinGoal }) => !isWithinGoal);
  return tooLarge.length === 0 ? undefined : tooLarge.map(describeBundle).join('\n');
}

async function runInBrowser() {
  const chromium = await chromiumForTests((message) => console.log(`     ${message}`));
  if ('missing' in chromium) {
    total.skipped += 1;
    console.log(`     The journeys are skipped: ${chromium.missing}.`);
    return undefined;
  }
  const { passed, failed, skipped, failures } = await runJourneys({ ...environment, CHROMIUM: chromium.path });
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`     ${passed} journeys passed, ${failed} failed, ${skipped} skipped`);
  return failures.length === 0 ? undefined : failures.join('\n\n');
}

async function checkLeftovers() {
  const patienceEnds = performance.now() + LEFTOVER_PATIENCE_MS;
  let left = leftovers(environment[MARK], folder);
  while (left.length > 0 && performance.now() < patienceEnds) {
    await sleep(500);
    left = leftovers(environment[MARK], folder);
  }
  for (const { pid } of left) process.kill(pid, 'SIGTERM');
  return left.length === 0
    ? undefined
    : left.map(({ pid, command }) => `process ${pid} was still running: ${command}`).join('\n');
}

async function nx(args) {
  const [program, programArgs] = nxCommand(args);
  return await outputOfFailure(program, programArgs, nxEnvironment(environment));
}

async function nodeTool(path, args) {
  return await outputOfFailure(process.execPath, [`${ROOT}node_modules/${path}`, ...args], environment);
}

async function outputOfFailure(program, args, env) {
  const { ok, output } = await runToEnd(program, args, { env, timeoutMs: PHASE_TIMEOUT_MS });
  return ok ? undefined : output;
}

/** The tests bring their own servers; a developer's real ones are not for them to find. */
function testEnvironment() {
  const { DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL, ...rest } = process.env;
  return { ...rest, CI: 'true', TMPDIR: folder, RETTID_HOME: join(folder, 'home'), [MARK]: folder };
}

/** Sockets have at most 107 bytes for their path, so a deep TMPDIR does not do. */
function shortTemporaryFolder() {
  return tmpdir().length <= 60 ? tmpdir() : '/tmp';
}
