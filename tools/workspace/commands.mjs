/**
 * Running other programs before anything is installed: plain Node.js, nothing else.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's top folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const KILL_AFTER_MS = 10_000;

/**
 * Runs a program to its end, in a process group of its own so that all of it can be ended, its output gathered.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, cwd?: string, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} `ok` is an exit status of 0; a program that cannot be started
 *   or takes longer than `timeoutMs` is not ok and its output says so
 */
export async function runToEnd(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const chunks = [];
  const note = (text) => {
    chunks.push(text);
    options.onOutput?.(text);
  };
  child.stdout.setEncoding('utf8').on('data', note);
  child.stderr.setEncoding('utf8').on('data', note);
  const forward = (signal) => endGroup(child.pid, signal);
  for (const signal of STOP_SIGNALS) process.on(signal, forward);
  const timer = setTimeout(() => {
    note(`\n${program} was ended: it took longer than ${Math.round((options.timeoutMs ?? 0) / 60_000)} minutes.\n`);
    endGroup(child.pid, 'SIGTERM');
    setTimeout(() => endGroup(child.pid, 'SIGKILL'), KILL_AFTER_MS).unref();
  }, options.timeoutMs ?? 0x7fff_ffff);
  try {
    const status = await new Promise((resolve) => {
      child.once('error', (error) => {
        note(`${program} could not be started: ${error.message}\n`);
        resolve(1);
      });
      child.once('close', (code, signal) => resolve(signal ?? code));
    });
    return { ok: status === 0, output: chunks.join('') };
  } finally {
    clearTimeout(timer);
    for (const signal of STOP_SIGNALS) process.off(signal, forward);
  }
}

/** Sends a signal to a process and all of its descendants that stayed in its group. */
export function endGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The npm that runs this program, or the one on the path. */
export function npmCommand(args) {
  const running = process.env.npm_execpath;
  return running?.endsWith('.js') || running?.endsWith('.cjs') ? [process.execPath, [running, ...args]] : ['npm', args];
}

/** The environment for Nx: no cloud, no background process, no drawing on the terminal. */
export function nxEnvironment(env = process.env) {
  return {
    ...env,
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NG_CLI_ANALYTICS: 'false',
    NX_TUI: 'false',
    NX_ISOLATE_PLUGINS: 'false',
    FORCE_COLOR: '0',
  };
}

/** Program and arguments that run the installed Nx. */
export function nxCommand(args) {
  return [process.execPath, [`${ROOT}node_modules/nx/dist/bin/nx.js`, ...args]];
}
