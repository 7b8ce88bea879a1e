import { createQueueBackend, type SweepingOptions } from '@rettid/jobs';
import { type Config, createLogger } from '@rettid/platform';
import type { CommandDatabase } from './database';

/** What it takes to work on sweeps in this process, through the same queue as everybody else. */
export function sweepingOptions(config: Config, { url, unitOfWork }: CommandDatabase): SweepingOptions {
  // Standard output is for data; and a person at a terminal wants to read of trouble only.
  const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel;
  const log = createLogger('cli', { logLevel }, { write: (line) => void process.stderr.write(line) });
  const backend = createQueueBackend({
    databaseUrl: url,
    redisUrl: config.redisUrl,
    prefix: config.queuePrefix,
    onError: (error) => log.warn({ err: error }, 'queue connection'),
  });
  return { databaseUrl: url, unitOfWork, backend, log, concurrency: config.workerConcurrency };
}
