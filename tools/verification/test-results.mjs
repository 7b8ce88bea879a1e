import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../workspace/commands.mjs';

/** Where each project's test run leaves its result, counted from the project's folder. */
export const RESULT_FILE = 'coverage/test-results.json';

/** Name and folder of each project that has tests to run. */
export function testedProjects() {
  return ['apps', 'libs', 'tools']
    .flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => join(ROOT, kind, name)))
    .filter((folder) => existsSync(join(folder, 'project.json')))
    .map((folder) => ({ folder, project: JSON.parse(readFileSync(join(folder, 'project.json'), 'utf8')) }))
    .filter(({ folder, project }) => project.targets?.test !== undefined && hasTests(folder))
    .map(({ folder, project }) => ({ name: project.name, folder }));
}

function hasTests(folder) {
  return ['src', 'test']
    .map((part) => join(folder, part))
    .filter((path) => existsSync(path))
    .some((path) => readdirSync(path, { recursive: true }).some((name) => /\.(int-)?spec\.ts$/.test(name)));
}

export function forgetResults(projects) {
  for (const { folder } of projects) {
    rmSync(join(folder, RESULT_FILE), { force: true });
    // Jest does not make the folder it is to write to.
    mkdirSync(dirname(join(folder, RESULT_FILE)), { recursive: true });
  }
}

/**
 * Adds up the results of all projects.
 *
 * A suite that did not even run counts as one failure, and so does a project without a result: nothing that should
 * have been tested may pass in silence.
 *
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[], skips: string[] }}
 */
export function collectResults(projects) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
  for (const { name, folder } of projects) {
    const file = join(folder, RESULT_FILE);
    if (!existsSync(file)) {
      total.failed += 1;
      total.failures.push(`${name}: its tests did not run`);
      continue;
    }
    addTo(total, name, JSON.parse(readFileSync(file, 'utf8')));
  }
  return total;
}

function addTo(total, project, result) {
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  for (const suite of result.testResults) {
    const file = suite.name.slice(ROOT.length);
    if (suite.status === 'failed') total.failures.push(`${project}: ${file}\n${suite.message}`);
    const skipped = suite.assertionResults.filter((test) => test.status === 'pending' || test.status === 'todo');
    for (const test of skipped) total.skips.push(`${file}: ${test.fullName}`);
  }
}
