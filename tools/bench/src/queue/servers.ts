import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareMessage } from './bare-server';

/** Both servers may hold as many connections as the API does by itself. */
export const POOL_SIZE = 10;

export interface RunningServer {
  /** `http://127.0.0.1:4711` */
  readonly origin: string;
  stop(): Promise<void>;
}

const API = join(__dirname, '../../../../apps/api/dist/main.js');
const PATIENCE_MS = 60_000;

/** The API as it is run, logging into nothing; only the limit of requests per person is out of the way. */
export async function startApi(databaseUrl: string): Promise<RunningServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    PORT: String(port),
    PUBLIC_URL: origin,
    RATE_LIMIT_REQUESTS: '100000000',
  };
  const child = spawn(process.execPath, [API], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = running(child, origin);
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    if (await answers(`${origin}/health`)) return server;
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  await server.stop();
  throw new Error('the API does not answer');
}

export async function startBare(message: BareMessage): Promise<RunningServer> {
  const child = fork(join(__dirname, 'bare-server.js'));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (answer) => resolve((answer as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`the bare server ended (exit status ${code ?? 'none'})`)));
    child.send(message);
  });
  return running(child, `http://127.0.0.1:${port}`);
}

function running(child: ChildProcess, origin: string): RunningServer {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Also where the benchmark is broken off.
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Not listening yet; the caller asks again, and gives up in the end.
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  return await new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port is free'));
      });
    });
  });
}
