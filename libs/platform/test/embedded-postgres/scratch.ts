import { transformFileSync } from '@swc/core';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { identityOf } from '../../src/embedded-postgres/process-identity';

const SOURCES = join(__dirname, '../../src');
const PACKAGES = join(__dirname, '../../../../node_modules');
export const NOBODY = 65_534;

export const isRoot = process.getuid?.() === 0;

/** Whether another user may read the packages at all: not so in a checkout below a folder closed to others. */
export function mayNobodyReadPackages(): boolean {
  const file = join(PACKAGES, 'pg/package.json');
  return isRoot && spawnSync('test', ['-r', file], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;
}

/** A scratch folder with a home in it, and the processes that a test starts there; `dispose` ends and removes all. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'rettid-embedded-'));
  readonly home = join(this.folder, 'home');
  private readonly children: ChildProcess[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
  }

  async dispose(): Promise<void> {
    for (const child of this.children.splice(0)) child.kill('SIGKILL');
    chmodSync(this.folder, 0o755);
    const location = this.location();
    // The guard ends a server that a test left without holders.
    if (location !== undefined) await untilGone(serverPid(location));
    rmSync(this.folder, { recursive: true, force: true });
    if (location !== undefined) rmSync(location, { recursive: true, force: true });
  }

  /** A process of its own that holds the server until it is killed; `ready` answers the server's process id. */
  holder(): { child: ChildProcess; ready: Promise<string> } {
    const child = spawn(process.execPath, ['-e', this.program('setInterval(() => {}, 1000)')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: childEnvironment(this.home),
    });
    this.children.push(child);
    const ready = new Promise<string>((resolve) =>
      child.stdout.once('data', (line: Buffer) => {
        resolve(line.toString().trim());
      }),
    );
    return { child, ready };
  }

  /** Some other program of the server's account, running until the end of the test. */
  stranger(dataFolder: string): number {
    const { uid, gid } = statSync(dataFolder);
    const child = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? { uid, gid } : {}) });
    this.children.push(child);
    if (child.pid === undefined) throw new Error('sleep did not start');
    return child.pid;
  }

  /** Acquires and releases the server of a home as the user nobody. */
  asNobody(home: string): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', this.program('server.release()')], {
      uid: NOBODY,
      gid: NOBODY,
      cwd: '/',
      encoding: 'utf8',
      env: childEnvironment(home),
    });
    return { status, stdout, stderr };
  }

  /** A program that acquires the server; plain Node.js reads no TypeScript, so the sources are translated first. */
  private program(afterwards: string): string {
    const built = join(this.folder, 'built');
    for (const part of ['embedded-postgres', 'errors']) {
      mkdirSync(join(built, part), { recursive: true });
      for (const file of readdirSync(join(SOURCES, part))) {
        const { code } = transformFileSync(join(SOURCES, part, file), {
          module: { type: 'commonjs' },
          jsc: { target: 'es2022' },
        });
        writeFileSync(join(built, part, file.replace(/\.ts$/, '.js')), code);
      }
    }
    return `require(${JSON.stringify(join(built, 'embedded-postgres/embedded-postgres.js'))}).EmbeddedPostgres.acquire(process.env.HOME_OF_TEST).then(
      (server) => { console.log(server.pid); ${afterwards}; },
      (error) => { console.error(error.message); process.exit(1); });`;
  }

  private location(): string | undefined {
    const file = join(this.home, 'postgres.json');
    if (!existsSync(file)) return undefined;
    return (JSON.parse(readFileSync(file, 'utf8')) as { location: string }).location;
  }
}

function childEnvironment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TMPDIR: tmpdir(), HOME_OF_TEST: home, NODE_PATH: PACKAGES };
}

/** The rows of one statement over a connection of its own. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A killed server breaks the connection off; the query's own rejection tells the test.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(location: string): number {
  const file = join(location, 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** Waits up to 20 seconds for a process to end. */
export async function untilGone(pid: number): Promise<void> {
  for (let i = 0; i < 200 && pid !== 0 && identityOf(pid) !== undefined; i++) await sleep(100);
}

/** Takes a port of loopback. */
export async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
