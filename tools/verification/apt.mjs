import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { runToEnd } from '../workspace/commands.mjs';

/** Programs that dpkg starts ask this file whether they may; 101 means no. */
const POLICY_FILE = '/usr/sbin/policy-rc.d';
const APT_TIMEOUT_MS = 5 * 60_000;

/**
 * Installs one of Debian's packages where that is possible, and starts nothing of it.
 *
 * @param {string} name of the package
 * @param {(message: string) => void} say
 * @returns {Promise<string | undefined>} what stood in the way
 */
export async function installWithApt(name, say) {
  if (process.getuid() !== 0) return `${name} is not installed, and only root may install it (apt-get install ${name})`;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return `${name} is not installed, and there is no apt-get`;
  say(`installing ${name} with apt-get`);
  return await withoutStartingServices(async () => {
    if (await apt(['install', '-y', '--no-install-recommends', name])) return undefined;
    // A fresh container has no package lists yet.
    await apt(['update']);
    if (await apt(['install', '-y', '--no-install-recommends', name])) return undefined;
    return `${name} is not installed, and apt-get cannot install it`;
  });
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { ok } = await runToEnd('apt-get', ['-q', ...args], { env, cwd: '/', timeoutMs: APT_TIMEOUT_MS });
  return ok;
}

/** Debian starts a server as soon as it is installed; the tests are to leave none behind. */
async function withoutStartingServices(work) {
  const isOurs = !existsSync(POLICY_FILE);
  if (isOurs) writeFileSync(POLICY_FILE, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await work();
  } finally {
    if (isOurs) rmSync(POLICY_FILE);
  }
}
