import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../../../..');
const UP_TIMEOUT_MS = 5 * 60_000;
const STOP_TIMEOUT_MS = 30_000;

/** Where the tests find the house: set here, read by `house.ts` in the processes that run the tests. */
export const HOUSE_VARIABLES = { origin: 'RETTID_E2E_ORIGIN', home: 'RETTID_E2E_HOME' } as const;

/** Brings the house up as people do, in a folder of its own, with the demo caseload; answers how to take it down. */
export default async function bringUp(): Promise<() => Promise<void>> {
  // Sockets have at most 107 bytes for their path, so a deep TMPDIR does not do.
  const parent = tmpdir().length <= 60 ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, 'rettid-e2e-'));
  // A database server started by root runs under another account, which must get through.
  chmodSync(folder, 0o755);
  const home = join(folder, 'home');
  const house = start(home);
  const down = async (): Promise<void> => {
    await stop(house);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    process.env[HOUSE_VARIABLES.origin] = await originOf(house);
    process.env[HOUSE_VARIABLES.home] = home;
    return down;
  } catch (error) {
    await down();
    throw error;
  }
}

interface StartedHouse {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  output: string;
}

function start(home: string): StartedHouse {
  const { DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL, OIDC_ISSUER, PUBLIC_URL, ...rest } = process.env;
  // `npm run up` without its installing and building: what is tested stands as it was built.
  const up = 'require(process.argv[1]).up([], process.env, process.argv[2])';
  const child = spawn(process.execPath, ['--eval', up, join(ROOT, 'tools/bring-up/dist/index.js'), ROOT], {
    env: { ...rest, NODE_ENV: 'development', RETTID_HOME: home, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: ROOT,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const house: StartedHouse = { child, ended, output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (house.output += text));
  }
  return house;
}

/** Waits for the block at the end, which says where to go. @throws Error with all that was said where it does not come up */
async function originOf(house: StartedHouse): Promise<string> {
  const patienceEnds = performance.now() + UP_TIMEOUT_MS;
  const isOver = house.ended.then(() => true);
  for (;;) {
    const origin = house.output.includes('Stop with Ctrl-C') ? /Open\s+(http:\S+)/.exec(house.output)?.[1] : undefined;
    if (origin !== undefined) return origin.replace(/\/$/, '');
    const hasEnded = await Promise.race([isOver, sleep(100, false)]);
    if (hasEnded || performance.now() > patienceEnds) throw new Error(`the house did not come up:\n${house.output}`);
  }
}

/** In order; what has not ended by then is ended. */
async function stop({ child, ended }: StartedHouse): Promise<void> {
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
