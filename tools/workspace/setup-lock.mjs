import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './commands.mjs';

/**
 * Installs and builds one at a time: two commands started at once in a fresh clone must not both fill node_modules.
 * The lock is a name in Linux's abstract socket space; it goes with the process that holds it, however that ends.
 *
 * @template T
 * @param {(waited: boolean) => Promise<T>} work
 * @param {() => void} onWait told once when another process is at it
 * @returns {Promise<T>}
 */
export async function withSetupLock(work, onWait = () => undefined) {
  const name = `\0rettid-setup-${createHash('sha256').update(ROOT).digest('hex').slice(0, 24)}`;
  let waited = false;
  let held = await tryHold(name);
  while (held === undefined) {
    if (!waited) onWait();
    waited = true;
    await sleep(200);
    held = await tryHold(name);
  }
  try {
    return await work(waited);
  } finally {
    await new Promise((resolve) => held.close(resolve));
  }
}

function tryHold(name) {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}
