import 'reflect-metadata';
import { CodedError, createLogger, loadConfig } from '@rettid/platform';
import { startWorker } from './start';

/** Starts the worker and stops it in good order on SIGINT or SIGTERM; a second signal means now. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('worker', config);
  const worker = await startWorker(config, logger);
  const stop = (signal: NodeJS.Signals): void => {
    process.once(signal, () => process.exit(1));
    logger.info({ event: 'worker.stopping', signal });
    worker.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ event: 'worker.stopped-with-error', err: error });
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  if (error instanceof CodedError) process.stderr.write(`${error.message}\n`);
  else createLogger('worker', { logLevel: 'error' }).fatal({ event: 'worker.start-failed', err: error });
  process.exitCode = 1;
});
