import { existsSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { CodedError, EmbeddedPostgres, type Config, type ProcessIdentity } from '@rettid/platform';
import { migrateAll, prepareCaseload, type CaseloadFacts, type DatabaseUrls } from './database';
import { freePortFrom } from './free-port';
import { guardPrograms } from './guard-programs';
import { OnlyOne } from './only-one';
import { Program } from './program';
import type { Progress } from './progress';
import { planSignIn, type SignIn } from './sign-in';

const WATCH_MS = 2_000;

export interface HouseOptions {
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  /** The project's top folder, where the programs' builds are. */
  readonly root: string;
  readonly wantsDemo: boolean;
  readonly progress: Progress;
}

/** What there is to tell of a house that is up. */
export interface HouseFacts {
  readonly signIn: SignIn;
  /** Where the data are, in words. */
  readonly database: string;
  readonly logs: string;
  readonly caseload: CaseloadFacts;
}

/** The database server, the API, the worker and the demo's sign-in, started in order and stopped in the opposite one. */
export class House {
  private readonly closers: (() => Promise<void>)[] = [];
  private readonly programs: Program[] = [];
  private starting: Promise<HouseFacts> | undefined;
  private isStopping = false;
  private crashed!: (error: CodedError) => void;
  /** Settles when a program ends although nobody stopped it. */
  readonly crash = new Promise<CodedError>((settle) => (this.crashed = settle));

  constructor(private readonly options: HouseOptions) {}

  /** @throws CodedError with a message for people; the house is to be stopped then too */
  async start(): Promise<HouseFacts> {
    this.starting = this.startAll();
    return await this.starting;
  }

  /** Stops whatever has been started, in order; also while the start is still under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.close();
    // Without its database a start under way comes to an end by itself, and what it says then is of no interest.
    await this.starting?.catch(() => undefined);
    await this.close();
  }

  /** Does not wait for anything; the guards see to what is left. */
  kill(): void {
    for (const program of this.programs) program.kill();
  }

  private async startAll(): Promise<HouseFacts> {
    const { config, progress } = this.options;
    const home = resolve(config.home);
    const only = await OnlyOne.take(home);
    this.onClose(async () => await only.giveBack());
    const { urls, words } = await this.database(home);
    progress.say('Bringing the database up to date');
    await migrateAll(urls);
    this.assertWanted();
    const caseload = await prepareCaseload(urls, config, this.options.wantsDemo, (message) => progress.say(message));
    this.assertWanted();
    const signIn = await this.startPrograms(home, urls, only);
    return { signIn, database: words, logs: join(home, 'logs'), caseload };
  }

  private async database(home: string): Promise<{ urls: DatabaseUrls; words: string }> {
    const { config, progress } = this.options;
    if (config.databaseUrl !== null) {
      const { host, pathname } = new URL(config.databaseUrl);
      const urls = { url: config.databaseUrl, ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl };
      return { urls, words: `${host}${pathname} (DATABASE_URL)` };
    }
    const server = await EmbeddedPostgres.acquire(home, { onProgress: (message) => progress.say(message) });
    this.onClose(async () => await server.release());
    this.watch(server);
    this.assertWanted();
    return {
      urls: { url: server.url, ownerUrl: server.url },
      words: `embedded PostgreSQL on 127.0.0.1:${server.port}, data in ${server.dataFolder}`,
    };
  }

  private async startPrograms(home: string, urls: DatabaseUrls, only: OnlyOne): Promise<SignIn> {
    const { config, progress } = this.options;
    const port = await freePortFrom(config.port);
    if (port !== config.port && config.port !== 0) progress.say(`Port ${config.port} is busy: the API takes ${port}`);
    const signIn = await planSignIn(config, port);
    progress.say('Starting the API, the worker and the sign-in');
    this.startSignIn(home, urls, signIn);
    this.startApi(home, urls, port, signIn);
    this.startWorker(home, urls);
    const identities = this.programs.map(({ identity }) => identity).filter(isKnown);
    only.note(identities, signIn.publicUrl);
    guardPrograms(identities);
    await Promise.all(this.programs.map(async (program) => await program.ready()));
    for (const program of this.programs) void program.crash().then(this.crashed);
    return signIn;
  }

  private startSignIn(home: string, urls: DatabaseUrls, { kind, environment }: SignIn): void {
    if (kind !== 'demo') return;
    const isReady = async (): Promise<boolean> => await answersOk(`${environment['OIDC_ISSUER'] ?? ''}/health`);
    this.program('sign-in', 'tools/identity', home, { ...urlsOf(urls), ...environment }, isReady);
  }

  /** Whether its last sweep is recent is for whoever watches it day by day; here it is up once it answers. */
  private startApi(home: string, urls: DatabaseUrls, port: number, { environment }: SignIn): void {
    const isReady = async (): Promise<boolean> => await answersOk(`http://127.0.0.1:${port}/health`);
    const settings = { ...urlsOf(urls), ...environment, HOST: '127.0.0.1', PORT: String(port) };
    this.program('API', 'apps/api', home, settings, isReady);
  }

  private startWorker(home: string, urls: DatabaseUrls): void {
    const readyFile = join(home, 'run', 'worker.ready');
    rmSync(readyFile, { force: true });
    const isReady = async (): Promise<boolean> => await Promise.resolve(existsSync(readyFile));
    this.program('worker', 'apps/worker', home, { ...urlsOf(urls), WORKER_READY_FILE: readyFile }, isReady);
  }

  private program(
    name: string,
    folder: string,
    home: string,
    environment: NodeJS.ProcessEnv,
    isReady: () => Promise<boolean>,
  ): void {
    this.assertWanted();
    const program = new Program({
      name,
      script: join(this.options.root, folder, 'dist', 'main.js'),
      environment: { ...this.options.environment, ...environment },
      logFile: join(home, 'logs', `${basename(folder)}.log`),
      isReady,
    });
    this.programs.push(program);
    this.onClose(async () => await program.stop());
  }

  /** A database server that was killed is started again; the programs reconnect by themselves. */
  private watch(server: EmbeddedPostgres): void {
    const timer = setInterval(() => {
      server.revive().then(
        (wasDown) => {
          if (wasDown) this.options.progress.say('The database server had ended unexpectedly and was started again');
        },
        (error: unknown) => this.crashed(asCoded(error)),
      );
    }, WATCH_MS);
    this.onClose(async () => {
      clearInterval(timer);
      await Promise.resolve();
    });
  }

  private onClose(closer: () => Promise<void>): void {
    this.closers.push(closer);
  }

  private async close(): Promise<void> {
    for (let closer = this.closers.pop(); closer !== undefined; closer = this.closers.pop()) await closer();
  }

  private assertWanted(): void {
    if (this.isStopping) throw new CodedError('stopped', 'The start was broken off.');
  }
}

function urlsOf({ url, ownerUrl }: DatabaseUrls): NodeJS.ProcessEnv {
  return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
}

function isKnown(identity: ProcessIdentity | undefined): identity is ProcessIdentity {
  return identity !== undefined;
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Not listening yet; the caller asks again, and gives up in the end.
    return false;
  }
}

function asCoded(error: unknown): CodedError {
  if (isCoded(error)) return error;
  return new CodedError('database_lost', 'The database server could not be started again.', {}, { cause: error });
}

function isCoded(error: unknown): error is CodedError {
  return error instanceof CodedError;
}
