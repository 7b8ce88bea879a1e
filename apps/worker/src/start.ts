import type { INestApplicationContext } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import type { Clock, Config, Logger } from '@rettid/platform';
import { toWorkerConfig } from './worker-config';
import { WorkerModule } from './worker.module';

/**
 * Starts the worker; `close()` stops it, with the jobs under way finished.
 *
 * @throws CodedError where configuration, handlers, database or queue are not what it needs
 */
export async function startWorker(config: Config, logger: Logger, clock?: Clock): Promise<INestApplicationContext> {
  const module = WorkerModule.with(toWorkerConfig(config), logger, clock);
  // Nest's own logger knows nothing of what must stay out of a log.
  const quiet = Object.assign(new NestApplicationContextOptions(), { logger: false, abortOnError: false });
  return await NestFactory.createApplicationContext(module, quiet);
}
