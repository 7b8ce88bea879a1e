import { createServer } from 'node:net';
import { CodedError } from '@rettid/platform';

const NEIGHBOURS = 50;

/**
 * The wanted port of loopback, or the next one that is free.
 *
 * @param wanted 0 for any
 * @throws CodedError `no_free_port`
 */
export async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + NEIGHBOURS, 65_535); port++) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
  throw new CodedError('no_free_port', `No port from ${wanted} on is free: set PORT to one that is.`);
}

async function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer();
  return await new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}
