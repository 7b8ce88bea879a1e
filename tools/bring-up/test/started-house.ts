import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../../..');

/** Short of a test's own time, so that it is told how far the house came. */
const PATIENCE_MS = 100_000;

/** A folder for houses; disposed of with everything that was started in it. */
export class Homes {
  readonly folder = mkdtempSync(join(tmpdir(), 'rettid-up-'));
  private readonly houses: StartedHouse[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
  }

  /** `npm run up` with these options, in the home of this folder. */
  up(args: readonly string[], environment: NodeJS.ProcessEnv = {}): StartedHouse {
    const house = new StartedHouse(join(this.folder, 'home'), args, environment);
    this.houses.push(house);
    return house;
  }

  /** Commands of processes that belong to this folder and still run. */
  running(): string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => `${read(pid, 'cmdline')} ${read(pid, 'environ')}`)
      .filter((text) => text.includes(`RETTID_HOME=${this.folder}`) || text.includes(`-D\0${this.folder}`))
      .map((text) => text.replaceAll('\0', ' ').slice(0, 200));
  }

  async untilNothingRuns(): Promise<void> {
    for (let i = 0; i < 150 && this.running().length > 0; i++) await sleep(200);
  }

  async dispose(): Promise<void> {
    for (const house of this.houses) house.signal('SIGKILL');
    await this.untilNothingRuns();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One run of `up`, and what it has said so far. */
export class StartedHouse {
  output = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(home: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
    const { DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL, PUBLIC_URL, OIDC_ISSUER, ...rest } = process.env;
    this.child = spawn(process.execPath, [join(ROOT, 'tools/up.mjs'), ...args], {
      env: { ...rest, NODE_ENV: 'development', RETTID_HOME: home, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  /** Waits for the block at the end; answers the address to open. */
  async up(): Promise<string> {
    const isOver = this.ended.then(() => true);
    const patienceEnds = performance.now() + PATIENCE_MS;
    while (!this.output.includes('Stop with Ctrl-C')) {
      const hasEnded = await Promise.race([isOver, sleep(50).then(() => false)]);
      if (hasEnded || performance.now() > patienceEnds) throw new Error(`it did not come up:\n${this.output}`);
    }
    return /Open\s+(http:\S+)/.exec(this.output)?.[1] ?? '';
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }
}

/** Takes a port of loopback until `close` is called. */
export async function busyPort(): Promise<{ port: number; close: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a TCP server has an address');
  return { port: address.port, close: () => server.close() };
}

function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // Ended in the meantime, or somebody else's.
    return '';
  }
}
