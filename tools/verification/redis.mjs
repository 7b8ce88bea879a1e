import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runToEnd } from '../workspace/commands.mjs';

/** Programs that dpkg starts ask this file whether they may; 101 means no. */
const POLICY_FILE = '/usr/sbin/policy-rc.d';
const APT_TIMEOUT_MS = 3 * 60_000;
const START_TIMEOUT_MS = 10_000;

/**
 * A Redis for the queue's tests, on a private socket: the one given in TEST_REDIS_SOCKET, else a server of its own,
 * for which Debian's redis-server is installed where that is possible.
 *
 * @param {string} folder where the socket may be made; a short path, since sockets have at most 107 bytes
 * @param {(message: string) => void} say
 * @returns {Promise<{ socket: string, stop: () => Promise<void> } | { missing: string }>} `missing`: why there is none
 */
export async function redisForTests(folder, say) {
  const given = process.env.TEST_REDIS_SOCKET;
  if (given) return { socket: given, stop: async () => undefined };
  if (!isInstalled()) {
    const obstacle = await installWithApt(say);
    if (obstacle !== undefined) return { missing: obstacle };
  }
  return await start(join(folder, 'redis.sock'));
}

function isInstalled() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

async function installWithApt(say) {
  if (process.getuid() !== 0)
    return 'redis-server is not installed, and only root may install it (apt-get install redis-server)';
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return 'redis-server is not installed, and there is no apt-get';
  say('installing redis-server with apt-get');
  return await withoutStartingServices(async () => {
    if (await apt(['install', '-y', '--no-install-recommends', 'redis-server'])) return undefined;
    // A fresh container has no package lists yet.
    await apt(['update']);
    if (await apt(['install', '-y', '--no-install-recommends', 'redis-server'])) return undefined;
    return 'redis-server is not installed, and apt-get cannot install it';
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

async function start(socket) {
  const settings = [
    '--port',
    '0',
    '--unixsocket',
    socket,
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', settings, { stdio: 'ignore', cwd: '/' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const patienceEnds = performance.now() + START_TIMEOUT_MS;
  while (!(await answers(socket))) {
    if (server.exitCode !== null || performance.now() > patienceEnds) {
      server.kill('SIGKILL');
      return { missing: 'redis-server is installed but does not start' };
    }
    await sleep(50);
  }
  const stop = async () => {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), START_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  };
  return { socket, stop };
}

function answers(path) {
  return new Promise((resolve) => {
    const connection = connect(path);
    connection.once('error', () => resolve(false));
    connection.once('data', (reply) => {
      connection.destroy();
      resolve(reply.toString().startsWith('+PONG'));
    });
    connection.write('PING\r\n');
  });
}
