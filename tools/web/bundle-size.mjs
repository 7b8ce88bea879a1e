#!/usr/bin/env node
/**
 * How much JavaScript a browser fetches before an application can show anything: `main` and all that it imports without
 * waiting, each file compressed by gzip on its own, as it is sent. Fails when an application weighs more than its goal.
 *
 *   node tools/web/bundle-size.mjs [application ...]      after `nx build <application>`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Goals for the first JavaScript, in kB (1000 bytes) after gzip. */
export const GOALS_KB = { workspace: 250, citizen: 120 };

/**
 * @param {keyof typeof GOALS_KB} application
 * @returns {{ application: string, files: number, initialKb: number, lazyKb: number, goalKb: number, isWithinGoal: boolean }}
 * @throws {Error} where the application has not been built
 */
export function bundleSize(application) {
  const folder = join(ROOT, 'apps', application, 'dist/browser');
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${application} has not been built`);
  const initial = initialScripts(folder);
  const others = readdirSync(folder).filter((name) => name.endsWith('.js') && !initial.has(name));
  const goalKb = GOALS_KB[application];
  const initialKb = kilobytes(folder, [...initial]);
  return {
    application,
    files: initial.size,
    initialKb,
    lazyKb: kilobytes(folder, others),
    goalKb,
    isWithinGoal: initialKb <= goalKb,
  };
}

/** One line for people: `workspace: 102.4 kB of 250 kB ...` */
export function describeBundle({ application, files, initialKb, lazyKb, goalKb }) {
  return `${application}: ${initialKb.toFixed(1)} kB of at most ${goalKb} kB JavaScript at first (gzip, ${files} files), ${lazyKb.toFixed(1)} kB when asked for`;
}

/** The scripts that the page names, and what they import at once; what is imported later (`import(...)`) is not theirs. */
function initialScripts(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/<script[^>]*\ssrc="([^"]+\.js)"/g)].map(([, name]) => name);
  const found = new Set();
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (found.has(name)) continue;
    found.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) waiting.push(imported);
  }
  return found;
}

function kilobytes(folder, names) {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1000;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const sizes = (asked.length > 0 ? asked : Object.keys(GOALS_KB)).map(bundleSize);
  for (const size of sizes) console.log(describeBundle(size));
  process.exitCode = sizes.every(({ isWithinGoal }) => isWithinGoal) ? 0 : 1;
}
