import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installWithApt } from './apt.mjs';

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
    const obstacle = await installWithApt('redis-server', say);
    if (obstacle !== undefined) return { missing: obstacle };
  }
  return await start(join(folder, 'redis.sock'));
}

function isInstalled() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
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
