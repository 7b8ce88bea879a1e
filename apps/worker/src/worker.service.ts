import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { OperationsReader, Readiness, type Database } from '@rettid/application';
import { createQueueBackend, JobRunner, type AnyJobHandler } from '@rettid/jobs';
import { createRegistry, serveMetrics, type Clock, type Logger, type MetricsServer } from '@rettid/platform';
import { AccessLogKeeper } from './access-log-keeper';
import { operationsDown, operationsExposition } from './metrics/operations-exposition';
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
  private keeper: AccessLogKeeper | null = null;
  private metrics: MetricsServer | null = null;

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
    this.keeper = new AccessLogKeeper(this.database.unitOfWork, log);
    if (config.metricsPort !== null) this.metrics = await this.serveMetrics(this.runner, config.metricsPort);
    if (config.workerReadyFile !== null) this.readyFile = new ReadyFile(config.workerReadyFile, readiness, log);
    log.info({ event: 'worker.ready', queue: backend.kind, concurrency: config.workerConcurrency });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.metrics?.close();
    await this.readyFile?.remove();
    await this.keeper?.stop();
    const isFinished = await this.runner?.stop(GRACE_MS);
    await this.database.close();
    this.log.info({ event: 'worker.stopped', isFinished: isFinished ?? true });
  }

  private async serveMetrics({ queues }: JobRunner, port: number): Promise<MetricsServer> {
    const process = createRegistry('worker');
    const operations = new OperationsReader(this.database.unitOfWork, this.clock);
    const exposition = async (): Promise<string> => {
      const own = await process.metrics();
      try {
        return own + (await operationsExposition(await operations.figures(), await queues.depths()));
      } catch (error) {
        this.log.error({ event: 'metrics.operations-failed', err: error });
        return own + (await operationsDown());
      }
    };
    return await serveMetrics(exposition, { host: this.config.metricsHost, port }, this.log);
  }
}
