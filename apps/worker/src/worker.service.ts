import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Readiness, type Database } from '@rettid/application';
import { createQueueBackend, JobRunner, type AnyJobHandler } from '@rettid/jobs';
import type { Clock, Logger } from '@rettid/platform';
import { ReadyFile } from './ready-file';
import { CLOCK, CONFIG, DATABASE, HANDLERS, LOGGER } from './tokens';
import type { WorkerConfig } from './worker-config';

/** A page of a sweep takes a second or two; a container is given ten before it is killed. */
const GRACE_MS = 8_000;

/** Runs the jobs for as long as the application lives. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: JobRunner | null = null;
  private readyFile: ReadyFile | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: WorkerConfig,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(HANDLERS) private readonly handlers: readonly AnyJobHandler[],
  ) {}

  /** @throws HandlerMismatchError, and CodedError of `NotReadyCode` where database or queue are not what this program needs */
  async onApplicationBootstrap(): Promise<void> {
    const { config, log } = this;
    const readiness = new Readiness(this.database);
    await readiness.check();
    const backend = createQueueBackend({
      databaseUrl: config.databaseUrl,
      redisUrl: config.redisUrl,
      prefix: config.queuePrefix,
      onError: (error) => {
        log.warn({ event: 'queue.connection', err: error });
      },
    });
    this.runner = await JobRunner.start({
      databaseUrl: config.databaseUrl,
      unitOfWork: this.database.unitOfWork,
      backend,
      handlers: this.handlers,
      settings: { concurrency: config.workerConcurrency },
      log,
      nightClock: this.clock,
    });
    if (config.workerReadyFile !== null) this.readyFile = new ReadyFile(config.workerReadyFile, readiness, log);
    log.info({ event: 'worker.ready', queue: backend.kind, concurrency: config.workerConcurrency });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.readyFile?.remove();
    const isFinished = await this.runner?.stop(GRACE_MS);
    await this.database.close();
    this.log.info({ event: 'worker.stopped', isFinished: isFinished ?? true });
  }
}
